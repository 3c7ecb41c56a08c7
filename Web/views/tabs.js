import { h } from "./dom.js";
import { icon } from "./icons.js";

/** The four places. */
export const tabs = (items, ui) => items.length > 0 && h("nav", { class: "tabs", key: "tabs" },
  items.map((item) => h("button", {
    key: item.icon, type: "button", class: "tab", "aria-current": item.current ? "page" : null, onclick: () => ui.tap(item.tap),
  }, icon(item.icon), h("span", null, item.label))));
