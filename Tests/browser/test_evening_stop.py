"""Too much: from either side, in every state of a session, it is over for both at once, and nobody learns who."""

import pytest
from support.couple import homes, paired, scene  # noqa: F401 (fixtures)

STATES = ["set_up", "count_down", "run", "pause", "close"]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("presser", ["a", "b"])
def test_too_much_ends_it_on_both_phones_with_the_same_screen__R1_R2_R3(paired, state, presser):
    getattr(paired, state)()
    getattr(paired, presser).press("Too much")
    paired.stopped()
    paired.home()
