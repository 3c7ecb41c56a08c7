// Holdfast is live in one tab only: two would each write what the other does not know. The newest tab gets the
// floor; the one before is told. The stores check it again at every write (log/store.js).

/**
 * Takes the floor.
 * @returns {{ held: Promise<void>, lost: Promise<void> }} `held` once it is ours, at once where the browser has no locks;
 * `lost` once another tab has taken it
 */
export function takeFloor() {
  if (!navigator.locks) return { held: Promise.resolve(), lost: new Promise(() => {}) };
  /** @type {() => void} */
  let hold;
  const held = /** @type {Promise<void>} */ (new Promise((resolve) => (hold = resolve)));
  const lost = /** @type {Promise<void>} */ (new Promise((lose) => {
    navigator.locks
      .request("holdfast", { steal: true }, () => {
        hold();
        // Held until the tab closes or another one steals it.
        return new Promise(() => {});
      })
      .catch((error) => {
        if (error?.name === "AbortError") lose();
        hold();
      });
  }));
  return { held, lost };
}
