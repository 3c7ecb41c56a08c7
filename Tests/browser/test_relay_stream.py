"""The live stream, as the browser listens to it."""

from support.relay_page import MODULE, call, heard, opened, page, unruly  # noqa: F401 (fixtures)


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


def waited(page):
    """Long enough for the next try to be far away."""
    for _ in range(60):
        page.clock.run_for(1_000)
        page.evaluate("fetch('/blank')")


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
    waited(page)
    unruly.instead = None
    tried = len(opened(unruly, 2))
    assert call(page, "GET", "/v1/offers")["status"] == 200
    opened(unruly, tried + 1)
    heard(page, "stream", 3)
    # Also where it broke before it had lived.
    unruly.hang_up()
    heard(page, "stream", 4)
    page.clock.run_for(600)
    assert call(page, "GET", "/v1/offers")["status"] == 200
    heard(page, "stream", 5)


def test_a_relay_that_refuses_a_stream_is_not_asked_for_one_with_every_call(page, unruly):
    unruly.instead = (429, {})
    page.evaluate(f"{MODULE}.then(({{relay}}) => relay.stream(true))")
    waited(page)
    tried = len(opened(unruly, 1))
    for _ in range(5):
        assert call(page, "GET", "/v1/offers")["status"] == 429
    assert len(opened(unruly, 1)) == tried


def test_a_refused_stream_is_asked_for_less_and_less_often(page, unruly):
    unruly.instead = (503, {})
    page.evaluate(f"{MODULE}.then(({{relay}}) => relay.stream(true))")
    waited(page)
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
