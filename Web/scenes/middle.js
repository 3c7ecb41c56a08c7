import { drawBlocks } from "../blocks/index.js";
import { h } from "../views/dom.js";
import { questionCard } from "./card.js";
import { kind } from "./figures.js";

/** What stands in the middle of the stage: something to press, to read, to fill in, or to watch. */
export function middle(stage, element, ui) {
  const { plan, pads, card, cardTitle, distance, blocks } = stage;
  if (pads?.length > 0) {
    return h("div", { class: "pads", key: "pads", "data-count": pads.length }, pads.map((pad) =>
      h("press-pad", { key: pad.who, class: "press-pad", "data-who": pad.who, model: { pad, plan, stage: element, ui } })));
  }
  if (card) return h("div", { class: "stage-card", key: "card" }, questionCard(card, distance, cardTitle));
  if (blocks?.length > 0) return h("div", { class: "stage-blocks stack", key: "blocks" }, drawBlocks(blocks, ui));
  return h("div", { class: "figure-box", key: `figure ${kind(stage.scene)}`, "aria-hidden": "true", own: true });
}
