// How a session is heard and felt. Each plan's cues are placed on the clock once; silence takes all of them back
// before anything else happens.

/** A cue that comes later than this would only confuse. */
const LATE = 400;

export class Senses {
  #sound;
  #buzz;
  #speech;
  #wanted = { sound: true, buzz: true, speech: false };
  #plan = null;
  #cues = [];
  #timer;

  constructor({ sound, buzz, speech }) {
    this.#sound = sound;
    this.#buzz = buzz;
    this.#speech = speech;
  }

  /** What this member chose. */
  set({ speech, sound, buzz }) {
    this.#wanted = { speech, sound, buzz };
    this.#place();
  }

  /** Called with each drawing; a plan that has been placed, or silenced, is not placed again. */
  follow(stage) {
    const plan = stage ? stage.plan : null;
    if (plan === this.#plan) return;
    this.#plan = plan;
    this.#cues = stage?.cues ?? [];
    this.#place();
  }

  silence() {
    clearTimeout(this.#timer);
    this.#cues = [];
    this.#sound.silence();
    this.#buzz.stop();
    this.#speech.stop();
  }

  #place() {
    const now = performance.now();
    const coming = this.#cues.filter((cue) => cue.at > now - LATE);
    this.#sound.plan(this.#wanted.sound ? coming : []);
    clearTimeout(this.#timer);
    if (this.#wanted.buzz || this.#wanted.speech) this.#next(coming, 0);
  }

  #next(cues, index) {
    const cue = cues[index];
    if (!cue) return;
    this.#timer = setTimeout(() => {
      if (performance.now() - cue.at < LATE) {
        if (this.#wanted.buzz) this.#buzz.play(cue);
        if (this.#wanted.speech) this.#speech.say(cue);
      }
      this.#next(cues, index + 1);
    }, Math.max(0, cue.at - performance.now()));
  }
}
