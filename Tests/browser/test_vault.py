"""The browser's vault against the fixed vectors, against the native vault and against hostile bytes."""

import pytest
from support.unruly_relay import UnrulyRelay


@pytest.fixture(scope="module")
def page(browser):
    server = UnrulyRelay()
    page = browser.new_page()
    page.goto(server.base + "/blank")
    yield page
    page.close()
    server.shutdown()


VECTORS = ["keysAndTokens", "padding", "entries", "smallSeals", "invitesAndTransfers", "recoveryCodes", "crossOpening"]
HOSTILE = ["randomBytes", "flippedBits", "cutAndLengthened", "oversized", "wrongKeyOrPurpose", "paddingIsEmpty", "paddingCost"]
HOSTILE += ["codesRead", "links", "oneSpelling", "bytesReadBack", "serverEventsInPieces", "packs"]


@pytest.mark.parametrize("name", VECTORS)
def test_the_browser_never_makes_other_bytes_than_the_vectors(page, name):
    assert page.evaluate("name => import('/Tests/browser/vault_vectors.js').then(tests => tests[name]())", name) == []


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_bytes_never_open_or_trap(page, name):
    answer = page.evaluate("name => import('/Tests/browser/vault_hostile.js').then(tests => tests[name]())", name)
    assert answer == []
