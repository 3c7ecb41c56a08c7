"""Couples who spend evening after evening together, on clocks that are the test's."""

from .couple import PATIENCE, Couple
from .passing import Passing
from .phone import Phone
from .relay import Relay
from .repertoire import Wishes

# A relay releases no more in one day to two who would try everything.
A_DAY = 8


def plain(phone):
    return phone


def evenings(browser, folder, kinds=(plain, plain), begin=lambda couple: None):
    """Yields what gives a couple on Today, the last one again for as long as its day lasts. `kinds` are done with the two phones before
    they are opened, `begin` with a couple once it is one."""
    relay = Relay(folder / "data").start()
    made = []

    def couple():
        a, b = (kind(Phone(browser, relay.base, f"{name}{len(made) + 1}")) for name, kind in zip("ab", kinds, strict=True))
        passing = Passing(a, b)
        made.append(Couple(a, b, relay).pair())
        made[-1].passing, made[-1].wishes, made[-1].evenings = passing, Wishes(made[-1]), 0
        begin(made[-1])
        return made[-1]

    def evening():
        two = couple() if not made or made[-1].evenings == A_DAY else made[-1]
        two.evenings += 1
        return two

    yield evening
    complaints = [complaint for two in made for phone in two for complaint in phone.complaints()]
    for phone in (phone for two in made for phone in two):
        phone.close()
    assert relay.stop() == 0, relay.log[-2000:]
    assert not complaints, "\n".join(complaints)


def home(couple):
    """From the end of a session to Today, with nothing noticed."""
    couple.passing.release()
    for phone in couple.on("noticing"):
        phone.press("Skip").on("after").press("Done").on("today", PATIENCE)
