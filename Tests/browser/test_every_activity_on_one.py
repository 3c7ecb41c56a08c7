"""Every activity as it is shipped, on one phone between two: to its end on the lowest step, and stopped in the middle. Its highest step
comes to its end in test_every_activity_by_one_sense.py."""

import pytest
from support.couple import PATIENCE
from support.one_phone import in_season, into, settled
from support.passing import Passing
from support.phone import Phone
from support.playing import play_into, play_on_one
from support.relay import Relay
from support.repertoire import ACTIVITIES


@pytest.fixture(scope="module")
def one(browser, tmp_path_factory):
    """The one phone of the two, for all of them: its clock is the test's, and the private check is behind them."""
    relay = Relay(tmp_path_factory.mktemp("evenings") / "data").start()
    only = Phone(browser, relay.base, "one")
    only.passing = Passing(only)
    yield settled(only)
    complaints = only.complaints()
    only.close()
    assert relay.stop() == 0, relay.log[-2000:]
    assert not complaints, "\n".join(complaints)


@pytest.mark.parametrize("activity", ACTIVITIES, ids=lambda activity: activity.id)
def test_two_with_one_phone_come_through_it_and_either_stops_it__R1_R2(one, activity):
    lowest, highest = 0, activity.shared - 1
    into(in_season(one, activity), lowest)
    seen = play_on_one(one.passing, "cover")
    assert seen[0] == "countdown" and seen[-2:] == ["closing", "cover"], seen
    one.passing.release()
    for _ in range(2):
        one.press("I have it, alone").on("noticing").press("Done")
    one.on("today", PATIENCE)
    into(in_season(one, activity), [highest, lowest][len(activity.id) % 2])
    play_into(one.passing)
    one.press("Too much").on("session-stopped")
    one.passing.release()
    one.press("Done").on("today", PATIENCE)
