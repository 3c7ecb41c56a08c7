"""The shell alone: every view drawn by hand (elements/gallery.html), and what no drawing may do."""

import re
from pathlib import Path

import pytest
from elements.page import base, gallery, logged  # noqa: F401 (fixtures)
from playwright.sync_api import expect
from support.accessibility import axe

HERE = Path(__file__).parent / "elements"
VIEWS = [name for file in sorted(HERE.glob("views-*.js")) for name in re.findall(r"^export const (\w+) =", file.read_text(), re.M)]

# What a person could not read or press: text wider or higher than its button, or anything that makes the page scroll sideways.
CLIPPED = """() => {
  const inside = (inner, outer) => inner.width <= outer.width + 1 && inner.height <= outer.height + 1;
  const text = element => { const range = document.createRange(); range.selectNodeContents(element); return range.getBoundingClientRect(); };
  return [...document.querySelectorAll('button, .tag, .question, .code-groups')]
    .filter(element => element.innerText && !inside(text(element), element.getBoundingClientRect())).map(element => element.outerHTML.slice(0, 120))
    .concat(document.scrollingElement.scrollWidth > innerWidth ? [`the page is ${document.scrollingElement.scrollWidth} wide`] : []);
}"""

SMALL = """() => [...document.querySelectorAll('button, a, input, textarea, summary')].filter(one => one.checkVisibility())
  .filter(one => !one.matches('.exit-link')).map(one => [one.getBoundingClientRect(), one.outerHTML.slice(0, 100)])
  .filter(([box]) => box.width < 44 || box.height < 44).map(([box, html]) => `${box.width}x${box.height} ${html}`)"""


def each_view(page):
    """All of them on one page, each come to rest."""
    for view in VIEWS:
        page.evaluate("view => { gallery.show(view); document.getAnimations().forEach(one => one.finish()) }", view)
        yield view


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_view_breaks_a_rule_of_accessibility_by_day_or_night(gallery, scheme):
    page = gallery("today", color_scheme=scheme)
    for view in each_view(page):
        assert page.evaluate(SMALL) == [], view
        axe(page)


@pytest.mark.parametrize("query, width", [("&text=200", 390), ("", 320), ("&dir=rtl", 360)])
def test_no_word_is_cut_at_twice_the_size_or_on_a_narrow_phone_or_from_right_to_left(gallery, query, width):
    page = gallery("today", query, viewport={"width": width, "height": 844})
    for view in each_view(page):
        assert page.evaluate(CLIPPED) == [], view


def test_a_refusal_is_never_smaller_or_quieter_than_a_yes__R30(gallery):
    for width in (320, 390, 900):
        page = gallery("today", viewport={"width": width, "height": 844})
        card = page.locator(".card", has_text="Breathe as one circle")
        looks = [
            card.get_by_role("button", name=name).evaluate("""one => { const style = getComputedStyle(one); const box = one.getBoundingClientRect();
              return [Math.round(box.width), Math.round(box.height), style.color, style.backgroundColor, style.borderColor, style.fontWeight, style.fontSize].join() }""")
            for name in ("Yes", "A gentler way", "Not today")
        ]
        assert len(set(looks)) == 1, looks


def test_what_somebody_has_typed_is_not_lost_when_the_screen_is_drawn_again(gallery):
    page = gallery("mine")
    field = page.get_by_label("Write something only you can read")
    field.press_sequentially("half a sent")
    page.evaluate("gallery.show('mine', {notice: {text: 'Kept safely.'}})")
    field.press_sequentially("ence")
    expect(field).to_have_value("half a sentence")
    page.get_by_role("button", name="Keep it").click()
    assert logged(page)[0][1] == {"entry": "half a sentence"}


def test_a_value_that_the_core_changes_replaces_what_stood_there(gallery):
    page = gallery("join")
    page.get_by_label("Code").fill("k7qm")
    page.evaluate("gallery.show('join', {blocks: [{...gallery.views.join().blocks[0], value: 'K7QM-'}]})")
    expect(page.get_by_label("Code")).to_have_value("K7QM-")


