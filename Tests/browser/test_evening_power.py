"""The relay dies, as when the power goes, and comes back: whatever it had acknowledged is there, and the evening goes on."""

import pytest
from playwright.sync_api import expect
from support.breaks import go_on, home, paused
from support.couple import PATIENCE, answer, card, clear_head, homes, kept_safely, notice, paired, scene, tab  # noqa: F401 (fixtures)
from support.phone import NETWORK

LOOKS = "Short looks"


@pytest.fixture
def dying(paired):
    """A couple whose relay may be killed, and every `last` that it acknowledged to each of the two, by log."""
    acknowledged = {}

    def note(name, answer):
        if answer.request.method == "POST" and "/v1/logs/" in answer.url and answer.ok:
            acknowledged.setdefault((name, answer.url.rsplit("/", 1)[1]), []).append(answer.json()["last"])

    for phone in paired:
        phone.forgive(NETWORK)
        phone.page.on("response", lambda answer, name=phone.name: note(name, answer))
    yield paired
    for lasts in acknowledged.values():
        assert lasts == sorted(lasts), acknowledged


def test_an_evening_in_which_the_relay_dies_again_and_again_is_whole_in_the_end(dying):
    a, b = dying
    relay = dying.relay
    # Before anything is asked.
    relay.kill9()
    tab(a, "Explore").press(LOOKS).on("activity").press("Ask Sam today")
    clear_head(a).on("today").sees("Not yet kept safely.")
    relay.start()
    b.sees("Ana asks if you would like this today.", timeout=PATIENCE)
    kept_safely(a)
    # Between the two answers.
    relay.kill9()
    answer(b, LOOKS, "Yes")
    b.sees("Not yet kept safely.")
    relay.start()
    dying.on("both")
    # As it begins.
    relay.kill9()
    a.press("Begin together").on("session-setup")
    relay.start()
    dying.on("session-setup")
    for one in dying:
        one.press("I am ready")
    # In the quiet seconds: nobody begins without hearing the other.
    dying.on("session")
    relay.kill9()
    paused(dying)
    relay.start()
    go_on(dying)
    # While it runs, for a moment only. Whether they noticed or not, it ends softly for both.
    relay.kill9()
    relay.start()
    a.press("End softly")
    for one in dying:
        scene(one, "closing")
    # In the end, and while a noticing is kept.
    relay.kill9()
    notice(a, "roomy").press("Done").on("today").sees("Not yet kept safely.")
    notice(b, "breezy").press("Done").on("today").sees("Not yet kept safely.")
    relay.start()
    for one in dying:
        kept_safely(one)
    relay.kill9()
    relay.start()
    for one in dying:
        kept_safely(one.reload().on("today", PATIENCE))
        expect(tab(one, "Us").page.get_by_role("img", name="A sea plant with two stems, and blades on both")).to_be_visible()
        tab(one, "Mine")
    a.sees("“roomy”").sees_not("breezy", exact=False)
    b.sees("“breezy”").sees_not("roomy", exact=False)
