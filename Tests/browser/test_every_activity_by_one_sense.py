"""Every activity as it is shipped, for those who only hear, only see or only feel it: each sense alone gives all that there is."""

import pytest
from support.couple import PATIENCE
from support.evenings import evenings, home
from support.one_phone import in_season, into, settled
from support.passing import Passing
from support.phone import Phone
from support.playing import IN_THEIR_TIME, play, play_on_one
from support.relay import Relay
from support.repertoire import ACTIVITIES, both_begin
from support.sensed import Sensed
from support.sensing import listen, seldom, switch_on, with_senses, without_senses

# As different as there are: cards, a held touch, and a private map with thumbs.
DIFFERENT = [activity for activity in ACTIVITIES if activity.id in ("three-questions", "own-feet-hug", "ticklish-map")]
# In which the two are told the most different things.
UNLIKE = [activity for activity in ACTIVITIES if activity.id in ("sniffing", "ticklish-map")]


@pytest.fixture(scope="module")
def phones(browser, tmp_path_factory):
    """One phone of each kind between two, for all of them, with a test's hand on its clock."""
    relay = Relay(tmp_path_factory.mktemp("senses") / "data").start()
    made = {}

    def phone(kind):
        if kind not in made:
            made[kind] = kind(Phone(browser, relay.base, kind.__name__))
            made[kind].passing = Passing(made[kind])
            settled(made[kind])
        return made[kind]

    yield phone
    complaints = [complaint for one in made.values() for complaint in one.complaints()]
    for one in made.values():
        one.close()
    assert relay.stop() == 0, relay.log[-2000:]
    assert not complaints, "\n".join(complaints)


@pytest.fixture(scope="module")
def rich(phones):
    return switch_on(phones(with_senses))


@pytest.fixture(scope="module")
def couples(browser, tmp_path_factory):
    """The one has every sense, the other's phone gives nothing but a screen."""
    folder = tmp_path_factory.mktemp("evenings")
    yield from evenings(browser, folder, kinds=(with_senses, without_senses), begin=lambda couple: switch_on(couple.a))


def whole(one, activity):
    """What was sensed of its highest step, from the quiet seconds to the end."""
    into(listen(in_season(one, activity)), activity.shared - 1)
    seldom(one)
    seen = play_on_one(one.passing, "cover", patience=200, how=IN_THEIR_TIME)
    assert seen[0] == "countdown" and seen[-2:] == ["closing", "cover"], seen
    sensed = Sensed.of(one)
    one.passing.release()
    for _ in range(2):
        one.press("I have it, alone").on("noticing").press("Done")
    one.on("today", PATIENCE)
    return sensed


def nothing(missed):
    missed = list(missed)
    assert not missed, "\n".join(missed)


@pytest.mark.parametrize("activity", ACTIVITIES, ids=lambda activity: activity.id)
def test_who_only_hears_only_sees_or_only_feels_it_misses_nothing(rich, activity):
    nothing(whole(rich, activity).missed())


@pytest.mark.parametrize("activity", DIFFERENT, ids=lambda activity: activity.id)
def test_a_phone_without_a_voice_a_loudspeaker_or_a_motor_leads_through_it(phones, activity):
    nothing(whole(phones(without_senses), activity).unseen())


@pytest.mark.parametrize("activity", UNLIKE, ids=lambda activity: activity.id)
def test_with_a_phone_each_neither_misses_anything_by_the_senses_that_it_gives(couples, activity):
    two = couples()
    two.wishes.ask(activity, len(activity.steps) - 1)
    for phone in both_begin(two, activity):
        listen(phone)
    two.passing.hold()
    for phone in two.ready():
        seldom(phone)
    seen = play(two.passing, "noticing", how=IN_THEIR_TIME)
    assert seen[0] == "countdown" and seen[-2:] == ["closing", "noticing"] and "paused" not in seen, seen
    hearing, seeing = (Sensed.of(phone) for phone in two)
    home(two)
    nothing([*hearing.missed(), *seeing.unseen()])
