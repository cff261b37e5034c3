"""A model that marks the words that the rules mark gives the same records, under the same ids."""

from collections.abc import Mapping
from typing import TypeVar

import pytest

from sayso.domain.document import Quote
from sayso.domain.reading import Act, Figure, Reading, Report, Statement, Told
from sayso.flow.extract import asked, reading
from sayso.text.sentences import Span
from tests.examples import a_document
from tests.road.articles import ALL

R = TypeVar("R", Statement, Figure)
V = TypeVar("V")


def words(quote: Quote | None) -> str | None:
    return None if quote is None else quote.text


def statement(one: Statement) -> Mapping[str, object]:
    return {
        "speaker": one.speaker and one.speaker.text,
        "cue": words(one.cue),
        "content": [quote.text for quote in one.content],
        "stance": one.stance.value,
    }


def figure(one: Figure, all_: Mapping[str, Figure]) -> Mapping[str, object]:
    return {
        "quote": one.quote.text,
        "number": one.number.text,
        "counted": words(one.counted),
        "measure": one.measure.value,
        "group": one.group.value,
        "part_of": one.part_of and all_[one.part_of].quote.text,
    }


def report(one: Report) -> Mapping[str, object]:
    def told(values: tuple[Told[V], ...]) -> list[str]:
        return [value.quote.text for value in values]

    return {
        "trigger": one.trigger.text,
        "kind": one.kind.value.value,
        "when": told(one.when),
        "places": told(one.places),
        "perpetrators": told(one.perpetrators),
        "victims": told(one.victims),
        "claimed_by": told(one.claimed_by),
    }


def act(one: Act) -> Mapping[str, object]:
    return {
        "quote": one.quote.text,
        "who": one.who.quote.text,
        "toward": one.toward and one.toward.quote.text,
        "plover": one.plover.value,
    }


def answered(ruled: Reading) -> Mapping[str, object]:
    figures = {one.id: one for one in ruled.figures}
    return {
        "statements": [statement(one) for one in ruled.statements],
        "figures": [figure(one, figures) for one in ruled.figures],
        "reports": [report(one) for one in ruled.reports],
        "acts": [act(one) for one in ruled.acts],
    }


def unnamed(records: tuple[R, ...]) -> list[R]:
    """Records without the names of their speakers, which are found out later."""
    return [one.but(speaker=one.speaker.but(name="")) if one.speaker else one for one in records]


@pytest.mark.parametrize("name", ALL)
def test_the_same_words_give_the_same_records(name: str) -> None:
    document = a_document(text=ALL[name][0])
    ruled = reading(document)
    whole = Span(0, len(document.text))
    found = asked.asked_reading(document, [(whole, answered(ruled))], "llm")
    assert unnamed(found.statements) == unnamed(ruled.statements)
    assert unnamed(found.figures) == unnamed(ruled.figures)
    assert found.acts == ruled.acts
    assert [one.id for one in found.reports] == [one.id for one in ruled.reports]
    assert [one.places for one in found.reports] == [one.places for one in ruled.reports]
    assert found.problems == ()
