"""A resting thumb is a yes and lifting it is a stop (R4): what the pad may never miss, and what it may never take for a stop."""

import pytest
from elements.page import base, gallery  # noqa: F401 (fixtures)
from elements.thumbs import Thumbs, pad, redraw, told
from playwright.sync_api import expect


def test_lifting_silences_and_stills_before_the_core_is_asked__R4(gallery):
    page = gallery("press")
    thumb = Thumbs(page).rest()
    redraw(page, 2)
    expect(page.locator("session-stage[data-still]")).to_have_count(0)
    page.evaluate("""() => { globalThis.order = []; const push = gallery.log.push.bind(gallery.log);
      gallery.log.push = entry => { order.push([entry[0], document.querySelector('session-stage').hasAttribute('data-still'), event?.type]); return push(entry) } }""")
    thumb.lift()
    assert told(page) == ["me down", "silence", "me up"]
    # All of it within the event of the lifting itself, and still before the core hears of it.
    assert page.evaluate("order") == [["silence", False, "pointerup"], ["tap", True, "pointerup"]]


def test_a_redraw_under_a_resting_thumb_does_not_drop_it__R4(gallery):
    page = gallery("press")
    thumb = Thumbs(page).rest()
    page.evaluate("globalThis.before = document.querySelector('.pad')")
    redraw(page, 2)
    redraw(page, 3, words="A little lighter", actions=[{"label": "Another place", "style": "plain", "tap": {"name": "x", "with": {}}}])
    redraw(page, 4)
    assert page.evaluate("document.querySelector('.pad') === before")
    thumb.slide()
    expect(pad(page)).to_have_attribute("aria-pressed", "true")
    assert told(page) == ["me down"]
    thumb.lift()
    assert told(page) == ["me down", "silence", "me up"]


NOTE = "addEventListener('pointerdown', event => { globalThis.pressedBy = event.pointerId }, true)"
RELEASE = "document.querySelector('.pad').releasePointerCapture(pressedBy)"
LOST = {
    "the system takes the touch": lambda page, thumb: thumb.cancel(),
    "the pointer is lost": lambda page, thumb: (thumb.slide(), page.evaluate(RELEASE), thumb.slide()),
    "another window is in front": lambda page, thumb: page.evaluate("dispatchEvent(new Event('blur'))"),
    "the page is hidden": lambda page, thumb: page.evaluate("Object.defineProperty(document, 'hidden', {value: true}); document.dispatchEvent(new Event('visibilitychange'))"),
    "the page is left": lambda page, thumb: page.evaluate("dispatchEvent(new Event('pagehide'))"),
}


@pytest.mark.parametrize("how", LOST)
def test_whatever_may_mean_lifting_is_a_stop_and_is_told_once__R4(gallery, how):
    page = gallery("press")
    page.evaluate(NOTE)
    thumb = Thumbs(page).rest()
    LOST[how](page, thumb)
    page.wait_for_function("() => gallery.log.length > 1")
    expect(pad(page)).to_have_attribute("aria-pressed", "false")
    # The thumb that is still there for the browser lifts later, and means nothing any more.
    if thumb.resting:
        thumb.lift()
    assert told(page) == ["me down", "silence", "me up"]


def test_a_thumb_that_slid_off_and_lifts_elsewhere_has_lifted__R4(gallery):
    page = gallery("press")
    page.evaluate(NOTE)
    thumb = Thumbs(page).rest()
    page.evaluate(RELEASE)
    thumb.slide(by=250).lift()
    assert told(page) == ["me down", "silence", "me up"]


@pytest.mark.parametrize("take", ["gallery.show('today')", "document.querySelector('press-pad').remove()", "gallery.show('press', {session: gallery.views.pressOther().session})"])
def test_a_pad_that_is_taken_away_lifts_its_thumb_and_leaves_the_next_scene_its_sound__R4(gallery, take):
    page = gallery("press")
    thumb = Thumbs(page).rest()
    page.evaluate(take)
    thumb.lift()
    assert told(page) == ["me down", "me up"]
    expect(page.locator("session-stage[data-still]")).to_have_count(0)


def test_after_lifting_the_pad_reads_as_not_pressed_until_the_core_draws_another_plan(gallery):
    page = gallery("press")
    thumb = Thumbs(page).rest()
    redraw(page, 2)
    thumb.lift()
    redraw(page, 2)
    expect(pad(page)).to_have_attribute("aria-pressed", "false")
    expect(page.locator("session-stage[data-still]")).to_have_count(1)
    redraw(page, 3, on=False)
    expect(page.locator("session-stage[data-still]")).to_have_count(0)


def test_a_thumb_that_rests_past_the_end_of_its_turn_stops_nothing_when_it_lifts(gallery):
    page = gallery("press")
    thumb = Thumbs(page).rest()
    redraw(page, 2)
    redraw(page, 3, on=False, words="Three quiet breaths")
    expect(pad(page)).to_have_attribute("aria-pressed", "false")
    thumb.lift()
    assert told(page) == ["me down", "me up"]
    expect(page.locator("session-stage[data-still]")).to_have_count(0)
    # The next turn begins with a new press only.
    thumb.rest()
    assert told(page) == ["me down", "me up", "me down"]


def test_a_turn_that_began_by_a_click_alone_does_not_keep_the_next_one_from_beginning__R4(gallery):
    page = gallery("press")
    click = lambda: page.evaluate("document.querySelector('.pad').click()")  # noqa: E731
    redraw(page, 2, on=False)
    click()
    redraw(page, 3, on=True)
    # The clock has ended the turn; no thumb is there that could lift.
    redraw(page, 4, on=False)
    expect(pad(page)).to_have_attribute("aria-pressed", "false")
    click()
    expect(pad(page)).to_have_attribute("aria-pressed", "true")
    redraw(page, 5, on=True)
    click()
    assert told(page) == ["me down", "me down", "silence", "me up"]
