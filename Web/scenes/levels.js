// What a track is worth at a moment, and which words belong to it. Pure functions of the plan and the clock: a
// late frame shows the right moment and never adds up.

/** The value at `now`, eased in and out between keys; before the first and after the last it rests. */
export function levelAt(keys, now) {
  if (keys.length === 0) return null;
  if (now <= keys[0].at) return keys[0].value;
  const last = keys[keys.length - 1];
  if (now >= last.at) return last.value;
  let low = 0;
  let high = keys.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (keys[middle].at <= now) low = middle;
    else high = middle;
  }
  const from = keys[low];
  const to = keys[high];
  const part = (now - from.at) / Math.max(to.at - from.at, 1);
  return from.value + (to.value - from.value) * (0.5 - Math.cos(Math.PI * part) / 2);
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
