"""Calls to the relay, as the browser makes them."""

import re

import pytest
from support.relay_page import MODULE, call, heard, page, unruly  # noqa: F401 (fixtures)


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
