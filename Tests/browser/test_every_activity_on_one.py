"""Every activity as it is shipped, on one phone between two: to its end on the lowest and on the highest step, and stopped in the middle."""

import pytest
from support.breaks import hide, show
from support.couple import PATIENCE, tab
from support.one_phone import begun, hold_together
from support.passing import Passing
from support.phone import Phone
from support.playing import play_into, play_on_one
from support.relay import Relay
from support.repertoire import ACTIVITIES, go_through

SEASON = 28 * 86_400_000


def steps(phone):
    return phone.page.get_by_role("group", name="Begin with this step").get_by_role("button")


@pytest.fixture(scope="module")
def only(browser, tmp_path_factory):
    """The one phone of the two, for all of them: its clock is the test's, and the private check is behind them."""
    relay = Relay(tmp_path_factory.mktemp("evenings") / "data").start()
    one = Phone(browser, relay.base, "one")
    one.passing = Passing(one)
    look(begun(one), next(activity for activity in ACTIVITIES if activity.id == "own-feet-hug")).press("Begin on this phone")
    go_through(one)
    one.on("session-setup").press("Not now").on("today")
    yield one
    complaints = one.complaints()
    one.close()
    assert relay.stop() == 0, relay.log[-2000:]
    assert not complaints, "\n".join(complaints)


@pytest.fixture
def one(only, request):
    """In a season that has the activity's kind of touch (docs/decisions/0003)."""
    activity = request.node.callspec.params["activity"]
    for _ in range(12):
        if steps(look(only, activity)).count() == len(activity.steps):
            return only
        hide(only)
        only.passing.skip(SEASON)
        show(only).press("Back").on("explore")
    raise AssertionError("never in season")


def look(one, activity):
    return tab(one, "Explore").press(activity.title).on("activity")


def into(one, activity, step):
    if one.screen == "today":
        look(one, activity)
    steps(one).nth(step).click()
    go_through(one)
    hold_together(one.on("session-setup"))
    one.passing.hold()


def to_the_end(one):
    seen = play_on_one(one.passing, "cover")
    assert seen[0] == "countdown" and seen[-2:] == ["closing", "cover"], seen
    one.passing.release()
    for _ in range(2):
        one.press("I have it, alone").on("noticing").press("Done")
    one.on("today", PATIENCE)


@pytest.mark.parametrize("activity", ACTIVITIES, ids=lambda activity: activity.id)
def test_two_with_one_phone_come_through_it_and_either_stops_it__R1_R2(one, activity):
    lowest, highest = 0, len(activity.steps) - 1
    for step in (lowest, highest):
        into(one, activity, step)
        to_the_end(one)
    into(one, activity, [highest, lowest][len(activity.id) % 2])
    play_into(one.passing)
    one.press("Too much").on("session-stopped")
    one.passing.release()
    one.press("Done").on("today", PATIENCE)
