"""The session's screen: what moves, what stops at once, and what needs no screen at all."""

import re

import pytest
from elements.page import base, gallery, logged  # noqa: F401 (fixtures)
from playwright.sync_api import expect
from support.clock import stand_still

# Words that change by themselves, twice.
CUED = """gallery.show('say', {session: {...gallery.views.say(0).session, plan: 2,
  cues: [[1000, 'Come closer'], [2000, 'Lean, a little']].map(([wait, words]) => ({at: performance.now() + wait, words, sound: 'none', lasts: 0, buzz: 'none', loud: 0}))}})"""
FULL_STAGE = "{...gallery.views.%s(performance.now()).session, plan: %d, %s}"


def orb(page, who="me"):
    return page.locator(f".{who} .orb").evaluate("one => [one.style.transform, Number(one.style.opacity)]")


def said(page):
    """What a screen reader is told by itself."""
    return page.locator(".app > [aria-live]").inner_text()


@pytest.mark.parametrize("at, value", [(0, 0.2), (1000, 0.2), (1500, 0.6), (2000, 1), (2500, 0.5), (3000, 0), (9000, 0)])
def test_a_level_belongs_to_its_moment_whatever_came_before(gallery, at, value):
    page = gallery("pace")
    keys = "[{at: 1000, value: 0.2}, {at: 2000, value: 1}, {at: 3000, value: 0}]"
    level = page.evaluate(f"import('/scenes/levels.js').then(({{levelAt}}) => levelAt({keys}, {at}))")
    assert level == pytest.approx(value)


def test_a_movement_begins_and_ends_softly(gallery):
    page = gallery("pace")
    steps = page.evaluate("""import('/scenes/levels.js').then(({levelAt}) =>
      [...Array(101).keys()].map(part => levelAt([{at: 0, value: 0}, {at: 100, value: 1}], part)))""")
    strides = [after - before for before, after in zip(steps, steps[1:])]
    assert all(stride >= 0 for stride in strides)
    assert strides[0] < 0.002 and strides[-1] < 0.002 and max(strides) < 0.017


def test_a_plan_without_movement_moves_nothing(gallery):
    page = gallery("hold")
    expect(page.locator("session-stage")).not_to_have_attribute("data-level-me", re.compile(""))
    assert page.evaluate("import('/scenes/levels.js').then(({levels}) => levels([], 5))") == {"me": None, "you": None}


def test_two_who_breathe_in_turn_are_never_both_full(gallery):
    page = gallery("pace")
    sums = page.evaluate("""new Promise(resolve => { const seen = []; const stage = document.querySelector('session-stage');
      const look = () => { seen.push(Number(stage.dataset.levelMe) + Number(stage.dataset.levelYou)); seen.length < 20 ? requestAnimationFrame(look) : resolve(seen) };
      requestAnimationFrame(look) })""")
    assert all(total == pytest.approx(1, abs=0.002) for total in sums)


def test_the_words_are_those_of_the_last_cue_that_has_come(gallery):
    page = gallery("pace")
    said = page.evaluate("""import('/scenes/levels.js').then(({wordsAt}) => {
      const stage = {words: 'start', more: 'm', cues: [{at: 10, words: 'one'}, {at: 20, words: ''}, {at: 30, words: 'three', more: 'x'}]};
      return [5, 10, 25, 30, 99].map(now => wordsAt(stage, now)) })""")
    assert [one["words"] for one in said] == ["start", "one", "one", "three", "three"]
    assert [one["more"] for one in said] == ["m", None, None, "x", "x"]


def test_too_much_silences_and_stills_on_the_way_down_before_the_core_is_asked__R1(gallery):
    page = gallery("pace")
    page.get_by_role("button", name="Too much").dispatch_event("pointerdown", {"button": 0, "bubbles": True})
    assert [entry[0] for entry in page.evaluate("gallery.log")] == ["silence", "tap"]
    expect(page.locator("session-stage[data-still]")).to_have_count(1)
    before = orb(page)
    page.evaluate("new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))")
    assert orb(page) == before
    page.wait_for_function("() => performance.getEntriesByName('tooMuch-still').length === 1")
    assert page.evaluate("performance.getEntriesByName('tooMuch-pressed').length") == 1


