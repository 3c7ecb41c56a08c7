"""An evening with words that stand nowhere else, and a search for each of them in all that the relay hears, says, stores and logs."""

import base64
import re

import pytest
from support.couple import PATIENCE, Couple, answer, card, check_and_rehearse, kept_safely, reflect, tab
from support.plaintext import content, disguises, found_in
from support.relay import Relay
from support.wire import Wire

NAMES = ("Zephyrine Quux", "Ødegård Wobble")
WRITING = "An unmistakable confession about marmalade, äöü and 🌊🌊"
NOTICED = "bumfuzzled"
HUG, LOOKS = "A hug on your own two feet", "Short looks"
CALLS = {"members", "pairs", "invites", "logs", "marks", "offers", "answers", "exchanges", "live", "stream", "clock", "transfers"}


def code(phone, row, label=None):
    """Opens a page of Mine, and reads the code on it."""
    tab(phone, "Mine").press(row)
    if label:
        phone.press(label)
    shown = phone.page.locator(".code-groups").inner_text(timeout=PATIENCE)
    phone.press("Back").on("mine")
    return re.sub(r"\W", "", shown)


@pytest.fixture
def evening(phone, tmp_path):
    """All that two people do, between two wires, and a relay that logs as much as it can."""
    relay = Relay(tmp_path / "data", "--log-level", "debug").start()
    try:
        with Wire(relay.port) as one, Wire(relay.port) as other:
            couple = Couple(phone("a", base=one.base), phone("b", base=other.base), relay).pair(NAMES)
            couple.wires = (one, other)
            yield couple
            for each in couple:
                each.close()
    finally:
        relay.stop()


def test_nothing_that_two_people_say_do_or_choose_can_be_read_at_the_relay_or_on_the_way_to_it(evening):
    a, b = evening
    tab(a, "Explore").press(HUG).on("activity").press(f"Ask {NAMES[1]} today")
    check_and_rehearse(a).on("today", PATIENCE)
    for each in evening:
        tab(each, "Mine").press("What I am open to").on("marks")
        card(each, LOOKS).get_by_role("button", name="Open to it").click()
        tab(each.sees("Saved.").press("Back").on("mine"), "Today")
    b.sees(f"{NAMES[0]} asks if you would like this today.", timeout=PATIENCE)
    answer(b, HUG, "Yes")
    check_and_rehearse(b)
    evening.on("both")
    a.press("Begin together")
    evening.on("session-setup")
    for each in evening:
        each.press("I am ready")
    evening.on("session")
    a.press("End softly")
    evening.on("noticing")
    for each, other in ((a, NAMES[1]), (b, NAMES[0])):
        each.press("Belly").press("fluttery").write("One word, if there is one", NOTICED)
        each.press(f"Show {other} when {other} shows me").on("preview").press("Put it in").on("after")
    b.sees(f"{NAMES[0]} shows you: Belly: fluttery · “{NOTICED}”", timeout=PATIENCE)
    for each, other in ((a, NAMES[1]), (b, NAMES[0])):
        each.press(f"Keep this. {other} can see that you keep it").sees("Kept.").press("Done").on("today")
        kept_safely(reflect(each, WRITING))
    secrets = [code(a, "My recovery sheet"), code(b, "My recovery sheet"), code(a, "Move to another phone", "Make a short code")]

    relay, calls = evening.relay, [exchange for wire in evening.wires for exchange in wire.exchanges]
    assert {call.name.split("/")[2] for call in calls} == CALLS
    traffic = b"\n".join(call.asked + call.answered for call in calls)
    assert b"content-encoding" not in traffic.lower(), "what is packed cannot be searched"
    stored = {file.name: file.read_bytes() for file in relay.data.iterdir()}
    assert {"holdfast.sqlite", "holdfast.sqlite-wal"} <= set(stored)
    assert relay.log.count("answered") > 50
    needles = {*NAMES, "Zephyrine", "Wobble", WRITING, "unmistakable", "marmalade", NOTICED, *secrets, *content(relay)}
    assert found_in({"the traffic": traffic, "the log": relay.log.encode(), **stored}, sorted(needles)) == []
    # What opens the door at the relay is sent with every call, and neither stored nor logged; nor is where the call came from.
    tokens = {token.decode() for token in re.findall(rb"\r\nauthorization: bearer ([\w-]+)", traffic, re.I)}
    kept = b"\n".join([relay.log.encode(), *stored.values()])
    assert len(tokens) == 2
    for token in tokens:
        secret = base64.urlsafe_b64decode(token + "=")
        assert not any(form in kept for form in (token.encode(), secret, secret.hex().encode()))
    assert not [line for line in relay.lines if "answered" in line and ("127.0.0.1" in line or "::1" in line)]


def test_the_search_itself_never_misses_a_word_that_is_there():
    for beside in (b"", b"\1", b"\1\2", b"\1\2\3"):
        for disguise in disguises("marmalade"):
            assert found_in({"a haystack": beside + disguise + beside}, ["marmalade"]), disguise
        for code in (base64.b64encode, base64.urlsafe_b64encode):
            assert found_in({"a seal that is none": code(beside + "äöü marmalade ~?".encode() + beside)}, ["äöü marmalade ~?"])
        assert not found_in({"a haystack": beside + b"marmelade" + beside}, ["marmalade"])
