"""Deleting everything of mine: this device at once, whatever the network does; the relay's sealed copy once it can be reached (R20)."""

import signal
import sqlite3

import pytest
from support.couple import PATIENCE, kept_safely, reflect, tab

LEFT = """async () => [
  (await indexedDB.databases()).map(database => database.name), Object.keys(sessionStorage),
  Object.keys(localStorage).map(key => localStorage.getItem(key).length < 60 ? 'a token' : 'more than a token'),
]"""

# Says what can be read once nothing is stored any more.
GONE = """() => void (async () => {
  while ((await indexedDB.databases()).length > 0) await new Promise(resolve => setTimeout(resolve, 10));
  console.log(document.body.innerText);
})()"""


@pytest.fixture
def alone(phone):
    """Someone with a private page that is kept safely."""
    one = phone("a").open().on("welcome", PATIENCE).press("Just me, for now").on("today")
    return kept_safely(reflect(one, "nobody may read this"))


def members(relay):
    with sqlite3.connect(f"file:{relay.data}/holdfast.sqlite?mode=ro", uri=True) as database:
        return [database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("members", "logs", "entries")]


def asked_the_relay(response):
    return response.url.endswith("/v1/members/me") and response.request.method == "DELETE" and response.status == 204


def test_a_relay_that_hangs_never_holds_up_what_is_taken_off_this_phone__R20(alone, relay):
    tab(alone, "Mine").press("Delete everything of mine").on("wipe")
    # The page that follows hangs as well, and until it is there the browser passes on no question to the one that is: so that one
    # is told beforehand what to say.
    alone.page.evaluate(GONE)
    relay.process.send_signal(signal.SIGSTOP)
    try:
        with alone.page.expect_console_message(lambda said: said.type == "log", timeout=PATIENCE) as said:
            alone.page.get_by_role("button", name="Delete it all").click(no_wait_after=True)
        assert said.value.text == "It is gone\n\nNothing of yours is on this device any more.\n\nTry again"
    finally:
        with alone.page.expect_response(asked_the_relay, timeout=PATIENCE):
            relay.process.send_signal(signal.SIGCONT)
    alone.on("welcome", PATIENCE)
    assert members(relay) == [0, 0, 0]
    assert alone.page.evaluate("Object.keys(localStorage)") == []


def test_without_a_connection_the_sealed_copy_goes_as_soon_as_there_is_one__R20(alone, relay):
    tab(alone, "Mine").press("Delete everything of mine").on("wipe").offline().press("Delete it all").on("trouble").sees("It is gone")
    alone.until(lambda: alone.page.evaluate("localStorage.length") == 1)
    assert alone.page.evaluate(LEFT) == [[], [], ["a token"]]
    alone.page.keyboard.press("Escape")
    alone.on("trouble")
    assert members(relay)[0] == 1
    with alone.page.expect_response(asked_the_relay, timeout=PATIENCE):
        alone.offline(False)
    alone.until(lambda: alone.page.evaluate("localStorage.length") == 0)
    assert members(relay) == [0, 0, 0]
    alone.press("Try again").on("welcome", PATIENCE).press("Just me, for now").on("today")
    kept_safely(alone)
    tab(alone, "Mine").sees_not("nobody may read this")
    assert members(relay)[0] == 1
