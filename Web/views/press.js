// What follows a press that acted at once, on the way down: the same finger's click must not reach whatever
// stands in that place by then.

/** Swallows the click that belongs to this press; a press by keyboard has none. */
export function afterPress(event) {
  if (event?.type !== "pointerdown") return;
  const swallow = (click) => {
    click.preventDefault();
    click.stopPropagation();
  };
  addEventListener("click", swallow, { capture: true });
  const end = () => setTimeout(() => removeEventListener("click", swallow, { capture: true }));
  addEventListener("pointerup", end, { once: true });
  addEventListener("pointercancel", end, { once: true });
}
