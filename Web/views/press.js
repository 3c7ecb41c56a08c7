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

/** The same finger's click must not reach whatever stands in that place by then. A press by keyboard has no second. */
function swallowClick(press) {
  if (press?.type !== "pointerdown") return;
  const swallow = (click) => {
    click.preventDefault();
    click.stopPropagation();
  };
  addEventListener("click", swallow, { capture: true });
  const end = () => setTimeout(() => removeEventListener("click", swallow, { capture: true }));
  addEventListener("pointerup", end, { once: true });
  addEventListener("pointercancel", end, { once: true });
}
