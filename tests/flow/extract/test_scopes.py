"""Which statement covers a place, whose speaker it names, and which report a number belongs to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.codes import Outcome, Stance
from sayso.domain.document import Quote
from sayso.domain.reading import Statement, Told
from sayso.domain.world import Actor
from sayso.flow.extract.scopes import Scopes, by_the_way, nearest_reports, retold
from sayso.text.sentences import Span, sentences
from tests.flow.extract.small import TEXT, a_report, a_statement, at

OUTER = a_statement("Police", "two of 70 militants fled", id="outer")
INNER = a_statement("Police", "70 militants", id="inner")
SPANS = sentences(TEXT)
LONG = 1600


def test_the_innermost_statement_covers_a_place() -> None:
    scopes = Scopes([OUTER, INNER])
    assert scopes.statement(at("70")) == INNER
    assert scopes.over(at("two")) == "outer"


@pytest.mark.parametrize(
    ("cue", "text", "told"),
    [
        ("condemned", "The mayor condemned the bombing that killed 61 cadets.", True),
        ("denounced", "The mayor denounced the raid which killed 61 people.", True),
        ("said", "The mayor said the bombing that killed 61 cadets was cruel.", False),
        ("condemned", "The mayor condemned the bombing and said that 61 had died.", False),
    ],
)
def test_what_is_condemned_is_told_of_by_the_way(cue: str, text: str, *, told: bool) -> None:
    said = a_statement("The mayor", "61", text=text).but(cue=at(cue, text))
    assert by_the_way(text, said, at("61", text)) is told
    assert not by_the_way(text, said.but(cue=None), at("61", text))


def test_where_nobody_speaks_the_document_does() -> None:
    assert Scopes([]).statement(at("train")) is None
    assert Scopes([OUTER, INNER]).over(at("train")) is None
    assert Scopes([INNER]).over(at("two of 70")) is None


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20)), max_size=8), st.integers(0, 50))
def test_a_cover_is_the_shortest_of_all_that_cover(
    pieces: list[tuple[int, int]], place: int
) -> None:
    told = [
        Statement(
            id=f"s{rank}", speaker=None, cue=None, stance=Stance.ASSERTS,
            content=(Quote(text="x" * size, start=start, end=start + size),),
        )
        for rank, (start, size) in enumerate(pieces)
    ]  # fmt: skip
    quote = Quote(text="x", start=place, end=place + 1)
    found = Scopes(told).statement(quote)
    covering = [size for start, size in pieces if start <= place < start + size]
    assert (found is None) == (not covering)
    assert found is None or len(found.content[0].text) == min(covering)
    assert Scopes(told[::-1]).statement(quote) == found


def test_a_number_in_the_words_for_a_speaker_counts_nobody() -> None:
    scopes = Scopes([a_statement("two of 70 militants", "fled"), a_statement(None, "stopped")])
    assert scopes.names_speaker(at("70"))
    assert scopes.names_speaker(at("two"))
    assert not scopes.names_speaker(at("50"))
    assert not Scopes([]).names_speaker(at("50"))


def test_a_claim_of_responsibility_is_its_speakers_own() -> None:
    claim = a_statement("The Red Front", "it had killed 50 hostages", id="c").but(
        stance=Stance.CLAIMS_RESPONSIBILITY
    )
    scopes = Scopes([OUTER, claim, claim.but(id="d", speaker=None)])
    assert scopes.claiming(at("Red Front")) == "c"
    assert scopes.claiming(at("Police")) is None


def test_every_told_value_names_the_statement_around_it() -> None:
    scopes = Scopes([OUTER, INNER])
    quote = at("fled")
    who = (Told[Actor](value=Actor(quote=quote, name="x"), quote=quote),)
    fields = ("perpetrators", "targets", "victims", "claimed_by", "blamed_on")
    report = (
        a_report("train")
        .but(**dict.fromkeys(fields, who))
        .but(outcomes=(Told[Outcome](value=Outcome.ESCAPED, quote=quote),))
    )
    found = retold(report, scopes)
    assert found.kind.statement is None
    assert {getattr(found, field)[0].statement for field in (*fields, "outcomes")} == {"outer"}


def test_a_number_belongs_to_the_report_told_of_nearest_in_its_sentence() -> None:
    near, far = a_report("died", id="r1"), a_report("The army", id="r2")
    number = TEXT.index("50 hostages had")
    quote = Quote(text="50", start=number, end=number + 2)
    assert nearest_reports(SPANS, [quote], [far, near]) == [("r1",)]
    assert nearest_reports(SPANS, [quote], [near, far]) == [("r1",)]


def test_else_to_the_last_told_of_before_and_to_none_told_of_after() -> None:
    first, last = a_report("train", id="r1"), a_report("fled", id="r2")
    assert nearest_reports(SPANS, [at("50")], [first, last]) == [("r1",)]
    assert nearest_reports(SPANS, [at("50")], [last]) == [()]
    assert nearest_reports(SPANS, [at("50")], []) == [()]


def test_a_report_far_back_is_not_meant_any_more() -> None:
    far = Quote(text="9", start=LONG, end=LONG + 1)
    spans = [Span(0, 26), Span(LONG, LONG + 10)]
    assert nearest_reports(spans, [far], [a_report("train")]) == [()]


def test_a_number_before_every_sentence_stands_alone() -> None:
    quote = Quote(text="9", start=0, end=1)
    assert nearest_reports([Span(5, 9)], [quote], [a_report("train")]) == [()]
