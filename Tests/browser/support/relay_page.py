"""A page that has the shell's relay and vault and nothing else, in time that only a test moves."""

import pytest

from .clock import stand_still
from .unruly_relay import UnrulyRelay

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
