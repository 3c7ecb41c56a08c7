import { h } from "../views/dom.js";

/** A field for words. What stands in it comes back with every tap on the screen; Enter in a line can be such a tap. */
export function field({ name, label, hint, value, kind, limit, tap }, ui) {
  const hintId = hint ? `hint-${name}` : null;
  const shared = { key: "input", id: `field-${name}`, name, value, maxlength: limit, "aria-describedby": hintId, autocomplete: "off" };
  const input = {
    long: () => h("textarea", { ...shared, rows: 4, dir: "auto" }),
    code: () => h("input", {
      ...shared, type: "text", class: "code-input", autocapitalize: "characters", autocorrect: "off", spellcheck: "false", dir: "ltr",
      enterkeyhint: "done",
    }),
    line: () => h("input", {
      ...shared, type: "text", dir: "auto", enterkeyhint: tap ? "search" : "done", onkeydown: tap ? onEnter(() => ui.tap(tap)) : null,
    }),
  };
  return h("div", { class: "field", key: name },
    h("label", { for: `field-${name}` }, label),
    hint && h("p", { class: "small", id: hintId }, hint),
    (input[kind] ?? input.line)());
}

const onEnter = (act) => (event) => {
  if (event.key !== "Enter" || event.isComposing) return;
  event.preventDefault();
  act();
};
