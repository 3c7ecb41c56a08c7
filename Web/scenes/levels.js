// What a track is worth at a moment, and which words belong to it. Pure functions of the plan and the clock: a
// late frame shows the right moment and never adds up.

const RISE = 90;
/** The last beat has no next one to fall towards. */
const FADE = 700;
const WEAK = 0.5;

/** How many have come by `now`, of a list in the order of time. */
function comeBy(list, now, time) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (time(list[middle]) <= now) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The value at `now`, eased in and out between keys; before the first and after the last it rests. */
export function levelAt(keys, now) {
  if (keys.length === 0) return null;
  if (now <= keys[0].at) return keys[0].value;
  const last = keys[keys.length - 1];
  if (now >= last.at) return last.value;
  const index = comeBy(keys, now, (key) => key.at) - 1;
  const from = keys[index];
  const to = keys[index + 1];
  const part = (now - from.at) / Math.max(to.at - from.at, 1);
  return from.value + (to.value - from.value) * swing(part);
}

/** Both members' levels; a track for `both` moves the two alike, and null means that nothing moves. */
export function levels(tracks, now) {
  const of = (who) => {
    const track = tracks.find((one) => one.who === who) ?? tracks.find((one) => one.who === "both");
    return track ? levelAt(track.keys, now) : null;
  };
  return { me: of("me"), you: of("you") };
}

/** The words on the screen: those of the last cue that has come, else the stage's own. */
export function wordsAt(stage, now) {
  let said = stage;
  for (const cue of stage.cues) {
    if (cue.at > now) break;
    if (cue.words) said = cue;
  }
  return { words: said.words, more: said.more ?? null };
}

/**
 * How many `beats` have come, how far the last one swells now (0...1: up at once, down until the next), and how far its bar
 * has swung out (0...1, slowly); or null where nothing beats.
 */
export function swellAt(beats, now) {
  if (beats.length === 0) return null;
  const count = comeBy(beats, now, ([at]) => at);
  if (count === 0) return { count, level: 0, bar: 0 };
  const [at, strong] = beats[count - 1];
  const lasts = (beats[count]?.[0] ?? at + FADE) - at;
  const rise = Math.min(RISE, lasts / 2);
  const part = now < at + rise ? (now - at) / rise : 1 + Math.min(1, (now - at - rise) / (lasts - rise));
  return { count, level: (strong ? 1 : WEAK) * swing(part), bar: swing(2 * barPart(beats, count - 1, now)) };
}

/** How much of the bar around the beat at `index` is over. */
function barPart(beats, index, now) {
  let first = index;
  while (first > 0 && !beats[first][1]) first -= 1;
  let next = index + 1;
  while (next < beats.length && !beats[next][1]) next += 1;
  if (next === beats.length) return 0;
  return (now - beats[first][0]) / (beats[next][0] - beats[first][0]);
}

/** 0 at 0, 1 at 1, 0 again at 2, without a corner. */
const swing = (part) => 0.5 - Math.cos(Math.PI * part) / 2;
