import { h } from "./dom.js";

/** One button. In a group where something is chosen, every button says whether it is. */
export function action(model, ui, { key, toggles = model.on, kind = "button" } = {}) {
  return h("button", {
    key: key ?? model.label,
    type: "button",
    class: kind,
    "data-style": model.style,
    "aria-pressed": toggles ? String(model.on === true) : null,
    "aria-disabled": model.disabled ? "true" : null,
    onclick: model.disabled ? null : () => ui.tap(model.tap),
  }, h("span", null, model.label));
}

/** Buttons that stand together and weigh the same. */
export function actions(models, ui, kind) {
  const toggles = models.some((model) => model.on);
  return models.map((model, index) => action(model, ui, { key: index, toggles, kind }));
}
