import { h } from "./dom.js";

const line = (...shapes) =>
  h("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" }, shapes);
const path = (d) => h("path", { d });
const circle = (cx, cy, r) => h("circle", { cx, cy, r });

const shapes = {
  today: () => line(circle(9, 12, 6), circle(15, 12, 6)),
  explore: () => line(circle(12, 12, 9), path("M15.5 8.5l-2.2 4.8-4.8 2.2 2.2-4.8z")),
  us: () => line(path("M12 22V5M12 15c-4.6 0-6-3.6-6-7 3.8 0 6 3.2 6 7M12 19c4.6 0 6-3.6 6-7-3.8 0-6 3.2-6 7")),
  mine: () => line(h("rect", { x: 5, y: 10.5, width: 14, height: 10, rx: 3 }), path("M8 10.5V7.5a4 4 0 0 1 8 0v3")),
  back: () => line(path("M14.5 5.5 8 12l6.5 6.5")),
  leave: () => line(path("M10 4H6.5A1.5 1.5 0 0 0 5 5.5v13A1.5 1.5 0 0 0 6.5 20H10M13.5 8l4 4-4 4M17 12H9.5")),
  close: () => line(path("M6 6l12 12M18 6 6 18")),
  open: () => line(path("M9.5 5.5 16 12l-6.5 6.5")),
  moon: () => line(path("M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7z")),
};

/** A small line drawing; empty for a name it does not know. */
export function icon(name) {
  return shapes[name]?.() ?? null;
}
