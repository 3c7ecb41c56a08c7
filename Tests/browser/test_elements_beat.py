"""Beats: seen softly and never as flashes (R36), heard and felt on their moment or not at all, and gone at once when it is quiet."""

import itertools

import pytest
from elements.page import base, gallery  # noqa: F401 (fixtures)
from playwright.sync_api import expect
from support.clock import stand_still

# Ten seconds at 120 a minute, a strong one in four.
BEATS = "Array.from({length: 20}, (_, n) => [1000 + 500 * n, n % 4 === 0 ? 1 : 0])"

# How the two orbs look at every hundredth of a second.
LOOKS = """async still => {
  const [{Orbs}, {swellAt}] = await Promise.all([import('/scenes/orbs.js'), import('/scenes/levels.js')]);
  const orbs = new Orbs(), beats = %s;
  return Array.from({length: 1200}, (_, n) => {
    orbs.move({me: null, you: null}, still, swellAt(beats, 10 * n));
    return [...orbs.element.querySelectorAll('.orb')].map(({style}) => [Number(style.transform.slice(6, -1)), Number(style.opacity)]);
  });
}""" % BEATS

SENSES = """async () => {
  const [{Senses}, {Buzz}] = await Promise.all([import('/effects/senses.js'), import('/effects/buzz.js')]);
  globalThis.planned = []; globalThis.felt = [];
  Object.defineProperty(navigator, 'vibrate', {value: pattern => void felt.push([Math.round(performance.now()), pattern])});
  globalThis.senses = new Senses({
    sound: {plan: cues => planned.push(cues.map(({at, sound}) => [at, sound])), silence: () => planned.push('silent')},
    buzz: new Buzz(), speech: {say: ({words}) => words && felt.push(words), stop: () => {}} });
  senses.set({sound: true, buzz: true, speech: true});
  globalThis.now = Math.round(performance.now());
  globalThis.stage = {plan: 1, cues: [{at: now + 1000, words: 'Left foot', sound: 'soft', buzz: 'two', lasts: 0, loud: 1}],
    beats: [[now + 500, 1], [now + 1000, 0], [now + 1250, 0], [now + 1500, 0], [now + 2000, 1]]};
  planned.length = 0;
}"""


def swell(page, *times):
    return page.evaluate("times => import('/scenes/levels.js').then(({swellAt}) => times.map(now => swellAt(%s, now)))" % BEATS, list(times))


def test_every_beat_is_counted_at_its_moment_whatever_came_before(gallery):
    page = gallery("beat")
    counts = [one["count"] for one in swell(page, 0, 999, 1000, 1499, 1500, 10_499, 10_500, 60_000)]
    assert counts == [0, 0, 1, 1, 2, 19, 20, 20]
    assert page.evaluate("import('/scenes/levels.js').then(({swellAt}) => swellAt([], 5))") is None


def test_a_swell_is_up_within_ninety_milliseconds_and_down_by_the_next_beat(gallery):
    strong, weak, before, after = swell(gallery("beat"), 1090, 1590, 1499.9, 20_000)
    assert strong["level"] == pytest.approx(1) and weak["level"] == pytest.approx(0.5)
    assert before["level"] < 0.001 and after["level"] == pytest.approx(0)


def test_many_hundred_beats_cost_no_frame(gallery):
    reads = gallery("beat").evaluate("""import('/scenes/levels.js').then(({swellAt}) => {
      let reads = 0;
      const beats = new Proxy(Array.from({length: 700}, (_, n) => [450 * n, n % 4 === 0 ? 1 : 0]), {get: (list, name) => { reads += 1; return list[name] }});
      swellAt(beats, 200_000);
      return reads })""")
    assert reads < 40


def test_beats_change_the_size_and_never_the_brightness__R36(gallery):
    looks = gallery("beat").evaluate(LOOKS, False)
    sizes, lights = ([[orb[part] for orb in one] for one in looks] for part in (0, 1))
    assert len({light for pair in lights for light in pair}) == 1
    assert all(me == you for me, you in sizes)
    sizes = [me for me, _ in sizes]
    assert 0.05 < max(sizes) - min(sizes) < 0.12
    # Nothing jumps: no step of ten milliseconds is more than a fiftieth of the figure.
    assert max(abs(one - other) for one, other in itertools.pairwise(sizes)) < 0.02


