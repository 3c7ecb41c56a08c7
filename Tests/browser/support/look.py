"""Looking at a screen of the real app as somebody with other eyes, larger letters or another direction of writing would."""

from axe_playwright_python.base import AXE_SCRIPT

from .accessibility import LEVELS

REST = """() => document.getAnimations().filter(one => one instanceof CSSTransition || one instanceof CSSAnimation)
  .forEach(one => { try { one.finish() } catch { one.cancel() } })"""

AXE = """options => axe.run(document, options).then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`))"""

# What could not be read or pressed: wider or higher than its button, or outside the page, which then scrolls sideways.
CUT = """([size, direction]) => {
  const page = document.documentElement, before = [page.style.fontSize, page.dir];
  page.style.fontSize = size;
  page.dir = direction;
  const inside = (inner, outer) => inner.width <= outer.width + 1 && inner.height <= outer.height + 1;
  const text = element => { const range = document.createRange(); range.selectNodeContents(element); return range.getBoundingClientRect(); };
  const width = page.clientWidth;
  const shown = [...document.querySelectorAll('button, a, .tag, .question, .code-groups, h1, h2, p, li, label, summary')]
    .filter(element => element.innerText && element.checkVisibility() && !element.matches('.unseen, .unseen *, .exit-link'));
  const cut = shown.filter(element => element.matches('button, .tag, .question, .code-groups') && !inside(text(element), element.getBoundingClientRect()));
  const outside = shown.filter(element => { const box = text(element); return box.left < -1 || box.right > width + 1 });
  const found = [...cut.map(one => `cut: ${one.outerHTML.slice(0, 160)}`), ...outside.map(one => `outside: ${one.outerHTML.slice(0, 160)}`)];
  if (page.scrollWidth > width) found.push(`the page is ${page.scrollWidth} wide where ${width} fit`);
  [page.style.fontSize, page.dir] = before;
  return found;
}"""

# WCAG asks for 24; a thumb asks for 44.
SMALL = """() => [...document.querySelectorAll('button, a, input, textarea, summary')].filter(one => one.checkVisibility())
  .filter(one => !one.matches('.exit-link')).map(one => [one.getBoundingClientRect(), one.outerHTML.slice(0, 160)])
  .filter(([box]) => box.width < 44 || box.height < 44).map(([box, html]) => `${box.width}x${box.height} ${html}`)"""


class Looking:
    """Collects what is wrong, by the way of looking, for every screen that it is shown."""

    def __init__(self):
        self.screens = []
        self.found = {"by day": [], "by night": [], "at twice the size": [], "from right to left": [], "with a thumb": []}

    def at(self, phone):
        page, name = phone.page, self._name(phone)
        self.screens.append(name)
        if page.evaluate("typeof axe") == "undefined":
            page.evaluate(AXE_SCRIPT)
        note = lambda way, found: self.found[way].extend(f"{name}: {one}" for one in found)  # noqa: E731
        page.evaluate(REST)
        # The whole page at once: what lies under the tabs can be scrolled out, which axe does not try.
        page.set_viewport_size({"width": 390, "height": max(844, page.evaluate("document.documentElement.scrollHeight"))})
        note("by day", page.evaluate(AXE, {"runOnly": {"type": "tag", "values": LEVELS}, "resultTypes": ["violations"]}))
        page.set_viewport_size({"width": 390, "height": 844})
        note("at twice the size", page.evaluate(CUT, ["200%", "ltr"]))
        note("from right to left", page.evaluate(CUT, ["", "rtl"]))
        note("with a thumb", page.evaluate(SMALL))
        page.emulate_media(color_scheme="dark")
        page.evaluate(REST)
        # The page is the same, but for its colours.
        note("by night", page.evaluate(AXE, {"runOnly": {"type": "rule", "values": ["color-contrast"]}, "resultTypes": ["violations"]}))
        page.emulate_media(color_scheme="light")
        return phone

    @staticmethod
    def _name(phone):
        stage = phone.page.locator("session-stage")
        return phone.screen + (f" {stage.get_attribute('data-scene')}" if phone.screen == "session" else "")
