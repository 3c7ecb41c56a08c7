import { action, back, card, night, tap } from "/gallery/parts.js";

const pad = (who, label, on = false) => ({ who, label, on, down: tap("session.thumb", { who, on: true }), up: tap("session.thumb", { who, on: false }) });
const lift = "Lift it whenever you like. That stops everything.";

export const press = () => night("session-press", "Where does it tickle?", {
  scene: "press", pads: [pad("me", "A thumb here")], words: "Put a thumb on the circle when you are ready", more: lift,
});
export const pressed = () => night("session-pressed", "Where does it tickle?", {
  plan: 2, scene: "press", pads: [pad("me", "A thumb here", true)], words: "Light fingers, anywhere but the neck", more: lift,
});
export const pressOther = () => night("session-press-other", "Where does it tickle?", {
  scene: "press", words: "Sam begins with a thumb", more: "Wait until the sound. Hands off when it stops.",
});
export const pressBoth = () => night("session-press-both", "Lie close and stay", {
  scene: "press", pads: [pad("me", "Ana’s thumb", true), pad("you", "Sam’s thumb")], words: "Rest here", more: "Either of you ends it by lifting a thumb.",
});

export const map = () => night("session-map", "Where does it tickle?", {
  scene: "map", words: "Where is it nice?", more: "Only you see this. It stays with you.",
  blocks: [
    { block: "bodyMap", label: "Your body", places: [
      ["head", "Head"], ["face", "Face"], ["chest", "Chest"], ["belly", "Belly · no", "shell"], ["hips", "Hips"], ["arms", "Arms · nice", "kelp"],
      ["hands", "Hands"], ["back", "Back"], ["legs", "Legs"], ["feet", "Feet · funny", "coral"],
    ].map(([id, label, tone]) => ({ id, label, on: Boolean(tone), tone: tone ?? "", tap: tap("place", { id }) })) },
    { block: "chips", label: "Touching a place says", actions: ["nice", "funny", "no"].map((label) => action(label, "plain", label === "nice" ? { on: true } : {})) },
  ],
  actions: [action("Done")],
});

export const beat = (now) => night("session-beat", "Sway together", {
  scene: "beat", words: "Let your knees follow it", more: "Small is plenty.",
  beats: Array.from({ length: 120 }, (_, n) => [Math.round(now - 1200 + n * 600), n % 4 === 0 ? 1 : 0]),
});

export const game = () => night("session-game", "Silly games · across the room", {
  scene: "card", cardTitle: "Slow race", distance: "across",
  card: "Both walk to the wall as slowly as you can. Feet keep moving. The last one there picks the next game.",
  words: "", more: "Stop when it stops being fun.", actions: [action("Another one"), action("Next")],
});

export const search = () => ({
  screen: "search", mood: "day", title: "Find something", back, blocks: [
    { block: "field", name: "words", label: "What would you like?", value: "", kind: "line", limit: 60, tap: tap("explore.search") },
    card("Breathe together", { lines: ["In step, or as one circle."], tap: tap("open"), art: "together" }),
  ],
});