def test_nothing_of_the_page_flashes_with_a_beat__R36(gallery):
    page = gallery("beat")
    page.wait_for_function("() => Number(document.querySelector('session-stage').dataset.beat) >= 4")
    assert page.evaluate("[...document.querySelectorAll('.orbs, .orb, .orb-place, session-stage')].flatMap(one => one.getAnimations()).length") == 0
    light = page.locator(".me .orb").evaluate("one => one.style.opacity")
    beat = page.locator("session-stage").get_attribute("data-beat")
    page.wait_for_function("beat => document.querySelector('session-stage').dataset.beat > beat", arg=beat)
    assert page.locator(".me .orb").evaluate("one => one.style.opacity") == light


def test_where_nothing_may_move_the_light_swings_slowly_with_the_bar_and_the_size_stays__R36(gallery):
    looks = gallery("beat").evaluate(LOOKS, True)
    assert len({me[0] for me, _ in looks}) == 1
    lights = [me[1] for me, _ in looks]
    assert 0.1 < max(lights) - min(lights) < 0.2
    # A bar lasts two seconds here: up in one, down in one, and hardly anything from one frame to the next.
    assert max(abs(one - other) for one, other in itertools.pairwise(lights)) < 0.004


def test_the_stage_says_which_beat_it_shows_and_only_where_something_beats(gallery):
    page = gallery("beat")
    first = page.locator("session-stage").get_attribute("data-beat")
    page.wait_for_function("first => Number(document.querySelector('session-stage').dataset.beat) > Number(first)", arg=first)
    page.evaluate("gallery.show('hold')")
    expect(page.locator("session-stage[data-beat]")).to_have_count(0)


def test_too_much_stops_the_beat_on_the_way_down__R1(gallery):
    page = stand_still(gallery("today"))
    page.evaluate("gallery.show('beat')")
    shown = "[document.querySelector('session-stage').dataset.beat, document.querySelector('.me .orb').style.transform].join()"
    before = page.evaluate(shown)
    page.clock.run_for(1500)
    stopped = page.evaluate(shown)
    assert stopped != before
    page.get_by_role("button", name="Too much").dispatch_event("pointerdown", {"button": 0, "bubbles": True})
    page.clock.run_for(5000)
    assert page.evaluate(shown) == stopped
    # Nor does a redraw of what was stopped show another beat.
    page.evaluate("gallery.show('beat')")
    assert page.evaluate(shown) == stopped


def test_beats_are_placed_with_the_cues_and_a_cue_is_not_cut_short_by_a_beat(gallery):
    page = stand_still(gallery("today"))
    page.evaluate(SENSES)
    page.evaluate("senses.follow(stage); senses.follow(stage)")
    start = page.evaluate("now")
    assert page.evaluate("planned") == [[[start + 500, "drum"], [start + 1000, "soft"], [start + 1000, "tick"], [start + 1250, "tick"], [start + 1500, "tick"], [start + 2000, "drum"]]]
    page.clock.run_for(2500)
    assert page.evaluate("felt") == [
        [start + 500, [60]], [start + 1000, [90, 140, 90]], "Left foot", [start + 1500, [25]], [start + 2000, [60]],
    ]  # fmt: skip


def test_silence_takes_every_beat_back(gallery):
    page = stand_still(gallery("today"))
    page.evaluate(SENSES)
    page.evaluate("senses.follow(stage); senses.silence(); felt.length = 0; senses.follow(stage)")
    page.clock.run_for(5000)
    assert page.evaluate("[planned.at(-1), felt]") == ["silent", []]


@pytest.mark.parametrize("late, expected", [(50, ["drum", "soft"]), (200, ["soft"]), (500, [])])
def test_a_beat_that_would_limp_is_left_out_sooner_than_a_cue(gallery, late, expected):
    page = stand_still(gallery("today"))
    page.evaluate(SENSES)
    page.evaluate(f"senses.follow({{plan: 2, cues: [{{...stage.cues[0], at: now - {late}}}], beats: [[now - {late}, 1]]}})")
    assert sorted(sound for _, sound in page.evaluate("planned.at(-1)")) == expected
