import { isLasting, isOver, isSame } from "../cues.js";
import { tones } from "./tones.js";

// Cues are handed to the audio clock a little ahead, and the two clocks are compared anew each time, so that
// nothing drifts however long a session is.
const AHEAD = 2500;
const EVERY = 500;
/** A ceiling that no tone and no sum of tones passes (R37). */
const CEILING = 0.5;
const BELIEVABLE = 0.5;
/** Longer than the longest tone rings. */
const RING_OUT = 8000;
/** Seconds in which a lasting sound that has lost its plan fades to a third. */
const LET_GO = 0.25;

export class Sound {
  #context = null;
  #bus = null;
  #cues = [];
  /** Handed to the audio clock: the cue, when it begins and has rung out, and the node through which it sounds. */
  #booked = [];
  #playing = false;
  #timer;

  constructor() {
    // Browsers let sound begin in answer to a press only.
    for (const type of ["pointerdown", "keydown"]) addEventListener(type, () => this.#unlock(), { once: true, capture: true });
  }

  /** Replaces everything that has not begun; what rings already rings out, and what lasts is let go unless it is planned again. */
  plan(cues) {
    clearInterval(this.#timer);
    const sounding = this.#leave(cues);
    this.#cues = cues.filter((cue) => tones[cue.sound] && !sounding.some((one) => isSame(one, cue)));
    if (this.#cues.length === 0) return this.#rest();
    this.#wake();
    this.#timer = setInterval(() => this.#schedule(), EVERY);
  }

  /** Nothing can be heard after this returns. */
  silence() {
    clearInterval(this.#timer);
    this.#cues = [];
    this.#booked = [];
    this.#bus?.disconnect();
    this.#bus = null;
    this.#rest();
  }

  #schedule() {
    const context = this.#context;
    if (context?.state !== "running") return;
    this.#sweep(context.currentTime);
    const now = performance.now();
    while (this.#cues.length > 0 && this.#cues[0].at < now + AHEAD) {
      const cue = this.#cues.shift();
      if (isOver(cue, now)) continue;
      const lasts = cue.lasts - Math.max(0, now - cue.at);
      const at = Math.max(this.#time(cue.at), context.currentTime);
      const out = context.createGain();
      out.connect(this.#loudspeaker());
      tones[cue.sound](context, out, at, { ...cue, lasts });
      this.#booked.push({ cue, at, ends: at + Math.max(lasts, RING_OUT) / 1000, out });
    }
  }

  /** Takes back what has not begun, lets go what lasts, and returns the lasting sounds that go on. */
  #leave(cues) {
    const now = this.#context?.currentTime ?? 0;
    const stays = this.#booked.filter(({ cue, at }) => at <= now && (!isLasting(cue) || cues.some((other) => isSame(cue, other))));
    for (const booking of this.#booked) {
      if (booking.at > now) booking.out.disconnect();
      else if (!stays.includes(booking)) booking.out.gain.setTargetAtTime(0, now, LET_GO);
    }
    this.#booked = stays;
    return stays.map(({ cue }) => cue).filter(isLasting);
  }

  /** Hundreds of beats would stay in the loudspeaker's way for as long as a plan lasts. */
  #sweep(now) {
    this.#booked = this.#booked.filter(({ ends, out }) => ends > now || void out.disconnect());
  }

  /** A moment of the page's clock on the audio clock, counting the time until it is heard. */
  #time(at) {
    const { contextTime = 0, performanceTime = 0 } = this.#context.getOutputTimestamp?.() ?? {};
    const plain = this.#context.currentTime + (at - performance.now()) / 1000;
    const heard = contextTime + (at - performanceTime) / 1000;
    return contextTime > 0 && Math.abs(heard - plain) < BELIEVABLE ? heard : plain;
  }

  #loudspeaker() {
    if (this.#bus) return this.#bus;
    this.#bus = this.#context.createGain();
    this.#bus.gain.value = CEILING;
    const limiter = this.#context.createDynamicsCompressor();
    Object.entries({ threshold: -12, knee: 6, ratio: 16, attack: 0.004, release: 0.2 }).forEach(([name, value]) => { limiter[name].value = value; });
    this.#bus.connect(limiter).connect(this.#context.destination);
    return this.#bus;
  }

  #unlock() {
    if (!("AudioContext" in globalThis)) return;
    this.#context ??= new AudioContext({ latencyHint: "interactive" });
    this.#context.resume().then(() => this.#playing || this.#rest()).catch(() => {});
  }

  #wake() {
    if (!("AudioContext" in globalThis)) return;
    this.#playing = true;
    // On an iPhone the ring switch would mute a session that is meant to be heard.
    if (navigator.audioSession) navigator.audioSession.type = "playback";
    this.#context ??= new AudioContext({ latencyHint: "interactive" });
    this.#context.resume().then(() => this.#schedule()).catch(() => {});
  }

  /** Gives the loudspeaker back to whatever else was playing, once the last tone has faded. */
  #rest() {
    this.#playing = false;
    setTimeout(() => {
      if (this.#playing || !this.#context) return;
      if (navigator.audioSession) navigator.audioSession.type = "auto";
      this.#context.suspend().catch(() => {});
    }, RING_OUT);
  }
}
