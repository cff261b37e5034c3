"""Pairs of an earlier linking, and who came and went, give the pairs that a linking from nothing finds."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.domain.codes import Kind, Verb
from sayso.domain.reading import Reading
from sayso.flow.link import Compared, Filed, Gist, Linked, Memory, Remembered, gist, linked
from sayso.flow.link.comparing.wording import every_word
from sayso.flow.link.facts.columns import Columns, Floats, Ints, columns
from sayso.flow.link.facts.rare import rarest
from sayso.flow.link.matching import blocks, clusters, grouping
from sayso.flow.link.matching.meeting import all_scored
from sayso.flow.link.matching.rounds import in_rounds
from sayso.flow.link.scoring.scoring import Scorer
from tests.flow.link.small import (
    a_document,
    a_figure,
    a_judgement,
    a_place,
    a_reading,
    a_report,
    a_spot,
    a_when,
)

Judged: TypeAlias = tuple[Verb, int, int]
PLACES = ("Mach", "Quetta", "Sibi")
TEXTS = (
    "Gunmen attacked a train near the tunnel.",
    "A bomb hit the market at Sibi.",
    "",
    "Soldiers.",
)


@pytest.fixture(autouse=True, scope="module")
def _small_blocks() -> Iterator[None]:
    # So small that a handful of reports walks its blocks, and one more pushes others apart.
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "_WELL", (3, 2))
        patch.setattr(blocks, "_HARDLY", (2, 1))
        yield


def a_told(at: int, told: int) -> tuple[Gist, Reading]:
    """Give a document of one or two reports; `told` says which of a few things they tell."""
    id_ = f"d{at}"
    reports = [
        a_report(
            f"r{at}.{rank}",
            kind=(Kind.BOMBING, Kind.SHOOTING)[told // 2 % 2],
            when=(a_when(f"2025-03-{1 + told % 3:02}"), None, a_when("2025-01-01", "2025-03-30"))[
                told // 3 % 3
            ],
            place=a_place(PLACES[(told + rank) % 3]) if told % 7 else None,
            actors=("BLA", "ISPR")[: told % 3],
        )
        for rank in range(1 + told % 5 // 4)
    ]
    figures = (a_figure(f"f{at}", low=3 + told % 2).but(reports=(f"r{at}.0",)),)[: told % 2]
    document = a_document(id_, text=TEXTS[told % 4], captured=f"2025-03-{10 + told % 5:02}")
    reading = a_reading(*reports, document=id_, figures=figures)
    return gist(reading, document), reading


class Kept(NamedTuple):
    """What a linking leaves for the next."""

    incidents: Mapping[str, Remembered] = {}
    compared: Compared | None = None
    filed: Filed | None = None


def link(
    told: Mapping[int, int], before: Kept | None = None, judged: Sequence[Judged] = ()
) -> tuple[Linked, Kept]:
    """Link documents, going on from an earlier linking where there is one."""
    known = {f"d{at}": a_told(at, what) for at, what in sorted(told.items())}
    tokens = {f"d{at}": f"{at} tells {what}" for at, what in told.items()}
    ruled = [
        a_judgement(verb, a_spot(f"d{one}"), a_spot(f"d{other}"), number=number)
        for number, (verb, one, other) in enumerate(judged, start=1)
        if one in told and other in told
    ]
    memory = Memory(tokens, *(before or Kept()))
    gists = {id_: told for id_, (told, _) in known.items()}
    found = linked(gists, [reading for _, reading in known.values()], ruled, memory=memory)
    return found, Kept(memory.now, memory.compared(), memory.filed())


TOLD = st.dictionaries(st.integers(0, 24), st.integers(0, 41), max_size=18)
JUDGED = st.lists(
    st.tuples(st.sampled_from([Verb.SAME, Verb.DIFFERENT]), st.integers(0, 24), st.integers(0, 24)),
    max_size=3,
)


class Step(NamedTuple):
    """What a build brings: documents that come or tell something else, some that go, judgements."""

    comes: dict[int, int]
    goes: set[int]
    judged: list[Judged]


STEPS = st.lists(
    st.builds(
        Step,
        st.dictionaries(st.integers(0, 24), st.integers(0, 41), max_size=3),
        st.sets(st.integers(0, 24), max_size=2),
        JUDGED,
    ),
    min_size=1,
    max_size=4,
)


@pytest.mark.parametrize("full", [3, 120])
@settings(max_examples=80)
@given(told=TOLD, steps=STEPS)
def test_it_makes_no_difference_how_a_casefile_came_to_be(
    full: int, told: dict[int, int], steps: list[Step]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        # Components of more than these are read in part.
        patch.setattr(clusters, "_FULL", full)
        _grows(told, steps)


def _grows(told: dict[int, int], steps: list[Step]) -> None:
    kept = link(told)[1]
    for comes, goes, judged in steps:
        told = {at: what for at, what in (told | comes).items() if at not in goes}
        grown, kept = link(told, kept, judged)
        anew, fresh = link(told, None, judged)
        assert grown == anew
        assert kept.compared == fresh.compared
        assert kept.incidents == fresh.incidents


@pytest.mark.parametrize("verb", [Verb.SAME, Verb.DIFFERENT])
def test_a_judgement_touches_whom_it_names(verb: Verb) -> None:
    told = {at: at for at in range(18)}
    before, kept = link(told)
    first, other = before.incidents[0].reports[0], before.incidents[1].reports[0]
    if verb is Verb.DIFFERENT:
        first, other = next(one.reports for one in before.incidents if len(one.reports) > 1)[:2]
    judged = [(verb, int(first.document[1:]), int(other.document[1:]))]
    grown, after = link(told, kept, judged)
    assert grown == link(told, None, judged)[0] != before
    assert link(told, after)[0] == before


@settings(max_examples=60)
@given(st.dictionaries(st.integers(0, 24), st.integers(0, 41), min_size=6, max_size=18), st.data())
def test_one_that_comes_or_goes_makes_none(told: dict[int, int], data: st.DataObject) -> None:
    one = data.draw(st.sampled_from(sorted(told)))
    fewer = {at: what for at, what in told.items() if at != one}
    (_, all_), (_, without) = link(told), link(fewer)
    assert link(told, without)[1].compared == all_.compared
    assert link(fewer, all_)[1].compared == without.compared


def test_groups_that_nobody_touches_are_not_formed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    told = {at: at for at in range(18)}
    _, kept = link(told)
    formed = list[int]()

    def counted(columns: Columns, *more: Any) -> list[list[int]]:
        formed.append(len(columns.kind))
        return in_rounds(columns, *more)

    monkeypatch.setattr(grouping, "in_rounds", counted)
    assert link(told, kept)[0] == link(told)[0]
    assert formed == [0, max(formed)]


def test_only_what_came_is_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    told = {at: at for at in range(18)}
    (_, kept), asked = link(told), list[int]()
    odds, beyond = Scorer.odds, Scorer.beyond

    def counted(self: Scorer, a: Ints, b: Ints) -> Floats:
        asked.append(len(a))
        return odds(self, a, b)

    def told_of(self: Scorer, a: Ints, b: Ints, above: float, below: float) -> Floats:
        asked.append(len(a))
        return beyond(self, a, b, above, below)

    monkeypatch.setattr(Scorer, "odds", counted)
    monkeypatch.setattr(Scorer, "beyond", told_of)
    link(told | {20: 40}, kept)
    grown = sum(asked)
    asked.clear()
    link(told | {20: 40})
    assert 0 < grown < sum(asked) / 2


def test_a_pair_that_tells_nothing_is_left_out() -> None:
    gists = [a_told(at, 0)[0] for at in range(3)]
    facts = [one for told in gists for one in told.facts]

    def compare(a: Ints, b: Ints) -> Floats:
        return np.where((a == 0) & (b == 1), 5.0, -9.0)

    scored = all_scored(columns(facts), rarest(facts, every_word), compare)
    assert [*zip(scored.a.tolist(), scored.b.tolist(), strict=True)] == [(0, 1)]
