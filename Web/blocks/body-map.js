import { h } from "../views/dom.js";

// Half a figure, the right side of the drawing; the other half is its mirror.
const HALF =
  "M80 8C95 8 102 20 101 34C100 46 95 54 90 59C90 66 92 70 99 73C112 77 122 82 125 97" +
  "C129 118 132 140 137 163C140 177 143 188 145 199C147 211 143 220 137 219C131 218 130 208 128 199" +
  "C122 176 115 150 109 126C108 140 106 152 107 164C110 180 112 192 111 208C110 232 106 250 105 268" +
  "C104 290 103 310 101 328C101 336 106 342 106 347C105 352 92 352 88 348C85 344 86 334 86 326" +
  "C86 304 86 286 85 268C84 246 83 226 80 212Z";

// Where each place glows: centre and half sizes, in the drawing's units. Pairs are drawn twice, mirrored.
const places = {
  head: [80, 20, 20, 15], face: [80, 38, 15, 15], throat: [80, 64, 10, 11], chest: [80, 100, 29, 21], back: [80, 126, 40, 52],
  belly: [80, 148, 23, 22], hips: [80, 188, 30, 18], arms: [126, 140, 12, 40], hands: [137, 208, 12, 16], legs: [96, 264, 15, 52],
  feet: [97, 344, 14, 11],
};
const paired = new Set(["arms", "hands", "legs", "feet"]);
// Large places lie below small ones, so that every one can be touched.
const order = ["back", "legs", "arms", "hips", "chest", "belly", "head", "feet", "hands", "face", "throat"];

/** A figure to touch, and the same places as buttons for whoever does not use the figure. */
export function bodyMap({ label, places: all }, ui) {
  const known = order.flatMap((id) => all.filter((place) => place.id === id));
  return h("div", { class: "body-map", role: "group", "aria-label": label },
    h("svg", { class: "body", viewBox: "6 0 148 358", "aria-hidden": "true" },
      h("g", { class: "figure" }, h("path", { d: HALF }), h("path", { d: HALF, transform: "matrix(-1 0 0 1 160 0)" })),
      known.map((place) => glow(place, ui))),
    h("div", { class: "chip-row" }, all.map((place) =>
      h("button", {
        key: place.id, type: "button", class: "chip", "data-tone": place.tone || "kelp", "aria-pressed": String(place.on === true),
        onclick: () => ui.tap(place.tap),
      }, h("span", null, place.label)))));
}

function glow({ id, on, tone, tap }, ui) {
  const [cx, cy, rx, ry] = places[id];
  const shape = { rx, ry, cy };
  return h("g", { key: id, class: "place", "data-on": on === true, "data-tone": tone || "kelp", onclick: () => ui.tap(tap) },
    h("ellipse", { ...shape, cx }), paired.has(id) && h("ellipse", { ...shape, cx: 160 - cx }));
}
