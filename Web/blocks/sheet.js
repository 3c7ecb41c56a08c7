import { h } from "../views/dom.js";
import { circles } from "./circles.js";

/** A sheet of paper: on the screen as it will be printed. */
export const sheet = ({ blocks }, ui, nested) =>
  h("section", { class: "sheet stack" }, h("div", { class: "sheet-mark" }, circles({ how: "together", label: "" })), nested(blocks, ui));
