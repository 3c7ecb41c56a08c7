"""*Too much* and a lifted thumb, until each phone shows the stop, both phones on this machine: the network adds nothing."""

import evenings
import figures
from elements.thumbs import Thumbs, pad
from support.repertoire import ACTIVITIES, Wishes, both_ready

RUNS = 12

WATCH = """
document.addEventListener("pointerdown", event => {
  if (event.target.closest?.("button")) globalThis.benchPressed = benchNow();
}, true);
// Before any listener of the page's own: what has passed by then passed in the browser.
addEventListener("pointerup", () => (globalThis.benchBegan = benchNow()), true);
// Two frames on, what was drawn is on the glass.
const drawn = then => requestAnimationFrame(() => requestAnimationFrame(then));
let turning = false;
new MutationObserver(() => {
  const turns = document.querySelector('session-stage[data-scene="press"][data-level-me]') !== null;
  if (turning && !turns) drawn(() => (globalThis.benchStilled = benchNow()));
  turning = turns;
  if (globalThis.benchStopped || !document.querySelector('main[data-screen="session-stopped"]')) return;
  globalThis.benchStopped = "seen";
  drawn(() => (globalThis.benchStopped = benchNow()));
}).observe(document, { subtree: true, childList: true, attributes: true });
"""

# The page's own rules forbid Playwright's waiting for a function, which makes one out of text.
COME = """name => new Promise(done => {
  const look = () => (typeof globalThis[name] === "number" ? done(globalThis[name]) : requestAnimationFrame(look));
  look();
})"""

# What the page has noted of a lifted thumb: the event, the end of what was done in it, and the first frame after it.
LIFTED = """() => new Promise(done => {
  const at = name => performance.getEntriesByName(`lift-${name}`).at(-1)?.startTime;
  const look = () => (at("still") ? done(["pressed", "silent", "still"].map(name => performance.timeOrigin + at(name))) : requestAnimationFrame(look));
  look();
})"""

# The first step of all in which touch lasts as long as a thumb rests, as in the next: six turns of the one, then six of the other.
BY_THUMB, STEP = next(activity for activity in ACTIVITIES if activity.id == "ticklish-map"), 1
READY = "Put a thumb on the circle"


def come(phone, name):
    return phone.page.evaluate(COME, name)


def forget(two):
    for phone in two:
        phone.page.evaluate("globalThis.benchStopped = globalThis.benchStilled = undefined; performance.clearMarks()")


def too_much(two):
    """Milliseconds to the stop on the own phone, and on the partner's."""
    two.run()
    two.a.press("Too much")
    pressed = two.a.page.evaluate("benchPressed")
    taken = [come(phone, "benchStopped") - pressed for phone in two]
    two.home()
    forget(two)
    return taken


def lifted(two):
    """Milliseconds to the end of what is done in the event itself, how many of them the page took, and those to the frame that shows it
    and to the partner's phone."""
    ready = lambda: [phone for phone in two if pad(phone.page).count() and phone.page.get_by_text(READY).is_visible()]  # noqa: E731
    two.a.until(ready, 90)
    [own] = ready()
    thumb = Thumbs(own.page).rest()
    for phone in two:
        phone.page.wait_for_selector('session-stage[data-level-me]')
    thumb.lift()
    event, silent, still = own.page.evaluate(LIFTED)
    began = own.page.evaluate("benchBegan")
    taken = [silent - event, silent - began, still - event, come(two.other(own), "benchStilled") - event]
    forget(two)
    return taken


with figures.relay() as relay, figures.browser() as browser:
    two = evenings.couple(browser, [relay.base] * 2, WATCH)
    stops = [too_much(two) for _ in range(RUNS)]
    wishes = Wishes(two)
    for slot in (0, 1):
        # One time in four the relay lowers what both said by a step (R8): from this wish to a step that is by thumb as well.
        wishes.write(slot, "own", f"more:{BY_THUMB.id}", {"on": True})
    wishes.ask(BY_THUMB, STEP)
    both_ready(two, BY_THUMB)
    lifts = [lifted(two) for _ in range(RUNS)]

for name, values, budget in (
    ("too much, press to own phone's stop", [own for own, _ in stops], "100 ms"),
    ("too much, press to partner's phone's stop", [other for _, other in stops], "150 ms: 50 ms beyond the network and the own phone"),
    ("lifted thumb, to silence and stillness on the own phone", [silent for silent, _, _, _ in lifts], "20 ms"),
    ("lifted thumb, of that what the page takes", [page for _, page, _, _ in lifts], "none: the rest is the browser's"),
    ("lifted thumb, to the frame that shows it", [still for _, _, still, _ in lifts], "none: a frame more"),
    ("lifted thumb, to stillness on the partner's phone", [other for _, _, _, other in lifts], "100 ms"),
):  # fmt: skip
    figures.show(f"{name}: median, worst of {RUNS}", f"{figures.percentile(values, 0.5):.1f} ms, {max(values):.1f} ms", budget)
