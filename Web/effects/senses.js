// How a session is heard and felt. Each plan's cues and beats are placed on the clock once; silence takes all of them
// back before anything else happens.

import { isLate, isOver, withBeats } from "./cues.js";

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
    this.#cues = stage ? withBeats(stage.cues, stage.beats) : [];
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
    this.#sound.plan(this.#wanted.sound ? this.#cues.filter((cue) => !isOver(cue, now)) : []);
    clearTimeout(this.#timer);
    if (this.#wanted.buzz || this.#wanted.speech) this.#next(this.#cues.filter((cue) => !isLate(cue, now)), 0);
  }

  #next(cues, index) {
    const cue = cues[index];
    if (!cue) return;
    this.#timer = setTimeout(() => {
      if (!isLate(cue, performance.now())) {
        if (this.#wanted.buzz) this.#buzz.play(cue);
        if (this.#wanted.speech) this.#speech.say(cue);
      }
      this.#next(cues, index + 1);
    }, Math.max(0, cue.at - performance.now()));
  }
}
