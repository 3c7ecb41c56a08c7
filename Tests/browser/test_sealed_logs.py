"""Entries are kept here first, then there; nothing is lost or doubled on the way."""

import pytest
from support.sealed_phones import own_log, phones, unruly  # noqa: F401


def test_nothing_kept_is_lost_by_a_reload(phones, unruly):
    phone = phones()
    assert phone.keep("own", "note:1", {"text": "Ω 🌊"})["event"] == "kept"
    started = phone.reload()
    assert [entry["body"]["v"] for entry in started["entries"]] == [{"text": "Ω 🌊"}]
    assert started["waiting"] == {"own": 1, "pair": 0} and started["member"]
    assert phone.sync("own") == {"event": "synced", "log": "own", "waiting": 0, "problem": None, "keys": []}
    assert phone.reload()["waiting"] == {"own": 0, "pair": 0}
    assert len(own_log(unruly)) == 1


def test_the_relay_never_sees_a_word(phones, unruly):
    phone = phones()
    phone.keep("own", "note:1", "kelp and coral")
    phone.sync("own")
    phone.snapshot({"word": "kelp"})
    seen = repr(unruly.requests) + repr(phone.dump())
    for word in ["kelp", "coral", "note:1", phones.code()]:
        assert word not in seen


def test_an_entry_kept_twice_is_one_entry(phones, unruly):
    phone = phones()
    for _ in range(2):
        assert phone.keep("own", "note:1", 1, "ab" * 16)["event"] == "kept"
    phone.sync("own")
    assert len(own_log(unruly)) == 1


def test_no_chain_breaks_when_much_is_written_at_once(phones, unruly):
    phone = phones()
    assert phone.keepMany("own", 250)["waiting"] == 0
    other = phones()
    found = other.sync("own")
    assert found["problem"] is None and found["keys"] == [f"note:{n}" for n in range(250)]
    # Batches, and no more entries in one than the relay takes.
    pushes = [len(request["body"]["entries"]) for request in unruly.requests if request["method"] == "POST"]
    assert sum(pushes) == 250 and max(pushes) <= 100


def test_a_sync_never_overtakes_what_is_being_written(phones, unruly):
    phone = phones()
    assert phone.keepAndSync("own")["waiting"] == 0
    assert len(own_log(unruly)) == 1


def test_an_entry_never_names_one_that_is_not_the_last(phones):
    phone = phones()
    phone.keep("own", "note:1")
    assert phone.addStale("own") is None
    assert len(phone.dump()["entries"]) == 1


def test_large_entries_never_make_a_call_too_large(phones, unruly):
    phone = phones()
    for number in range(14):
        phone.keep("own", f"note:{number}", "x" * 60_000)
    assert phone.sync("own")["waiting"] == 0
    pushes = [int(request["headers"]["Content-Length"]) for request in unruly.requests if request["method"] == "POST"]
    assert max(pushes) < 1024 * 1024
    assert phone.keep("own", "note", "x" * 70_000)["event"] == "unkept"


@pytest.mark.parametrize("instead, why, retry", [
    ("cut", "offline", None),
    ((503, {}), "busy", None),
    ((429, {"type": "/problems/too-many", "retryAfter": 7}), "busy", 7000),
    ((429, {}, ("Retry-After", "9")), "busy", 9000),
    ((507, {"type": "/problems/full"}), "full", False),
    ((401, {"type": "/problems/unknown-token"}), "refused", None),
    ((400, {}), "refused", None),
])
def test_a_refusal_loses_nothing_and_says_why(phones, unruly, instead, why, retry):
    phone = phones()
    phone.keep("own", "note:1")
    unruly.instead = instead
    found = phone.sync("own")
    assert (found["event"], found["why"], found["waiting"]) == ("unsynced", why, 1)
    assert found["retry"] is None if retry is False else found["retry"] == (retry or found["retry"]) and found["retry"] > 0
    unruly.instead = None
    assert phone.sync("own")["waiting"] == 0
    assert len(own_log(unruly)) == 1


def test_a_lost_answer_never_doubles_an_entry(phones, unruly):
    phone = phones()
    phone.keep("own", "note:1")
    unruly.lose_answers = True
    assert phone.sync("own")["why"] == "offline"
    unruly.lose_answers = False
    assert phone.reload()["waiting"]["own"] == 1
    assert phone.sync("own") == {"event": "synced", "log": "own", "waiting": 0, "problem": None, "keys": []}
    assert len(own_log(unruly)) == 1


def test_a_reload_in_the_middle_of_a_call_breaks_nothing(phones, unruly):
    phone = phones()
    phone.keepMany("own", 3)
    for number in range(3):
        phone.keep("own", f"later:{number}")
        before = sum(request["method"] == "POST" for request in unruly.requests)
        unruly.gate.clear()
        phone.page.evaluate("void import('/Tests/browser/vault_phone.js').then(phone => phone.logs.sync('own'))")
        unruly.asked("/v1/logs/own", before + 1)
        phone.page.reload()
        unruly.gate.set()
        phone.start()
    assert phone.sync("own")["problem"] is None
    found = phones().sync("own")
    assert found["problem"] is None and len(found["keys"]) == 6


@pytest.mark.parametrize("page", [
    {}, {"entries": 7}, {"entries": [None], "last": 1}, {"entries": [{"seq": "1"}], "last": 1}, {"entries": [{"seq": 0, "sealed": ""}]},
    {"entries": [{"seq": 2, "sealed": ""}, {"seq": 1, "sealed": ""}]}, {"entries": [{"seq": 1.5, "sealed": ""}]}, [], "text",
])
def test_an_answer_out_of_form_changes_nothing(phones, unruly, page):
    phone = phones()
    unruly.page = lambda *_: page
    assert phone.sync("own")["why"] == "refused"
    assert phone.dump()["entries"] == []
    del unruly.page
    assert phone.sync("own")["problem"] is None
