import { heading, text, small, divider, list, details } from "./text.js";
import { card } from "./card.js";
import { actions, chips } from "./actions.js";
import { field } from "./field.js";
import { slider } from "./slider.js";
import { circles } from "./circles.js";
import { bodyMap } from "./body-map.js";
import { qr } from "./qr.js";
import { code } from "./code.js";
import { plant } from "./plant.js";
import { holdTogether } from "./hold-together.js";
import { rows } from "./rows.js";
import { sheet } from "./sheet.js";

const kinds = {
  heading, text, small, divider, list, details, card, actions, chips, field, slider, circles, bodyMap, qr, code, plant, holdTogether,
  rows, sheet,
};

/** Draws blocks in their order; one of a kind this shell does not know is left out rather than breaking the screen. */
export function drawBlocks(blocks, ui) {
  return blocks.map((block) => kinds[block.block]?.(block, ui, drawBlocks));
}
