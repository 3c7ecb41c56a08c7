import { SessionStage } from "../scenes/stage.js";
import { HoldTogether } from "./hold-together.js";
import { PressPad } from "./press-pad.js";

/** Registers every element, once. */
export function defineElements() {
  const elements = { "session-stage": SessionStage, "hold-together": HoldTogether, "press-pad": PressPad };
  for (const [name, element] of Object.entries(elements)) {
    if (!customElements.get(name)) customElements.define(name, element);
  }
}
