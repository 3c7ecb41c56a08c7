"""Two people, two phones: what they do together, in the words that stand on their buttons."""

import re

import pytest
from playwright.sync_api import expect

from .phone import Phone
from .relay import Relay

# The machine that runs the tests may be busy; the rules are about what happens, not how fast.
PATIENCE = 30_000


class Couple:
    """`a` made the pair, `b` joined it. Every step waits for what a person would wait to see."""

    def __init__(self, a, b, relay=None):
        self.a, self.b, self.relay = a, b, relay

    def __iter__(self):
        return iter((self.a, self.b))

    def on(self, screen):
        for phone in self:
            phone.on(screen, PATIENCE)
        return self

    def other(self, phone):
        return self.b if phone is self.a else self.a

    # Becoming a pair

    def pair(self, names=("Ana", "Sam")):
        code = self.invite(names[0])
        self.b.open().on("welcome", PATIENCE).press("I have an invitation").on("join")
        self.b.write("Code or link", code).write("Your name", names[1]).press("Join")
        return self.compare()

    def invite(self, name):
        """The typed code that the first phone shows."""
        self.a.open().on("welcome", PATIENCE).press("Two phones").on("welcome-name").write("Your name", name)
        self.a.press("Go on").on("invite", PATIENCE)
        return self.a.page.locator(".code-groups").inner_text()

    def compare(self):
        self.on("compare")
        words = [phone.page.locator(".code-groups").inner_text() for phone in self]
        assert words[0] == words[1] and len(words[0].split()) == 3, words
        for phone in self:
            phone.press("Yes, the same").on("today", PATIENCE).sees("You and ", timeout=PATIENCE)
        return self

    # Saying yes

    def invitations(self):
        """What stands on Today with a choice, the same on both."""
        return self.a.page.locator("section.card:has(.choices) h2").all_inner_texts()

    def both_yes(self, title=None):
        """A fresh yes of both, from Today. Returns what it was."""
        title = title or self.invitations()[0]
        for phone in self:
            agreed = card(phone, title).get_by_role("button", name="Begin together")
            if not agreed.count():
                answer(phone, title, "Yes")
        return self.met(title)

    def met(self, title):
        """Both have said yes, and both open it."""
        for phone in self:
            expect(phone.page.locator('main[data-screen="both"]').or_(card(phone, title).get_by_role("button", name="Begin together"))).to_be_visible(
                timeout=PATIENCE
            )
            if phone.screen == "today":
                card(phone, title).get_by_role("button", name="Begin together").click()
        self.on("both")
        return title

    # A session

    def set_up(self, title=None, by=None):
        title = self.both_yes(title)
        (by or self.a).press("Begin together")
        self.on("session-setup")
        return title

    def count_down(self, title=None):
        title = self.set_up(title)
        self.ready()
        return title

    def ready(self):
        for phone in self.on("session-setup"):
            phone.press("I am ready")
        return self.on("session")

    def run(self, title=None):
        """Past the quiet seconds, in the first scene."""
        title = self.count_down(title)
        for phone in self:
            scene(phone, not_to_be="countdown")
        return title

    def pause(self, title=None):
        title = self.run(title)
        self.a.press("Pause")
        for phone in self:
            scene(phone, "paused")
        return title

    def close(self, title=None):
        """The soft end, with its ten quiet seconds."""
        title = self.run(title)
        self.a.press("End softly")
        for phone in self:
            scene(phone, "closing")
        return title

    def stopped(self):
        """Both see the same words, and nothing of who stopped."""
        self.on("session-stopped")
        shown = [phone.page.locator("body").inner_html() for phone in self]
        assert shown[0] == shown[1]
        return shown[0]

    def home(self):
        """From the neutral close back to Today."""
        for phone in self:
            phone.press("Done").on("today", PATIENCE)
        return self


def card(phone, title):
    """The invitation with this title on Today."""
    return phone.page.get_by_role("group", name=title, exact=True)


def answer(phone, title, choice):
    card(phone, title).get_by_role("button", name=choice, exact=True).click()
    clear_head(phone)


def clear_head(phone):
    """Once a day, before anything outside the quiet set, Holdfast asks about alcohol and drugs."""
    if phone.screen == "sober":
        phone.press("No")
    return phone


def check_and_rehearse(phone):
    """The private look before the first touch, and the stop that is practised once."""
    phone.on("check-seen").press("No")
    for number in range(1, 5):
        phone.on(f"check-{number}").press("No")
    phone.on("check-thanks").press("Go on").on("rehearse-word").press("We said it").on("rehearse-taps").press("We tapped")
    phone.on("rehearse-control").press("Too much").on("rehearse-done").press("Good to know")
    return clear_head(phone)


def notice(phone, word):
    """Belly: soft, one word, and how far it stretched."""
    phone.on("noticing", PATIENCE).press("Belly").press("soft").press("good stretch").write("One word, if there is one", word)
    return phone.press("Keep this for myself").on("after")


def scene(phone, to_be=None, not_to_be=None):
    stage = phone.page.locator("session-stage")
    if to_be:
        expect(stage).to_have_attribute("data-scene", to_be, timeout=PATIENCE)
    else:
        expect(stage).not_to_have_attribute("data-scene", not_to_be, timeout=PATIENCE)


def tab(phone, name):
    phone.page.get_by_role("navigation").get_by_role("button", name=name, exact=True).click()
    return phone.on(name.lower(), PATIENCE)


def reflect(phone, text):
    """Writes a page in Mine; what was said about it stands in the notice."""
    tab(phone, "Mine").press("Write something only I can read").on("writing").write("Your page", text).press("Keep this")
    return phone.on("mine").sees("Kept, for you alone.")


def kept_safely(phone):
    return phone.sees("Kept safely.", timeout=PATIENCE)


@pytest.fixture(scope="module")
def homes(browser, tmp_path_factory):
    """Makes paired couples at one relay. `homes()` gives the last one again for as long as both phones are on Today."""
    relay = Relay(tmp_path_factory.mktemp("home") / "data").start()
    made = []

    def home():
        if not made or any(phone.screen != "today" for phone in made[-1]):
            number = len(made) + 1
            made.append(Couple(Phone(browser, relay.base, f"a{number}"), Phone(browser, relay.base, f"b{number}"), relay).pair())
        return made[-1]

    yield home
    for couple in made:
        for phone in couple:
            phone.close()
    assert relay.stop() == 0, relay.log[-2000:]


@pytest.fixture
def paired(homes):
    """A couple that is on Today. It is the module's own, and may have spent other evenings together."""
    couple = homes()
    yield couple
    complaints = [complaint for phone in couple for complaint in phone.complaints()]
    for phone in couple:
        phone.errors.clear()
        phone.forgiven.clear()
    assert not complaints, "\n".join(complaints)
