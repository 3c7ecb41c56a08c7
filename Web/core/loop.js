// The one way in: an event goes to the core, its effects are done in their order, and what they answer comes
// back as events. An event that arrives while another is at work waits its turn.

export class Loop {
  #core;
  #queue = [];
  #running = false;
  #ended = false;
  #broken;

  /** What each effect does, by its name; an answer that it returns or resolves to is dispatched. */
  effects = {};

  /** @param {(error: unknown) => void} broken called once if the core cannot go on */
  constructor(core, broken) {
    this.#core = core;
    this.#broken = broken;
  }

  /** @param {{event: string}} event without its times, which are those of this moment */
  dispatch(event) {
    if (this.#ended) return;
    this.#queue.push({ ...event, mono: Math.round(performance.now()), wall: Date.now() });
    if (this.#running) return;
    this.#running = true;
    try {
      while (this.#queue.length > 0) for (const effect of this.#core.update(this.#queue.shift())) this.#perform(effect);
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