@pytest.mark.parametrize("press", ["mouse", "touch", "keyboard"])
def test_too_much_is_sent_once_however_it_is_pressed(gallery, press):
    page = gallery("pace")
    button = page.get_by_role("button", name="Too much")
    if press == "mouse":
        button.click()
    elif press == "touch":
        button.tap()
    else:
        button.focus()
        page.keyboard.press("Enter")
    assert [tap[0]["name"] for tap in logged(page)] == ["session.tooMuch"]


def test_the_finger_that_stopped_presses_nothing_on_the_screen_that_follows(gallery):
    page = gallery("pace")
    box = page.get_by_role("button", name="Too much").bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    # The screen that follows has a button under the same finger.
    page.evaluate("""gallery.show('tooMuch', {blocks: [{block: 'actions', actions: Array.from({length: 12}, (_, n) =>
      ({label: `Other ${n}`, style: 'plain', tap: {name: 'other', with: {}}}))}]})""")
    page.mouse.up()
    assert [tap[0]["name"] for tap in logged(page)] == ["session.tooMuch"]
    page.get_by_role("button", name="Other 3").click()
    assert len(logged(page)) == 2


def test_a_click_that_comes_late_after_the_finger_that_stopped_presses_nothing__R1(gallery):
    """After a touch the click is a task of its own, and on a slow phone other work comes before it."""
    page = gallery("pace")
    page.get_by_role("button", name="Too much").evaluate("""(button) => new Promise(done => {
      const options = {button: 0, bubbles: true, isPrimary: true, pointerId: 7, pointerType: 'touch'};
      button.dispatchEvent(new PointerEvent('pointerdown', options));
      button.dispatchEvent(new PointerEvent('pointerup', options));
      requestAnimationFrame(() => requestAnimationFrame(() => {
        button.dispatchEvent(new PointerEvent('click', {...options, detail: 1}));
        done();
      }));
    })""")
    assert [tap[0]["name"] for tap in logged(page)] == ["session.tooMuch"]
    # The next press, by finger or by key, is one again.
    page.get_by_role("button", name="Pause", exact=True).tap()
    page.get_by_role("button", name="Pause", exact=True).press("Enter")
    assert len(logged(page)) == 3


def test_a_key_after_the_finger_that_stopped_is_a_press_of_its_own(gallery):
    page = gallery("pace")
    page.get_by_role("button", name="Too much").dispatch_event("pointerdown", {"button": 0, "bubbles": True})
    page.get_by_role("button", name="Pause", exact=True).press("Enter")
    assert len(logged(page)) == 2


def test_pause_and_too_much_are_always_there_and_the_same_size(gallery):
    for view in ("pace", "glances", "question", "lead", "hold", "choose", "quiet"):
        page = gallery(view)
        boxes = [page.get_by_role("button", name=name, exact=True).bounding_box() for name in ("Pause", "Too much")]
        assert round(boxes[0]["width"]) == round(boxes[1]["width"]) and boxes[0]["height"] == boxes[1]["height"]
        assert all(box["y"] + box["height"] <= 844 and box["y"] > 844 / 2 for box in boxes), view


def test_the_quiet_stop_is_reached_by_corner_volume_key_and_escape(gallery):
    page = gallery("pace")
    page.get_by_role("button", name="End softly").click()
    page.keyboard.press("Escape")
    page.evaluate("dispatchEvent(new KeyboardEvent('keydown', {key: 'AudioVolumeDown', cancelable: true}))")
    assert [tap[0]["name"] for tap in logged(page)] == ["session.quietStop"] * 3


def test_reduced_motion_keeps_sizes_still_and_tells_the_level_by_light(gallery):
    page = gallery("countdown", reduced_motion="reduce")
    first = orb(page)
    page.wait_for_function("light => Number(document.querySelector('.me .orb').style.opacity) > light + 0.1", arg=first[1])
    assert orb(page)[0] == first[0]


def test_movement_is_seen_where_it_is_wanted(gallery):
    page = gallery("countdown")
    first = orb(page)
    page.wait_for_function("size => document.querySelector('.me .orb').style.transform !== size", arg=first[0])


def test_a_redraw_of_the_same_plan_restarts_nothing(gallery):
    page = gallery("pace")
    page.evaluate("globalThis.before = document.querySelector('.me .orb'); gallery.show('pace')")
    assert page.evaluate("document.querySelector('.me .orb') === before")


