"""Every activity as it is shipped, played on two phones: to its end on the highest step and on the lowest, and stopped in the middle."""

import pytest
from support.couple import PATIENCE, Couple
from support.gallery import Gallery
from support.passing import Passing
from support.phone import Phone
from support.playing import play, play_into
from support.relay import Relay
from support.repertoire import ACTIVITIES, Wishes, both_ready


# A relay releases no more in one day to two who would try everything.
A_DAY = 8


@pytest.fixture(scope="module")
def couples(browser, tmp_path_factory):
    """Makes couples whose clocks are the test's, at one relay."""
    relay = Relay(tmp_path_factory.mktemp("evenings") / "data").start()
    made = []

    def couple():
        a, b = (Phone(browser, relay.base, f"{name}{len(made) + 1}") for name in "ab")
        passing = Passing(a, b)
        made.append(Couple(a, b, relay).pair())
        made[-1].passing, made[-1].wishes, made[-1].evenings = passing, Wishes(made[-1]), 0
        return made[-1]

    yield lambda: couple() if not made or made[-1].evenings == A_DAY else made[-1]
    complaints = [complaint for couple in made for phone in couple for complaint in phone.complaints()]
    for phone in (phone for couple in made for phone in couple):
        phone.close()
    assert relay.stop() == 0, relay.log[-2000:]
    assert not complaints, "\n".join(complaints)


@pytest.fixture
def two(couples):
    couple = couples()
    couple.evenings += 1
    return couple


def into(couple, activity, step):
    couple.wishes.ask(activity, step)
    both_ready(couple, activity)
    couple.passing.hold()


def to_the_end(couple, each=lambda scene: None):
    """Both are on Today again, with nothing noticed."""
    seen = play(couple.passing, "noticing", each=each)
    couple.passing.release()
    for phone in couple.on("noticing"):
        phone.press("Skip").on("after").press("Done").on("today", PATIENCE)
    assert seen[0] == "countdown" and seen[-2:] == ["closing", "noticing"], seen
    assert set(seen) - {"countdown", "closing", "noticing"}, f"nothing was guided: {seen}"
    assert "paused" not in seen, f"the two lost each other: {seen}"


@pytest.mark.parametrize("activity", ACTIVITIES, ids=lambda activity: activity.id)
def test_two_come_through_its_highest_step_and_its_lowest_and_a_stop_in_the_middle_is_nobodys__R1_R2_R3(two, activity):
    into(two, activity, len(activity.steps) - 1)
    to_the_end(two, each=Gallery(activity, two.a).look)
    into(two, activity, 0)
    to_the_end(two)
    into(two, activity, 0)
    play_into(two.passing)
    [two.a, two.b][len(activity.id) % 2].press("Too much")
    two.stopped()
    two.passing.release()
    two.home()
