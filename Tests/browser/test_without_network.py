"""The app without a network, after it was opened once: all of it opens, help is whole, and nothing written is lost."""

from support.couple import PATIENCE, kept_safely, reflect, scene, tab
from support.phone import NETWORK


def opened_once(phone):
    one = phone("a").open().on("welcome", PATIENCE).press("One phone between us").on("today")
    kept_safely(one)
    # From here on the app's own worker has every file.
    one.page.evaluate("navigator.serviceWorker.ready")
    one.until(lambda: one.page.evaluate("navigator.serviceWorker.controller !== null"))
    return one.forgive(NETWORK)


def test_the_whole_app_opens_when_the_relay_is_gone_and_keeps_what_is_written(phone, relay):
    one = opened_once(phone)
    relay.kill9()
    one.page.close()
    one.page = one.context.new_page()
    one.open().on("today", PATIENCE).sees("Not yet kept safely. It is on this phone, and waits for a connection.")
    tab(one, "Us").sees("Bring in the other phone")
    tab(one, "Explore").press("A hug on your own two feet").on("activity").sees("Hold each other without leaning.").press("Back").on("explore")
    reflect(one, "written without a network")
    one.reload().on("today", PATIENCE)
    tab(one, "Mine").sees("written without a network").sees("Not yet kept safely.")
    relay.start()
    kept_safely(one)


def test_help_is_whole_without_a_network_and_so_is_a_session__R26(phone, relay):
    one = opened_once(phone).offline()
    one.reload().on("today", PATIENCE)
    tab(one, "Mine").press("Help").on("help").sees("In danger now?").sees("112")
    countries = one.page.locator("details > summary")
    assert countries.count() > 3
    for country in countries.all():
        country.click()
    one.sees("Call ", timeout=1_000).sees("On the web: ").sees("Deaf or hard of hearing: ")
    tab(one.press("Back"), "Today").page.get_by_role("button", name="Look and begin").first.click()
    one.on("session-setup")
    for number in (1, 2):
        one.press(f"Hold here together {number}/2")
    one.on("session")
    scene(one, not_to_be="countdown")
    one.press("Too much").on("session-stopped").press("Done").on("today")