def test_another_screen_begins_at_its_title_and_the_same_screen_never_moves_the_focus(gallery):
    page = gallery("noticing")
    page.get_by_role("button", name="fluttery").focus()
    page.evaluate("scrollTo(0, 200); gallery.show('noticing', {lead: 'Touch it.'})")
    assert page.evaluate("document.activeElement.innerText") == "fluttery"
    assert page.evaluate("scrollY") == 200
    page.evaluate("gallery.show('explore')")
    assert page.evaluate("document.activeElement.tagName + scrollY") == "H10"
    expect(page.locator("main")).to_have_attribute("data-screen", "explore")


def test_a_redraw_keeps_elements_so_that_nothing_is_read_out_twice(gallery):
    page = gallery("help")
    page.locator("summary").click()
    page.evaluate("globalThis.before = [...document.querySelectorAll('main *, [role=status]')]; gallery.show('help')")
    assert page.evaluate("before.every(one => one.isConnected) && document.querySelector('details').open")


def test_a_notice_is_said_politely_in_a_place_that_was_there_before(gallery):
    page = gallery("today")
    expect(page.get_by_role("status")).to_have_count(1)
    page.evaluate("gallery.show('notice')")
    expect(page.get_by_role("status")).to_contain_text("A newer Holdfast is here.")


def test_a_button_that_is_off_cannot_be_pressed_but_can_be_reached(gallery):
    page = gallery("today")
    off = "{label: 'Later', style: 'plain', tap: {name: 'x', with: {}}, disabled: true}"
    page.evaluate(f"gallery.show('today', {{blocks: [{{block: 'actions', actions: [{off}]}}]}})")
    page.get_by_role("button", name="Later").focus()
    page.keyboard.press("Enter")
    assert logged(page) == []


def test_a_block_that_this_shell_does_not_know_does_not_take_the_screen_away(gallery):
    page = gallery("today")
    page.evaluate("gallery.show('today', {blocks: [{block: 'hologram'}, {block: 'text', text: 'Still here.'}]})")
    expect(page.get_by_text("Still here.")).to_be_visible()


def test_words_are_never_read_as_markup(gallery):
    page = gallery("today")
    page.evaluate("gallery.show('today', {title: '<img src=x onerror=alert(1)>', blocks: [{block: 'text', text: '<b>bold</b>'}]})")
    expect(page.locator("main img, main b")).to_have_count(0)
    expect(page.get_by_text("<b>bold</b>")).to_be_visible()


def test_every_stop_of_a_slider_can_be_pressed_without_dragging(gallery):
    page = gallery("noticing")
    page.get_by_role("button", name="too much").click()
    page.get_by_role("slider", name="How calm are you?").press("Home")
    assert [tap["with"]["value"] for tap, _ in logged(page)] == [1000, 0]


def test_a_place_on_the_body_can_be_touched_or_pressed_by_name(gallery):
    page = gallery("noticing")
    page.get_by_role("button", name="Feet").click()
    page.locator(".place").nth(3).click(force=True)
    assert [tap["with"]["id"] for tap, _ in logged(page)][0] == "feet"
    assert len(logged(page)) == 2


def test_paper_shows_the_sheet_and_nothing_else(gallery):
    page = gallery("sheet")
    page.emulate_media(media="print")
    expect(page.get_by_text("Holdfast recovery sheet")).to_be_visible()
    for hidden in ("Print it", "Back", "With this paper you can come back on any phone."):
        expect(page.get_by_text(hidden, exact=True)).not_to_be_visible()


def test_forced_colours_leave_every_button_an_edge(gallery):
    page = gallery("today", forced_colors="active")
    widths = page.locator("main button").evaluate_all("all => all.filter(one => !one.matches('.card-press')).map(one => getComputedStyle(one).borderTopWidth)")
    assert widths and all(float(width.removesuffix("px")) >= 1 for width in widths)
