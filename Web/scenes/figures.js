import { Eye } from "./eye.js";
import { Orbs } from "./orbs.js";

const kinds = { orbs: Orbs, eye: Eye };

/** Which figure a scene has. */
export const kind = (scene) => (scene === "glances" ? "eye" : "orbs");

/** The scene's figure in its box: the one that stands there, if it is of that kind; null where there is no box. */
export function placeFigure(box, scene, now) {
  if (!box) return null;
  const Wanted = kinds[kind(scene)];
  if (now instanceof Wanted && now.element.parentNode === box) return now;
  const figure = new Wanted();
  box.replaceChildren(figure.element);
  return figure;
}
