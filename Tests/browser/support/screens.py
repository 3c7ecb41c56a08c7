"""Every screen of the real app, one after another, as two people and one phone between two come to them."""

from playwright.sync_api import expect

from .couple import PATIENCE, Couple, answer, card, kept_safely, scene, tab

HUG = "A hug on your own two feet"


def unfold(phone):
    """Opens everything that can be opened on this page."""
    phone.page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    return phone


def beginnings(a, b):
    """To a pair on Today. What the relay refuses here is part of it."""
    yield a.open().on("welcome", PATIENCE)
    yield a.press("Get my things back").on("restore")
    a.write("Your code", "abc").page.get_by_role("main").get_by_role("button", name="Get my things back").click()
    yield a.on("restore").sees("That code is too short or too long.")
    yield a.press("Back").press("Two phones").on("welcome-name").write("Your name", "Ana")
    yield a.press("Go on").on("invite", PATIENCE)
    yield b.open().on("welcome", PATIENCE).press("I have an invitation").on("join")
    yield b.write("Code or link", "ABC").press("Join").on("join", PATIENCE).sees("That code does not fit.")
    b.write("Code or link", a.page.locator(".code-groups").inner_text()).write("Your name", "Sam").press("Join")
    yield b.on("compare", PATIENCE)
    Couple(a, b).compare()
    yield b


def places(a, b):
    """Explore, Us and what lies behind Mine."""
    yield tab(a, "Explore")
    yield unfold(a.press(HUG).on("activity"))
    yield tab(b, "Us")
    yield b.press("Change my name").on("name")
    yield b.press("Back").press("Leave this pair").on("leave")
    yield tab(b.press("Stay"), "Mine")
    yield b.press("Write something only I can read").on("writing").write("Your page", "A page of many words. " * 30)
    b.press("Keep this").on("mine").press("What I am open to").on("marks")
    card(b, "Short looks").get_by_role("button", name="Open to it").click()
    yield b.sees("Saved.")
    yield b.press("Back").on("mine").press("Topics I leave out of the cards").on("topics")
    yield from weighing(b.press("Back").on("mine"))
    yield b.press("My body, and today").on("body")
    for label, screen in (("Sound, voice and buzz", "senses"), ("My recovery sheet", "recovery"), ("Delete everything of mine", "wipe")):
        yield b.press("Back").on("mine").press(label).on(screen)
    yield b.press("Back").on("mine").press("Move to another phone").on("move")
    expect(b.press("Make a short code").page.locator(".code-groups")).to_be_visible(timeout=PATIENCE)
    yield b
    yield unfold(b.press("Back").on("mine").press("Help").on("help"))
    yield unfold(b.press("Back").on("mine").press("A private look at feeling safe").on("check-seen"))
    b.press("No")
    for number in range(1, 5):
        yield b.on(f"check-{number}")
        b.press("Not sure")
    yield b.on("check-thanks").sees("In danger now?")
    b.press("Go on").on("mine")


def weighing(b):
    """A good stretch, or too much: each page of it; then the two pages that lead on from there."""
    yield b.press("A good stretch, or too much?").on("weigh-signs")
    b.press("Numb, far away or blank").press("Go on")
    yield b.on("weigh-ways").sees("Stopping is fine.")
    for way in ("A smaller step", "A pause", "Back away", "Talk about it"):
        yield b.press(way).on("weigh-way")
        b.press("Back").on("weigh-ways")
    b.press("Back").on("weigh-signs").press("Back").on("mine")
    yield b.press("What might be holding me back?").on("writing")
    b.press("Back").on("mine").press("Something to take to a therapist").on("brief")
    b.page.get_by_role("group", name="Out of what I noticed and wrote").get_by_role("button").first.click()
    yield b.sees("What I would like to talk about")
    b.press("Back").on("mine")


def asking(a):
    """The stop, practised; something asked; how it is between the two."""
    a.press("Ask Sam today").on("check-seen").press("No")
    for number in range(1, 5):
        a.on(f"check-{number}").press("No")
    yield a.on("check-thanks")
    a.press("Go on")
    for step, label in (("word", "We said it"), ("taps", "We tapped"), ("control", "Too much"), ("done", "Good to know")):
        yield a.on(f"rehearse-{step}")
        a.press(label)
    yield a.on("sober")
    a.press("No")
    yield a.on("today").sees("Sam can see it now.")
    yield a.press("Is Sam there for me?").on("there")
    a.press("Back").on("today")


def others(couple):
    """What both are invited to without a check."""
    return [title for title in couple.invitations() if title != HUG]


def together(couple):
    """Both said yes, the session, and what follows it."""
    a, b = couple
    title = others(couple)[0]
    answer(a, title, "Not today")
    yield a.sees("Not today. That is good to know.")
    answer(a, title, "Yes")
    answer(tab(b, "Today"), title, "Yes")
    yield couple.on("both").a
    a.press("Begin together")
    yield unfold(couple.on("session-setup").b)
    yield a.press("I am ready").sees("It begins when you are both ready.")
    b.press("I am ready")
    scene(a, "countdown")
    yield a
    scene(a, not_to_be="countdown")
    yield a
    a.press("Pause")
    scene(b, "paused")
    yield b
    a.press("End softly")
    scene(b, "closing")
    yield b
    yield couple.on("noticing").a.press("Belly").press("soft")
    yield a.press("Show Sam when Sam shows me").on("preview")
    yield a.press("Put it in").on("after")
    for one, other in ((a, "Sam"), (b, "Ana")):
        (one if one is a else one.press("Skip").on("after")).press(f"Keep this. {other} can see that you keep it").sees("Kept.").press("Done").on("today")
    yield kept_safely(a)
    # Some days Holdfast rests it of its own accord, and says that instead.
    expect(tab(a, "Us").button("No longer keep it")).to_be_visible(timeout=PATIENCE)
    yield a
    yield tab(a, "Mine").sees("Belly: soft")


def stopped(couple):
    tab(couple.a, "Today")
    couple.set_up(others(couple)[-1])
    couple.a.press("Too much")
    couple.stopped()
    yield couple.a


def one_phone(c):
    yield c.open().on("welcome", PATIENCE).press("One phone between us").on("today")
    yield tab(c, "Us")
    c.page.get_by_role("navigation").get_by_role("button", name="Explore").click()
    yield c.on("explore").press(HUG).on("activity").press("Begin on this phone").on("cover")
    tab(c.press("I have it, alone").press("Yes").on("activity").press("Back"), "Today")
    c.page.get_by_role("button", name="Look and begin").first.click()
    yield unfold(c.on("session-setup"))
    second = c.context.new_page()
    second.goto(c.base)
    yield c.on("elsewhere", PATIENCE)
