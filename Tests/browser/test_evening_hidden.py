"""A page that goes behind another one, or a phone that is locked: its yes is not heard any more, and comes back by a press."""

from support.breaks import finish, go_on, hide, paused, show
from support.couple import homes, paired  # noqa: F401 (fixtures)


def test_a_hidden_page_pauses_both_and_showing_it_is_no_yes__R1_R7(paired):
    paired.run()
    hide(paired.a)
    paused(paired)
    show(paired.a)
    # The other's press alone changes nothing; `go_on` sees that, and then presses here.
    go_on(paired, first=paired.b)
    finish(paired)


def test_a_page_hidden_after_its_yes_has_taken_the_yes_back__R6_R7(paired):
    a, b = paired
    paired.set_up()
    a.press("I am ready").cannot_press("I am ready")
    hide(a)
    a.can_press("I am ready")
    b.press("I am ready").sees("It begins when you are both ready.")
    show(a)
    paired.on("session-setup")
    a.press("I am ready")
    paired.on("session")
    a.press("Too much")
    paired.stopped()
    paired.home()
