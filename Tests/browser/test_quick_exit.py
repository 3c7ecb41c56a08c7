"""Leaving a private page at once: by button, by link, by Shift three times (R27). The way back leads nowhere private."""

import pytest
from playwright.sync_api import expect
from support.couple import PATIENCE, homes, reflect, tab  # noqa: F401 (fixtures)

DESTINATION = "https://www.bbc.co.uk/weather"

# Everything that could still be read or found at the moment of the press, before the other page has come.
COVERED = """() => {
  const replace = history.replaceState;
  history.replaceState = function (...given) {
    const cover = document.querySelector('.cover')?.getBoundingClientRect();
    const readable = document.getElementById('app').checkVisibility();
    sessionStorage.setItem('at once', JSON.stringify([cover?.width >= innerWidth && cover?.height >= innerHeight, readable, document.title]));
    return replace.apply(this, given);
  };
}"""


@pytest.fixture
def alone(phone):
    """Someone with a private page open; the weather is on this machine."""
    one = phone("a")
    one.asked = []

    def weather(route):
        one.asked.append(route.request.headers)
        route.fulfill(body="<!doctype html><link rel=icon href=data:,><title>Weather</title><p>Rain later.", content_type="text/html")

    one.context.route(DESTINATION, weather)
    one.open().on("welcome", PATIENCE).press("Just me, for now").on("today")
    yield reflect(one, "somebody may come in")
    # The one address elsewhere that the app ever goes to, and only by this press.
    assert one.requests.count(DESTINATION) == len(one.asked)
    one.requests[:] = [url for url in one.requests if url != DESTINATION]


def by_button(phone):
    phone.page.get_by_role("button", name="Leave this page now").click()


def by_the_first_link(phone):
    """For who meets the page by assistive technology; shown as soon as it is reached."""
    link = phone.page.locator("a").first
    expect(link).to_have_class("exit-link")
    link.focus()
    assert link.bounding_box()["height"] >= 40
    phone.page.keyboard.press("Enter")


def by_one_step_back_from_the_title(phone, key="Enter"):
    phone.page.keyboard.press("Shift+Tab")
    expect(phone.page.locator(":focus")).to_have_class("exit")
    phone.page.keyboard.press(key)


def by_the_space_bar(phone):
    by_one_step_back_from_the_title(phone, "Space")


def by_shift_three_times(phone):
    for _ in range(3):
        phone.page.keyboard.press("Shift")


def test_the_way_out_covers_at_once_and_the_way_back_never_leads_to_the_page__R27(alone):
    for leave in (by_button, by_the_first_link, by_one_step_back_from_the_title, by_the_space_bar, by_shift_three_times):
        length = alone.page.evaluate("history.length")
        tab(alone, "Mine").press("somebody may come in", exact=False).on("writing")
        alone.page.evaluate(COVERED)
        leave(alone)
        expect(alone.page.get_by_text("Rain later.")).to_be_visible()
        assert alone.page.url == DESTINATION
        assert alone.page.evaluate("history.length") == length
        assert [headers.get("referer") for headers in alone.asked] == [None] * len(alone.asked)
        alone.page.go_back()
        assert alone.page.url == "about:blank", "the page of the new window, before Holdfast was opened"
        alone.open().on("today", PATIENCE)
        assert alone.page.evaluate("sessionStorage.getItem('at once')") == '[true,false,""]', leave.__name__


def test_every_private_page_has_both_ways_out_and_no_name_in_the_list_of_windows__R27(alone):
    def private(screen):
        alone.on(screen)
        expect(alone.page.get_by_role("button", name="Leave this page now")).to_be_visible()
        expect(alone.page.locator(".exit-link")).to_have_attribute("href", DESTINATION)
        assert alone.page.title() == "Holdfast", screen

    private("mine")
    for label, screen in (
        ("Write something only I can read", "writing"),
        ("A private look at feeling safe", "check-seen"),
        ("My body, and today", "body"),
        ("My recovery sheet", "recovery"),
        ("Move to another phone", "move"),
        ("Help", "help"),
        ("Delete everything of mine", "wipe"),
    ):
        alone.press(label)
        private(screen)
        alone.press("Back").on("mine")
    alone.press("Help").on("help").page.locator("summary", has_text="What “Leave this page now” does not do").click()
    alone.sees("It does not erase your browser’s history.").press("Back").on("mine")
    alone.press("A private look at feeling safe").on("check-seen").press("No")
    for number in range(1, 5):
        private(f"check-{number}")
        alone.press("I would rather not say")
    private("check-thanks")
    alone.sees("In danger now?")


def test_the_private_question_about_the_other_has_the_way_out_too__R27(homes):
    a = homes().a
    a.press("Is Sam there for me?").on("there")
    expect(a.page.get_by_role("button", name="Leave this page now")).to_be_visible()
    expect(a.page.locator(".exit-link")).to_have_attribute("href", DESTINATION)
    assert a.page.title() == "Holdfast"
    a.press("Back").on("today")
