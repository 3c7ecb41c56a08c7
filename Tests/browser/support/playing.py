"""Two people, or one phone between two, who go along with whatever a session asks of them."""

# One press at most; which scene it is, and whether something was pressed. The first phone turns the cards over.
ALONG = """number => {
  const stage = document.querySelector('session-stage');
  if (!stage) return [document.querySelector('main').dataset.screen, false];
  const scene = stage.dataset.scene;
  // With one phone *more* stands there for each of the two.
  const kind = button => button.textContent.split(' · ')[0];
  const open = selector => {
    const all = [...stage.querySelectorAll(selector)];
    return all.find(button => kind(button) === kind(all[0]) && button.ariaDisabled !== 'true' && button.ariaPressed !== 'true');
  };
  const button =
    scene === 'press' ? open('press-pad button') :
    scene === 'choose' || scene === 'map' || (scene === 'card' && number === 0) ? open('.stage-actions button') : null;
  button?.click();
  return [scene, Boolean(button)];
}"""

# The same for people who let everything be said before they press. `sensed` is of sensing.js.
IN_THEIR_TIME = """number => {
  const waits = sensed.plans.at(-1)?.cues.some(cue => cue.at > performance.now() - 2_000);
  return waits ? [document.querySelector('session-stage')?.dataset.scene, false] : (%s)(number);
}""" % ALONG

# Scenes that are in every session and show nothing of it.
ANY = {"countdown", "say", "choose", "closing", "quiet", "noticing"}


def along(passing, go, how=ALONG):
    scenes, pressed = zip(*go(then=how), strict=True)
    if any(pressed):
        # What was pressed, and what the other phone says to it, is heard before time goes on.
        passing.meet()
        passing.meet()
    return scenes


def play(passing, until, patience=1_200, each=lambda scene: None, how=ALONG):
    """Lets time pass and goes along until every phone is at `until`. Returns the scenes that the first one showed, in order."""
    seen = []
    scenes = along(passing, passing.meet, how)
    for _ in range(patience):
        if not seen or seen[-1] != scenes[0]:
            seen.append(scenes[0])
            each(scenes[0])
        if all(scene == until for scene in scenes):
            return seen
        scenes = along(passing, passing.run, how)
    raise AssertionError(f"never came to {until}: {seen}")


# The same by the page's own clock, so that a phone on its own needs nobody to press for it.
BY_ITSELF = """(() => {
  const along = %s;
  globalThis.seen = [];
  clearInterval(globalThis.going);
  globalThis.going = setInterval(() => {
    const [scene] = along(0);
    if (seen.at(-1) !== scene) seen.push(scene);
  }, 1_000);
})()"""


def play_on_one(passing, until, patience=60, how=ALONG):
    """`play` for one phone, which goes along by itself."""
    [phone] = passing.phones
    phone.page.evaluate(BY_ITSELF % how)
    for _ in range(patience):
        passing.run(20_000)
        if phone.screen == until:
            return phone.page.evaluate("clearInterval(going) ?? seen")
    raise AssertionError(f"never came to {until}: {phone.page.evaluate('seen')}")


def play_into(passing, seconds=8):
    """Into the middle: past the quiet seconds, and some time on."""
    for _ in range(60):
        if all(scene != "countdown" for scene in along(passing, passing.run)):
            break
    for _ in range(seconds):
        along(passing, passing.run)
