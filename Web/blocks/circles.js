import { h } from "../views/dom.js";

// Half the distance between the two centres, for each way of being near.
const reach = { apart: 62, near: 46, together: 33, one: 0, night: 40 };
const RADIUS = 56;

/** The two circles: two people, and what is theirs where they overlap. */
export function circles({ how, label }) {
  const half = reach[how] ?? reach.near;
  const hidden = label ? { role: "img", "aria-label": label } : { "aria-hidden": "true" };
  return h("svg", { class: "circles", viewBox: "0 0 240 120", "data-how": how, ...hidden },
    h("circle", { class: "me", cx: 120 - half, cy: 60, r: RADIUS }),
    h("circle", { class: "you", cx: 120 + half, cy: 60, r: RADIUS }),
    half < RADIUS && h("path", { class: "us", d: overlap(half) }));
}

/** The almond that two circles share. */
function overlap(half) {
  const top = Math.sqrt(RADIUS * RADIUS - half * half);
  const from = `120 ${(60 - top).toFixed(2)}`;
  const to = `120 ${(60 + top).toFixed(2)}`;
  return `M${from}A${RADIUS} ${RADIUS} 0 0 1 ${to}A${RADIUS} ${RADIUS} 0 0 1 ${from}Z`;
}