def test_an_element_taken_out_and_put_back_works_once_and_leaves_nothing_behind(gallery):
    page = gallery("pace")
    page.evaluate("""globalThis.held = 0;
      const add = EventTarget.prototype.addEventListener, remove = EventTarget.prototype.removeEventListener;
      EventTarget.prototype.addEventListener = function (...given) { held += 1; return add.apply(this, given) };
      EventTarget.prototype.removeEventListener = function (...given) { held -= 1; return remove.apply(this, given) };
      for (let round = 0; round < 5; round += 1) { gallery.show('setup'); gallery.show('pace'); }
      globalThis.after5 = held;
      for (let round = 0; round < 20; round += 1) { gallery.show('setup'); gallery.show('pace'); }""")
    assert page.evaluate("held - after5") == 0
    page.evaluate("(() => { const stage = document.querySelector('session-stage'), home = stage.parentNode; stage.remove(); home.append(stage) })()")
    page.evaluate("dispatchEvent(new KeyboardEvent('keydown', {key: 'VolumeUp', cancelable: true}))")
    assert len(logged(page)) == 1
    level = page.locator("session-stage").get_attribute("data-level-me")
    page.wait_for_function("level => document.querySelector('session-stage').dataset.levelMe !== level", arg=level)


def test_a_session_is_named_for_whoever_cannot_see_it_and_cues_never_interrupt(gallery):
    page = gallery("say")
    expect(page.get_by_role("heading", level=1)).to_have_text("A hug on your own two feet")
    expect(page.locator("session-stage [aria-live], session-stage [role=status]")).to_have_count(0)
    stand_still(page)
    page.evaluate(CUED)
    page.clock.run_for(2500)
    expect(page.get_by_text("Lean, a little")).to_be_visible()
    assert said(page) == ""


def test_whoever_cannot_see_the_session_is_told_where_it_stands_and_nothing_twice(gallery):
    page = gallery("countdown")
    first = page.evaluate_handle("document.querySelector('.app > [aria-live]')")
    assert said(page) == "", "the title has just been read"
    for view, words in (
        ("pace", ""),
        ("paused", "Resting here Nothing runs on."),
        ("countdown", "Five quiet seconds"),
        ("question", "What did comfort look like in the house you grew up in?"),
        ("closing", "Let go slowly Step back when you like."),
        ("today", ""),
    ):
        for _ in range(2):
            page.evaluate("view => gallery.show(view)", view)
            assert said(page) == words, view
    page.evaluate("gallery.show('pace'); gallery.show('tooMuch', {screen: 'session-stopped', blocks: [{block: 'text', text: 'Nobody has to explain.'}]})")
    assert said(page) == "Nobody has to explain."
    assert page.evaluate("first => first === document.querySelector('.app > [aria-live]')", first), "a place that a reader knows"


def test_both_thumbs_begin_and_one_thumb_twice_does_not(gallery):
    page = gallery("setup")
    me, you = (page.locator(f".thumb[data-side={side}]") for side in ("me", "you"))
    me.click()
    me.click()
    assert logged(page) == []
    you.focus()
    page.keyboard.press("Space")
    assert [tap[0]["name"] for tap in logged(page)] == ["begin"]


def test_two_thumbs_held_for_a_second_begin_and_a_lifted_one_does_not(gallery):
    page = gallery("setup")
    stand_still(page)
    page.evaluate("""globalThis.thumb = (type, side, pointerId) => document.querySelector(`.thumb[data-side=${side}]`)
      .dispatchEvent(new PointerEvent(type, {pointerId, bubbles: true}));
      Element.prototype.setPointerCapture = () => {};
      thumb('pointerdown', 'me', 1); thumb('pointerdown', 'you', 2);""")
    page.clock.run_for(900)
    page.evaluate("thumb('pointerup', 'you', 2)")
    page.clock.run_for(2000)
    assert logged(page) == []
    page.evaluate("thumb('pointerdown', 'you', 3)")
    page.clock.run_for(1000)
    assert [tap[0]["name"] for tap in logged(page)] == ["begin"]


def test_the_browsers_own_bars_are_dark_in_a_session_and_only_there(gallery):
    page = gallery("pace")
    first = "document.querySelector('meta[name=theme-color]')?.content ?? null"
    page.evaluate("gallery.show('tooMuch')")
    assert page.evaluate(first) == "#08181c"
    expect(page.locator("meta[name=theme-color]")).to_have_count(1)
    page.evaluate("gallery.show('today')")
    assert page.evaluate(first) is None
