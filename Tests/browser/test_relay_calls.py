"""Calls to the relay and the live stream, as the browser makes them."""

import re

import pytest
from support.clock import stand_still
from support.unruly_relay import UnrulyRelay

MODULE = "import('/Tests/browser/vault_phone.js')"


@pytest.fixture
def unruly():
    server = UnrulyRelay()
    yield server
    server.hang_up()
    server.shutdown()


@pytest.fixture
def page(browser, unruly):
    page = browser.new_page()
    page.goto(unruly.base + "/blank")
    stand_still(page)
    page.evaluate(f"{MODULE}.then(phone => phone.start())")
    page.evaluate(f"{MODULE}.then(phone => phone.perform('member'))")
    yield page
    page.close()


def call(page, method, path, body=None):
    script = f"given => {MODULE}.then(({{relay}}) => relay.answer({{ ask: 5, method: given[0], path: given[1], body: given[2] }}))"
    return page.evaluate(script, [method, path, body])


def heard(page, event, count=1):
    """Waits until the shell was told so often, and answers with what it was told."""
    page.wait_for_function("([event, count]) => events.filter(one => one.event === event).length >= count", arg=[event, count])
    return page.evaluate("event => events.filter(one => one.event === event)", event)


def opened(unruly, count):
    """Waits for so many streams to have been asked for."""
    return unruly.asked("/v1/stream", count)


# Calls


def test_the_token_never_stands_in_an_address(page, unruly):
    assert call(page, "PUT", "/v1/marks", {"tokens": []}) == {"event": "answered", "ask": 5, "status": 200, "body": {}}
    [request] = unruly.requests
    assert re.fullmatch(r"Bearer [\w-]{43}", request["headers"]["Authorization"])
    assert request["path"] == "/v1/marks" and "Cookie" not in request["headers"] and "Referer" not in request["headers"]


@pytest.mark.parametrize("path", [
    "https://elsewhere.example/v1/marks", "//elsewhere.example/v1/marks", "/marks", "/v1/../admin", "", "data:text/html,x", "/v1",
])
def test_the_token_never_goes_anywhere_else(page, unruly, path):
    left = []
    page.on("request", lambda request: left.append(request.url))
    assert call(page, "GET", path)["status"] == 0
    assert left == [] and unruly.requests == []


def test_a_problem_is_read_by_its_slug(page, unruly):
    unruly.instead = (409, {"type": "/problems/another-day", "title": "Another day", "status": 409})
    answer = call(page, "PUT", "/v1/answers", {})
    assert answer["status"] == 409 and answer["body"]["slug"] == "another-day" and answer["body"]["title"] == "Another day"


def test_a_page_from_a_proxy_is_never_taken_for_an_answer(page, unruly):
    page.route("**/v1/offers", lambda route: route.fulfill(status=502, content_type="text/html", body="<h1>Bad gateway</h1>"))
    assert call(page, "GET", "/v1/offers") == {"event": "answered", "ask": 5, "status": 502, "body": None}


def test_no_network_is_an_answer(page, unruly):
    unruly.instead = "cut"
    assert call(page, "POST", "/v1/members", {}) == {"event": "answered", "ask": 5, "status": 0, "body": None}


def test_a_stop_lost_on_the_way_is_sent_once_more(page, unruly):
    page.evaluate(f"{MODULE}.then(phone => phone.perform('pair'))")
    unruly.instead = "cut"
    page.evaluate(f"void {MODULE}.then(({{relay}}) => {{ globalThis.sending = relay.live({{ kind: 'stop' }}) }})")
    page.wait_for_function("globalThis.sending !== undefined")
    unruly.asked("/v1/live")
    unruly.instead = None
    page.clock.resume()
    page.evaluate("sending")
    first, *more = [request["body"]["sealed"] for request in unruly.requests if request["path"] == "/v1/live"]
    # Chromium itself may try a broken connection again, with the same bytes.
    assert more and set(more) == {first} and "stop" not in first


def test_every_clock_probe_carries_four_times(page, unruly):
    page.clock.resume()
    page.evaluate(f"{MODULE}.then(({{relay}}) => relay.probe(3, 5))")
    probes = heard(page, "probed", 3)
    assert all(probe["sent"] <= probe["received"] for probe in probes)
    assert {(probe["relayReceived"], probe["relaySent"]) for probe in probes} == {(1700000000000.125, 1700000000000.25)}


