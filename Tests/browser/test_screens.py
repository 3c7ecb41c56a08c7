"""Every screen of the real app, looked at by day, by night, at twice the size, from right to left, and with a thumb."""

import pytest
from support.couple import Couple
from support.look import Looking
from support.phone import Phone
from support.relay import Relay
from support.screens import asking, beginnings, one_phone, places, stopped, together

SCREENS = """activity after body both check-1 check-2 check-3 check-4 check-seen check-thanks compare cover elsewhere explore help invite join leave
  marks mine move name noticing preview recovery rehearse-control rehearse-done rehearse-taps rehearse-word restore senses session-setup sober
  session-stopped there today us welcome welcome-name wipe writing""".split()


@pytest.fixture(scope="module")
def looking(browser, tmp_path_factory):
    """One walk through all of it."""
    relay = Relay(tmp_path_factory.mktemp("screens") / "data").start()
    # Without a phone's own zoom, which would make room for what is too wide.
    phones = [Phone(browser, relay.base, name, is_mobile=False, color_scheme="light") for name in "abc"]
    a, b, c = phones
    looking, couple = Looking(), Couple(a, b, relay)
    try:
        for walk in (beginnings(a, b), places(a, b), asking(a), together(couple), stopped(couple), one_phone(c)):
            for phone in walk:
                looking.at(phone)
        complaints = [complaint for phone in phones for complaint in phone.complaints()]
    finally:
        for phone in phones:
            phone.close()
        relay.stop()
    assert not complaints, "\n".join(complaints)
    return looking


@pytest.mark.parametrize("way", ["by day", "by night", "at twice the size", "from right to left", "with a thumb"])
def test_no_screen_of_the_real_app_is_hard_to_read_or_to_press(looking, way):
    assert not looking.found[way], "\n".join(looking.found[way])


def test_no_screen_was_passed_by(looking):
    seen = {name.split()[0] for name in looking.screens}
    assert set(SCREENS) <= seen, set(SCREENS) - seen
    assert {"session countdown", "session paused", "session closing"} < set(looking.screens)
