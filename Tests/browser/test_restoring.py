"""One member, several phones: the recovery sheet, the short code, and what one phone does on all of them."""

import sqlite3

from playwright.sync_api import expect
from support.couple import PATIENCE, Couple, answer, card, check_and_rehearse, kept_safely, notice, reflect, tab

HUG = "A hug on your own two feet"


def members(relay):
    with sqlite3.connect(f"file:{relay.data}/holdfast.sqlite?mode=ro", uri=True) as database:
        return database.execute("SELECT count(*) FROM members").fetchone()[0]


def restore(phone, code):
    phone.open().on("welcome", PATIENCE).press("Get my things back").on("restore").write("Your code", code)
    phone.page.get_by_role("main").get_by_role("button", name="Get my things back").click()
    return phone.on("today", PATIENCE).sees("Your things are back.", timeout=PATIENCE)


def sheet(phone):
    """The code on the recovery sheet, as a person copies it down: small letters, no hyphens."""
    code = tab(phone, "Mine").press("My recovery sheet").on("recovery").page.locator(".code-groups").inner_text()
    phone.press("Back").on("mine")
    assert len(code.split()) == 7
    return code.lower()


def short_code(phone):
    tab(phone, "Mine").press("Move to another phone").on("move").press("Make a short code")
    expect(phone.page.locator(".code-groups")).to_be_visible(timeout=PATIENCE)
    code = phone.page.locator(".code-groups").inner_text()
    phone.press("Back").on("mine")
    return code


def has_everything(phone):
    tab(phone, "Us").sees("Ana and Sam", timeout=PATIENCE)
    expect(phone.page.get_by_role("img", name="A sea plant with two stems, and blades on both")).to_be_visible(timeout=PATIENCE)
    tab(phone, "Mine").sees("a page from the first phone").sees("Belly: soft · “roomy”").sees("Is Sam there for me?")
    kept_safely(tab(phone, "Today"))
    return phone


def test_a_sheet_and_a_short_code_bring_everything_back_and_all_phones_follow_what_comes_next(phone, relay):
    couple = Couple(phone("a"), phone("b"), relay).pair()
    a, b = couple
    couple.close()
    couple.on("noticing")
    notice(a, "roomy").press("Done").on("today")
    kept_safely(reflect(a, "a page from the first phone"))
    tab(a, "Today").press("Is Sam there for me?").on("there")
    a.page.get_by_role("group", name="There for me").get_by_role("button", name="very much").click()
    kept_safely(a.press("Keep this for myself").on("today"))
    b.press("Skip").on("after").press("Done").on("today")

    second = has_everything(restore(phone("second"), sheet(a)))
    third = has_everything(restore(phone("third"), short_code(second)))
    mine = (a, second, third)
    assert members(relay) == 2, "a phone that was restored leaves nobody behind at the relay"

    # Of mine: from the newest phone to the others, and back.
    reflect(third, "a page from the third phone")
    for one in mine:
        tab(one, "Mine").sees("a page from the third phone", timeout=PATIENCE)
    reflect(a, "another page from the first")
    for one in mine:
        tab(one, "Mine").sees("another page from the first", timeout=PATIENCE)
    # Of ours: what the other one asks stands on all three, and a yes from any of them is my yes.
    tab(b, "Explore").press(HUG).on("activity").press("Ask Ana today")
    check_and_rehearse(b).on("today", PATIENCE)
    for one in mine:
        tab(one, "Today").sees("Sam asks if you would like this today.", timeout=PATIENCE)
    answer(second, HUG, "Yes")
    check_and_rehearse(second)
    for one in (second, b):
        one.on("both", PATIENCE)
    for one in (a, third):
        expect(card(one, HUG).get_by_role("button", name="Begin together").or_(one.page.locator('main[data-screen="both"]'))).to_be_visible(timeout=PATIENCE)


def test_a_used_short_code_and_a_wrong_sheet_say_what_to_do_and_lose_nothing(phone, relay):
    a = phone("a").open().on("welcome", PATIENCE).press("Just me, for now").on("today")
    kept_safely(reflect(a, "still here"))
    code, right = short_code(a), sheet(a)
    restore(phone("b"), code)
    c = phone("c").forgive("status of 404").open().on("welcome", PATIENCE).press("Get my things back").on("restore")
    go = c.page.get_by_role("main").get_by_role("button", name="Get my things back")
    wrong = ("0" if right[0] != "0" else "1") + right[1:]
    for typed, said in (
        (code, "That short code has been used or has run out. Make a new one on the old phone."),
        (wrong, "One letter in that code is not right. Look at it once more."),
        ("abc", "That code is too short or too long."),
        ("u" * 28, "That code has a letter or sign that our codes never use."),
    ):
        c.on("restore").write("Your code", typed)
        go.click()
        c.on("restore", PATIENCE).sees(said, timeout=PATIENCE)
    c.write("Your code", right)
    go.click()
    tab(c.on("today", PATIENCE).sees("Your things are back."), "Mine").sees("still here")
    assert members(relay) == 1
