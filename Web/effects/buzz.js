// Cues to be felt. A motor knows only on and off, so rising and falling are shorter and longer strokes.

const patterns = {
  short: [70],
  long: [420],
  two: [90, 140, 90],
  rise: [30, 110, 50, 90, 80, 70, 130],
  fall: [130, 70, 80, 90, 50, 110, 30],
};

export class Buzz {
  play(cue) {
    const pattern = patterns[cue.buzz];
    if (pattern) navigator.vibrate?.(pattern);
  }

  stop() {
    navigator.vibrate?.(0);
  }
}
