"""The whole evening: two closed phones become a pair, do one thing together, and find all of it there tomorrow."""


from playwright.sync_api import expect
from support.couple import PATIENCE, answer, card, check_and_rehearse, kept_safely, notice, scene, tab

HUG = "A hug on your own two feet"


def test_the_whole_evening_from_two_closed_phones_to_a_blade_on_both_that_is_there_tomorrow(phone, relay):
    from support.couple import Couple

    couple = Couple(phone("a"), phone("b"), relay).pair()
    a, b = couple
    tab(a, "Explore").press(HUG).on("activity").press("Ask Sam today")
    check_and_rehearse(a).on("today", PATIENCE)
    expect(card(a, HUG)).to_be_visible()
    b.sees("Ana asks if you would like this today.", timeout=PATIENCE)
    answer(b, HUG, "Yes")
    check_and_rehearse(b)
    couple.on("both")
    b.press("Begin together")
    couple.on("session-setup")
    for one in couple:
        one.press("I am ready")
    couple.on("session")
    scenes = set()
    for name in ("countdown", "say", "hold", "say", "closing"):
        scenes.add(name)
        for one in couple:
            scene(one, name)
    couple.on("noticing")
    notice(a, "roomy")
    notice(b, "breezy")
    for one, other in ((a, "Sam"), (b, "Ana")):
        one.press(f"Keep this. {other} can see that you keep it").sees("Kept.").press("Done").on("today")
    for one in couple:
        there_tomorrow(one)
    for one in couple:
        kept_safely(tab(one, "Today"))
        one.reload().on("today", PATIENCE)
        there_tomorrow(one)
    tab(a, "Mine").sees("Belly: soft · “roomy”").sees_not("breezy", exact=False)
    tab(b, "Mine").sees("Belly: soft · “breezy”").sees_not("roomy", exact=False)


def there_tomorrow(phone):
    tab(phone, "Us").sees("Ana and Sam" if phone.name == "a" else "Sam and Ana")
    expect(phone.page.get_by_role("img", name="A sea plant with two stems, and blades on both")).to_be_visible()
    expect(phone.page.get_by_role("heading", name=HUG)).to_be_visible()
