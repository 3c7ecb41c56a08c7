"""Couples in Chromium to measure with, and a clock that both pages and their frames share."""

import json
import urllib.request

import figures  # noqa: F401 (makes support importable)
from support.couple import Couple
from support.phone import Phone

# The pages are on one machine, so timeOrigin puts both on one clock.
CLOCK = "globalThis.benchNow = () => performance.timeOrigin + performance.now();"


def couple(browser, bases, script="", **options):
    """A pair of phones, each through its own address, with a script that runs before the page's own."""
    phones = [Phone(browser, base, name, **options) for base, name in zip(bases, "ab")]
    for phone in phones:
        phone.context.add_init_script(CLOCK + script)
    return Couple(*phones).pair()


def with_invitation(browser, bases, wanted, script="", tries=12):
    """A couple whose Today offers one of these titles, and the title. Chance draws Today, so it may take some couples."""
    for _ in range(tries):
        two = couple(browser, bases, script)
        for title in two.invitations():
            if title in wanted:
                return two, title
        for phone in two:
            phone.close()
    raise SystemExit(f"none of {sorted(wanted)} was offered to {tries} couples")


def titles(relay, kinds, times=0):
    """Activities whose first rung has a scene of one of these kinds, which goes to and fro as often as that."""
    with urllib.request.urlopen(relay.base + "/content/en/catalogue.json") as answer:
        activities = json.load(answer)["catalogue"]["activities"]
    return {
        activity["title"] for activity in activities if any(scene["kind"] in kinds and scene.get("times", times) >= times for scene in activity["ladder"][0]["scenes"])
    }
