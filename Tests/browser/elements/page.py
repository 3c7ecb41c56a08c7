"""The gallery as a fixture. Nothing may complain, in any test: no error, no warning, nothing that the policy blocked."""

import pytest
from elements.server import gallery_server


@pytest.fixture(scope="module")
def base():
    with gallery_server() as address:
        yield address


@pytest.fixture
def gallery(browser, base):
    """Opens a view: gallery("today", dir="rtl", text=200, color_scheme="dark")."""
    contexts, complaints = [], []

    def open_view(view, query="", **options):
        context = browser.new_context(**{"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(f"{base}/gallery/gallery.html?view={view}{query}")
        page.wait_for_selector("main")
        return page

    yield open_view
    for context in contexts:
        context.close()
    assert not complaints, complaints


def logged(page, kind="tap"):
    return [entry[1:] for entry in page.evaluate("gallery.log") if entry[0] == kind]
