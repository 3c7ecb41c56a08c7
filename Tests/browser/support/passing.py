"""Time that passes as fast as a test lets it, on one phone or on two in step: a long session is played in seconds."""

# The relay's clock is the phone's own, or the two would learn that hours went by in a minute. Whoever waits for `sent` knows
# that what this phone said is with the relay.
OWN_TIME = """(() => {
  const real = globalThis.fetch;
  const underWay = new Set();
  globalThis.sent = () => Promise.allSettled(underWay);
  globalThis.fetch = (what, ...rest) => {
    if (String(what).endsWith('/v1/clock')) return Promise.resolve(Response.json({ received: Date.now(), sent: Date.now() }));
    const answer = real(what, ...rest);
    if (!String(what).endsWith('/v1/live')) return answer;
    underWay.add(answer);
    answer.finally(() => underWay.delete(answer)).catch(() => {});
    return answer;
  };
})()"""

# Frames cost more than anything else, and nobody looks at these.
FEW_FRAMES = """() => {
  globalThis.requestAnimationFrame = draw => setTimeout(() => draw(performance.now()), 500);
  globalThis.cancelAnimationFrame = clearTimeout;
}"""

# Shorter than the silence after which a phone takes the other for gone.
STEP = 2_000


class Passing:
    """Phones on whose clocks a test can put its hand. Until then they go on by themselves."""

    def __init__(self, *phones):
        """Before anything is opened on them."""
        self.phones = phones
        for phone in phones:
            phone.page.clock.install()
            phone.context.add_init_script(OWN_TIME)

    def hold(self):
        """From here on time passes by `run` alone, and it is the same on each."""
        now = max(phone.page.evaluate("Date.now()") for phone in self.phones)
        for phone in self.phones:
            phone.page.clock.pause_at((now + 1_000) / 1_000)
            phone.page.evaluate(FEW_FRAMES)

    def run(self, milliseconds=STEP):
        for _ in range(max(1, round(milliseconds / STEP))):
            for phone in self.phones:
                phone.page.clock.run_for(STEP)

    def release(self):
        for phone in self.phones:
            phone.page.clock.resume()

    def skip(self, milliseconds):
        """To another day, as a phone that lay in a drawer."""
        for phone in self.phones:
            phone.page.clock.set_system_time((phone.page.evaluate("Date.now()") + milliseconds) / 1_000)
