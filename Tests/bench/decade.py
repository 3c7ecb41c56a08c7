"""Ten years of one member's log, as events for the core: made from a seed, alike in kind and number to a real one."""

import json
import random

ENTRIES = 20_000
DAY = 86_400_000
START = 1_450_000_000_000
AUTHOR = "0123456789abcdef"
PLACES = ["head", "throat", "chest", "belly", "hands", "back", "feet"]
QUALITIES = ["warm", "tight", "soft", "held", "light", "calm"]
TEXT = "We stood in the kitchen and nobody had to say anything. "


def entry(number, wall, log, key, value):
    body = {"w": wall, "c": 0, "k": key, "v": value}
    return {"log": log, "id": f"{number:032x}", "author": AUTHOR, "mine": True, "body": body}


def entries(activities):
    """Each day a session or two, what was noticed, what was written, how it felt, and a change of mind."""
    draw = random.Random(10)
    made = [entry(0, START, "own", "way", {"way": "two"}), entry(1, START, "own", "recovery", {"code": "0000-0000-0000-0000-0000-0000-0000"})]
    while len(made) < ENTRIES:
        number = len(made)
        wall = START + number * DAY * 3650 // ENTRIES
        day = wall // DAY
        session = f"{draw.getrandbits(64):016x}"
        activity = draw.choice(activities)
        marks = [{"place": place, "quality": draw.choice(QUALITIES)} for place in draw.sample(PLACES, 2)]
        felt = {"stretch": draw.randrange(1000), "near": draw.randrange(1000)}
        made += [
            entry(number, wall, "own", f"done:{session}", {"activity": activity}),
            entry(number + 1, wall + 1, "own", f"noticing:{session}", {"day": day, "activity": activity, "body": marks, "word": "warm", "felt": felt}),
            entry(number + 2, wall + 2, "own", f"reflection:{session}", {"day": day, "text": TEXT * draw.randint(1, 8)}),
            entry(number + 3, wall + 3, "own", f"there:{day}", {"there": draw.randrange(1000), "free": draw.randrange(1000)}),
            entry(number + 4, wall + 4, "own", f"mark:{activity}", {"open": True}),
        ]
    return made[:ENTRIES]


def event(name, number, **members):
    return {"event": name, "mono": 1000 + 100 * number, "wall": START + 3651 * DAY + 100 * number, **members}


def start(content, entries, snapshot=None):
    device = dict.fromkeys(["camera", "vibrate", "share", "print", "sound", "speech", "standalone", "phone"], True)
    return event(
        "start", 0, **content, device=device, origin="https://holdfast.example", fragment="", zone=60, member=True, author=AUTHOR,
        snapshot=snapshot, entries=entries, waiting={"own": 0, "pair": 0}, seed="00112233445566778899aabbccddeeff",
    )  # fmt: skip


def an_evening(activities, times=40):
    """What a person does with the app, again and again: look into every place, open, write, come back."""

    def tap(name, fields=None, **given):
        return "tap", {"tap": {"name": name, "with": given}, "fields": fields or {}}

    round_trip = [tap("nav.tab", tab=tab) for tab in ("explore", "us", "mine", "today")]
    round_trip += [tap("nav.tab", tab="explore"), tap("explore.open", activity=activities[0]), tap("nav.back")]
    round_trip += [tap("nav.tab", tab="mine"), tap("mine.write"), tap("write.keep", {"text": TEXT}), tap("mine.marks"), tap("nav.back")]
    round_trip += [("probed", {"sent": 1.5, "relayReceived": 7.25, "relaySent": 7.5, "received": 40.25}), ("hidden", {}), ("shown", {})]
    return [event(name, number + 1, **members) for number, (name, members) in enumerate(round_trip * times)]


def lines(events):
    return [json.dumps(one, separators=(",", ":"), ensure_ascii=False) for one in events]
