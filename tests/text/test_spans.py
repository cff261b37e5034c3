import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.codes import Hedge
from sayso.domain.errors import BrokenRecord
from sayso.text.spans import ACLED, Span, span

SPANS = st.tuples(st.integers(0, 90), st.none() | st.integers(0, 90)).map(
    lambda x: Span(low=x[0], high=None if x[1] is None else x[0] + x[1])
)


@pytest.mark.parametrize(
    ("low", "high", "hedge", "words", "expected"),
    [
        (50, 50, Hedge.EXACT, "50", Span(low=50, high=50)),
        (50, 50, Hedge.APPROX, "about 50", Span(low=45, high=55)),
        (4, 4, Hedge.APPROX, "some four", Span(low=3, high=5)),
        (0, 0, Hedge.APPROX, "about none", Span(low=0, high=1)),
        (30, 30, Hedge.APPROX, "nearly 30", Span(low=27, high=30)),
        (30, 30, Hedge.APPROX, "Almost thirty", Span(low=27, high=30)),
        (30, None, Hedge.APPROX, "about 30 or more", Span(low=27)),
        (12, None, Hedge.AT_LEAST, "at least 12", Span(low=12)),
        (None, 40, Hedge.AT_MOST, "up to 40", Span(low=0, high=40)),
        (70, 80, Hedge.RANGE, "70 to 80", Span(low=70, high=80)),
        (24, None, Hedge.VAGUE, "dozens", Span(low=24)),
    ],
)
def test_a_count_means_what_was_said_and_a_little_around_it(
    low: int | None, high: int | None, hedge: Hedge, words: str, expected: Span
) -> None:
    assert span(low, high, hedge, words=words) == expected


@pytest.mark.parametrize(("word", "low"), [("dozens", 12), ("hundreds", 100), ("tens", 10)])
def test_a_policy_may_read_a_vague_word_its_own_way(word: str, low: int) -> None:
    assert span(200, None, Hedge.VAGUE, words=f"{word} of people", vague=ACLED) == Span(low=low)


def test_a_vague_word_that_a_policy_does_not_know_keeps_what_was_said() -> None:
    assert span(3, None, Hedge.VAGUE, words="several", vague=ACLED) == Span(low=3)


@pytest.mark.parametrize(
    "words", ["Tens of thousands", "hundreds of  thousands", "tens of hundreds"]
)
def test_tens_of_something_greater_are_no_tens(words: str) -> None:
    assert span(20_000, None, Hedge.VAGUE, words=words, vague=ACLED) == Span(low=20_000)


@pytest.mark.parametrize(("low", "high"), [(-1, None), (5, 4)])
def test_a_span_that_no_number_is_in_is_refused(low: int, high: int | None) -> None:
    with pytest.raises(BrokenRecord):
        Span(low=low, high=high)


def test_a_gap_is_as_wide_as_the_nearest_ends_are_apart() -> None:
    assert Span(low=33, high=33).apart(Span(low=70, high=80)) == 37


@given(SPANS, SPANS)
def test_agreement_is_mutual(one: Span, other: Span) -> None:
    assert one.meets(other) == other.meets(one)
    assert one.apart(other) == other.apart(one)


@given(SPANS, SPANS)
def test_spans_meet_where_one_number_is_in_both(one: Span, other: Span) -> None:
    shared = any(one.holds(n) and other.holds(n) for n in range(200))
    assert one.meets(other) == shared
