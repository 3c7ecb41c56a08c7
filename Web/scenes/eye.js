// Looking and resting. Where two circles overlap there is an almond: as the circles meet it opens like an eye,
// as they part it closes to a line.

const SVG = "http://www.w3.org/2000/svg";
const RADIUS = 84;
const CENTRE = 120;
const APART = 0.988;
const OPENS = 0.42;

export class Eye {
  element = document.createElementNS(SVG, "svg");
  #me = this.#part("circle", "me");
  #you = this.#part("circle", "you");
  #lids = this.#part("path", "lids");
  #iris = this.#part("circle", "iris");
  #pupil = this.#part("circle", "pupil");
  #last = null;

  constructor() {
    this.element.setAttribute("viewBox", "0 0 240 240");
    this.element.setAttribute("class", "eye");
    for (const circle of [this.#me, this.#you, this.#iris, this.#pupil]) circle.setAttribute("cx", CENTRE);
    for (const circle of [this.#iris, this.#pupil]) circle.setAttribute("cy", CENTRE);
    for (const circle of [this.#me, this.#you]) circle.setAttribute("r", RADIUS);
  }

  /** Open at 1, closed at 0. `still` keeps it half open and tells the level by light alone. */
  move({ me, you }, still) {
    const level = me ?? you ?? 0.5;
    if (level === this.#last) return;
    this.#last = level;
    const apart = RADIUS * (APART - OPENS * (still ? 0.6 : level));
    this.#me.setAttribute("cy", (CENTRE - apart).toFixed(2));
    this.#you.setAttribute("cy", (CENTRE + apart).toFixed(2));
    const wide = Math.sqrt(RADIUS * RADIUS - apart * apart);
    const arc = `A${RADIUS} ${RADIUS} 0 0 1`;
    const [start, end] = [CENTRE - wide, CENTRE + wide].map((x) => `${x.toFixed(2)} ${CENTRE}`);
    this.#lids.setAttribute("d", `M${start}${arc} ${end}${arc} ${start}Z`);
    const tall = RADIUS - apart;
    this.#iris.setAttribute("r", (tall * 0.66).toFixed(2));
    this.#pupil.setAttribute("r", (tall * 0.27).toFixed(2));
    this.element.style.setProperty("--light", (0.15 + 0.85 * level).toFixed(3));
  }

  #part(tag, name) {
    const part = document.createElementNS(SVG, tag);
    part.setAttribute("class", name);
    this.element.append(part);
    return part;
  }
}
