"""Whose account it is: the speaker's actor, else the origin, else the outlet."""

from collections.abc import Mapping

from sayso.domain.codes import VoiceClass
from sayso.domain.document import Document, Origin
from sayso.domain.incident import Claim, Voice
from sayso.domain.reading import Speaker
from sayso.domain.world import KnownActor
from sayso.flow.weigh.evidence import Spoken, root_of
from sayso.text.countries import name_of
from sayso.text.names import folded
from sayso.text.voices import heard

_WORDS = """
    account accounts administration agencies agency armed army attackers authorities
    captors captive captives civilians commander commanders diplomat diplomats doctor doctors
    driver eyewitness eyewitnesses family families fighters forces gunmen government group
    health hospital hospitals hostage hostages insurgents journalist journalists locals man
    media medic medics militant militants military minister officer officers official officials
    paramilitary passenger passengers people police policeman press rebels relatives report
    reporter reporters reports rescuer rescuers researchers resident residents responders
    security separatists soldier soldiers source sources spokesman spokesperson spokeswoman
    statement survivor survivors troops victims villager villagers witness witnesses woman
    worker workers
"""
_ARTICLES = ("A", "An", "The", "Some", "Two", "Several")
_NAMELESS = frozenset(_WORDS.split())


def speaker_voice(speaker: Speaker, actors: Mapping[str, KnownActor]) -> Voice:
    """Give the voice of a speaker: who it speaks for, where that is known, else its own name."""
    if speaker.actor is None:
        return _by_words(None, speaker.name, _plain(speaker.name))
    spokes = principal(speaker.actor, actors)
    known = actors.get(spokes)
    return _listed(known) if known else _by_words(spokes, speaker.name, speaker.name)


def _by_words(actor: str | None, name: str, shown: str) -> Voice:
    found = heard(name)
    why = f"by the word “{found.word}”" if found.word else "its words do not say what it is"
    return Voice(actor=actor, name=shown, cls=found.cls, why=why)


def _listed(known: KnownActor) -> Voice:
    of = f" of {name_of(known.country)}" if known.country else ""
    kind = known.kind.replace("_", " ")
    return Voice(actor=known.id, name=known.name, cls=known.cls, why=f"listed: {kind}{of}")


def _plain(name: str) -> str:
    """Give a name without the capital that only the start of a sentence gave its article."""
    article, blank, rest = name.partition(" ")
    return f"{article.lower()}{blank}{rest}" if article in _ARTICLES and rest else name


def publisher_voice(
    origin: Origin | None, document: Document, outlets: Mapping[str, KnownActor]
) -> Voice:
    """Give the voice of words that no speaker is named for: their origin, else their outlet."""
    name = origin.name if origin else document.outlet or document.uri
    known = outlets.get(folded(name))
    if known is None:
        why = "it published the words, in nobody's name"
        return Voice(actor=None, name=name, cls=VoiceClass.OUTLET, why=why)
    return _listed(known)


def principal(actor: str, actors: Mapping[str, KnownActor]) -> str:
    """Give for whom an actor speaks in the end: a press office speaks for its army."""
    met = {actor}
    while (known := actors.get(actor)) and known.speaks_for and known.speaks_for not in met:
        actor = known.speaks_for
        met.add(actor)
    return actor


def spoken(voice: Voice, claim: Claim, outlet: str | None = None) -> Spoken:
    """Give the claim with what tells its voice apart.

    "Officials" of two documents are one voice only where both go back to one origin or outlet.
    """
    root = root_of(claim, outlet)
    if voice.actor is not None:
        key = f"actor {voice.actor}"
    elif nameless(voice):
        key = f"unnamed {folded(voice.name)} in {root}"
    else:
        key = f"name {folded(voice.name)}"
    return Spoken(voice=voice, key=key, root=root, claim=claim)


def nameless(voice: Voice) -> bool:
    """Say whether nobody could tell who it is: "a police official", "witnesses", "reports"."""
    if voice.actor is not None:
        return False
    words = voice.name.split()
    proper = any(word[0].isupper() for word in words[1:])
    return not proper and bool(_NAMELESS & set(folded(voice.name).split()))
