"""Scores the rules that find disputes: pairs of claims of one incident, labelled whether both can hold.

A pair is *found* when a dispute names a claim of each side. Own pairs are rows as `sayso weigh` takes them. Of a pair
of `figures/dev` only places in a text are kept: its claims are the labelled figures there (of a statement those within its words, and the
responsibility it takes), read from shared/data; where that is not at hand, such pairs are skipped, and the report says so.
"Part" is a half: `held` unless another is named. By kind: what is labelled so, against disputes of that kind where nothing parts.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from eval.figures import Gold, Tally, tally
from eval.figures import rows as texts
from eval.rows import rows
from sayso.adapters.registry import shipped
from sayso.domain.codes import (
    DisputeKind,
    Field,
    Group,
    Hedge,
    Measure,
    Stance,
    TimePrecision,
    VoiceClass,
)
from sayso.domain.document import Quote
from sayso.domain.errors import BadInput
from sayso.domain.incident import Claim, Dispute, Voice
from sayso.domain.reading import Speaker
from sayso.domain.world import Actor, KnownActor, When
from sayso.flow.weigh.disputes.rules import disputes
from sayso.flow.weigh.evidence import Spoken
from sayso.flow.weigh.voices import speaker_voice, spoken
from sayso.store import contract

HALVES = ("seen", "held")
SOURCES = ("own", "dev")
DEV = Path("shared") / "data" / "figures" / "dev.jsonl.gz"
_OWN_DEED = {Stance.CLAIMS_RESPONSIBILITY: Field.CLAIMED_BY, Stance.DENIES: Field.PERPETRATOR}
"""What a speaker says of itself by its stance alone."""
Sides = tuple[list[Spoken], list[Spoken]]


class Pair(NamedTuple):
    """Two sides of one incident, whether they part and over what; a side has one claim or, of a statement, several."""

    id: str
    source: str
    kind: str | None
    when: When | None
    sides: Sides

    @property
    def parts(self) -> bool:
        """Say whether the two cannot both hold."""
        return self.kind is not None


def pairs(path: Path, half: str, dev: Path | None = None) -> list[Pair]:
    """Give the pairs of a half, those of `figures/dev` only where that is at hand. Raises `BadInput`."""
    told = {row["doc"]: row for row in texts(dev)} if dev else {}

    def pair(row: dict[str, Any]) -> Pair | None:
        if row["half"] != half or (row["from"] == "dev" and dev is None):
            return None
        sides = _own(row) if row["from"] == "own" else _labelled(row, told[row["doc"]])
        when = row["when"] and When(
            start=row["when"]["start"],
            end=row["when"]["end"],
            precision=TimePrecision(row["when"]["precision"]),
        )
        return Pair(row["id"], row["from"], row["kind"] if row["parts"] else None, when, sides)

    with path.open(encoding="utf8") as lines:
        found = rows(
            lines,
            path,
            pair,
            expected="a pair with its half, its label and two claims",
            remedy="give eval/own/disputes/pairs.jsonl",
        )
    return [one for one in found if one is not None]


def beside(path: Path) -> Path | None:
    """Give the labelled texts of the shared data beside the checkout that holds a file, if they are there."""
    found = (folder / DEV for folder in path.resolve().parents)
    return next((one for one in found if one.is_file()), None)


def _own(row: dict[str, Any]) -> Sides:
    one, other = (
        contract.claim_row(json.dumps(claim).encode(), row["id"]) for claim in row["claims"]
    )
    return [spoken(*one[1:])], [spoken(*other[1:])]


def _labelled(row: dict[str, Any], text: Gold) -> Sides:
    if "figures" in row:
        one, other = ([_figure(text, at)] for at in row["figures"])
    else:
        one, other = (_statement(text, at) for at in row["statements"])
    return one, other


def _statement(text: Gold, at: int) -> list[Spoken]:
    """Give the figures a statement holds, and that its speaker did it or denies it, where it says so."""
    statement = text["statements"][at]
    spans = statement["content_spans"]
    held = [
        _figure(text, rank)
        for rank, one in enumerate(text["figures"])
        if any(start <= one["start"] < end for start, end in spans)
    ]
    stance, who = Stance(statement["stance"]), statement["speaker"]
    if who and stance in _OWN_DEED:
        quote = _quote(statement["content"])
        actor = Actor(quote=_quote(who), name=who, actor=None)
        claim = Claim(
            id=f"s{at}", field=_OWN_DEED[stance], stance=stance, report="r", document=text["doc"],
            quote=quote, actor=actor,
        )  # fmt: skip
        held.append(_spoken(text, who, claim))
    return held


def _figure(text: Gold, at: int) -> Spoken:
    figure = text["figures"][at]
    claim = Claim(
        id=f"f{at}", field=Field.FIGURE, stance=Stance(figure["stance"]), report="r",
        document=text["doc"], quote=_quote(figure["quote"]), measure=Measure(figure["measure"]),
        group=Group(figure["group"]), low=figure["low"], high=figure["high"], hedge=Hedge(figure["hedge"]),
    )  # fmt: skip
    return _spoken(text, figure["speaker"], claim)


def _spoken(text: Gold, who: str | None, claim: Claim) -> Spoken:
    if who is None:
        voice = Voice(actor=None, name=text["doc"], cls=VoiceClass.OUTLET)
    else:
        voice = speaker_voice(Speaker(text=who, start=0, end=len(who), name=who), {})
    return spoken(voice, claim, text["doc"])


def _quote(words: str) -> Quote:
    return Quote(text=words, start=0, end=len(words))


def found(pair: Pair, actors: Mapping[str, KnownActor]) -> list[Dispute]:
    """Give the disputes that name a claim of each side."""
    one, other = ({each.claim.id for each in side} for side in pair.sides)
    # A figure may stand in both statements: it is one claim.
    claims = {each.claim.id: each for side in pair.sides for each in side}
    return [
        dispute
        for dispute in disputes(list(claims.values()), actors, pair.when)
        if one & set(dispute.claims) and other & set(dispute.claims)
    ]


def score(gold: Sequence[Pair]) -> Counter[tuple[str, str]]:
    """Give what was right, labelled and said: in all, by source, and by kind."""
    actors = {actor.id: actor for actor in shipped().actors()}
    counts: Counter[tuple[str, str]] = Counter()
    for pair in gold:
        said = found(pair, actors)
        kinds = {pair.kind} if pair.kind else {str(one.kind) for one in said}
        for name in ("all", pair.source, *sorted(kinds - {None}, key=str)):
            counts[str(name), "gold"] += pair.parts
            counts[str(name), "said"] += bool(said)
            counts[str(name), "right"] += pair.parts and bool(said)
    return counts


def report(path: Path, part: str | None = None) -> str:
    """Give the scores of a half in words, `held` unless another is named."""
    half = part or "held"
    if half not in HALVES:
        raise BadInput(
            f"--part {half}", expected=" or ".join(HALVES), found=half, remedy="name one of these"
        )
    return "\n".join(_told(path, half, beside(path)))


def _told(path: Path, half: str, dev: Path | None) -> Iterator[str]:
    gold = pairs(path, half, dev)
    counts = score(gold)
    yield f"{len(gold)} pairs, half {half}"
    if dev is None:
        yield f"pairs of {DEV.name} are left out: no {DEV} beside the checkout"
    for name in ("all", *SOURCES, *DisputeKind):
        yield _line(name, tally(counts, str(name)))


def _line(name: str, one: Tally) -> str:
    return f"{name:8} P {one.precision:.3f}  R {one.recall:.3f}  F1 {one.f1:.3f}  ({one.right} right, {one.gold} labelled, {one.said} said)"
