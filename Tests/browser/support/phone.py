"""One person's phone: a browser context of its own, driven by what that person would see and press."""

import datetime
import re
import time
from urllib.parse import urlsplit

from playwright.sync_api import expect

# A device whose clock is wrong: everything that the page reads from Date is shifted; performance.now() is not.
SHIFTED_CLOCK = """
(shift => {
  const real = Date;
  globalThis.Date = new Proxy(real, {
    construct: (target, given) => (given.length ? new target(...given) : new target(real.now() + shift)),
    apply: () => new real(real.now() + shift).toString(),
    get: (target, name) => (name === "now" ? () => real.now() + shift : Reflect.get(target, name)),
  });
})(%d);
"""

# About one session in eight is ended by Holdfast itself, where a digit of what the phone was opened with is 0 or 1 (R2): no
# digit of these phones is. Or, with a number to draw from, only the first is, so that the first session is ended, and always at the
# same place.
OWN_ENDS = """(from => {
  const { getRandomValues } = Crypto.prototype;
  Crypto.prototype.getRandomValues = function (array) {
    getRandomValues.call(this, array);
    if (!(array instanceof Uint8Array) || array.length !== 16) return array;
    // Park and Miller's minimal standard.
    if (from) array.forEach((_, index) => (array[index] = (from = (from * 48_271) %% 0x7fffffff)));
    array.forEach((byte, index) => (array[index] = byte | (byte < 0x20 ? 0x80 : 0) | ((byte & 0x0f) < 2 ? 0x08 : 0)));
    if (from) array[0] &= 0x0f;
    return array;
  };
})(%s);
"""


def early_afternoon():
    """A time zone where it is two o'clock and some: no test meets midnight by chance, or another greeting."""
    east = 14 - datetime.datetime.now(datetime.UTC).hour
    # The names of these zones count hours west.
    return f"Etc/GMT{-east:+}"


# The browser's own words for an answer that is not 2xx, or for none.
NETWORK = re.compile("Failed to load resource|net::ERR_")


class Phone:
    """Keeps every console error, page error and request for the end of the test."""

    def __init__(self, browser, base, name="phone", clock_hours=0, ends_from=0, **context):
        self.name = name
        self.base = base
        self.errors = []
        self.requests = []
        self.forgiven = []
        options = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "locale": "en-GB"}
        options |= {"timezone_id": early_afternoon(), **context}
        self.context = browser.new_context(**options)
        self.context.add_init_script(OWN_ENDS % ends_from)
        if clock_hours:
            self.context.add_init_script(SHIFTED_CLOCK % round(clock_hours * 3_600_000))
        self.context.on("request", lambda request: self.requests.append(request.url))
        self.context.on("weberror", lambda error: self.errors.append(f"page error: {error.error}"))
        self.context.on("console", self._console)
        self.page = self.context.new_page()

    def _console(self, message):
        if message.type == "error":
            self.errors.append(f"console: {message.text} ({message.location.get('url', '')})")

    # Going somewhere

    def open(self, path="/"):
        self.page.goto(self.base + path)
        return self

    def reload(self):
        self.page.reload()
        return self

    def offline(self, on=True):
        """Cuts or joins the network of this phone alone."""
        self.forgive(NETWORK)
        self.context.set_offline(on)
        return self

    # Pressing and writing

    def button(self, label, exact=True, **state):
        page = self.page
        found = page.get_by_role("button", name=label, exact=exact, **state)
        for role in ("link", "tab", "radio", "checkbox", "switch"):
            found = found.or_(page.get_by_role(role, name=label, exact=exact, **state))
        return found

    def press(self, label, exact=True):
        self.button(label, exact).click()
        return self

    def can_press(self, label):
        expect(self.button(label)).to_be_enabled()
        return self

    def cannot_press(self, label):
        """There is no such button, or it is off."""
        expect(self.button(label, disabled=False)).to_have_count(0)
        return self

    def write(self, label, text):
        self.page.get_by_label(label).fill(text)
        return self

    def until(self, true, patience=30):
        """Waits for what no screen shows. A page may not turn a text into a script (CSP), so that it cannot wait by itself."""
        end = time.monotonic() + patience
        while not true():
            assert time.monotonic() < end, "it never came"
            self.page.wait_for_timeout(50)
        return self

    # Seeing

    def on(self, screen, timeout=10_000):
        expect(self.page.locator(f'main[data-screen="{screen}"]')).to_be_visible(timeout=timeout)
        return self

    @property
    def screen(self):
        return self.page.locator("main").get_attribute("data-screen")

    def sees(self, text, exact=False, timeout=10_000):
        expect(self.page.get_by_text(text, exact=exact).first).to_be_visible(timeout=timeout)
        return self

    def sees_not(self, text, exact=False, timeout=10_000):
        expect(self.page.get_by_text(text, exact=exact)).to_have_count(0, timeout=timeout)
        return self

    def text(self):
        """Everything that can be read on the screen now."""
        return self.page.locator("body").inner_text()

    # The end

    def forgive(self, pattern):
        """Console errors that match are part of what this test does, such as an unreachable relay."""
        self.forgiven.append(re.compile(pattern))
        return self

    def complaints(self):
        """What no test may leave behind: an error in the console or the page, a request to another origin."""
        left = [error for error in self.errors if not any(pattern.search(error) for pattern in self.forgiven)]
        own = urlsplit(self.base)
        for url in self.requests:
            parts = urlsplit(url)
            if parts.scheme in ("http", "https", "ws", "wss") and parts.netloc != own.netloc:
                left.append(f"request to another origin: {url}")
        return [f"{self.name}: {complaint}" for complaint in left]

    def close(self):
        self.context.close()
