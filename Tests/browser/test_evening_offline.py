"""A phone that loses its network in mid-session: nobody goes on alone, and either can end it."""

import pytest
from support.breaks import finish, go_on, paused
from support.content import changed
from support.couple import PATIENCE, Couple, homes, paired, scene  # noqa: F401 (fixtures)
from support.relay import Relay

# Where people dance or sing for longer than two who hold each other may without a fresh choice.
LONG = {"bad-dancing": "Dance badly", "bad-singing": "Sing badly"}
LOST = "The phones lost each other for a moment."


def shown(phone):
    return phone.page.locator("main").inner_html()


def test_a_lost_network_pauses_both_and_looks_to_the_other_like_any_pause__R1_R13(paired):
    a, b = paired
    paired.pause()
    pressed = shown(b)
    go_on(paired)
    a.offline()
    paused(paired)
    a.sees(LOST)
    assert shown(b) == pressed
    a.offline(False).sees_not(LOST, timeout=PATIENCE)
    go_on(paired, first=b)
    finish(paired)


@pytest.mark.parametrize("presser", ["the phone without a network", "the other phone"])
def test_too_much_without_a_network_is_over_at_once_and_for_the_other_as_soon_as_they_meet__R1_R2(paired, presser):
    paired.run()
    paired.a.offline()
    presser = paired.a if presser == "the phone without a network" else paired.b
    presser.press("Too much").on("session-stopped")
    # Whoever stopped may be gone from this screen by then; the other must not wait for them.
    presser.press("Done").on("today")
    other = paired.other(presser)
    scene(other, "paused")
    paired.a.offline(False)
    other.on("session-stopped", PATIENCE).sees_not("The phones lost").press("Done")
    paired.on("today")


@pytest.fixture
def never_alone(phone, tmp_path):
    """A couple for whom every activity needs the yes of both without a break, as holding and wrestling will."""
    content = changed(tmp_path, "*", "^consent: .*", "consent: continuous", but=LONG)
    relay = Relay(tmp_path / "data", "--content", str(content)).start()
    yield Couple(phone("a", base=relay.base), phone("b", base=relay.base), relay).pair()
    relay.stop()


def test_where_the_yes_must_be_heard_all_the_time_a_lost_network_is_too_much__R1_R4(never_alone):
    never_alone.run(next(title for title in never_alone.invitations() if title not in LONG.values()))
    never_alone.a.offline()
    never_alone.stopped()
    never_alone.a.offline(False)
    never_alone.home()
