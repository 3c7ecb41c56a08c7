// Cues and beats as one list on the page's clock, and when it is too late for one.

/** A cue that comes later than this would only confuse, and all of them at once after a sleep would frighten. */
const LATE = 400;
/** A beat that limps is worse than one that is left out. */
const LATE_BEAT = 60;
/** Sounds that go on. One that should be sounding by now begins late rather than never. */
const LASTING = new Set(["drone"]);

/** Beats are heard and felt as cues are. A cue at the same moment goes first. */
export const withBeats = (cues, beats = []) => [...cues, ...beats.map(beat)].sort((one, other) => one.at - other.at);

const beat = ([at, strong]) => ({
  at, beat: true, words: "", sound: strong ? "drum" : "tick", buzz: strong ? "beat" : "light", lasts: 0, loud: 1,
});

export const isLate = (cue, now) => now - cue.at > (cue.beat ? LATE_BEAT : LATE);

export const isLasting = (cue) => LASTING.has(cue.sound);

/** Nothing of it can be heard any more, or not enough to begin. */
export const isOver = (cue, now) => (isLasting(cue) ? now > cue.at + cue.lasts - LATE : isLate(cue, now));

/** The same lasting sound in another plan: it goes on, and does not begin again. */
export const isSame = (one, other) => one.sound === other.sound && Math.abs(one.at - other.at) < LATE;
