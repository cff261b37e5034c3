"""How alike texts are."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.text.similarity import containment, folded, jaccard, shingles, sketch, tokens

numbers = st.frozensets(st.integers(0, 50))


def test_folding_drops_case_accents_and_surplus_space() -> None:
    assert folded("  Duékoué\n CITY ") == "duekoue city"


def test_punctuation_is_no_word() -> None:
    assert tokens("“It’s over,” he said.") == ["it's", "over", "he", "said"]


def test_a_text_shorter_than_a_shingle_is_one_shingle() -> None:
    assert len(shingles(["so", "short"])) == 1
    assert shingles([]) == frozenset()


def test_like_texts_share_shingles() -> None:
    one = shingles(tokens("the army said it had ended the siege of the train"))
    other = shingles(tokens("on Wednesday the army said it had ended the siege of the train"))
    assert containment(one, other) == 1.0
    assert 0.5 < jaccard(one, other) < 1.0


@given(numbers, numbers)
def test_likeness_is_mutual_and_a_share(one: frozenset[int], other: frozenset[int]) -> None:
    assert jaccard(one, other) == jaccard(other, one)
    assert 0 <= jaccard(one, other) <= containment(one, other) <= 1 or not one


@given(numbers)
def test_everything_is_contained_in_itself(one: frozenset[int]) -> None:
    assert containment(one, one) == (1.0 if one else 0.0)


@given(st.lists(st.integers()), st.integers(1, 5))
def test_a_sketch_does_not_know_the_order(values: list[int], size: int) -> None:
    assert sketch(values, size) == sketch(reversed(values), size) == tuple(sorted(values)[:size])
