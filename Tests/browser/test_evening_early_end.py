"""Now and then Holdfast itself ends a session, softly, and nobody sees on which of the two phones it was drawn (R2)."""

import pytest
from support.couple import Couple
from support.passing import Passing
from support.playing import play
from support.repertoire import ACTIVITIES, Wishes, both_ready

# Out of these each draws an end that is well before the whole.
FROM = {"a": 7, "b": 11}
BREATH = next(activity for activity in ACTIVITIES if activity.id == "breathe-together")


@pytest.fixture
def evening(phone, relay):
    """An evening on which the phone of this name ends the first session, or neither does: the scenes, how long, and what each shows then."""

    def play_with(ends):
        a, b = (phone(f"{name} {ends}", ends_from=FROM[name] if name == ends else 0) for name in "ab")
        passing = Passing(a, b)
        couple = Couple(a, b, relay).pair()
        Wishes(couple).ask(BREATH, 0)
        both_ready(couple, BREATH)
        passing.hold()
        began = a.page.evaluate("Date.now()")
        scenes = play(passing, "closing")
        seconds = (a.page.evaluate("Date.now()") - began) / 1_000
        shown = [one.page.locator("body").inner_text() for one in couple]
        return scenes, seconds, shown

    return play_with


def test_an_early_end_is_the_same_on_both_phones_and_whichever_of_them_drew_it__R2_R3(evening):
    whole, by_a, by_b = evening(None), evening("a"), evening("b")
    for scenes, seconds, shown in (by_a, by_b):
        assert scenes[-1] == "closing" and scenes[0] == "countdown"
        assert seconds < whole[1], "it ended early"
        assert shown[0] == shown[1], "neither phone says more than the other"
    # The words of a soft end are the same whoever or whatever began it.
    assert by_a[2] == by_b[2] == whole[2]
