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
