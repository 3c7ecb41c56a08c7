import { h } from "../views/dom.js";

export const holdTogether = (model, ui) => h("hold-together", { class: "hold-together", key: "hold", model: { ...model, ui } });
