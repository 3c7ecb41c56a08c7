// Short ways to write a view by hand.
export const tap = (name, value = {}) => ({ name, with: value });
export const action = (label, style = "plain", more = {}) => ({ label, style, tap: tap(`do.${label}`), ...more });
export const card = (title, more = {}) => ({ block: "card", title, tags: [], lines: [], tone: "paper", actions: [], ...more });
export const text = (words) => ({ block: "text", text: words });
export const small = (words) => ({ block: "small", text: words });
export const heading = (words) => ({ block: "heading", text: words });
export const buttons = (...actions) => ({ block: "actions", actions });
export const back = action("Back", "quiet");
export const exit = { label: "Leave this page now", hint: "Pressing Shift three times leaves too", destination: "https://www.example.org/weather" };
export const tabs = (current) => ["Today", "Explore", "Us", "Mine"].map((label) => ({
  label, icon: label.toLowerCase(), tap: tap(`go.${label}`), current: label === current,
}));

/** A session's screen; *Pause*, *Too much* and the quiet stop are there unless a stage says otherwise. */
const always = {
  pause: action("Pause"), tooMuch: { ...action("Too much"), tap: tap("session.tooMuch") },
  quietStop: { ...action("End softly", "quiet"), tap: tap("session.quietStop") },
};
export const night = (name, title, stage) => ({
  screen: name, mood: "night", title,
  session: { plan: 1, scene: "say", caption: title, words: "", tracks: [], cues: [], actions: [], ...always, ...stage },
});
