import { h } from "../views/dom.js";

const RIGHT = 84;

/** A question or a game on paper, and how far apart to be meanwhile. */
export const questionCard = (words, distance, title) => [
  h("div", { key: "card", class: "question", "data-titled": Boolean(title) }, title && h("h2", null, title), h("p", null, words)),
  distance && h("div", { key: "distance", class: "distances", "aria-hidden": "true" },
    Object.keys(distances).map((kind) => h("span", { key: kind, "data-on": kind === distance }, figure(distances[kind])))),
];

const distances = {
  near: [32, 52, 13],
  across: [14, 70, 10],
  eyes: [16, 68, 10],
};

const figure = ([me, you, r]) =>
  h("svg", { viewBox: `0 0 ${RIGHT} 32` },
    h("circle", { class: "me", cx: me, cy: 16, r }),
    h("circle", { class: "you", cx: you, cy: 16, r }),
    me === distances.eyes[0] && h("path", { class: "gaze", d: "M30 16H54" }));
