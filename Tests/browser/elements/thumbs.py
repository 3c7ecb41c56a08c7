"""Thumbs on the glass: real touches through the browser, as many at once as there are thumbs."""

# The core's next drawing under a resting thumb: another plan, other words, buttons that come and go.
NEXT = """([plan, on, words, actions]) => gallery.show('press', {session: {
  ...gallery.views.pressed().session, plan, words, actions, pads: [{...gallery.views.press().session.pads[0], on}] }})"""


class Thumbs:
    def __init__(self, page):
        self.page = page
        self.devtools = page.context.new_cdp_session(page)
        self.resting = {}

    def rest(self, who="me", name=None):
        box = pad(self.page, who).bounding_box()
        point = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2, "id": len(self.resting)}
        self.resting[name or who] = point
        return self._send("touchStart")

    def slide(self, who="me", by=200):
        self.resting[who]["y"] += by
        return self._send("touchMove")

    def lift(self, who="me"):
        return self._send("touchEnd", [self.resting.pop(who)])

    def cancel(self):
        self.resting = {}
        return self._send("touchCancel")

    def _send(self, kind, points=None):
        self.devtools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(self.resting.values()) if points is None else points})
        return self


def told(page):
    """What happened in its order: `silence`, and `down` or `up` with the thumb's owner."""
    words = []
    for kind, *rest in page.evaluate("gallery.log"):
        given = rest[0]["with"] if rest else {}
        words.append(f"{given['who']} {'down' if given['on'] else 'up'}" if "who" in given else kind)
    return words


def pad(page, who="me"):
    return page.locator(f"press-pad[data-who={who}] .pad")


def redraw(page, plan, on=True, words="Light fingers", actions=()):
    page.evaluate(NEXT, [plan, on, words, list(actions)])
