// The one way in: an event goes to the core, its effects are done in their order, and what they answer comes
// back as events. An event that arrives while another is at work waits its turn.

export class Loop {
  #core = null;
  #queue = [];
  #running = false;
  #ended = false;
  #broken;

  /** What each effect does, by its name; an answer that it returns or resolves to is dispatched. */
  effects = {};

  /** @param {(error: unknown) => void} broken called once if the core cannot go on */
  constructor(broken) {
    this.#broken = broken;
  }

  /** Before the first event. */
  begin(core) {
    this.#core = core;
  }

  /** @param {{event: string}} event without its times, which are those of this moment */
  dispatch(event) {
    if (this.#ended) return;
    this.#queue.push({ ...event, mono: Math.round(performance.now()), wall: Date.now() });
    if (this.#running) return;
    this.#running = true;
    try {
      while (this.#queue.length > 0) {
        const event = this.#queue.shift();
        const effects = this.#core.update(event);
        if (isRefused(effects)) this.#queue.unshift(...lesser(event));
        for (const effect of effects) this.#perform(effect);
      }
      this.#running = false;
    } catch (error) {
      // Stays running: a broken core is not asked again.
      this.#broken(error);
    }
  }

  /** Nothing more is done or asked: what the core knows is gone from this device. */
  end() {
    this.#ended = true;
    this.#queue = [];
  }

  view() {
    return this.#core.view();
  }

  #perform(effect) {
    if (this.#ended) return;
    const work = this.effects[effect.effect];
    if (!work) return console.error(`no effect ${effect.effect}`);
    try {
      const answer = work(effect);
      if (answer?.then) answer.then((event) => event?.event && this.dispatch(event)).catch((error) => console.error(effect.effect, error));
      else if (answer?.event) this.dispatch(answer);
    } catch (error) {
      console.error(effect.effect, error);
    }
  }
}

/** The core could not read the event, and changed nothing. */
const isRefused = (effects) => effects.length === 1 && effects[0].effect === "complain";

/**
 * What the core gets instead of an event that it cannot read as a whole. Whatever the logs hold, however much of it and by whomever, a
 * person reaches the rest, help, leaving and wiping.
 */
function lesser(event) {
  const { entries, snapshot } = event;
  // A snapshot that no core understands: it asks for the entries one page after the other.
  if (event.event === "start" && (entries?.length > 0 || snapshot)) return [{ ...event, entries: [], snapshot: false }];
  // By halves, until one strange entry stands alone.
  if (event.event !== "entries" || entries.length < 2) return [];
  const middle = entries.length >> 1;
  return [{ ...event, entries: entries.slice(0, middle) }, { ...event, entries: entries.slice(middle) }];
}
