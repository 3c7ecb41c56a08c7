import { h, draw } from "../views/dom.js";
import { Listeners } from "./listeners.js";

const HOLD = 1000;
// By keyboard or one finger: the second has this long to follow the first.
const FOLLOW = 8000;
const sides = ["me", "you"];

/** Two thumbs on one screen for a second; or one after the other, for keyboards, switches and single fingers. */
export class HoldTogether extends HTMLElement {
  #model;
  #listeners = new Listeners();
  #pointers = new Map();
  #pressed = new Set();
  #timer;
  #follow;
  #done = false;

  set model(model) {
    this.#model = model;
    this.#draw();
  }

  connectedCallback() {
    this.#done = false;
    this.#listeners.on(this, "pointerdown", (event) => this.#down(event));
    for (const type of ["pointerup", "pointercancel", "lostpointercapture"]) this.#listeners.on(this, type, (event) => this.#up(event));
    this.#listeners.on(this, "click", (event) => this.#click(event));
    this.#listeners.on(this, "contextmenu", (event) => event.preventDefault());
    this.#draw();
  }

  disconnectedCallback() {
    this.#listeners.dispose();
    this.#release();
  }

  #down(event) {
    const side = event.target.closest("button")?.dataset.side;
    if (!side) return;
    event.target.closest("button").setPointerCapture?.(event.pointerId);
    this.#pointers.set(event.pointerId, side);
    this.#draw();
    if (new Set(this.#pointers.values()).size < sides.length) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#finish(), HOLD);
  }

  #up(event) {
    if (!this.#pointers.delete(event.pointerId)) return;
    clearTimeout(this.#timer);
    this.#draw();
  }

  #click(event) {
    const side = event.target.closest("button")?.dataset.side;
    if (!side) return;
    this.#pressed.add(side);
    clearTimeout(this.#follow);
    if (this.#pressed.size === sides.length) return this.#finish();
    this.#follow = setTimeout(() => this.#release(), FOLLOW);
    this.#draw();
  }

  #finish() {
    if (this.#done) return;
    this.#done = true;
    this.#release();
    this.#model.ui.tap(this.#model.tap);
  }

  #release() {
    clearTimeout(this.#timer);
    clearTimeout(this.#follow);
    this.#pressed.clear();
    this.#pointers.clear();
    if (this.isConnected) this.#draw();
  }

  #draw() {
    if (!this.#model || !this.isConnected) return;
    const held = new Set([...this.#pressed, ...this.#pointers.values()]);
    this.toggleAttribute("data-both", held.size === sides.length);
    draw(this, [
      h("div", { class: "thumbs", role: "group", "aria-label": this.#model.label }, sides.map((side, index) =>
        h("button", {
          key: side, type: "button", class: "thumb", "data-side": side, "aria-pressed": String(held.has(side)),
          "aria-label": `${this.#model.label} ${index + 1}/${sides.length}`,
        }))),
      h("p", { class: "hold-label" }, this.#model.label),
      h("p", { class: "small" }, this.#model.hint),
    ]);
  }
}
