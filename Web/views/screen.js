import { drawBlocks } from "../blocks/index.js";
import { action } from "./action.js";
import { draw, h } from "./dom.js";
import { icon } from "./icons.js";
import { milestone } from "./milestone.js";
import { tabs } from "./tabs.js";

/** Draws whole views into `root`. The same screen is drawn in place; another screen begins at its title. */
export class Screen {
  #root;
  #ui;
  #view;
  #said = "";

  constructor(root, ui) {
    this.#root = root;
    this.#ui = ui;
    root.replaceChildren();
  }

  get view() {
    return this.#view;
  }

  draw(view) {
    const another = this.#view && this.#view.screen !== view.screen;
    this.#said = milestone(this.#view, view) ?? this.#said;
    this.#view = view;
    this.#dress(view);
    draw(this.#root, [exitLink(view, this.#ui), top(view, this.#ui), body(view, this.#ui), foot(view, this.#ui), status(this.#said)]);
    if (!another) return;
    scrollTo(0, 0);
    this.#root.querySelector("h1").focus({ preventScroll: true });
  }

  /** What every field on the screen holds, by name. */
  fields() {
    return Object.fromEntries([...this.#root.querySelectorAll("input[name], textarea[name]")].map((field) => [field.name, field.value]));
  }

  #dress({ mood, lang, dir, exit, title }) {
    const page = document.documentElement;
    page.dataset.mood = mood;
    page.lang = lang;
    page.dir = dir;
    // A private page is not named where somebody else may read over: the list of open windows.
    frame(mood);
    document.title = exit ? "Holdfast" : `${title} · Holdfast`;
  }
}

/** The browser's own bars are dark in a session too: the first colour that fits is taken. */
function frame(mood) {
  const night = document.querySelector("meta[name=theme-color][data-night]");
  if (mood !== "night") return night?.remove();
  if (night) return;
  const colour = document.createElement("meta");
  Object.assign(colour, { name: "theme-color", content: "#08181c" }).dataset.night = "";
  document.head.prepend(colour);
}

/** For whoever moves by keyboard or assistive technology, the first thing on a private page. */
const exitLink = ({ exit }, ui) => exit && h("a", {
  key: "exit", class: "exit-link", href: exit.destination, rel: "noreferrer", "aria-description": exit.hint, onclick: leave(exit, ui),
}, exit.label);

const leave = (exit, ui) => (event) => {
  event.preventDefault();
  ui.leave(exit.destination);
};

const top = ({ back, exit }, ui) => (back || exit) && h("header", { class: "top", key: "top" },
  back && h("button", { key: "back", type: "button", class: "back", onclick: () => ui.tap(back.tap) }, icon("back"), h("span", null, back.label)),
  exit && h("button", { key: "exit", type: "button", class: "exit", title: exit.hint, onclick: leave(exit, ui) }, icon("leave"), h("span", null, exit.label)));

function body(view, ui) {
  const { screen, session, title, lead } = view;
  // A drawing that opens a screen stands above its title.
  const opens = view.blocks[0]?.block === "circles";
  const blocks = opens ? view.blocks.slice(1) : view.blocks;
  return h("main", { key: screen, class: `screen${session ? " on-stage" : ""}${opens ? " opening" : ""}`, "data-screen": screen },
    opens && drawBlocks([view.blocks[0]], ui),
    h("h1", { tabindex: "-1", class: session ? "unseen" : null }, title),
    lead && h("p", { class: session ? "unseen" : "lead" }, lead),
    session && h("session-stage", { key: "stage", model: { stage: session, ui } }),
    blocks.length > 0 && h("div", { class: "stack" }, drawBlocks(blocks, ui)));
}

// Both stand at the bottom of the window and end the page, so neither can cover what is to be pressed for good.
const foot = (view, ui) => h("div", { key: "foot", class: "foot" }, notice(view, ui), tabs(view.tabs, ui));

// Always there, since a reader hears only what changes in a place that it knows.
const status = (said) => h("p", { key: "milestone", class: "unseen", "aria-live": "polite" }, said);

const notice = ({ notice }, ui) => h("div", { key: "notice", class: "notice-place", role: "status" },
  notice && h("div", { class: "notice", key: notice.text }, h("p", null, notice.text), notice.action && action(notice.action, ui, { kind: "chip" })));
