// A browser's longest timer; a later one is set again on the way.
const LONGEST = 2 ** 31 - 1;

/** Alarms by name, on the monotonic clock. */
export class Timers {
  #ring;
  #set = new Map();

  constructor(ring) {
    this.#ring = ring;
  }

  start({ name, at }) {
    this.stop({ name });
    const wait = Math.max(0, at - performance.now());
    const fire = () => {
      if (wait > LONGEST) return this.start({ name, at });
      this.#set.delete(name);
      this.#ring({ event: "wake", timer: name });
    };
    this.#set.set(name, setTimeout(fire, Math.min(wait, LONGEST)));
  }

  stop({ name }) {
    clearTimeout(this.#set.get(name));
    this.#set.delete(name);
  }
}
