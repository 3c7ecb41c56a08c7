import { h } from "../views/dom.js";
import { icon } from "../views/icons.js";

const cell = (tone, index) => h("span", { key: index, class: "cell", "data-tone": tone });

/** A table of small signs. The signs differ in shape as well as colour, and `detail` says the same in words. */
export function rows({ label, rows }, ui) {
  return h("section", { class: "card rows", role: "group", "aria-label": label || null },
    label && h("h2", null, label),
    h("ul", null, rows.map((row, index) => h("li", { key: index }, row.tap ? pressed(row, ui) : h("div", { class: "row" }, parts(row))))));
}

const pressed = (row, ui) =>
  h("button", { type: "button", class: "row", onclick: () => ui.tap(row.tap) }, parts(row), icon("open"));

const parts = (row) => h("span", { class: "row-parts" },
  h("span", { class: "row-words" }, h("span", null, row.label), row.detail && h("span", { class: "small" }, row.detail)),
  row.cells.length > 0 && h("span", { class: "cells", "aria-hidden": "true" }, row.cells.map(cell)));
