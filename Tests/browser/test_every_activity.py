"""Every activity as it is shipped, played on two phones: to its end on the highest step and on the lowest, and stopped in the middle. The
lowest of those that can be done in different places comes to its end in test_every_activity_apart.py."""

import pytest
from support.evenings import evenings, home
from support.gallery import Gallery
from support.playing import play, play_into
from support.repertoire import ACTIVITIES, both_ready


@pytest.fixture(scope="module")
def couples(browser, tmp_path_factory):
    yield from evenings(browser, tmp_path_factory.mktemp("evenings"))


def into(couple, activity, step):
    couple.wishes.ask(activity, step)
    both_ready(couple, activity)
    couple.passing.hold()


def to_the_end(couple, each=lambda scene: None):
    seen = play(couple.passing, "noticing", each=each)
    assert seen[0] == "countdown" and seen[-2:] == ["closing", "noticing"], seen
    assert set(seen) - {"countdown", "closing", "noticing"}, f"nothing was guided: {seen}"
    assert "paused" not in seen, f"the two lost each other: {seen}"
    home(couple)


@pytest.mark.parametrize("activity", ACTIVITIES, ids=lambda activity: activity.id)
def test_two_come_through_its_highest_step_and_its_lowest_and_a_stop_in_the_middle_is_nobodys__R1_R2_R3(couples, activity):
    two = couples()
    into(two, activity, len(activity.steps) - 1)
    to_the_end(two, each=Gallery(activity, two.a).look)
    if not activity.apart:
        into(two, activity, 0)
        to_the_end(two)
    into(two, activity, 0)
    play_into(two.passing)
    [two.a, two.b][len(activity.id) % 2].press("Too much")
    two.stopped()
    two.passing.release()
    two.home()
