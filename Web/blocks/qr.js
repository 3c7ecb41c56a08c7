import { h } from "../views/dom.js";

const QUIET = 4;

/** A QR drawing, always dark on light, with the quiet zone that scanners need. */
export function qr({ label, size, modules }) {
  const side = size + 2 * QUIET;
  return h("svg", { class: "qr", viewBox: `0 0 ${side} ${side}`, role: "img", "aria-label": label, "shape-rendering": "crispEdges" },
    h("rect", { width: side, height: side, rx: 2, fill: "#fff" }),
    h("path", { d: runs(size, modules), fill: "#0b1b1f" }));
}

/** One rectangle for each run of dark modules in a row. */
function runs(size, modules) {
  let d = "";
  for (let row = 0; row < size; row += 1) {
    const line = modules.slice(row * size, (row + 1) * size);
    for (const { 0: run, index } of line.matchAll(/1+/g)) d += `M${index + QUIET} ${row + QUIET}h${run.length}v1h-${run.length}z`;
  }
  return d;
}
