import { SessionStage } from "../scenes/stage.js";
import { HoldTogether } from "./hold-together.js";

/** Registers every element, once. */
export function defineElements() {
  for (const [name, element] of Object.entries({ "session-stage": SessionStage, "hold-together": HoldTogether })) {
    if (!customElements.get(name)) customElements.define(name, element);
  }
}
