import { action, back, buttons, card, exit, heading, small, tabs, tap, text } from "/gallery/parts.js";

const answers = (on) => ["Yes", "A gentler way", "Not today"].map((label) => action(label, "plain", label === on ? { on: true } : {}));
const tag = (words, tone = "sand") => ({ text: words, tone });

export const today = () => ({
  screen: "today", mood: "day", title: "Good evening, Ana", lead: "Three invitations. None of them is a should.", tabs: tabs("Today"),
  blocks: [
    card("Is Sam there for me?", { art: "near", lines: ["Only you see your answer"], tap: tap("check") }),
    card("A long hug, standing on your own feet", { tags: [tag("about 3 min"), tag("touch · held"), tag("calming", "shell")], actions: answers("Yes") }),
    card("Copy my silly sound", { tags: [tag("about 4 min"), tag("no touch"), tag("playful", "coral")], actions: answers("A gentler way") }),
    card("Breathe as one circle", { tags: [tag("about 5 min"), tag("sitting close"), tag("calming", "shell")], actions: answers() }),
    small("Kept safely on this phone."),
  ],
});

export const notice = () => ({ ...today(), notice: { text: "A newer Holdfast is here.", action: action("Use it now") } });

export const bothYes = () => ({
  screen: "both-yes", mood: "day", title: "You both said yes", lead: "Anything only one of you chose stays with that person. It always will.",
  blocks: [
    { block: "circles", how: "together", label: "Two circles, overlapping" },
    card("A long hug, standing on your own feet", { lines: ["About 3 min · stop whenever either of you wants"] }),
    buttons(action("Begin together", "main"), action("Later today", "quiet")),
  ],
});

export const setup = () => ({
  screen: "setup", mood: "day", title: "A hug on your own two feet", lead: "Hold each other without leaning.", back,
  blocks: [
    heading("What you need"), { block: "list", items: ["A bit of floor", "Shoes off, if you like", "Room to step back"] },
    heading("What never happens"), { block: "list", items: ["Nobody gets squeezed", "Nobody is asked why they stopped"] },
    { block: "details", summary: "Other ways to do it", blocks: [text("Sit side by side. One arm each is plenty.")] },
    { block: "holdTogether", label: "Both thumbs, one second", hint: "Or press one circle, then the other.", tap: tap("begin") },
    buttons(action("Not today"), action("A gentler way")),
  ],
});

export const noticing = () => ({
  screen: "noticing", mood: "day", title: "What does your body say?", lead: "Touch where you feel something.", exit, back,
  blocks: [
    { block: "bodyMap", label: "A body", places: [
      ["head", "Head"], ["face", "Face"], ["throat", "Throat"], ["chest", "Chest", "coral"], ["belly", "Belly", "shell"], ["hips", "Hips"],
      ["arms", "Arms", "kelp"], ["hands", "Hands"], ["back", "Back"], ["legs", "Legs"], ["feet", "Feet"],
    ].map(([id, label, tone]) => ({ id, label, on: Boolean(tone), tone: tone ?? "", tap: tap("place", { id }) })) },
    { block: "chips", label: "Chest", actions: ["warm", "tight", "fluttery", "open"].map((label) => action(label, "plain", label === "warm" ? { on: true } : {})) },
    { block: "slider", name: "stretch", label: "How far did it stretch you?", stops: ["easy", "good stretch", "too much"], value: 480, tap: tap("stretch") },
    { block: "slider", name: "calm", label: "How calm are you?", stops: ["calm", "stirred"], value: null, tap: tap("calm") },
    { block: "field", name: "word", label: "One word", hint: "Only you read this.", value: "", kind: "line", limit: 40 },
    buttons(action("Keep this for myself", "main"), action("Show Sam when Sam shows me", "quiet")),
  ],
});

export const explore = () => ({
  screen: "explore", mood: "day", title: "Explore", lead: "Five ideas. Begin anywhere.", tabs: tabs("Explore"),
  blocks: [
    { block: "chips", label: "Show", actions: [action("All", "plain", { on: true }), action("No touch"), action("Playful"), action("Calming")] },
    card("Breathe together", { lines: ["In step, or as one circle."], tags: [tag("quiet set", "kelp"), tag("about 5 min")], tap: tap("open"), art: "together" }),
    card("Copy me", { lines: ["Sounds and movements, taking turns."], tags: [tag("playful", "coral")], tap: tap("open"), art: "apart" }),
    card("Three curious questions", { lines: ["Small ones. Pass whenever you like."], tags: [tag("quiet set", "kelp")], tap: tap("open"), art: "near" }),
  ],
});

export const help = () => ({
  screen: "help", mood: "day", title: "Help", lead: "These lines are open to anyone.", exit, back,
  blocks: [
    text("Holdfast cannot see what happens between you. It cannot judge it. Clear answers do not prove that you are safe."),
    { block: "rows", label: "Lines near you", rows: [
      { label: "Someone to talk to", detail: "Day and night, free", cells: [], tap: tap("line") },
      { label: "By text, for deaf people too", detail: "Day and night", cells: [], tap: tap("line") },
    ] },
    { block: "details", summary: "What leaving quickly does not do", blocks: [text("Your browser may still remember that you were here.")] },
    { block: "divider" },
    card("Something to be curious about", { tone: "shell", lines: ["Rough play was too much both times. You can leave it out."], actions: [action("Leave it out"), action("Explore why")] }),
  ],
});
