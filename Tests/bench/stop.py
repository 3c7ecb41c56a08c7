"""*Too much*, from the press until each phone shows the stop, both phones on this machine: the network adds nothing."""

import evenings
import figures

RUNS = 12

WATCH = """
document.addEventListener("pointerdown", event => {
  if (event.target.closest?.("button")) globalThis.benchPressed = benchNow();
}, true);
new MutationObserver(() => {
  if (globalThis.benchStopped || !document.querySelector('main[data-screen="session-stopped"]')) return;
  // Two frames on, what was drawn is on the glass.
  globalThis.benchStopped = "seen";
  requestAnimationFrame(() => requestAnimationFrame(() => (globalThis.benchStopped = benchNow())));
}).observe(document, { subtree: true, childList: true, attributes: true });
"""


# The page's own rules forbid Playwright's waiting for a function, which makes one out of text.
STOPPED = """() => new Promise(done => {
  const look = () => (typeof benchStopped === "number" ? done(benchStopped) : requestAnimationFrame(look));
  look();
})"""


def stopped(phone):
    return phone.page.evaluate(STOPPED)


with figures.relay() as relay, figures.browser() as browser:
    two = evenings.couple(browser, [relay.base] * 2, WATCH)
    own, other = [], []
    for _ in range(RUNS):
        two.run()
        two.a.press("Too much")
        pressed = two.a.page.evaluate("benchPressed")
        own.append(stopped(two.a) - pressed)
        other.append(stopped(two.b) - pressed)
        two.home()
        for phone in two:
            phone.page.evaluate("globalThis.benchStopped = undefined")

for name, values, budget in (("own phone", own, "100 ms"), ("partner's phone", other, "150 ms: 50 ms beyond the network and the own phone")):
    figures.show(
        f"too much, press to {name}'s stop: median, worst of {RUNS}",
        f"{figures.percentile(values, 0.5):.0f} ms, {max(values):.0f} ms", budget,
    )  # fmt: skip
