"""Average linkage, and what people rule."""

from hypothesis import given
from hypothesis import strategies as st
from sayso.flow.link.matching.likeness import Likeness

from sayso.flow.link.matching import clusters as linkage
from sayso.flow.link.matching.clusters import Pair, Rules, clusters

ODDS = st.dictionaries(
    st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]),
    st.sampled_from([-100.0, -3.0, 0.0, 1.0, 2.5, 9.0]),
)


def grouped(size: int, odds: dict[Pair, float], rules: Rules | None = None) -> list[list[int]]:
    scores = {pair: Likeness(value, ()) for pair, value in odds.items()}
    return clusters(size, scores, lambda a, b: Likeness(-4.0, ()), rules or Rules())


def test_a_chain_of_likely_pairs_is_no_group() -> None:
    assert grouped(4, {(0, 1): 2.0, (1, 2): 1.5, (2, 3): 2.0}) == [[0, 1], [2, 3]]


def test_one_doubtful_pair_does_not_part_a_group() -> None:
    assert grouped(3, {(0, 1): 3.0, (1, 2): 3.0, (0, 2): -1.0}) == [[0, 1, 2]]


def test_a_contradiction_parts_a_group_whatever_else_speaks_for_it() -> None:
    assert grouped(3, {(0, 1): 6.0, (1, 2): 5.0, (0, 2): -100.0}) == [[0, 1], [2]]


SIZE = linkage._FULL + 20  # noqa: SLF001 - the limit is what is tested
LINE = {(at, at + 1): Likeness(2.0, ()) for at in range(SIZE - 1)}


def test_in_a_large_component_unlike_groups_are_not_chained_by_one_likely_pair() -> None:
    found = clusters(SIZE, LINE, lambda a, b: LINE.get((a, b), Likeness(-4.0, ())), Rules())
    assert max(len(group) for group in found) == 2


def test_in_a_large_component_pairs_read_across_join_what_is_alike() -> None:
    assert clusters(SIZE, LINE, lambda a, b: Likeness(2.0, ()), Rules()) == [list(range(SIZE))]


def test_in_a_large_component_a_contradiction_across_parts_too() -> None:
    def compare(a: int, b: int) -> Likeness:
        return Likeness(2.0 if (a < 100) is (b < 100) else -100.0, ())

    line = {pair: score for pair, score in LINE.items() if pair != (99, 100)}
    bridge = {**line, (99, 100): Likeness(0.5, ())}
    assert clusters(SIZE, bridge, compare, Rules()) == [
        list(range(100)),
        list(range(100, SIZE)),
    ]


def test_what_is_judged_of_members_elsewhere_is_passed_over() -> None:
    rules = Rules(different=frozenset({(0, 2)}))
    assert grouped(3, {(0, 1): 3.0}, rules) == [[0, 1], [2]]


@given(ODDS)
def test_every_number_is_in_one_group_and_no_group_holds_a_contradiction(
    odds: dict[Pair, float],
) -> None:
    found = grouped(8, odds)
    assert sorted(x for group in found for x in group) == list(range(8))
    apart = {pair for pair, value in odds.items() if value < -50}
    assert not any({a, b} <= set(group) for a, b in apart for group in found)


@given(ODDS, st.integers(1, 7))
def test_pairs_judged_the_same_are_together(odds: dict[Pair, float], other: int) -> None:
    found = grouped(8, odds, Rules(same=frozenset({(0, other)})))
    assert any({0, other} <= set(group) for group in found)


@given(ODDS, st.integers(1, 7))
def test_pairs_judged_different_are_apart(odds: dict[Pair, float], other: int) -> None:
    found = grouped(8, odds, Rules(different=frozenset({(0, other)})))
    assert not any({0, other} <= set(group) for group in found)


def test_a_round_of_pairs_judged_the_same_is_one_group() -> None:
    rules = Rules(same=frozenset({(0, 1), (1, 2), (0, 2)}))
    assert grouped(3, {}, rules) == [[0, 1, 2]]
