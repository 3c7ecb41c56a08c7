// The two of you as light in dark water. Sizes follow the levels through transforms only, so that a frame
// costs no layout and next to no paint.

const SMALLEST = 0.46;
const RESTING = 0.62;
const SWELL = 0.09;

export class Orbs {
  element = document.createElement("div");
  #parts = {};

  constructor() {
    this.element.className = "orbs";
    for (const who of ["me", "you"]) {
      const place = document.createElement("div");
      place.className = `orb-place ${who}`;
      for (const part of ["orb", "rim"]) {
        const layer = document.createElement("div");
        layer.className = part;
        place.append(layer);
        this.#parts[`${who} ${part}`] = layer;
      }
      this.element.append(place);
    }
  }

  /** `still` keeps the sizes and tells the level by light alone. With a `swell` both beat as one, and levels say nothing. */
  move(levels, still, swell) {
    for (const who of ["me", "you"]) {
      const orb = this.#parts[`${who} orb`].style;
      if (swell) {
        beat(orb, swell, still);
        continue;
      }
      const level = levels[who];
      const size = still || level === null ? RESTING : SMALLEST + (1 - SMALLEST) * level;
      orb.setProperty("transform", `scale(${size.toFixed(4)})`);
      orb.setProperty("opacity", (level === null ? 0.62 : still ? 0.25 + 0.75 * level : 0.6 + 0.4 * level).toFixed(3));
    }
  }
}

/** A beat changes the size and never the light (R36). Where nothing may move, the light goes up and down with the bar, slowly. */
function beat(orb, { level, bar }, still) {
  orb.setProperty("transform", `scale(${(RESTING + (still ? 0 : SWELL * level)).toFixed(4)})`);
  orb.setProperty("opacity", (still ? 0.7 + 0.16 * bar : 0.82).toFixed(3));
}
