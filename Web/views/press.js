// What stops: a press on its way down, or a thumb that lifts. It acts before the core is asked and before anything is drawn.

/**
 * Stops, then tells: `stop` is done before this returns to the browser, whatever `tell` does.
 * Marks `tooMuch-pressed` at the event itself, `tooMuch-silent` when `stop` is done and, once the stillness has been
 * painted, `tooMuch-still`; or `lift-...`.
 */
export function stopAtOnce(press, stop, tell, name = "tooMuch") {
  stop();
  performance.mark(`${name}-silent`);
  performance.mark(`${name}-pressed`, { startTime: press.timeStamp });
  afterPaint(() => performance.mark(`${name}-still`));
  swallowClick(press);
  tell();
}

function afterPaint(done) {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(null);
  });
}

/**
 * The same finger's click must not reach whatever stands in that place by then. After a touch it may come long after the
 * finger is up, so it is over with that click, or with the next press. A press by keyboard has no second.
 */
function swallowClick(press) {
  if (press?.type !== "pointerdown") return;
  const over = new AbortController();
  const listen = (type, handler) => addEventListener(type, handler, { capture: true, signal: over.signal });
  listen("click", (click) => {
    // A key, or assistive technology, presses on its own account.
    if (click.detail === 0) return;
    click.preventDefault();
    click.stopPropagation();
    over.abort();
  });
  listen("pointercancel", () => over.abort());
  listen("pointerdown", (next) => { if (next.isPrimary) over.abort(); });
}
