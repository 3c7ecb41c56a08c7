"""*Not today*, silence, and a yes that is not shared: on the other's phone they are the same bytes, for as long as they last."""

from support.couple import PATIENCE, answer, homes, paired, tab  # noqa: F401 (fixtures)

EVERYTHING = ("Not today", "Yes", "A gentler way", "Not today")
WARM = "Not today. That is good to know."


class Watched:
    """What `b` sees while `a` answers. `a` takes another name each time: when that has come, so has all that came before."""

    def __init__(self, couple, title):
        self.a, self.b = couple
        self.title = title
        self.times = 0

    def seen(self):
        self.times += 1
        name = f"Ana {self.times}"
        tab(self.a, "Us").press("Change my name").on("name").write("Your name", name).press("Keep this name").on("us")
        self.b.sees(f"Is {name} there for me?", timeout=PATIENCE).sees("Kept safely.", timeout=PATIENCE)
        return self.b.page.locator("body").inner_html().replace(name, "Ana")

    def asked(self):
        """How often `b`'s phone has asked what both said yes to."""
        return sum(url.endswith("/v1/answers") for url in self.b.requests)

    def stays(self, choices):
        """None of these, said by `a`, moves anything at `b`."""
        before, asked = self.seen(), self.asked()
        for choice in choices:
            answer(tab(self.a, "Today"), self.title, choice)
            assert self.seen() == before, choice
        assert self.asked() == asked
        tab(self.a, "Today")


def test_a_no_never_differs_from_a_silence_whatever_the_other_has_said__R2_R8_R15(paired):
    title = paired.invitations()[0]
    watched = Watched(paired, title)
    answer(paired.b, title, "Yes")
    watched.stays(["Not today"])
    answer(paired.b, title, "Not today")
    paired.b.sees(WARM)
    watched.stays(EVERYTHING)
    # The warm line goes with the next press; then there is nothing said at all.
    tab(paired.b, "Today").sees_not(WARM)
    watched.stays(EVERYTHING)


def test_two_who_both_say_not_today_see_the_same__R30(paired):
    title = paired.invitations()[1]
    for one in paired:
        answer(tab(one, "Today"), title, "Not today")
    shown = [one.sees(WARM).sees("Kept safely.", timeout=PATIENCE).page.locator("main").inner_html() for one in paired]
    me, you = (one.page.locator("h1").inner_text().split(", ")[1] for one in paired)
    assert shown[0].replace(me, "me").replace(you, "you") == shown[1].replace(you, "me").replace(me, "you")
