"""Becoming a pair by the link and by the square code, on a phone that has never seen Holdfast before."""

import subprocess
from urllib.parse import urlsplit

from playwright.sync_api import expect
from support.couple import PATIENCE, Couple, card, tab


def link(phone):
    """The invitation's link, as it lies on the clipboard after the press."""
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    phone.press("Copy the link").sees("The link is copied.")
    return phone.page.evaluate("navigator.clipboard.readText()")


def square(phone, folder):
    """What a decoder that knows nothing of Holdfast reads in a picture of the screen."""
    picture = folder / "screen.png"
    phone.page.screenshot(path=picture)
    read = subprocess.run(["zbarimg", "--quiet", "--raw", picture], capture_output=True, text=True)
    return read.stdout.removesuffix("\n")


def came_in(phone, address):
    phone.page.goto(address)
    return phone


def share(couple):
    """Both are on Today with each other's names, and with the same things to do."""
    couple.compare()
    expect(couple.b.page.get_by_role("heading", name="Is Ana there for me?")).to_be_visible(timeout=PATIENCE)
    for title in couple.invitations():
        expect(card(couple.b, title).get_by_role("button", name="Yes", exact=True)).to_be_visible(timeout=PATIENCE)
    return couple


def test_a_link_opened_on_a_new_phone_never_fails_to_join_and_never_stays_in_the_address(phone, relay):
    couple = Couple(phone("a"), phone("b"), relay)
    couple.invite("Ana")
    address = link(couple.a)
    came_in(couple.b, address)
    share(couple)
    fragment = urlsplit(address).fragment
    assert fragment.startswith("join=") and len(fragment) > 60
    for place in ("location.href", "document.referrer", "JSON.stringify(history.state)", "JSON.stringify({...localStorage, ...sessionStorage})"):
        assert fragment not in str(couple.b.page.evaluate(place)), place
    assert couple.b.page.evaluate("history.length") == 2, "the first entry is the empty page of a new window"
    assert not any(fragment in url.split("#")[0] for one in couple for url in one.requests)


def test_the_square_code_on_the_screen_holds_the_link_and_nothing_else_and_works_once(phone, relay, tmp_path):
    couple = Couple(phone("a"), phone("b"), relay)
    couple.invite("Ana")
    address = square(couple.a, tmp_path)
    assert address == link(couple.a)
    came_in(couple.b, address)
    share(couple)
    stranger = came_in(phone("stranger").forgive("status of 404"), address)
    stranger.on("join", PATIENCE).sees("This invitation has been used, taken back, or has run out. Ask for a new one.")
    tab(stranger.press("Back"), "Us").sees("Bring in the other phone")


def test_a_link_pasted_where_a_code_is_typed_joins_too(phone, relay):
    couple = Couple(phone("a"), phone("b"), relay)
    couple.invite("Ana")
    couple.b.open().on("welcome", PATIENCE).press("I have an invitation").on("join")
    couple.b.write("Code or link", link(couple.a)).write("Your name", "Sam").press("Join")
    share(couple)
    couple.a.sees("You and Sam are joined.")


def test_a_link_that_arrives_while_the_app_is_open_joins_without_a_new_page(phone, relay):
    couple = Couple(phone("a"), phone("b"), relay)
    couple.invite("Ana")
    fragment = urlsplit(link(couple.a)).fragment
    couple.b.open().on("welcome", PATIENCE).press("Just me, for now").on("today")
    couple.b.page.evaluate("fragment => { globalThis.same = true; location.hash = fragment }", fragment)
    share(couple)
    assert couple.b.page.evaluate("globalThis.same"), "the page was loaded anew"
    assert couple.b.page.evaluate("location.hash") == ""
