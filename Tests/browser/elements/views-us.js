import { action, back, buttons, card, exit, small, tabs, tap, text } from "/gallery/parts.js";

const bars = (pattern) => [...pattern].map((letter) => ({ n: "none", e: "easy", g: "good", m: "much" })[letter]);

export const us = () => ({
  screen: "us", mood: "day", title: "Your holdfast", lead: "A blade for every time you showed up. Nothing here ever withers.", tabs: tabs("Us"),
  blocks: [
    { block: "plant", label: "A kelp with two fronds", blades: [0, 3, 1, 2, 4, 0, 5, 1, 3] },
    card("Goodbye: three squeezes", { lines: ["Weekday mornings"], actions: [action("Did it"), action("Rest it")] }),
    buttons(action("The two of you", "quiet")),
  ],
});
export const usNew = () => ({ ...us(), blocks: [{ block: "plant", label: "A small kelp", blades: [] }] });
export const usOld = () => ({ ...us(), blocks: [{ block: "plant", label: "A full kelp", blades: Array.from({ length: 300 }, (_, n) => n % 6) }] });

export const mine = () => ({
  screen: "mine", mood: "day", title: "What I’m learning", lead: "Sam can’t see this page. Neither can the server.", tabs: tabs("Mine"), exit,
  blocks: [
    { block: "rows", label: "How far things stretch me", rows: [
      { label: "Eye contact", detail: "mostly good", cells: bars("ggeennnn") },
      { label: "Snuggling", detail: "mostly easy", cells: bars("eeegnnnn") },
      { label: "Play wrestling", detail: "too much, twice", cells: bars("mmnnnnnn"), tap: tap("row") },
    ] },
    card("Something to be curious about", {
      tone: "shell", lines: ["Rough play was too much both times you tried it. You can leave it out. You can also ask what it reminds you of."],
      actions: [action("Leave it out"), action("Explore why")],
    }),
    { block: "field", name: "entry", label: "Write something only you can read", hint: "It is sealed on this phone.", value: "", kind: "long", limit: 4000 },
    buttons(action("Keep it", "main")),
  ],
});

export const welcome = () => ({
  screen: "welcome", mood: "day", title: "Holdfast", lead: "Small things two people can do to feel close. No account. Nobody else can read it.",
  blocks: [
    { block: "circles", how: "near", label: "" },
    { block: "field", name: "name", label: "What may we call you?", hint: "Or leave it empty.", value: "", kind: "line", limit: 40 },
    buttons(action("We have two phones", "main"), action("We share this phone"), action("Just me for now")),
    small("I have a recovery sheet"),
  ],
});

// A picture of the right shape; the core's own is checked by a decoder elsewhere.
const modules = Array.from({ length: 33 * 33 }, (_, n) => (((n * 7919) ^ (n >> 3)) % 5 < 2 ? "1" : "0")).join("");
export const invite = () => ({
  screen: "invite", mood: "day", title: "Bring the other phone", lead: "Point its camera here. Or type the code there.", back,
  blocks: [
    { block: "qr", label: "A code for the other phone’s camera", size: 33, modules },
    { block: "code", label: "Or type this", groups: ["K7QM", "2XDN", "9RTA"] },
    buttons(action("Send a link"), action("Take it back", "quiet")),
  ],
});

export const threeWords = () => ({
  screen: "three-words", mood: "day", title: "Do both phones say this?", blocks: [
    { block: "code", label: "Three words", groups: ["acorn", "velvet", "harbor"] }, buttons(action("They match"), action("They don’t")),
  ],
});

export const join = () => ({
  screen: "join", mood: "day", title: "Join", lead: "Type the twelve letters.", back, blocks: [
    { block: "field", name: "code", label: "Code", value: "", kind: "code", limit: 20 }, buttons(action("Join", "main"), action("Use the camera")),
  ],
});

export const sheet = () => ({
  screen: "sheet", mood: "day", title: "Your recovery sheet", lead: "With this paper you can come back on any phone.", back,
  blocks: [
    { block: "sheet", blocks: [
      { block: "heading", text: "Holdfast recovery sheet" },
      { block: "code", label: "Recovery code", groups: ["Q7RM", "4XKD", "92TA", "HB3C", "VN6E", "P0YS", "W8JF"] },
      small("Keep it where only you go. Whoever has it can read what you wrote."),
    ] },
    buttons(action("Print it", "main"), action("I wrote it down")),
  ],
});

export const check = () => ({
  screen: "check", mood: "day", title: "Is someone else able to see this screen?", exit,
  blocks: [text("The next page is only for you."), buttons(action("No"), action("Yes"), action("Not sure"), action("Skip this"))],
});
