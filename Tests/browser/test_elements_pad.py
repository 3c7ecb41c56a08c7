"""The pad for whoever has no free thumb, no pointer, or shares the phone; and that it is large, steady and cleans up after itself."""

import pytest
from elements.page import base, gallery, logged  # noqa: F401 (fixtures)
from elements.thumbs import Thumbs, pad, redraw, told
from playwright.sync_api import expect

NOBODY = """(({session}) => gallery.show('pressBoth', {session: {...session, pads: session.pads.map(one => ({...one, on: false}))}}))(gallery.views.pressBoth())"""


@pytest.mark.parametrize("key", ["Space", "Enter"])
def test_a_key_held_down_is_a_resting_thumb_and_its_repeats_are_not_more_thumbs(gallery, key):
    page = gallery("press")
    pad(page).focus()
    page.keyboard.down(key)
    page.keyboard.down(key)
    redraw(page, 2)
    page.keyboard.down(key)
    expect(pad(page)).to_have_attribute("aria-pressed", "true")
    assert told(page) == ["me down"]
    page.keyboard.up(key)
    assert told(page) == ["me down", "silence", "me up"]


@pytest.mark.parametrize("leave", ["Tab", "Control"])
def test_a_key_whose_end_may_never_be_told_counts_as_lifted__R4(gallery, leave):
    page = gallery("press")
    pad(page).focus()
    page.keyboard.down("Space")
    page.keyboard.press(leave)
    assert told(page) == ["me down", "silence", "me up"]


def test_a_key_let_go_with_another_one_down_still_lifts__R4(gallery):
    page = gallery("press")
    pad(page).focus()
    page.keyboard.down("Space")
    page.evaluate("document.querySelector('.pad').dispatchEvent(new KeyboardEvent('keyup', {key: ' ', ctrlKey: true, bubbles: true}))")
    assert told(page) == ["me down", "silence", "me up"]


def test_whoever_can_only_click_rests_with_one_click_and_lifts_with_the_next(gallery):
    page = gallery("press")
    click = "document.querySelector('.pad').click()"
    page.evaluate(click)
    redraw(page, 2)
    expect(page.get_by_role("button", name="A thumb here", pressed=True)).to_be_visible()
    page.evaluate(click)
    expect(page.get_by_role("button", name="A thumb here", pressed=False)).to_be_visible()
    assert told(page) == ["me down", "silence", "me up"]


def test_the_click_that_follows_a_press_is_not_a_thumb_left_behind__R4(gallery):
    page = gallery("press")
    pad(page).tap()
    pad(page).click()
    assert told(page) == ["me down", "silence", "me up"] * 2
    expect(pad(page)).to_have_attribute("aria-pressed", "false")


def test_a_second_finger_on_the_same_pad_neither_rests_nor_lifts(gallery):
    page = gallery("press")
    thumb = Thumbs(page).rest().rest(name="another finger")
    thumb.lift("another finger")
    assert told(page) == ["me down"]
    thumb.lift()
    assert told(page) == ["me down", "silence", "me up"]


def test_two_thumbs_on_one_phone_rest_and_lift_each_for_its_owner(gallery):
    page = gallery("pressBoth")
    page.evaluate(NOBODY)
    thumbs = Thumbs(page).rest("me").rest("you")
    assert told(page) == ["me down", "you down"]
    thumbs.lift("you")
    assert told(page)[2:] == ["silence", "you up"]
    expect(pad(page, "me")).to_have_attribute("aria-pressed", "true")
    thumbs.lift("me")
    assert told(page)[4:] == ["silence", "me up"]


def test_a_right_click_or_the_edge_beside_the_circle_presses_nothing(gallery):
    page = gallery("press")
    pad(page).click(button="right")
    box = pad(page).bounding_box()
    page.mouse.click(box["x"] + 3, box["y"] + 3)
    assert told(page) == []


def test_nothing_of_the_browsers_own_comes_up_under_a_thumb(gallery):
    page = gallery("press")
    style = pad(page).evaluate("one => { const {touchAction, userSelect} = getComputedStyle(one); return [touchAction, userSelect] }")
    assert style == ["none", "none"]
    refused = page.evaluate("""['contextmenu', 'touchstart'].map(type => !document.querySelector('.pad').dispatchEvent(new Event(type, {bubbles: true, cancelable: true})))""")
    assert refused == [True, True]


@pytest.mark.parametrize("width, query", [(320, ""), (390, ""), (390, "&text=200"), (360, "&dir=rtl"), (900, "")])
def test_every_pad_is_large_enough_for_a_thumb_and_two_stand_side_by_side(gallery, width, query):
    for view, count in (("press", 1), ("pressBoth", 2)):
        page = gallery(view, query, viewport={"width": width, "height": 844})
        boxes = page.locator(".pad").evaluate_all("all => all.map(one => one.getBoundingClientRect().toJSON())")
        assert len(boxes) == count
        assert all(box["width"] >= 160 and round(box["width"]) == round(box["height"]) for box in boxes), (view, boxes)
        assert all(box["left"] >= -0.5 and box["right"] <= width + 0.5 for box in boxes)
        assert len({round(box["top"]) for box in boxes}) == 1
        if count == 2:
            left, right = sorted(boxes, key=lambda box: box["left"])
            assert left["right"] <= right["left"] + 0.5


def test_a_pad_put_back_works_once_and_leaves_nothing_behind(gallery):
    page = gallery("press")
    page.evaluate("""globalThis.held = 0;
      const add = EventTarget.prototype.addEventListener, remove = EventTarget.prototype.removeEventListener;
      EventTarget.prototype.addEventListener = function (...given) { held += 1; return add.apply(this, given) };
      EventTarget.prototype.removeEventListener = function (...given) { held -= 1; return remove.apply(this, given) };
      for (let round = 0; round < 5; round += 1) { gallery.show('today'); gallery.show('press'); }
      globalThis.after5 = held;
      for (let round = 0; round < 20; round += 1) { gallery.show('today'); gallery.show('press'); }""")
    assert page.evaluate("held - after5") == 0
    page.evaluate("(() => { const pad = document.querySelector('press-pad'), home = pad.parentNode; pad.remove(); home.append(pad) })()")
    Thumbs(page).rest().lift()
    assert told(page) == ["me down", "silence", "me up"]


@pytest.mark.parametrize("query", ["", "&text=200"])
def test_pause_and_too_much_stay_in_reach_beside_whatever_is_pressed_marked_or_read(gallery, query):
    for view in ("press", "pressed", "pressOther", "pressBoth", "map", "beat", "game"):
        page = gallery(view, query)
        boxes = [page.get_by_role("button", name=name, exact=True).bounding_box() for name in ("Pause", "Too much")]
        assert round(boxes[0]["width"]) == round(boxes[1]["width"]) and boxes[0]["height"] == boxes[1]["height"]
        assert all(box["y"] + box["height"] <= 844 and box["y"] > 844 / 2 for box in boxes), view
        page.get_by_role("button", name="Too much").click()
        assert logged(page)[-1][0]["name"] == "session.tooMuch"
