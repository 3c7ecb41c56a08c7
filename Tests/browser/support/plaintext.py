"""Looking for words that nobody else may read, in whatever form they could lie in bytes."""

import base64
import json
import urllib.request


def disguises(needle):
    """Every form in which a text could lie in bytes and still be read: as it is, wide, in hex, and in base64 from each of its three starts."""
    yield needle.encode()
    yield from (needle.encode("utf-16-le"), needle.encode("utf-16-be"), needle.encode().hex().encode(), needle.encode().hex().upper().encode())
    yield json.dumps(needle)[1:-1].encode()
    for start in range(3):
        # Six bits a letter: the first and the last may also hold bits of what stands beside the text.
        whole = b"\0" * start + needle.encode()
        inner = base64.b64encode(whole)[-(-8 * start // 6) : 8 * len(whole) // 6]
        yield from (inner, inner.replace(b"+", b"-").replace(b"/", b"_"))


def found_in(places, needles):
    """`place: needle`, wherever it can be read."""
    folded = {name: (content, content.lower()) for name, content in places.items()}
    return [
        f"{name}: {needle!r} as {disguise!r}"
        for needle in needles
        for disguise in disguises(needle)
        for name, (content, small) in folded.items()
        if disguise in content or disguise.lower() in small and disguise == needle.encode()
    ]


def texts(value):
    """Every text in parsed JSON; not the names of its members."""
    if isinstance(value, dict):
        return [text for inner in value.values() for text in texts(inner)]
    if isinstance(value, list):
        return [text for inner in value for text in texts(inner)]
    return [value] if isinstance(value, str) else []


def read(relay, name):
    with urllib.request.urlopen(f"{relay.base}/content/en/{name}.json") as given:
        return json.load(given)


def content(relay):
    """Each activity's name, title and every sentence of it, and the private check's questions."""
    activities = read(relay, "catalogue")["catalogue"]["activities"]
    said = read(relay, "words")["words"]
    words = [said[key] for key in said if key.startswith(("check.", "quality.", "place."))]
    found = {text for text in texts(activities) + words if len(text) > 6}
    assert {"own-feet-hug", "copy-me", "A hug on your own two feet"} <= found and len(found) > 300
    return found
