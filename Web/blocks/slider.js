import { h } from "../views/dom.js";

const END = 1000;

/** A line with words along it. Every word is a button too, so nobody has to drag. */
export function slider({ name, label, stops, value, tap }, ui) {
  const send = (chosen) => ui.tap({ ...tap, with: { ...tap.with, value: chosen } });
  const at = (index) => Math.round((index * END) / Math.max(stops.length - 1, 1));
  const nearest = value === null ? null : Math.round((value * (stops.length - 1)) / END);
  return h("div", { class: "slider card", key: name, role: "group", "aria-label": label },
    h("h2", null, label),
    h("input", {
      type: "range", min: 0, max: END, step: 10, value: value ?? END / 2, "aria-label": label,
      "data-untouched": value === null, "aria-valuetext": nearest === null ? null : stops[nearest],
      onchange: (event) => send(Number(event.target.value)),
    }),
    h("div", { class: "stops" }, stops.map((stop, index) =>
      h("button", {
        key: index, type: "button", class: "stop", "aria-pressed": String(index === nearest), onclick: () => send(at(index)),
      }, stop))));
}
