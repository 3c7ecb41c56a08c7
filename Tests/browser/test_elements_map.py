"""What stands on the stage in the figure's place: a body to mark, a game on paper, and a field that searches."""

from elements.page import base, gallery, logged  # noqa: F401 (fixtures)
from playwright.sync_api import expect


def test_a_body_on_the_stage_is_marked_by_touch_and_by_name(gallery):
    page = gallery("map")
    page.get_by_role("button", name="Hands").click()
    page.locator(".place").nth(3).click(force=True)
    page.get_by_role("button", name="funny", exact=True).click()
    assert [tap["name"] for tap, _ in logged(page)] == ["place", "place", "do.funny"]
    expect(page.locator(".figure-box")).to_have_count(0)


def test_the_words_that_say_how_come_before_what_is_to_be_marked(gallery):
    page = gallery("map")
    after = page.evaluate("""Boolean(document.querySelector('.said').compareDocumentPosition(document.querySelector('.body-map')) & Node.DOCUMENT_POSITION_FOLLOWING)""")
    assert after
    # And the figure that was watched before does not keep the words from moving there.
    page.evaluate("gallery.show('pace'); gallery.show('map')")
    expect(page.locator(".stage-blocks .body-map")).to_be_visible()


def test_a_map_at_twice_the_size_can_be_scrolled_to_its_end_with_the_stop_still_in_reach(gallery):
    page = gallery("map", "&text=200")
    page.get_by_role("button", name="Done").click()
    assert [tap["name"] for tap, _ in logged(page)] == ["do.Done"]
    stop = page.get_by_role("button", name="Too much").bounding_box()
    assert stop["y"] + stop["height"] <= 844


def test_a_redraw_while_marking_keeps_the_place_of_the_focus(gallery):
    page = gallery("map")
    page.get_by_role("button", name="Hands").focus()
    page.evaluate("gallery.show('map')")
    assert page.evaluate("document.activeElement.innerText") == "Hands"


def test_a_game_says_its_name_above_what_is_done(gallery):
    page = gallery("game")
    expect(page.get_by_role("heading", level=2, name="Slow race")).to_be_visible()
    expect(page.locator(".question p")).to_contain_text("Feet keep moving.")
    page.evaluate("gallery.show('question')")
    expect(page.locator(".question h2")).to_have_count(0)


def test_enter_in_a_field_that_searches_sends_what_stands_in_it_and_presses_nothing_else(gallery):
    page = gallery("search")
    page.evaluate("gallery.show('search', {blocks: [...gallery.views.search().blocks, {block: 'actions', actions: [{label: 'Go', style: 'main', tap: {name: 'go', with: {}}}]}]})")
    field = page.get_by_label("What would you like?")
    expect(field).to_have_attribute("enterkeyhint", "search")
    field.fill("slow things")
    field.press("Enter")
    assert logged(page) == [[{"name": "explore.search", "with": {}}, {"words": "slow things"}]]
    expect(field).to_be_focused()


def test_enter_that_only_chooses_a_letter_does_not_search(gallery):
    page = gallery("search")
    page.get_by_label("What would you like?").dispatch_event("keydown", {"key": "Enter", "isComposing": True})
    assert logged(page) == []


def test_a_field_that_does_not_search_says_so_on_the_keyboard(gallery):
    page = gallery("noticing")
    expect(page.get_by_label("One word")).to_have_attribute("enterkeyhint", "done")