# The live stream


def open_stream(page, unruly, count=1):
    page.evaluate(f"{MODULE}.then(({{relay}}) => relay.stream(true))")
    opened(unruly, count)
    return heard(page, "stream")


def test_what_the_stream_says_reaches_the_core(page, unruly):
    assert open_stream(page, unruly) == [{"event": "stream", "up": True}]
    unruly.say("nudge", {"log": "pair", "last": 4}, "o0p4")
    unruly.say("released", {"day": "2026-11-23"})
    assert heard(page, "nudge") == [{"event": "nudge", "log": "pair"}]
    assert heard(page, "released") == [{"event": "released"}]


def test_only_what_the_pair_sealed_is_ever_heard(page, unruly):
    page.evaluate(f"{MODULE}.then(phone => phone.perform('pair'))")
    open_stream(page, unruly)
    for sealed in ["", "AAAA", "!", None, 7, "A" * 500]:
        unruly.say("live", {"sealed": sealed})
    unruly.say("live", "text")
    unruly.say("unheard of", {})
    good = page.evaluate(f"{MODULE}.then(({{vault}}) => vault.sealLive({{ kind: 'stop' }}))")
    unruly.say("live", {"sealed": good})
    assert heard(page, "live") == [{"event": "live", "body": {"kind": "stop"}}]


def test_a_stream_that_falls_silent_is_opened_again_from_where_it_was(page, unruly):
    open_stream(page, unruly)
    unruly.say("nudge", {"log": "own", "last": 7}, "o7p0")
    heard(page, "nudge")
    # A heartbeat keeps it: 30 s, a beat, 30 s.
    page.clock.run_for(30_000)
    unruly.say("beat", {})
    unruly.say("released", {})
    heard(page, "released")
    page.clock.run_for(30_000)
    assert len(opened(unruly, 1)) == 1
    page.clock.run_for(6_000)
    assert heard(page, "stream", 2)[1] == {"event": "stream", "up": False}
    page.clock.run_for(10_000)
    assert opened(unruly, 2)[1]["headers"]["Last-Event-ID"] == "o7p0"
    assert heard(page, "stream", 3)[2] == {"event": "stream", "up": True}


def test_a_goodbye_is_followed_by_a_new_stream_at_once(page, unruly):
    open_stream(page, unruly)
    unruly.say("bye", {})
    opened(unruly, 2)
    heard(page, "stream", 3)


def test_a_stream_that_lived_is_opened_again_at_once_however_often_it_breaks(page, unruly):
    open_stream(page, unruly)
    for number in range(1, 6):
        page.clock.run_for(6_000)
        unruly.hang_up()
        heard(page, "stream", 2 * number)
        page.clock.run_for(800)
        opened(unruly, number + 1)
        heard(page, "stream", 2 * number + 1)


def test_a_relay_that_answers_again_is_listened_to_again_at_once(page, unruly):
    open_stream(page, unruly)
    unruly.instead = "cut"
    unruly.hang_up()
    # Long enough for the next try to be far away.
    for _ in range(60):
        page.clock.run_for(1_000)
        page.evaluate("fetch('/blank')")
    unruly.instead = None
    tried = len(opened(unruly, 2))
    assert call(page, "GET", "/v1/offers")["status"] == 200
    opened(unruly, tried + 1)
    heard(page, "stream", 3)


def test_a_refused_stream_is_asked_for_less_and_less_often(page, unruly):
    unruly.instead = (503, {})
    page.evaluate(f"{MODULE}.then(({{relay}}) => relay.stream(true))")
    for _ in range(60):
        page.clock.run_for(1_000)
        page.evaluate("fetch('/blank')")
    assert 3 <= len(opened(unruly, 1)) <= 9
    assert page.evaluate("events") == []
    unruly.instead = None
    page.evaluate("dispatchEvent(new Event('online'))")
    heard(page, "stream")


def test_a_closed_stream_stays_closed(page, unruly):
    open_stream(page, unruly)
    page.evaluate(f"{MODULE}.then(({{relay}}) => relay.stream(false))")
    assert heard(page, "stream", 2)[1] == {"event": "stream", "up": False}
    page.clock.run_for(120_000)
    assert len(opened(unruly, 1)) == 1
    open_stream(page, unruly, 2)
    assert "Last-Event-ID" not in opened(unruly, 2)[1]["headers"]
