import { action, buttons, night } from "/gallery/parts.js";

/** A wave of so many milliseconds up and down from `start`. */
const wave = (who, start, up, down, flip) => ({
  who, keys: Array.from({ length: 41 }, (_, n) => ({ at: Math.round(start + Math.ceil(n / 2) * up + Math.floor(n / 2) * down), value: (n % 2) ^ flip })),
});

export const say = () => night("session-say", "A hug on your own two feet", { words: "Stand a little apart", more: "Feel both your feet." });
export const pace = (now) => night("session-pace", "Breathe as one circle", {
  scene: "pace", words: "You breathe in", more: "as Sam breathes out",
  tracks: [wave("me", now - 3500, 5000, 5000, 0), wave("you", now - 3500, 5000, 5000, 1)],
});
export const together = (now) => night("session-together", "Breathe together", {
  scene: "pace", words: "In", tracks: [wave("both", now - 3000, 4000, 6000, 0)],
});
export const glances = (now) => night("session-glances", "A little look", {
  scene: "glances", words: "Look, softly", more: "Look away whenever you like.", tracks: [{ who: "both", keys: [{ at: now - 2000, value: 0 }, { at: now - 200, value: 1 }] }],
});
export const resting = (now) => night("session-resting", "A little look", {
  scene: "glances", words: "Rest your eyes", tracks: [{ who: "both", keys: [{ at: now - 2000, value: 1 }, { at: now - 200, value: 0.06 }] }],
});
export const lead = (now) => night("session-lead", "Copy me", {
  scene: "lead", words: "You lead", more: "Slow enough to be met.", tracks: [{ who: "me", keys: [{ at: now, value: 1 }] }, { who: "you", keys: [{ at: now, value: 0.35 }] }],
  actions: [action("Enough of this one")],
});
export const hold = () => night("session-hold", "A hug on your own two feet", { scene: "hold", words: "Arms easy" });
export const choose = () => night("session-choose", "A hug on your own two feet", {
  scene: "choose", words: "A little more?", more: "Only you see what you press.", actions: [action("A little more"), action("That’s enough")],
});
export const countdown = (now) => night("session-countdown", "A hug on your own two feet", {
  scene: "countdown", words: "Five quiet seconds", tracks: [{ who: "both", keys: [{ at: now, value: 0 }, { at: now + 5000, value: 1 }] }],
});
export const quiet = () => night("session-quiet", "A hug on your own two feet", { scene: "quiet" });
export const question = () => night("session-question", "Question 2 of 3 · across the room", {
  scene: "card", card: "What did comfort look like in the house you grew up in?", distance: "across",
  words: "", more: "Sam answers first. Then you. Look for the answer in each other’s eyes, too.",
  actions: [action("Pass"), action("Another one"), action("Next")],
});
export const paused = () => night("session-paused", "Paused", {
  scene: "paused", words: "Resting here", more: "Nothing runs on.", pause: undefined, actions: [action("Resume")],
});
export const closing = () => night("session-closing", "A hug on your own two feet", { scene: "closing", words: "Let go slowly", more: "Step back when you like.", quietStop: undefined });

export const tooMuch = () => ({
  screen: "enough", mood: "night", title: "That’s enough for now",
  lead: "Stopping is part of this. Your body told you something worth knowing. Nobody has to explain.",
  blocks: [
    { block: "circles", how: "night", label: "" },
    buttons(action("Sit quietly for a minute"), action("Write something only I can read"), action("Done", "quiet")),
  ],
});
