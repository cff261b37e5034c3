"""One marked text of ours as what the network should answer."""

from collections.abc import Callable, Mapping

from eval.own.marks import Marked

from training.labels import TAGS
from training.rows import Asked, Labelled, Link, Span

Named = Mapping[str, tuple[Span, ...]]
_COUNTED = (("of", "whole"), ("whose", "whose"), ("event", "event"))


class Answered:
    """What is asked of a text so far."""

    def __init__(self, marked: Marked, *, complete: bool) -> None:
        """Start with nothing; `complete`: what a count is part of, whose, and of which event is all told."""
        self._marked, self._complete = marked, complete
        self._spans = marked.spans
        self.tags: dict[str, list[Span]] = {name: [] for name in TAGS}
        self.asked: list[Asked] = []
        self.links: list[Link] = []

    def say(self, rest: list[str], _: Named) -> None:
        """Take in who says what."""
        cue, speaker, content, stance = rest
        spans = self._spans
        pieces = [spans[name] for name in content.split(",")]
        who = (spans[speaker],) if speaker != "-" else ()
        self.tags["content"] += pieces
        self.tags["source"] += who
        self.asked.append(Asked("stance", spans[cue] if cue != "-" else pieces[0], stance))
        if cue != "-":
            self.tags["cue"].append(spans[cue])
            self.links.append(Link("source", spans[cue], who))
            self.links += [Link("cue", piece, (spans[cue],)) for piece in pieces]

    def count(self, rest: list[str], named: Named) -> None:
        """Take in a count of people."""
        number, measure, group, speaker = rest[:4]
        span = self._spans[number]
        who = (self._spans[speaker],) if speaker != "-" else ()
        self.asked += [Asked("measure", span, measure), Asked("group", span, group)]
        self.links.append(Link("speaker", span, who))
        if self._complete or "of" in named:
            self.asked.append(Asked("top", span, "part" if "of" in named else "top"))
        for key, link in _COUNTED:
            if self._complete or key in named:
                self.links.append(Link(link, span, named.get(key, ())))

    def nocount(self, rest: list[str], _: Named) -> None:
        """Take in a number that counts no people."""
        self.asked.append(Asked("measure", self._spans[rest[0]], "none"))

    def event(self, rest: list[str], named: Named) -> None:
        """Take in an incident and its roles."""
        trigger = self._spans[rest[0]]
        self.tags["trigger"].append(trigger)
        self.asked.append(Asked("kind", trigger, rest[1]))
        for role, spans in named.items():
            for span in spans:
                self.tags[_role(role, self._marked.text[slice(*span)])].append(span)
                self.links.append(Link("incident", span, (trigger,)))

    def act(self, rest: list[str], named: Named) -> None:
        """Take in a deed."""
        deed = self._spans[rest[0]]
        self.tags["act"].append(deed)
        self.asked.append(Asked("plover", deed, rest[1]))
        for key in ("who", "toward"):
            self.tags["party"] += named.get(key, ())
            self.links.append(Link(key, deed, named.get(key, ())))

    def same(self, rest: list[str], _: Named) -> None:
        """Take in words that stand for others."""
        self.links.append(Link("stands_for", self._spans[rest[0]], (self._spans[rest[1]],)))


def labelled(marked: Marked, *, complete: bool) -> Labelled:
    """Give a marked text with everything it should be answered."""
    held = Answered(marked, complete=complete)
    takes: Mapping[str, Callable[[list[str], Named], None]] = {
        "say": held.say,
        "count": held.count,
        "nocount": held.nocount,
        "event": held.event,
        "act": held.act,
        "same": held.same,
    }
    for kind, *rest in marked.records:
        pairs = (pair.split("=") for pair in rest if "=" in pair)
        named = {key: tuple(marked.spans[n] for n in names.split(",")) for key, names in pairs}
        takes[kind](rest, named)
    tags = {name: tuple(dict.fromkeys(spans)) for name, spans in held.tags.items()}
    return Labelled(marked.text, tags, tuple(held.asked), tuple(held.links))


def _role(role: str, words: str) -> str:
    if role != "perpetrator":
        return role
    capital = any(word[0].isupper() for word in words.removeprefix("The ").split())
    return "organisation" if capital else "individual"
