"""Time that passes as fast as a test lets it, on one phone or on two in step: a long session is played in seconds."""

# The relay's clock is the phone's own, or the two would learn that hours went by in a minute. What is said is counted on its way
# out and in, so that no time passes while it is between the phones.
OWN_TIME = """(() => {
  const real = globalThis.fetch;
  const underWay = new Set();
  const moment = () => new Promise(done => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(null);
  });
  let [said, heard] = [0, 0];
  globalThis.said = () => Promise.allSettled(underWay).then(() => said);
  globalThis.heard = async count => {
    for (let tries = 0; heard < count && tries < 20_000; tries += 1) await moment();
    return heard;
  };
  const count = (chunk, next) => {
    heard += new TextDecoder().decode(chunk).split('event: live').length - 1;
    next.enqueue(chunk);
  };
  const counted = () => new TransformStream({ transform: count });
  const listen = answer => (answer.ok ? new Response(answer.body.pipeThrough(counted()), answer) : answer);
  globalThis.fetch = (what, ...rest) => {
    const path = new URL(what, location.origin).pathname;
    if (path === '/v1/clock') return Promise.resolve(Response.json({ received: Date.now(), sent: Date.now() }));
    if (path === '/v1/stream') return real(what, ...rest).then(listen);
    const answer = real(what, ...rest);
    if (path !== '/v1/live') return answer;
    underWay.add(answer);
    answer.then(({ ok }) => (said += ok), () => {}).finally(() => underWay.delete(answer));
    return answer;
  };
})()"""

# Frames cost more than anything else, and nobody looks at these.
FEW_FRAMES = """() => {
  globalThis.requestAnimationFrame = draw => setTimeout(() => draw(performance.now()), 2_000);
  globalThis.cancelAnimationFrame = clearTimeout;
}"""

# In longer leaps the two would lose each other, and pause.
STEP = 1_000


class Passing:
    """Phones on whose clocks a test can put its hand. Until then they go on by themselves."""

    def __init__(self, *phones):
        """Before anything is opened on them."""
        self.phones = phones
        self.lost = dict.fromkeys(phones, 0)
        for phone in phones:
            phone.page.clock.install()
            phone.context.add_init_script(OWN_TIME)

    def hold(self):
        """From here on time passes in steps alone, and it is the same on each."""
        now = max(phone.page.evaluate("Date.now()") for phone in self.phones)
        for phone in self.phones:
            phone.page.clock.pause_at((now + 1_000) / 1_000)
            phone.page.evaluate(FEW_FRAMES)

    def run(self, milliseconds=STEP):
        for phone in self.phones:
            phone.page.clock.run_for(milliseconds)
        self.meet()

    def meet(self):
        """Each hears what the other has said."""
        if len(self.phones) < 2:
            return
        said = [phone.page.evaluate("said()") for phone in self.phones]
        # What was lost before a phone listened is not waited for again.
        for phone, count in zip(self.phones, reversed(said), strict=True):
            self.lost[phone] = max(0, count - phone.page.evaluate("heard", count - self.lost[phone]))

    def release(self):
        for phone in self.phones:
            phone.page.clock.resume()

    def skip(self, milliseconds):
        """To another day, as a phone that lay in a drawer."""
        for phone in self.phones:
            phone.page.clock.set_system_time((phone.page.evaluate("Date.now()") + milliseconds) / 1_000)
