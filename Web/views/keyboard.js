// Keys that work on every screen. Escape goes back, but first out of a field that holds words; in a session it is the
// quiet stop. Enter in a field does what the screen's main button does. Shift three times leaves a private page.

const WITHIN = 5000;
const TIMES = 3;

/** Listens on the page; `view()` is what is on the screen now. */
export function listenToKeys(view, ui) {
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === "Escape") goBack(event, view(), ui);
    else if (event.key === "Enter" && event.target.matches?.("input[type=text]")) press(event);
  });
  leaveByShift(view, ui);
}

function goBack(event, view, ui) {
  if (event.target.value && event.target.matches("input[name], textarea")) return event.target.blur();
  const action = view?.session?.quietStop ?? view?.back;
  if (!action) return;
  event.preventDefault();
  ui.tap(action.tap);
}

function press(event) {
  const main = document.querySelector("main button[data-style=main]:not([aria-disabled=true])");
  if (!main) return;
  event.preventDefault();
  main.click();
}

function leaveByShift(view, ui) {
  let presses = [];
  addEventListener("keydown", (event) => {
    if (event.key !== "Shift") presses = [];
    else if (!event.repeat && view()?.exit) {
      presses = [...presses.filter((at) => event.timeStamp - at < WITHIN), event.timeStamp];
      if (presses.length >= TIMES) ui.leave(view().exit.destination);
    }
  });
}
