import { h, draw } from "../views/dom.js";
import { action, actions } from "../views/action.js";
import { icon } from "../views/icons.js";
import { placeFigure } from "./figures.js";
import { levels, swellAt, wordsAt } from "./levels.js";
import { middle } from "./middle.js";

const VOLUME = new Set(["AudioVolumeUp", "AudioVolumeDown", "VolumeUp", "VolumeDown"]);
const calm = matchMedia("(prefers-reduced-motion: reduce)");

/**
 * The session on the screen. The core sends a plan; between two plans this element keeps time with the clock alone.
 * Data attributes `data-level-me`, `data-level-you` and `data-beat` (how many have come) say what each frame showed.
 */
export class SessionStage extends HTMLElement {
  #stage;
  #ui;
  #figure;
  #frame = 0;
  #stopped = false;
  #undo = [];
  #shown = {};

  set model({ stage, ui }) {
    if (stage.plan !== this.#stage?.plan) this.#stopped = false;
    this.#stage = stage;
    this.#ui = ui;
    this.#draw();
    this.#start();
  }

  connectedCallback() {
    const keys = (event) => {
      if (!VOLUME.has(event.key) || !this.#stage?.quietStop) return;
      event.preventDefault();
      this.#ui.tap(this.#stage.quietStop.tap);
    };
    addEventListener("keydown", keys);
    this.#undo.push(() => removeEventListener("keydown", keys));
    this.#start();
  }

  disconnectedCallback() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    for (const undo of this.#undo.splice(0)) undo();
  }

  /** Still at once, whatever the plan says, until there is another plan. */
  still() {
    this.#stopped = true;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.toggleAttribute("data-still", true);
  }

  #start() {
    if (this.#frame || this.#stopped || !this.isConnected || !this.#stage) return;
    this.removeAttribute("data-still");
    this.#step();
  }

  #step() {
    const now = performance.now();
    this.#move(now);
    const { words, more } = wordsAt(this.#stage, now);
    if (words !== this.#shown.words || more !== this.#shown.more) this.#say(words, more);
    this.#frame = requestAnimationFrame(() => this.#step());
  }

  #move(now) {
    const { me, you } = levels(this.#stage.tracks, now);
    const swell = swellAt(this.#stage.beats ?? [], now);
    this.#figure?.move({ me, you }, calm.matches, swell);
    this.#mark("data-level-me", me?.toFixed(3));
    this.#mark("data-level-you", you?.toFixed(3));
    this.#mark("data-beat", swell?.count);
  }

  #mark(name, value) {
    if (value === undefined) this.removeAttribute(name);
    else if (this.getAttribute(name) !== String(value)) this.setAttribute(name, value);
  }

  #say(words, more) {
    this.#shown = { words, more };
    draw(this.querySelector(".said"), said(this.#shown));
  }

  #draw() {
    const { scene, caption, blocks, actions: choices, pause, tooMuch, quietStop } = this.#stage;
    this.dataset.scene = scene;
    this.#shown = wordsAt(this.#stage, performance.now());
    const words = h("div", { class: "said", key: "said" }, said(this.#shown));
    const shown = middle(this.#stage, this, this.#ui);
    draw(this, [
      h("header", { class: "stage-top" },
        h("p", { class: "caption" }, caption),
        quietStop && h("button", {
          type: "button", class: "quiet-stop", "aria-label": quietStop.label, title: quietStop.label,
          onclick: () => this.#ui.tap(quietStop.tap),
        }, icon("moon"))),
      // What is to be filled in comes after the words that say how.
      blocks?.length > 0 ? [words, shown] : [shown, words],
      choices.length > 0 && h("div", { class: "stage-actions", key: "actions", "data-count": choices.length }, actions(choices, this.#ui, "button")),
      (pause || tooMuch) && h("div", { class: "always", key: "always" },
        pause && action(pause, this.#ui, { key: "pause" }), tooMuch && this.#tooMuch(tooMuch)),
    ]);
    this.#figure = placeFigure(this.querySelector(".figure-box"), scene, this.#figure);
    if (!this.#stopped) this.#move(performance.now());
  }

  #tooMuch(model) {
    const press = (event) => this.#ui.tooMuch(model.tap, this, event);
    return h("button", {
      key: "tooMuch", type: "button", class: "button", "data-style": model.style,
      onpointerdown: (event) => { if (event.button === 0) press(event); },
      // By keyboard or assistive technology there is a click and no pointer before it.
      onclick: press,
    }, h("span", null, model.label));
  }
}

const said = ({ words, more }) => [
  words && h("p", { class: "words", key: words }, words),
  more && h("p", { class: "more", key: `more ${more}` }, more),
];
