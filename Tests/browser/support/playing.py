"""Two people, or one phone between two, who go along with whatever a session asks of them."""

# One press at most; which scene it is, and which step. `leads` is true for the one who turns cards over.
ALONG = """leads => {
  const stage = document.querySelector('session-stage');
  if (!stage) return document.querySelector('main').dataset.screen;
  const scene = stage.dataset.scene;
  const open = selector => [...stage.querySelectorAll(selector)].find(button => !button.disabled && button.ariaPressed !== 'true');
  const button =
    scene === 'press' ? open('press-pad button') :
    scene === 'paused' ? [...stage.querySelectorAll('button')].find(one => one.textContent.startsWith('Go on') && one.ariaPressed !== 'true') :
    scene === 'choose' || scene === 'map' || (scene === 'card' && leads) ? open('.stage-actions button') : null;
  button?.click();
  return scene;
}"""

# Scenes that are in every session and show nothing of it.
ANY = {"countdown", "say", "choose", "paused", "closing", "quiet", "noticing"}


def along(passing):
    return [phone.page.evaluate(ALONG, number == 0) for number, phone in enumerate(passing.phones)]


def play(passing, until, patience=500, each=lambda scene: None):
    """Lets time pass and goes along until every phone is at `until`. Returns the scenes that the first one showed, in order."""
    seen = []
    for _ in range(patience):
        scenes = along(passing)
        if not seen or seen[-1] != scenes[0]:
            seen.append(scenes[0])
            each(scenes[0])
        if all(scene == until for scene in scenes):
            return seen
        passing.run()
    raise AssertionError(f"never came to {until}: {seen}")


def play_into(passing, steps=6):
    """Into the middle: past the quiet seconds, and some steps of time on."""
    for _ in range(60):
        if all(scene != "countdown" for scene in along(passing)):
            break
        passing.run()
    for _ in range(steps):
        passing.run()
        along(passing)
