import { h } from "../views/dom.js";
import { actions } from "../views/action.js";
import { icon } from "../views/icons.js";
import { circles } from "./circles.js";

const tag = ({ text, tone }) => h("li", { class: "tag", "data-tone": tone }, text);

/** A card. With a tap of its own the whole card is one button; with actions its buttons are all alike. */
export function card(model, ui) {
  const words = h("div", { class: "card-words" },
    model.title && h("h2", null, model.title),
    model.tags.length > 0 && h("ul", { class: "tags" }, model.tags.map(tag)),
    model.lines.map((line) => h("p", { class: model.title ? "small" : "text" }, line)));
  const main = h("div", { class: "card-main" }, model.art && h("div", { class: "card-art" }, drawing(model.art)), words);
  const row = model.actions.length > 0 &&
    h("div", { class: "choices", "data-count": model.actions.length, role: "group", "aria-label": model.title || null },
      actions(model.actions, ui, "chip"));
  const frame = { class: "card", "data-tone": model.tone };
  if (!model.tap) return h("section", frame, h("div", { class: "card-body" }, main), row);
  return h("section", { ...frame, "data-press": true },
    h("div", { class: "card-body" }, main, h("span", { class: "card-go" }, icon("open"))),
    h("button", { type: "button", class: "card-press", "aria-label": model.title, onclick: () => ui.tap(model.tap) }),
    row);
}

function drawing(art) {
  return icon(art) ?? circles({ how: art, label: "" });
}
