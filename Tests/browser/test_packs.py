"""A pack by others in the real app: from a file, by a link, and while it is being written."""

from playwright.sync_api import expect
from support.couple import PATIENCE, Couple, tab
from support.packs import change, content, example, link
from support.relay import Relay

DOOR = "Add an activity from a file or a link"
TITLE = "Hum together"


def choose(phone, file):
    if phone.screen != "explore":
        tab(phone, "Explore")
    phone.press(DOOR).on("pack")
    with phone.page.expect_file_chooser() as chooser:
        phone.press("Choose the file")
    chooser.value.set_files(file)
    return phone


def test_a_file_is_read_before_it_is_added_and_is_then_on_both_phones(couple, relay, tmp_path):
    pair = Couple(couple.a, couple.b, relay).pair()
    file = tmp_path / "humming.holdfast"
    assert content("pack", example(tmp_path / "my-pack"), "--to", file).returncode == 0
    choose(pair.a, file).on("pack-offer")
    for said in (TITLE, "Nobody has to sing well.", "Ada Byrne", "does not know who wrote it"):
        pair.a.sees(said)
    tab(pair.b, "Explore").sees_not(TITLE)
    pair.a.press("Add it").on("activity").sees("It is in Explore now.")
    pair.b.sees("Given to you", timeout=PATIENCE).press(TITLE, exact=False).on("activity").sees("Ada Byrne")
    pair.b.press("Take it away").on("explore").sees_not(TITLE)
    expect(pair.a.page.get_by_text(TITLE)).to_have_count(0, timeout=PATIENCE)


def test_a_file_that_is_none_or_breaks_a_rule_says_why(phone, tmp_path):
    one = phone().open().on("welcome", PATIENCE).press("One phone between us").on("today", PATIENCE)
    (tmp_path / "note.json").write_text("hello")
    choose(one, tmp_path / "note.json").sees("This is not a Holdfast activity").press("Back")
    folder = example(tmp_path / "my-pack")
    assert content("pack", folder, "--to", tmp_path / "x.holdfast").returncode == 0
    text = (tmp_path / "x.holdfast").read_text()
    (tmp_path / "bad.holdfast").write_text(text.replace("Hum one low note.", "A hand on the neck."))
    choose(one, tmp_path / "bad.holdfast").sees("ladder[1].scenes[0].words").sees("neck").press("Back")
    (tmp_path / "large.holdfast").write_text(text + " " * 300_000)
    choose(one, tmp_path / "large.holdfast").sees("This is too large for Holdfast.").press("Back")
    (tmp_path / "new.holdfast").write_text(text.replace('"format":1', '"format":2'))
    choose(one, tmp_path / "new.holdfast").sees("This was made for a newer Holdfast.")
    one.press("Back").on("explore").sees_not("Given to you")


def test_a_link_opens_on_a_new_phone_and_is_then_on_both(couple, relay, tmp_path):
    made = link(example(tmp_path / "my-pack"), relay)
    fragment = made.removeprefix(relay.base)
    pair = Couple(couple.a, couple.b, relay).pair()
    pair.a.page.evaluate("fragment => { location.hash = fragment }", fragment.removeprefix("/#"))
    pair.a.on("pack-offer", PATIENCE).sees(TITLE)
    assert "pack=" not in pair.a.page.url, "the key does not stay in the address"
    pair.a.press("Add it").on("activity")
    tab(pair.b, "Explore").sees("Given to you", timeout=PATIENCE).sees(TITLE)
    pair.b.reload().on("today", PATIENCE)
    tab(pair.b, "Explore").sees(TITLE)


def test_a_link_waits_for_someone_who_has_not_begun(phone, relay, tmp_path):
    made = link(example(tmp_path / "my-pack"), relay)
    new = phone().open(made.removeprefix(relay.base)).on("welcome", PATIENCE)
    new.press("One phone between us").on("pack-offer", PATIENCE).press("Add it").on("activity").sees(TITLE)
    tab(new.press("Back").on("today"), "Explore").press(DOOR).write("Or the link", made[:-2]).press("Open the link").sees("This link is not whole.")
    assert not [url for url in new.requests if "pack=" in url or made[-43:] in url], "the key never leaves the phone"


def test_a_preview_stands_first_and_shows_each_change_and_each_mistake(phone, tmp_path):
    folder = example(tmp_path / "my-pack")
    relay = Relay(tmp_path / "unused", "--pack", str(folder)).start()
    one = phone(base=relay.base).open().on("welcome", PATIENCE).press("One phone between us").on("today", PATIENCE)
    assert TITLE not in one.text()
    tab(one, "Explore")
    first = one.page.locator("main .card").first
    expect(first).to_contain_text(TITLE)
    expect(first).to_contain_text("Preview")
    change(folder, "title: Hum together", "title: Hum a bit")
    tab(one.reload().on("today", PATIENCE), "Explore").sees("Hum a bit")
    line = change(folder, "mood: calming", "mood: blue")
    tab(one.reload().on("today", PATIENCE), "Explore").sees("What to mend in your pack").sees(f"activities/hum-together.yaml:{line}:")
    one.sees_not("Hum a bit")
    assert relay.stop() == 0
    assert not (tmp_path / "unused").exists()
