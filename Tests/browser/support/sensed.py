"""What somebody gets of a session who only hears, only sees or only feels it, beside what the core wanted them to get."""

from dataclasses import dataclass
from itertools import pairwise

# Frames as seldom as a test can bear: what is shown comes so late, and no later. The page itself draws sixty in a second.
FRAME = 250
# What comes so long after its moment is not taken for it, and what is to follow a change follows it as soon.
AT_ONCE = 60
SOON = 1_000

READ = "() => { const { plans, spoken, felt, shown, sounded } = sensed; return { plans, spoken, felt, shown, sounded: sounded() } }"


@dataclass(frozen=True)
class Sensed:
    plans: list
    spoken: list
    felt: list
    shown: list
    sounded: list

    @staticmethod
    def of(phone):
        sensed = Sensed(**phone.page.evaluate(READ))
        assert sensed.plans and sensed.shown, "nothing was kept of it"
        return sensed

    def due(self):
        """Every cue whose time came while its plan held, and until when it was the last one."""
        for plan, following in pairwise(self.plans):
            cues = [cue for cue in plan["cues"] if plan["at"] <= cue["at"] < following["at"] - AT_ONCE]
            for cue, after in pairwise([*cues, following]):
                yield cue, after["at"]

    def missed(self):
        return [*self.unheard(), *self.on_the_screen_alone(), *self.unfelt(), *self.unseen()]

    def unheard(self):
        """Words that nobody spoke in their moment, sounds and beats that nobody heard."""
        for cue, _ in self.due():
            said = cue.get("says")
            if said and not any(one["text"] == said and near(one["at"], cue["at"]) for one in self.spoken):
                yield f"nobody said “{said}”"
            if cue["sound"] != "none" and not any(near(at, cue["at"]) for at in self.sounded):
                yield f"no {cue['sound']} with “{cue['words']}”"
        for plan, following in pairwise(self.plans):
            for at, _ in plan["beats"]:
                if plan["at"] <= at < following["at"] - AT_ONCE and not any(near(one, at) for one in self.sounded):
                    yield "a beat without a sound"

    def unfelt(self):
        for cue, _ in self.due():
            if cue["buzz"] != "none" and not any(near(one["at"], cue["at"]) for one in self.felt):
                yield f"no buzz with “{cue['words']}”"
        yield from self.unmarked([one["at"] for one in self.felt], "felt")

    def unseen(self):
        """Words that did not stand on the screen until the next ones came."""
        for cue, until in self.due():
            wanted = [words for words in (cue["words"], cue.get("more")) if words]
            came = cue["at"] + FRAME + AT_ONCE
            if cue["words"] and came < until and any(seen["words"] != wanted for seen in self.screens(came, until - FRAME)):
                yield f"“{' / '.join(wanted)}” did not stand there"

    def on_the_screen_alone(self):
        """Words and cards that nobody said while they first stood there, and changes that came in silence."""
        first = {}
        for text, scene, came, went in sorted(self.stood(), key=lambda one: one[2]):
            first.setdefault(text, (text, scene, came, went))
        for text, scene, came, went in first.values():
            if not any(text in one["text"] for one in self.spoken if came - SOON <= one["at"] <= went):
                yield f"{scene}: “{text}” stood there for {went - came:.0f} ms, and nobody said it"
        yield from self.unmarked([*self.sounded, *(one["at"] for one in self.spoken)], "heard")

    def unmarked(self, given, how):
        """Scenes that came without a sign of it at one of these times. A quiet one is the same to eyes as well."""
        for before, one in pairwise(self.shown):
            at, scene = one["at"], one["seen"]["scene"]
            if scene not in (None, "quiet", before["seen"]["scene"]) and not any(abs(sign - at) <= SOON for sign in given):
                yield f"{scene}: nothing {how} told that it had come"

    def stood(self):
        """Each text that was on the stage, with its scene, and from when to when."""
        standing = {}
        for one in self.shown:
            seen = one["seen"]
            now = [*seen["words"], *seen["card"]]
            for text in [text for text in standing if text not in now]:
                yield text, *standing.pop(text), one["at"]
            standing = {text: standing.get(text, (seen["scene"], one["at"])) for text in now}

    def screens(self, start, end):
        """What was to be seen in this time, one after the other."""
        for one, following in pairwise([*self.shown, {"at": float("inf")}]):
            if one["at"] <= end and following["at"] > start:
                yield one["seen"]


def near(at, moment):
    return abs(at - moment) <= AT_ONCE
