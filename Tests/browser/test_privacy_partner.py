"""A partner whose client was changed at will: open to everything, yes to everything, asking again and again. What can be learned
of the other's marks is the day's offers and nothing else; of the other's answers, what both said yes to (decision 0004, R14, R15)."""

import re

import pytest
from playwright.sync_api import expect
from support.couple import Couple, answer, card, kept_safely, reflect, tab
from support.insider import Insider
from support.wire import Wire

# What the two have in common by design: names, what was asked in the open, kept, done, and where they stand.
SHARED = re.compile(r"name@[01]|ask@[01]|keep:[\w-]+@[01]|done:\w+|run:[\w-]+@[01]|rung:[\w-]+@[01]")
OPEN = [f"mark|734|something-{number}" for number in range(256)]
LOOKS = "Short looks"
IDS = """fetch('/content/en/catalogue.json').then(answer => answer.json())
  .then(content => Object.fromEntries(content.catalogue.activities.map(one => [one.title, one.id])))"""


@pytest.fixture
def curious(phone, relay):
    """`b` knows every key that b may know, does whatever it likes, and listens to its own wire."""
    with Wire(relay.port) as wire:
        couple = Couple(phone("a"), phone("b", base=wire.base), relay)
        for one in couple:
            # The day's draw waits for the test: the apps themselves would have it drawn at once, from marks that nobody has made yet.
            one.context.route(re.compile("/v1/offers$"), lambda route: route.fulfill(json={"day": "", "tokens": []}))
        couple.wire = wire
        couple.pair()
        # Each stream begins with a word of the relay's own.
        couple.b.until(lambda: "hello" in heard(couple))
        yield couple


def heard(couple):
    """Every event that the relay sent of its own accord to `b`."""
    return [event for exchange in couple.wire.exchanges if exchange.name == "GET /v1/stream" for event in exchange.events]


def test_marks_are_worth_at_most_three_offers_a_day_however_often_and_however_cleverly_one_asks__R14_R15(curious):
    a, b = Insider(curious.a), Insider(curious.b)

    def mark(one, labels):
        tokens = one.vault("tokens", labels=labels, fill=256)["tokens"]
        assert one.call("PUT", "/v1/marks", {"tokens": tokens})["status"] == 204
        return tokens

    def offers():
        return b.call("GET", "/v1/offers?now")["body"]

    mark(a, OPEN)
    before = len(heard(curious))
    mine = mark(b, OPEN)
    drawn = offers()
    found = b.vault("match", labels=OPEN, tokens=drawn["tokens"])["labels"]
    # With 256 in common and p = 0.036, no offer at all would come once in 12,000 days.
    assert 1 <= len(found) <= 3 and len(drawn["tokens"]) == len(found), drawn
    for _ in range(5):
        mark(b, OPEN)
        assert offers() == drawn
    # One at a time, and by halves: nothing answers which of them the other has marked.
    for labels in [[OPEN[0]], OPEN[:128], OPEN[128:], []]:
        mark(b, labels)
        assert offers() == drawn
    # Nor that the other has thought again.
    mark(a, [])
    assert offers() == drawn
    assert b.call("PUT", "/v1/marks", {"tokens": mine[:1] * 256})["body"]["slug"] == "malformed"
    for path in ("/v1/marks", "/v1/marks/0", "/v1/offers?day=2099-01-01"):
        answer = b.call("GET", path)
        assert answer["status"] in (404, 405) or answer["body"] == drawn, answer
    assert set(heard(curious)[before:]) <= {"beat"}


def test_yes_to_everything_learns_what_both_said_yes_to_and_nothing_of_a_no__R3_R8(curious):
    a, b = curious
    ids = b.page.evaluate(IDS)
    yes, gentler, no = (title for title in curious.invitations())
    for title, choice in ((yes, "Yes"), (gentler, "A gentler way"), (no, "Not today")):
        answer(a, title, choice)
    kept_safely(a.sees("Not today. That is good to know."))
    insider = Insider(b)
    day = insider.call("GET", "/v1/answers")["body"]["day"]
    # As many as a member's list holds, today's three among them.
    asked = [yes, gentler, no, *(title for title in ids if title not in (yes, gentler, no))][:16]
    labels = {title: [f"answer|{day}|{ids[title]}|0|{level}" for level in ("gentle", "same", "more")] for title in asked}

    def put(ladders):
        made = insider.vault("ladders", ladders=ladders, fill=16)["ladders"]
        return insider.call("PUT", "/v1/answers", {"day": day, "ladders": made})

    def learned():
        tokens = insider.call("GET", "/v1/answers")["body"]["tokens"]
        known = insider.vault("match", labels=[label for ladder in labels.values() for label in ladder], tokens=tokens)["labels"]
        assert len(known) == len(tokens)
        return {title: label.rsplit("|", 1)[1] for title in labels for label in known if label in labels[title]}

    assert learned() == {}
    assert put(list(labels.values()))["status"] == 204
    first = learned()
    assert set(first) == {yes, gentler} and first[gentler] == "gentle" and first[yes] in ("gentle", "same")
    # Again, one level at a time, and for other days: what came out stays, and nothing else comes.
    for levels in ((0,), (0, 1), (0, 1, 2)):
        put([[label if index in levels else None for index, label in enumerate(ladder)] for ladder in labels.values()])
        assert learned() == first
    assert insider.call("PUT", "/v1/answers", {"day": "2099-01-01", "ladders": []})["status"] in (400, 409)
    curious.a.on("both")


def test_what_the_other_can_open_holds_no_mark_no_answer_and_nothing_private__R11_R14_R24(curious):
    a, b = curious
    before = len(heard(curious))
    tab(a, "Mine").press("A private look at feeling safe").on("check-seen").press("No")
    for number in range(1, 5):
        a.on(f"check-{number}").press("Yes")
    a.on("check-thanks").sees("In danger now?").press("Go on").on("mine").press("What I am open to").on("marks")
    for choice in ("Open to it", "Not now", "Open to it"):
        card(a, LOOKS).get_by_role("button", name=choice).click()
        expect(card(a, LOOKS).locator('[aria-pressed="true"]')).to_have_count(0)
    a.press("Back").on("mine").press("Do not show me when I am asked").press("Help").on("help").press("Back").on("mine")
    answer(tab(a, "Today"), curious.invitations()[0], "Yes")
    kept_safely(reflect(a, "only Ana reads this"))
    insider = Insider(b)
    keys = {entry["k"] for entry in insider.entries("pair")}
    assert keys == {"name@0", "name@1"} and all(SHARED.fullmatch(key) for key in keys)
    own = {entry["k"] for entry in insider.entries("own")}
    assert own == {"recovery", "way", "me", "pair"}, "only what b wrote"
    assert set(heard(curious)[before:]) <= {"beat"}
