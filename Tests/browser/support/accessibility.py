"""WCAG 2.2 AA, as far as axe-core can see it."""

from axe_playwright_python.sync_playwright import Axe

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def axe(page):
    """Asserts that the page, as it stands, violates nothing; says what and where if it does."""
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": LEVELS}}).response["violations"]
    lines = [
        f"{violation['id']} ({violation['impact']}): {violation['help']}\n    " + "\n    ".join(node["html"] for node in violation["nodes"])
        for violation in found
    ]
    assert not found, "\n".join(lines)
