// What whoever cannot see the screen is told of a session: where it stands. Never each cue, which would talk into the
// quiet that a session is made of; and nothing of who pressed.

/** @returns {string | null} what is to be said now; null where nothing has changed since */
export function milestone(before, view) {
  const [was, is] = [before?.session, view.session];
  // Its title is read out by itself, because it gets the focus.
  if (view.screen === "session-stopped") return before?.screen === view.screen ? null : firstText(view);
  if (!is) return "";
  if (is.card && is.card !== was?.card) return is.card;
  // The phones may find each other again while both rest.
  if (is.scene === was?.scene) return is.scene === "paused" && is.more !== was.more ? is.more : null;
  const isMilestone = is.scene === "paused" || is.scene === "closing" || (is.scene === "countdown" && was?.scene === "paused");
  return isMilestone ? [is.words, is.more].filter(Boolean).join(" ") : "";
}

const firstText = (view) => view.blocks.find(({ block }) => block === "text")?.text ?? "";
