"""Holdfast speaks the language of the phone, where it is served, and never half of one and half of another."""

import pytest
from playwright.sync_api import expect
from support.content import MADE_UP, from_right_to_left
from support.couple import PATIENCE, tab
from support.relay import Relay

NO_STORAGE = "Object.defineProperty(globalThis, 'indexedDB', { get: () => { throw new DOMException('no', 'SecurityError') } })"
CHOSEN = "([served, wanted]) => import('/core/content.js').then(({choose}) => choose(served, wanted))"
SHELL = """() => import('/words.js').then(({words}) => Object.fromEntries(Object.entries(words).flatMap(([name, said]) =>
  typeof said === 'string' ? [[`shell.${name}`, said]] : Object.entries(said).map(([part, text]) => [`shell.${name}.${part}`, text]))))"""


@pytest.fixture(scope="module")
def two_languages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("languages")
    relay = Relay(folder / "data", "--content", str(from_right_to_left(folder))).start()
    yield relay
    assert relay.stop() == 0


@pytest.fixture
def open_in(phone, two_languages):
    return lambda locale: phone(base=two_languages.base, locale=locale)


def is_written(one, language, direction):
    expect(one.page.locator(f'html[lang="{language}"][dir="{direction}"]')).to_have_count(1)


def test_a_phone_is_spoken_to_in_its_own_language_to_the_end(open_in):
    one = open_in("ar-EG").open().on("welcome", PATIENCE).sees(MADE_UP["welcome.adults"])
    is_written(one, "ar", "rtl")
    tab(one.press("Just me, for now").on("today"), "Mine").press("Delete everything of mine").on("wipe").press("Delete it all")
    one.on("welcome", PATIENCE).sees(MADE_UP["welcome.adults"])
    is_written(one, "ar", "rtl")


def test_what_goes_wrong_before_the_core_speaks_is_said_in_that_language_too(open_in):
    one = open_in("ar").forgive("storage: broken")
    one.context.add_init_script(NO_STORAGE)
    expect(one.open().page.get_by_role("heading", level=1)).to_have_text(MADE_UP["shell.cannotStore.title"], timeout=PATIENCE)
    is_written(one, "ar", "rtl")


@pytest.mark.parametrize("locale", ["en-GB", "fr-FR"])
def test_a_phone_of_another_language_never_gets_one_that_it_did_not_ask_for(open_in, locale):
    one = open_in(locale).open().on("welcome", PATIENCE).sees("For adults, 18 and over.")
    is_written(one, "en", "ltr")


@pytest.mark.parametrize("wanted, found", [
    (["de-AT", "en"], "de"), (["fr", "ar-EG"], "ar"), (["EN-gb"], "en"), (["pt-BR", "pt"], "pt-BR"), (["pt"], "en"), (["d", "a-r", ""], "en"), ([], "en"),
])
def test_the_first_language_of_the_phone_that_is_served_is_taken(phone, relay, wanted, found):
    page = phone().open().on("welcome", PATIENCE).page
    assert page.evaluate(CHOSEN, [["ar", "de", "en", "pt-BR"], wanted]) == found
    assert page.evaluate(CHOSEN, [["ar"], ["de"]]) == "ar"


def test_the_page_never_knows_other_words_for_itself_than_the_content_does(phone):
    one = phone().open().on("welcome", PATIENCE)
    words = one.page.request.get(one.base + "/content/en/words.json").json()["words"]
    own = one.page.evaluate("fetch('/words.js').then(answer => answer.text())")
    written = {key: text for key, text in words.items() if key.startswith("shell.")}
    assert one.page.evaluate(SHELL) == written
    # And in English they are the same where nothing could be loaded.
    assert all(f'"{text}"' in own for text in written.values())
