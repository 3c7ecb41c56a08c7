"""Two phones whose clocks are wrong by hours, each in its own way, and leap: they still move together, and keep the same days."""

import pytest
from support.breaks import go_on, paused
from support.content import changed
from support.couple import PATIENCE, Couple, answer, kept_safely, tab
from support.relay import Relay

CIRCLE = "Breathe as one circle"
# Milliseconds between what two frames of a busy machine may call one moment.
NEAR = 250

# Both clocks of the page can be set by hours. What was drawn is written down by the machine's own clock, which the page cannot see.
CLOCKS = """(hours => {
  const { Date: RealDate } = globalThis;
  const realNow = performance.now.bind(performance);
  const ahead = { wall: hours * 3_600_000, mono: 0 };
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given) => (given.length ? new target(...given) : new target(RealDate.now() + ahead.wall)),
    get: (target, name) => (name === "now" ? () => RealDate.now() + ahead.wall : Reflect.get(target, name)),
  });
  performance.now = () => realNow() + ahead.mono;
  globalThis.leap = ({ wall = 0, mono = 0 }) => {
    ahead.wall += wall * 3_600_000;
    ahead.mono += mono * 3_600_000;
    measured = 0;
  };
  // How often the relay was asked the time since.
  globalThis.measured = 0;
  const realFetch = fetch;
  globalThis.fetch = (address, ...given) => {
    if (String(address).endsWith("/v1/clock")) measured += 1;
    return realFetch(address, ...given);
  };
  globalThis.drawn = [];
  new MutationObserver(changes => {
    const { levelMe, levelYou } = changes[0].target.dataset;
    if (levelMe !== undefined) drawn.push([performance.timeOrigin + realNow(), Number(levelMe), Number(levelYou)]);
  }).observe(document, { subtree: true, attributeFilter: ["data-level-me", "data-level-you"] });
})(%d)"""

# Between which two frames, from now on, this member's light comes or goes, and which.
TURN = """() => new Promise(done => {
  const first = drawn.length;
  const look = () => {
    for (let next = first + 1; next < drawn.length; next += 1) {
      const [[before, was], [after, now]] = [drawn[next - 1], drawn[next]];
      if (was > 0.5 !== now > 0.5) return done([before, after, now > 0.5]);
    }
    requestAnimationFrame(look);
  };
  look();
})"""

# All that this phone has drawn, once it has drawn later than a moment.
DRAWN = """moment => new Promise(done => {
  const look = () => (drawn.at(-1)?.[0] > moment ? done(drawn) : requestAnimationFrame(look));
  look();
})"""

# Asked for the third time, the core has heard at least one answer.
MEASURED = """() => new Promise(done => {
  const look = () => (measured >= 3 ? done() : requestAnimationFrame(look));
  look();
})"""


def in_step(a, b):
    """What is *me* on one phone is *you* on the other, and both see it change at the same moment, as far as their frames can tell."""
    before, after, comes = a.page.evaluate(TURN)
    drawn = b.page.evaluate(DRAWN, after + NEAR)
    near = [(was, now) for was, now in zip(drawn, drawn[1:]) if was[0] < after + NEAR and now[0] > before - NEAR]
    assert any((was[2] <= 0.5) == (now[2] > 0.5) == comes for was, now in near), (before, after, comes, near)


@pytest.fixture
def astray(phone, tmp_path):
    """A couple with one phone that lives tomorrow and one that lives yesterday."""
    content = changed(tmp_path, "breathe-as-one-circle", "seconds: 10", "seconds: 3")
    relay = Relay(tmp_path / "data", "--content", str(content)).start()
    couple = Couple(phone("a", base=relay.base), phone("b", base=relay.base), relay)
    for one, hours in zip(couple, (11, -15)):
        one.context.add_init_script(CLOCKS % hours)
    yield couple.pair()
    relay.stop()


def test_phones_that_live_on_different_days_share_one_day_and_one_breath(astray):
    a, b = astray
    tab(a, "Explore").press(CIRCLE).on("activity").press("Ask Sam today").on("today")
    b.sees("Ana asks if you would like this today.", timeout=PATIENCE)
    titles = [one.page.locator("section.card:has(.choices) h2").all_inner_texts() for one in astray]
    assert titles[0] == titles[1]
    for one, name in zip(astray, ("Ana", "Sam")):
        one.sees(f"Hello, {name}")
    answer(b, CIRCLE, "Yes")
    astray.on("both").a.press("Begin together")
    astray.on("session-setup")
    for one in astray:
        one.press("I am ready")
    in_step(a, b)
    # Set right in the middle, by more than a day: nothing is moved by that.
    for one, hours in zip(astray, (-41, 33)):
        one.page.evaluate("hours => leap({ wall: hours })", hours)
    in_step(a, b)
    # Asleep for two hours, as it seems to this phone: nobody goes on alone, and both go on where they were.
    a.page.evaluate("leap({ mono: 2 })")
    paused(astray)
    a.page.evaluate(MEASURED)
    go_on(astray)
    in_step(a, b)
    a.press("Too much")
    astray.stopped()
    astray.home()


def test_what_is_written_last_counts_though_the_clock_was_set_back_in_between(astray):
    a, b = astray
    for number, hours in enumerate((0, -30, 50), 1):
        a.page.evaluate("hours => leap({ wall: hours })", hours)
        tab(a, "Us").press("Change my name").on("name").write("Your name", f"Ana {number}").press("Keep this name").on("us")
        tab(b, "Us").sees(f"Sam and Ana {number}", timeout=PATIENCE)
    for one in astray:
        kept_safely(tab(one, "Today"))
        one.reload().on("today", PATIENCE)
    tab(a, "Us").sees("Ana 3 and Sam")
    tab(b, "Us").sees("Sam and Ana 3")
