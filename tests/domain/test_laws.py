"""The laws of the records: a record that breaks one cannot be made."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.codes import (
    DisputeKind,
    Field,
    Group,
    Hedge,
    Kind,
    Measure,
    Stance,
    TimePrecision,
    Verb,
)
from sayso.domain.document import Quote
from sayso.domain.errors import BrokenEvidence, BrokenRecord
from sayso.domain.incident import Claim, Dispute, Incident
from sayso.domain.judgement import Judgement, Spot
from sayso.domain.reading import Figure, Report, Speaker, Statement, Told
from sayso.domain.record import Record
from sayso.domain.world import Place, When
from tests.examples import a_document, a_dossier, a_figure_claim, a_quote

HERE = Quote(text="words", start=0, end=5)
SPOT = Spot(document="d1")


def a_figure(**changes: object) -> Figure:
    figure = Figure(
        id="f", quote=HERE, number=HERE, counted=None, low=5, high=5, hedge=Hedge.EXACT,
        measure=Measure.KILLED, group=Group.CIVILIAN, stance=Stance.ASSERTS,
    )  # fmt: skip
    return figure.but(**changes) if changes else figure


def a_judgement(**changes: object) -> Judgement:
    made = Judgement(
        number=1, verb=Verb.CONFIRM, spots=(SPOT,), who="A. Analyst", when="2025-03-12", why="seen"
    )
    return made.but(**changes) if changes else made


BROKEN: list[tuple[str, Callable[[], Record]]] = [
    ("needs words", lambda: Quote(text="", start=0, end=0)),
    ("needs words", lambda: Quote(text="a", start=-1, end=0)),
    ("not as long", lambda: Quote(text="a", start=0, end=2)),
    ("not as long", lambda: Speaker(text="he", start=0, end=9, name="he")),
    ("not an ISO date", lambda: When(start="12 March", end=None, precision=TimePrecision.DAY)),
    ("not an ISO date", lambda: When(start="0000-01-01", end=None, precision=TimePrecision.DAY)),
    (
        "before start",
        lambda: When(start="2025-03-12", end="2025-03-11", precision=TimePrecision.RANGE),
    ),
    ("half a point", lambda: Place(quote=HERE, name="x", lat=1.0)),
    ("off the map", lambda: Place(quote=HERE, name="x", lat=91.0, lon=0.0)),
    ("off the map", lambda: Place(quote=HERE, name="x", lat=0.0, lon=181.0)),
    (
        "at least one span",
        lambda: Statement(id="s", speaker=None, cue=None, content=(), stance=Stance.ASSERTS),
    ),
    ("neither low nor high", lambda: a_figure(low=None, high=None)),
    ("below zero", lambda: a_figure(low=-1)),
    ("below zero", lambda: a_figure(low=None, high=-1)),
    ("below low", lambda: a_figure(low=6)),
    ("not in its quote", lambda: a_figure(number=Quote(text="5", start=7, end=8))),
    ("outside 0 to 1000", lambda: a_figure(p=1001)),
    (
        "outside 0 to 1000",
        lambda: Report(id="r", trigger=HERE, kind=Told[Kind](value=Kind.RAID, quote=HERE), p=-1),
    ),
    ("has no report", lambda: a_dossier().incident.but(reports=())),
    ("without measure", lambda: a_figure_claim("50", measure=None)),
    ("neither low nor high", lambda: a_figure_claim("50", low=None, high=None)),
    (
        "without measure",
        lambda: a_figure_claim("50", low=None, high=None, hedge=None, stance=Stance.DENIES),
    ),
    ("carries a figure", lambda: a_figure_claim("50", field=Field.OUTCOME)),
    (
        "needs two claims",
        lambda: Dispute(id="x", rule="r", kind=DisputeKind.DENIAL, claims=("c1",)),
    ),
    ("needs a name", lambda: a_judgement(who=" ")),
    ("names a judgement's number", lambda: a_judgement(withdraws=3)),
    ("names a judgement's number", lambda: a_judgement(verb=Verb.WITHDRAW, spots=())),
    ("names 2 places", lambda: a_judgement(verb=Verb.SAME)),
    ("names 1 places", lambda: a_judgement(spots=())),
]


@pytest.mark.parametrize(("says", "make"), BROKEN)
def test_a_record_that_breaks_its_law_cannot_be_made(says: str, make: Callable[[], Record]) -> None:
    with pytest.raises(BrokenRecord, match=says):
        make()


@given(st.text(min_size=1), st.integers(0, 50))
def test_a_quote_is_its_text_wherever_it_stands(text: str, start: int) -> None:
    quote = Quote(text=text, start=start, end=start + len(text))
    quote.check_against("d1", " " * start + text)


def test_a_quote_is_never_believed_where_the_text_says_otherwise() -> None:
    with pytest.raises(BrokenEvidence, match="d1, character 3"):
        Quote(text="50", start=3, end=5).check_against("d1", "so 40")


quotes = st.integers(0, 30).flatmap(
    lambda start: st.integers(1, 10).map(
        lambda size: Quote(text="x" * size, start=start, end=start + size)
    )
)
dates = st.dates().map(lambda day: day.isoformat())
whens = st.tuples(st.none() | dates, st.none() | dates).map(
    lambda pair: When(
        start=min(pair) if None not in pair else pair[0],  # type: ignore[type-var]
        end=max(pair) if None not in pair else pair[1],  # type: ignore[type-var]
        precision=TimePrecision.RANGE,
    )
)


@given(quotes, quotes)
def test_to_overlap_is_mutual(one: Quote, other: Quote) -> None:
    assert one.overlaps(other) == other.overlaps(one)
    assert one.overlaps(one)


@given(whens, whens)
def test_to_meet_in_time_is_mutual(one: When, other: When) -> None:
    assert one.meets(other) == other.meets(one)
    assert one.meets(one)


lows = st.integers(0, 99)
counts = st.one_of(
    st.tuples(lows, st.none()),
    st.tuples(st.none(), lows),
    st.tuples(lows, lows).map(lambda pair: (min(pair), max(pair))),
)


@given(counts, st.integers(0, 1000))
def test_a_figure_that_some_number_is_in_can_be_made_and_holds_it(
    count: tuple[int | None, int | None], p: int
) -> None:
    low, high = count
    made = a_figure(low=low, high=high, p=p)
    assert (made.low, made.high, made.p) == (low, high, p)
    assert a_figure_claim("50", low=low, high=high, p=p).p == p


@given(st.integers(), st.integers())
def test_bounds_and_p_are_kept_or_refused_never_mended(low: int, p: int) -> None:
    try:
        made = a_figure(low=low, high=None, p=p)
    except BrokenRecord:
        assert low < 0 or not 0 <= p <= 1000
    else:
        assert (made.low, made.p) == (low, p)


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_every_point_on_earth_is_a_place(lat: float, lon: float) -> None:
    assert Place(quote=HERE, name="x", lat=lat, lon=lon).lat == lat


@pytest.mark.parametrize("verb", Verb)
def test_a_judgement_names_as_many_places_as_its_verb_is_about(verb: Verb) -> None:
    pair = verb in (Verb.SAME, Verb.DIFFERENT)
    taken = 4 if verb is Verb.WITHDRAW else None
    spots = () if verb is Verb.WITHDRAW else (SPOT, SPOT) if pair else (SPOT,)
    assert a_judgement(verb=verb, spots=spots, withdraws=taken).spots == spots
    with pytest.raises(BrokenRecord, match="places in documents"):
        a_judgement(verb=verb, spots=(*spots, SPOT), withdraws=taken)


def test_a_claim_in_words_carries_no_figure_and_needs_none() -> None:
    quote = a_quote("50")
    claim = Claim(
        id="c", field=Field.OUTCOME, stance=Stance.ASSERTS, report="r1", document="d1",
        quote=quote, word="over",
    )  # fmt: skip
    assert (claim.word, claim.low, claim.measure) == ("over", None, None)


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (HERE, "start"),
        (SPOT, "document"),
        (a_document(), "text"),
        (a_dossier(), "accounts"),
        (a_dossier().incident, "reports"),
        (a_dossier().disputes[0], "claims"),
        (a_dossier().estimates[0], "best"),
        (a_figure_claim("50"), "low"),
    ],
    ids=lambda one: type(one).__name__,
)
def test_no_record_can_be_changed_in_place(record: Record, field: str) -> None:
    with pytest.raises(AttributeError):
        setattr(record, field, getattr(record, field))


def test_but_gives_another_record_and_leaves_the_first() -> None:
    claim = a_figure_claim("50")
    later = claim.but(superseded_by="c9")
    assert isinstance(later, Claim)
    assert (claim.superseded_by, later.superseded_by) == (None, "c9")
    with pytest.raises(BrokenRecord):
        claim.but(p=2000)


def test_examples_are_incidents_of_the_texts_they_quote() -> None:
    assert isinstance(a_dossier().incident, Incident)
    assert a_quote("50 hostages").text in a_document().text


@given(st.text(min_size=1), st.integers(0, 50))
def test_a_speakers_quote_is_the_speakers_words(text: str, start: int) -> None:
    speaker = Speaker(text=text, start=start, end=start + len(text), name="x")
    assert speaker.quote == Quote(text=text, start=start, end=start + len(text))
    made = Statement(id="s", speaker=speaker, cue=None, content=(HERE,), stance=Stance.ASSERTS)
    assert made.but(stance=Stance.DENIES).speaker == speaker
