import { h, draw } from "../views/dom.js";
import { Listeners } from "./listeners.js";

const KEYS = new Set([" ", "Enter"]);
/** A browser clicks after a touch too. Only a click that comes without one is a press of its own. */
const ECHO = 700;

/**
 * A resting thumb is a yes, and lifting it is a stop (R4). Whatever may mean lifting is taken as lifting: a pointer that is
 * lost, a window that is left, a pad that is taken away.
 */
export class PressPad extends HTMLElement {
  #model;
  #listeners = new Listeners();
  /** What rests here: the id of a pointer, a key, or "click"; or nothing. */
  #held = null;
  /** The core has ended the turn under a resting thumb. Lifting it then stops nothing. */
  #spent = false;
  /** Lifted, and the core has not drawn another plan yet. */
  #lifted = false;
  #touched = -Infinity;

  set model(model) {
    const before = this.#model;
    if (model.plan !== before?.plan) this.#lifted = false;
    this.#spent = this.#held !== null && !model.pad.on && (this.#spent || before.pad.on);
    // Where no thumb rests none will lift: a turn that began by a click alone is over with its clock.
    if (this.#spent && this.#held === "click") [this.#held, this.#spent] = [null, false];
    this.#model = model;
    this.#draw();
  }

  connectedCallback() {
    const on = (type, handler, target = this, options = undefined) => this.#listeners.on(target, type, handler, options);
    on("pointerdown", (event) => this.#touch(event));
    // Wherever the thumb is by then, and whoever has taken the pointer.
    for (const type of ["pointerup", "pointercancel", "lostpointercapture"]) on(type, (event) => this.#untouch(event), globalThis, true);
    on("keydown", (event) => this.#keyDown(event));
    on("keyup", (event) => this.#keyUp(event));
    on("focusout", (event) => this.#leaveKey(event));
    on("click", (event) => this.#click(event));
    for (const type of ["blur", "pagehide"]) on(type, (event) => this.#up(event), globalThis);
    on("visibilitychange", (event) => { if (document.hidden) this.#up(event); }, document);
    on("contextmenu", (event) => event.preventDefault());
    // No click, callout, selection or zoom comes of a touch here, nor lands on what stands in this place afterwards.
    on("touchstart", (event) => event.preventDefault(), this, { passive: false });
    this.#draw();
  }

  disconnectedCallback() {
    this.#listeners.dispose();
    if (this.#held === null && !this.#rests) return;
    this.#lift();
    // Not a stop: another plan is being drawn already, and it may sound and move.
    this.#model.ui.tap(this.#model.pad.up);
  }

  #touch(event) {
    const button = event.target.closest("button");
    if (!button || event.button !== 0) return;
    this.#touched = event.timeStamp;
    // Fails where the pointer is gone by now, and then nothing was pressed.
    button.setPointerCapture(event.pointerId);
    this.#down(event.pointerId);
  }

  #untouch(event) {
    if (this.#held !== event.pointerId) return;
    this.#touched = event.timeStamp;
    this.#up(event);
  }

  #keyDown(event) {
    // While such a key is down, a system may not tell when another one goes up.
    if (event.ctrlKey || event.metaKey || event.altKey) return this.#leaveKey(event);
    if (!KEYS.has(event.key)) return;
    event.preventDefault();
    if (!event.repeat) this.#down(event.key);
  }

  #keyUp(event) {
    if (!KEYS.has(event.key)) return;
    event.preventDefault();
    this.#touched = event.timeStamp;
    if (this.#held === event.key) this.#up(event);
  }

  #leaveKey(event) {
    if (KEYS.has(this.#held)) this.#up(event);
  }

  #click(event) {
    if (!event.target.closest("button") || event.timeStamp - this.#touched < ECHO) return;
    if (this.#rests) this.#up(event);
    else this.#down("click");
  }

  #down(what) {
    if (this.#held !== null) return;
    this.#held = what;
    this.#lifted = false;
    this.#draw();
    this.#model.ui.tap(this.#model.pad.down);
  }

  #up(event) {
    if (this.#held === null && !this.#rests) return;
    const { pad, stage, ui } = this.#model;
    const stops = !this.#spent;
    this.#lift();
    if (stops) ui.lift(pad.up, stage, event);
    else ui.tap(pad.up);
    this.#draw();
  }

  #lift() {
    this.#held = null;
    this.#spent = false;
    this.#lifted = true;
  }

  /** Whether the pad reads as pressed: as this element knows, and where it knows nothing, as the core says. */
  get #rests() {
    if (this.#held !== null) return !this.#spent;
    return this.#model?.pad.on === true && !this.#lifted;
  }

  #draw() {
    if (!this.#model || !this.isConnected) return;
    const { label } = this.#model.pad;
    draw(this, [
      h("button", { type: "button", class: "pad", "aria-label": label, "aria-pressed": String(this.#rests) }),
      h("p", { class: "pad-label", "aria-hidden": "true" }, label),
    ]);
  }
}
