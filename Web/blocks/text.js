import { h } from "../views/dom.js";
import { icon } from "../views/icons.js";

export const heading = ({ text }) => h("h2", { class: "heading" }, text);
export const text = ({ text }) => h("p", { class: "text" }, text);
export const small = ({ text }) => h("p", { class: "small" }, text);
export const divider = () => h("hr", { class: "divider" });
export const list = ({ items }) => h("ul", { class: "list" }, items.map((item) => h("li", null, item)));

/** Further words, out of the way until somebody wants them. */
export const details = ({ summary, blocks }, ui, nested) =>
  h("details", { class: "details" },
    h("summary", null, h("span", null, summary), icon("open")),
    h("div", { class: "stack" }, nested(blocks, ui)));
