import { circles } from "../blocks/circles.js";
import { words } from "../words.js";
import { draw, h } from "./dom.js";

/** When the core cannot be had: what is the matter, in the shell's own words, and one way on. */
export function showTrouble(root, { title, text }) {
  document.documentElement.dataset.mood = "day";
  root.replaceChildren();
  draw(root, [h("main", { class: "screen opening", "data-screen": "trouble" },
    circles({ how: "apart", label: "" }),
    h("h1", { tabindex: "-1" }, title),
    h("p", { class: "lead" }, text),
    h("div", { class: "stack" },
      h("button", { type: "button", class: "button", "data-style": "main", onclick: () => location.reload() }, words.tryAgain)))]);
  root.querySelector("h1").focus();
}
