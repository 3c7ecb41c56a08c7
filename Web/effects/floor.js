// Holdfast is live in one tab only: two would each write what the other does not know. The newest tab gets the
// floor; the one before is told. The stores check it again at every write (log/store.js).

/**
 * Takes the floor.
 * @param {() => void} lost called once when another tab takes it
 * @returns {Promise<void>} once it is ours, at once where the browser has no locks
 */
export function takeFloor(lost) {
  if (!navigator.locks) return Promise.resolve();
  return new Promise((resolve) => {
    navigator.locks
      .request("holdfast", { steal: true }, () => {
        resolve();
        // Held until the tab closes or another one steals it.
        return new Promise(() => {});
      })
      .catch((error) => {
        if (error?.name === "AbortError") lost();
        resolve();
      });
  });
}
