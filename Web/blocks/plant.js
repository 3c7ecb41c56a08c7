import { h } from "../views/dom.js";

const WIDTH = 346, HEIGHT = 380, GROUND = 344, TALL = 312;
// Older blades stay as they are in the drawing's fullness; more than this could not be told apart.
const MOST = 48;

// Six blades, lying along x from the stem at 0,0.
const shapes = [
  "M0 0C18-16 48-19 74-5C52 8 20 10 0 0Z",
  "M0 0C12-25 46-30 68-9C56 11 20 14 0 0Z",
  "M0 0C16-9 40-25 66-31C62-11 30 11 0 0Z",
  "M0 0C8-3 12-8 22-11C40-17 58-13 76-1C56 7 36 9 22 6C12 5 8 4 0 0Z",
  "M0 0C8-13 17-8 26-15C34-9 43-17 52-12C61-13 69-7 77-2C66 4 58 2 48 8C38 4 29 12 19 6C11 8 4 4 0 0Z",
  "M0 0C26-11 58-12 90 1C60 5 26 7 0 0Z",
];

/** Where a frond is at this height (0 the stone, 1 the top): two that wind around each other and part at the top. */
function frond(which, height) {
  const sway = (34 - 12 * height) * Math.sin(height * 7.2 + 0.4) + 20 * height * height;
  return [WIDTH / 2 + (which ? sway : -sway) + (which ? 6 : -6) * (1 - height), GROUND - height * TALL];
}

/** Two fronds on one holdfast. Every time together is a blade; nothing ever withers, and nothing is counted. */
export function plant({ label, blades }) {
  const shown = blades.slice(-MOST);
  const top = Math.min(1, 0.34 + shown.length * 0.066);
  return h("figure", { class: "plant" },
    h("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": label },
      light(), [0, 1].map((which) => stem(which, top)), shown.map((shape, index) => blade(shape, index, shown.length, top)), roots()));
}

function stem(which, top) {
  const points = Array.from({ length: 49 }, (_, step) => frond(which, (top * step) / 48).map((n) => n.toFixed(1)).join(" "));
  return h("path", { key: `stem${which}`, class: which ? "stem you" : "stem me", d: `M${points.join("L")}` });
}

function blade(shape, index, count, top) {
  const which = index % 2;
  const outward = which ? 1 : -1;
  // Now and then a blade reaches across to the other's side.
  const side = index % 7 === 5 ? -outward : outward;
  const height = top * (0.13 + (0.84 * (index + 0.6)) / Math.max(count, 7));
  const [x, y] = frond(which, Math.min(height, top));
  const size = (count < 14 ? 1 : Math.max(0.62, 1 - (count - 14) * 0.012)) * (1.16 - 0.36 * height);
  const tilt = -14 - ((index * 37) % 23) - 16 * height;
  return h("g", {
    key: `blade${index}`, class: which ? "blade you" : "blade me", "data-shade": index % 3,
    transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${(side * size).toFixed(3)} ${size.toFixed(3)}) rotate(${tilt})`,
  }, h("path", { d: shapes[Math.abs(shape) % shapes.length] ?? shapes[0] }), h("path", { class: "rib", d: "M6-1C26-6 44-7 60-5" }));
}

const light = () => h("g", { key: "light", class: "rays" },
  h("path", { d: "M40 0H92L150 380H40Z" }), h("path", { d: "M150 0H186L268 380H196Z" }), h("path", { d: "M258 0H322L346 120V330Z" }));

const roots = () => h("g", { key: "roots", class: "roots" },
  h("path", { class: "stone", d: "M96 380C100 360 132 350 172 349C214 349 246 358 252 380Z" }),
  h("path", { d: "M166 342C146 338 128 344 114 364M170 342C160 352 152 360 146 374M176 342C178 356 176 364 178 376" +
    "M182 342C194 350 202 360 208 374M184 342C206 338 222 346 236 364" }));
