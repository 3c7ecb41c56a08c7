"""Leaving a pair: at once, alone, without a word, and not to be told from a phone that is off (R18)."""

import pytest
from playwright.sync_api import expect
from support.couple import PATIENCE, Couple, kept_safely, reflect, tab
from support.insider import Insider
from support.wire import Wire

TABS = ("Today", "Explore", "Us", "Mine")

DEVICE = """() => new Promise((resolve, reject) => {
  const open = indexedDB.open('holdfast');
  open.onerror = () => reject(open.error);
  open.onsuccess = () => {
    const [keys, logs] = ['keys', 'entries'].map(name => open.result.transaction(name).objectStore(name));
    const names = keys.getAllKeys(), entries = logs.getAll();
    entries.onsuccess = () => { open.result.close(); resolve({ keys: names.result, entries: entries.result.map(entry => entry.log) }); };
  };
})"""


@pytest.fixture
def apart(phone, relay):
    """A couple whose second one reaches the relay by a wire that is listened to."""
    with Wire(relay.port) as wire:
        couple = Couple(phone("a"), phone("b", base=wire.base), relay)
        couple.wire = wire
        yield couple.pair(("Ana", "Quill"))


def screens(phone):
    """Everything that the app shows of the pair, after a new start."""
    phone.reload().on("today", PATIENCE)
    kept_safely(phone)
    return {name: tab(phone, name).page.locator("body").inner_html() for name in TABS}


def asked(phone):
    """Whatever else a changed client could ask the relay, and the answers without what it wrote itself meanwhile."""
    insider = Insider(phone)
    token, seal = "A" * 22, insider.vault("seal", name="x", text="x")["sealed"]
    calls = [("GET", "/v1/members/me", None), ("GET", "/v1/offers", None), ("GET", "/v1/answers", None)]
    calls += [("GET", "/v1/logs/pair?after=0&limit=500", None), ("POST", "/v1/live", {"sealed": seal})]
    calls += [("PUT", f"/v1/exchanges/{token}", {"sealed": seal}), ("GET", f"/v1/exchanges/{token}", None)]
    calls += [("POST", "/v1/invites", {"door": token, "wrapped": seal}), ("POST", "/v1/invites/use", {"door": token})]
    calls += [("DELETE", "/v1/invites", None), ("POST", "/v1/pairs", {"zone": 0})]
    answers = [(method, path, insider.call(method, path, body)) for method, path, body in calls]
    answers[0][2]["body"].pop("logs")
    return answers


def test_who_stays_never_sees_whether_the_other_has_left_or_is_offline__R18(apart):
    a, b = apart
    a.offline()
    off = screens(b), asked(b)
    a.offline(False)
    kept_safely(tab(a.reload().on("today", PATIENCE), "Today"))
    heard = [exchange for exchange in apart.wire.exchanges if exchange.name == "GET /v1/stream"]
    before = [len(exchange.events) for exchange in heard]
    with a.page.expect_response(lambda answer: answer.url.endswith("/v1/pairs/mine")) as told:
        tab(a, "Us").press("Leave this pair").on("leave").press("Leave").on("us")
    assert told.value.status == 204
    a.page.goto("about:blank")
    left = screens(b), asked(b)
    assert left[0] == off[0]
    assert left[1] == off[1]
    said = [event for exchange, count in zip(heard, before, strict=True) for event in exchange.events[count:]]
    assert set(said) <= {"beat"}, said


def test_who_leaves_without_a_connection_has_left_at_once_keeps_their_own_and_may_begin_anew__R18(apart, phone):
    a, _ = apart
    apart.run()
    a.press("Too much")
    apart.stopped()
    kept_safely(reflect(apart.home().a, "only Ana reads this"))
    expect(tab(a, "Us").page.get_by_role("img", name="A sea plant with two stems, and blades on both")).to_be_visible()
    a.offline().press("Leave this pair").on("leave").press("Leave").on("us").sees("You have left. What is yours is still here.")
    keeps_their_own(a)
    with a.page.expect_response(lambda answer: answer.url.endswith("/v1/pairs/mine") and answer.status == 204, timeout=60_000):
        a.offline(False)
    keeps_their_own(a.reload().on("today", PATIENCE))
    tab(a, "Us").press("Invite my partner").on("invite", PATIENCE)
    new = Couple(a, phone("c"))
    new.b.open().on("welcome", PATIENCE).press("I have an invitation").on("join")
    new.b.write("Code or link", a.page.locator(".code-groups").inner_text()).write("Your name", "Kim").press("Join")
    new.compare()
    tab(a, "Us").sees("Ana and Kim").sees_not("Quill")


def keeps_their_own(phone):
    """And nothing of what was shared."""
    for name in TABS:
        tab(phone, name).sees_not("Quill")
    tab(phone, "Us").sees("Bring in the other phone")
    expect(phone.page.get_by_role("img", name="A sea plant with two bare stems")).to_be_visible()
    tab(phone, "Mine").sees("only Ana reads this")
    device = phone.page.evaluate(DEVICE)
    assert "pair" not in device["keys"] and "member" in device["keys"]
    assert set(device["entries"]) == {"own"}
