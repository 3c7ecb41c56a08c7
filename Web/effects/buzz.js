// Cues to be felt. A motor knows only on and off, so rising and falling are shorter and longer strokes.

const patterns = {
  short: [70],
  long: [420],
  two: [90, 140, 90],
  rise: [30, 110, 50, 90, 80, 70, 130],
  fall: [130, 70, 80, 90, 50, 110, 30],
  beat: [60],
  light: [25],
};

export class Buzz {
  #until = 0;

  play(cue) {
    const pattern = patterns[cue.buzz];
    const now = performance.now();
    // What a cue is saying is not cut short by a beat.
    if (!pattern || (cue.beat && now < this.#until)) return;
    if (!cue.beat) this.#until = now + pattern.reduce((sum, part) => sum + part);
    navigator.vibrate?.(pattern);
  }

  stop() {
    this.#until = 0;
    navigator.vibrate?.(0);
  }
}
