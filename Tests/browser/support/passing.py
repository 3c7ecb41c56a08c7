"""Time that passes as fast as the test lets it, on one phone or on two in step: a long session is played in seconds."""

# Frames cost more than anything else, and nobody looks at these.
FEW_FRAMES = "globalThis.requestAnimationFrame = draw => setTimeout(() => draw(performance.now()), 300)"

# Shorter than the silence after which a phone takes the other for gone.
STEP = 2_000


class Passing:
    """From here on the phones' clocks move by `run` alone. The relay's clock is asked no more: what the phones know of it stays."""

    def __init__(self, *phones):
        self.phones = phones
        for phone in phones:
            # Unanswered, not refused: a phone that waits for an answer has nothing to complain of.
            phone.page.route("**/v1/clock", lambda route: None)
        for phone in phones:
            phone.page.clock.pause_at(phone.page.evaluate("Date.now()") + 100)
            phone.page.evaluate(FEW_FRAMES)

    @staticmethod
    def prepare(phone):
        """Before the page is opened: its clocks are the test's, but go on by themselves for now."""
        phone.page.clock.install()
        return phone

    def run(self, milliseconds):
        for _ in range(max(1, round(milliseconds / STEP))):
            for phone in self.phones:
                phone.page.clock.run_for(STEP)
