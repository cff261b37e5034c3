from collections.abc import Mapping

import numpy as np
import pytest

from sayso.domain.codes import Kind, Verb
from sayso.domain.judgement import Judgement
from sayso.flow import link
from sayso.flow.link import Memory, Remembered, gist, linked
from sayso.flow.link.facts.columns import Floats, Ints
from sayso.flow.link.scoring.scoring import Scorer
from tests.flow.link.small import (
    a_document,
    a_judgement,
    a_place,
    a_reading,
    a_report,
    a_spot,
    a_when,
)

IDS = ("1", "2", "3")
OTHER = (
    "Soldiers shelled a village of fishermen by the river Niger, where nobody had lived for years."
)
DOCUMENTS = {f"d{x}": a_document(f"d{x}", captured=f"2025-03-1{x}") for x in IDS}
DOCUMENTS["d3"] = DOCUMENTS["d3"].but(text=OTHER, captured="2019-01-02")
READINGS = [
    a_reading(a_report(f"r{x}", when=a_when(), place=a_place(), actors=("BLA",)), document=f"d{x}")
    for x in IDS[:2]
] + [
    a_reading(
        a_report(
            "r3", kind=Kind.SHELLING, when=a_when("2019-01-01"), place=a_place("Gao", country="ML")
        ),
        document="d3",
    )
]
GISTS = {one.document: gist(one, DOCUMENTS[one.document]) for one in READINGS}
TOKENS = {id_: f"token of {id_}" for id_ in DOCUMENTS}


def _linked(memory: Memory | None, *judgements: Judgement) -> link.Linked:
    return linked(GISTS, READINGS, judgements, memory=memory)


def _remembered(
    *judgements: Judgement, tokens: Mapping[str, str] = TOKENS
) -> dict[str, Remembered]:
    memory = Memory(tokens)
    _linked(memory, *judgements)
    return memory.now


def _made(before: Mapping[str, Remembered], memory: Memory) -> set[str]:
    return {id_ for id_, one in memory.now.items() if one is not before.get(id_)}


def test_an_incident_that_is_as_it_was_is_not_put_together_again() -> None:
    before = _remembered()
    memory = Memory(TOKENS, before)
    found = _linked(memory)
    assert found == _linked(None)
    assert len(found.incidents) == 2
    assert _made(before, memory) == set()


def test_ties_are_not_remembered() -> None:
    assert all(not one.incident.links for one in _remembered().values())


def test_what_is_told_otherwise_is_put_together_anew() -> None:
    before = _remembered()
    memory = Memory({**TOKENS, "d3": "another"}, before)
    assert _linked(memory) == _linked(None)
    assert _made(before, memory) == {"r3"}


def test_what_was_told_of_a_document_without_a_token_is_never_remembered() -> None:
    tokens = {"d3": TOKENS["d3"]}
    assert set(_remembered(tokens=tokens)) == {"r3"}
    assert _remembered(tokens={}) == {}


@pytest.mark.parametrize("verb", [Verb.SAME, Verb.DIFFERENT])
def test_a_judgement_on_reports_is_never_forgotten(verb: Verb) -> None:
    judged = a_judgement(verb, a_spot("d1"), a_spot("d2"))
    before = _remembered()
    memory = Memory(TOKENS, before)
    assert _linked(memory, judged) == _linked(None, judged)
    assert _made(before, memory) >= {"r1"}
    after = Memory(TOKENS, memory.now)
    assert _linked(after) == _linked(None)


def test_a_gist_tells_what_linking_needs_and_no_more() -> None:
    told = GISTS["d1"]
    assert told.document == "d1"
    assert [one.id for one in told.facts] == ["r1"]
    assert told.reports[0].perpetrators == ()
    assert told.reports[0].when == READINGS[0].reports[0].when


def test_pairs_are_compared_once_for_all_linkings(monkeypatch: pytest.MonkeyPatch) -> None:
    first = Memory(TOKENS)
    expected = _linked(first)
    monkeypatch.setattr(Scorer, "odds", _never)
    again = Memory(TOKENS, compared=first.compared(), filed=first.filed())
    assert _linked(again) == expected


def test_without_tokens_no_pairs_are_remembered() -> None:
    memory = Memory()
    _linked(memory)
    assert memory.compared() is None


def _never(_: Scorer, a: Ints, b: Ints) -> Floats:
    assert not len(a), "two reports were compared again"
    return np.empty(len(b))
