"""A page that is loaded anew in mid-session: the two find each other again, or it ends for both, and nothing is lost."""

import pytest
from playwright.sync_api import expect
from support.breaks import go_on, paused
from support.couple import PATIENCE, homes, kept_safely, notice, paired, reflect, tab  # noqa: F401 (fixtures)


def test_a_reload_in_mid_session_leads_back_into_it_and_the_evening_is_whole__R6(paired):
    a, b = paired
    reflect(a, "The tide went out.")
    tab(a, "Today")
    paired.run()
    a.reload()
    paused(paired)
    go_on(paired, first=a)
    a.press("End softly")
    paired.on("noticing")
    a.reload().on("today", PATIENCE)
    notice(b, "breezy").press("Done").on("today")
    # The next evening: everything is there, and a yes can be said again.
    for one in paired:
        kept_safely(one).reload().on("today", PATIENCE)
    blade = "A sea plant with two stems, and blades on both"
    for one in paired:
        expect(tab(one, "Us").page.get_by_role("img", name=blade)).to_be_visible()
        tab(one, "Mine")
    a.sees("The tide went out.").sees_not("breezy", exact=False)
    b.sees("“breezy”").sees_not("tide", exact=False)
    for one in paired:
        tab(one, "Today")
    paired.set_up()
    b.press("Not now").on("today")
    a.on("session-stopped", PATIENCE).press("Done").on("today")


@pytest.mark.parametrize("state, found", [("set_up", "session-setup"), ("count_down", "session"), ("pause", "session")])
def test_whoever_is_reloaded_waits_where_the_other_waits_and_can_still_stop__R1(paired, state, found):
    getattr(paired, state)()
    paired.b.reload().on(found, PATIENCE)
    if found == "session":
        paused(paired)
    paired.b.press("Too much")
    paired.stopped()
    paired.home()


def test_when_both_are_reloaded_the_session_is_over_and_both_may_begin_again__R7(paired):
    paired.run()
    for one in paired:
        one.page.goto("about:blank")
    for one in paired:
        one.open().on("both", PATIENCE)
    paired.a.press("Begin together")
    paired.on("session-setup").b.press("Not now").on("today")
    paired.a.on("session-stopped", PATIENCE).press("Done").on("today")
