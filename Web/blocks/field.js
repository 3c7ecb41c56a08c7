import { h } from "../views/dom.js";

/** A field for words. What stands in it comes back with every tap on the screen. */
export function field({ name, label, hint, value, kind, limit }) {
  const hintId = hint ? `hint-${name}` : null;
  const shared = { key: "input", id: `field-${name}`, name, value, maxlength: limit, "aria-describedby": hintId, autocomplete: "off" };
  const input = {
    long: () => h("textarea", { ...shared, rows: 4, dir: "auto" }),
    code: () => h("input", {
      ...shared, type: "text", class: "code-input", autocapitalize: "characters", autocorrect: "off", spellcheck: "false", dir: "ltr",
      enterkeyhint: "done",
    }),
    line: () => h("input", { ...shared, type: "text", dir: "auto", enterkeyhint: "done" }),
  };
  return h("div", { class: "field", key: name },
    h("label", { for: `field-${name}` }, label),
    hint && h("p", { class: "small", id: hintId }, hint),
    (input[kind] ?? input.line)());
}
