"""What every browser test is given: a real relay, a browser, and phones that must not leave an error behind."""

import os
import shutil
import sys
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parent))

from support.phone import Phone  # noqa: E402
from support.relay import Relay  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def relay(tmp_path):
    """A running relay with an empty database, this test's own: what one test does limits no other."""
    running = Relay(tmp_path / "data").start()
    yield running
    if running.process.poll() is None:
        assert running.stop() == 0, running.log[-2000:]


@pytest.fixture(scope="session")
def browser():
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    # Chromium has no sandbox for root, which tests in a container are.
    options = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=options + ["--autoplay-policy=no-user-gesture-required"])
        yield running
        running.close()


@pytest.fixture
def phone(browser, relay):
    """Makes phones: phone(), phone(clock_hours=-7), phone(base=proxy.base, reduced_motion="reduce")."""
    made = []

    def make(name=None, base=None, **options):
        made.append(Phone(browser, base or relay.base, name or f"phone {len(made) + 1}", **options))
        return made[-1]

    yield make
    complaints = [complaint for one in made for complaint in one.complaints()]
    for one in made:
        one.close()
    assert not complaints, "\n".join(complaints)


class Couple:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def __iter__(self):
        return iter((self.a, self.b))


@pytest.fixture
def couple(phone):
    """Two phones with separate storage, not yet paired."""
    return Couple(phone("a"), phone("b"))
