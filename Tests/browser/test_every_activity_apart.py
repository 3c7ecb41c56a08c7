"""Every activity as it is shipped, for two in different places: what can be done there is, by its step without touch, and nothing else comes."""

import pytest
from playwright.sync_api import expect
from support.couple import PATIENCE, card, tab
from support.evenings import evenings, home
from support.playing import play
from support.repertoire import ACTIVITIES, ASKED, TODAY, both_begin

SWITCH = "We are in different places for now"
LATER = "This one is for when you are in the same place."
POSSIBLE = [activity for activity in ACTIVITIES if activity.apart]
IMPOSSIBLE = [activity for activity in ACTIVITIES if not activity.apart]


def button(phone, name, **state):
    return phone.page.get_by_role("button", name=name, **state)


def turn(couple, on, by):
    """Either turns it, and both see it."""
    tab(by, "Us").press(SWITCH)
    for phone in couple:
        expect(button(tab(phone, "Us"), SWITCH, pressed=True)).to_have_count(int(on), timeout=PATIENCE)
        tab(phone, "Today")
    return couple


@pytest.fixture(scope="module")
def couples(browser, tmp_path_factory):
    yield from evenings(browser, tmp_path_factory.mktemp("apart"), begin=lambda couple: turn(couple, True, by=couple.a))


@pytest.mark.parametrize("activity", POSSIBLE, ids=lambda activity: activity.id)
def test_two_apart_come_through_it_and_are_not_led_into_touch_however_far_they_have_come(couples, activity):
    two = couples()
    two.wishes.ask(activity, len(activity.steps) - 1 if activity.touch else 0)
    for phone in both_begin(two, activity):
        assert phone.sees(activity.apart).page.locator("main .lead").inner_text() == activity.steps[0]
    two.ready().passing.hold()
    seen = play(two.passing, "noticing")
    assert seen[0] == "countdown" and seen[-2:] == ["closing", "noticing"], seen
    assert not {"press", "paused"} & set(seen), f"a touch, or the two lost each other: {seen}"
    home(two)


def ask(couple, slot, activity):
    """Or takes back what this one has asked."""
    day = couple.a.page.evaluate(TODAY)
    couple.wishes.write(slot, "pair", f"ask@{slot}", activity and {"day": day, "activity": activity.id})


@pytest.mark.parametrize("number", range(len(IMPOSSIBLE)), ids=lambda number: IMPOSSIBLE[number].id)
def test_what_needs_one_place_does_not_come_and_cannot_be_asked_for_until_the_two_are_together(couples, number):
    two, activity, other = couples(), IMPOSSIBLE[number], POSSIBLE[number]
    for slot in (0, 1):
        two.wishes.write(slot, "pair", f"keep:{activity.id}@{slot}", {"on": True})
        two.wishes.write(slot, "own", f"mark:{activity.id}", {"open": True})
    ask(two, 0, activity)
    # What came after it is here: so is this.
    ask(two, 1, other)
    for phone in two:
        expect(phone.page.locator("section.card", has=card(phone, other.title))).to_contain_text(ASKED, timeout=PATIENCE)
        expect(card(phone, activity.title)).to_have_count(0)
    for slot in (0, 1):
        ask(two, slot, None)
    for phone, name in zip(two, ("Sam", "Ana"), strict=True):
        tab(phone, "Explore").press(activity.title).on("activity").sees(LATER)
        expect(button(phone, f"Ask {name} today", disabled=True)).to_be_visible(timeout=PATIENCE)
        phone.press("Back").on("explore").press(other.title).on("activity").sees_not(LATER)
        expect(button(phone, f"Ask {name} today", disabled=False)).to_be_visible(timeout=PATIENCE)
        phone.press("Back").on("explore")
    turn(two, False, by=two.b)
    ask(two, 0, activity)
    for phone in two:
        expect(card(phone, activity.title)).to_be_visible(timeout=PATIENCE)
    ask(two, 0, None)
    turn(two, True, by=two.a)


def test_explore_finds_for_two_apart_what_can_be_done_apart_and_nothing_else(couples):
    one = tab(couples().b, "Explore")
    one.page.get_by_text("By what you have").click()
    one.press("In different places")
    found = one.page.locator("main .card h2")
    expect(found).to_have_count(len(POSSIBLE))
    assert set(found.all_inner_texts()) == {activity.title for activity in POSSIBLE}
    one.press("Show everything")
    expect(found).to_have_count(len(ACTIVITIES))
    tab(one, "Today")
