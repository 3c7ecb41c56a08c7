import { h } from "../views/dom.js";
import { actions as drawActions } from "../views/action.js";

/** Buttons below each other. */
export const actions = ({ actions }, ui) => h("div", { class: "actions" }, drawActions(actions, ui, "button"));

/** Chips next to each other, wrapping. */
export const chips = ({ label, actions }, ui) =>
  h("div", { class: "chips", role: "group", "aria-label": label ?? null },
    label && h("p", { class: "small", "aria-hidden": "true" }, label),
    h("div", { class: "chip-row" }, drawActions(actions, ui, "chip")));
