"""Time that passes as fast as a test lets it, on one phone or on two in step: a long session is played in seconds."""

# The relay's clock is the phone's own, or the two would learn that hours went by in a minute. What is said is counted on its way
# out and in, so that no time passes while it is between the phones.
OWN_TIME = """(() => {
  const real = globalThis.fetch;
  const underWay = new Set();
  let [said, heard] = [0, 0];
  const waiting = new Set();
  globalThis.said = () => Promise.allSettled(underWay).then(() => said);
  // What has not come in this time, which is not the page's, was lost.
  globalThis.heard = count => new Promise(done => {
    const look = () => {
      if (heard < count && !late.aborted) return;
      waiting.delete(look);
      done(heard);
    };
    const late = AbortSignal.timeout(3_000);
    late.onabort = look;
    waiting.add(look);
    look();
  });
  const count = (chunk, next) => {
    heard += new TextDecoder().decode(chunk).split('event: live').length - 1;
    next.enqueue(chunk);
    for (const look of waiting) look();
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
  const still = new CSSStyleSheet();
  still.replaceSync('* { animation: none !important; transition: none !important }');
  document.adoptedStyleSheets = [still];
}"""

HEARD = "async ([count, number]) => [await heard(count), (%s)(number)]"
NOTHING = "() => null"

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

    def run(self, milliseconds=STEP, then=NOTHING):
        for phone in self.phones:
            phone.page.clock.run_for(milliseconds)
        return self.meet(then)

    def meet(self, then=NOTHING):
        """Each hears what the other has said. Returns what each then answers, asked with its number: one call, as calls are what costs."""
        said = [phone.page.evaluate("said()") for phone in self.phones] if len(self.phones) > 1 else [0]
        answers = []
        for number, (phone, count) in enumerate(zip(self.phones, reversed(said), strict=True)):
            heard, answer = phone.page.evaluate(HEARD % then, [count - self.lost[phone], number])
            # What was lost before a phone listened is not waited for again.
            self.lost[phone] = max(0, count - heard)
            answers.append(answer)
        return answers

    def release(self):
        for phone in self.phones:
            phone.page.clock.resume()

    def skip(self, milliseconds):
        """To another day, as a phone that lay in a drawer."""
        for phone in self.phones:
            phone.page.clock.set_system_time((phone.page.evaluate("Date.now()") + milliseconds) / 1_000)
