"""Average linkage, and what people rule."""

from collections.abc import Callable, Mapping
from types import ModuleType
from unittest import mock

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.flow.link.facts.columns import Floats, Ints
from sayso.flow.link.matching import clusters as linkage
from sayso.flow.link.matching import joining, walking
from sayso.flow.link.matching.across import CAP, JOIN
from sayso.flow.link.matching.clusters import Pair, Rules, Scored, clusters

LIKELY, UNLIKELY = JOIN + 2.0, JOIN - 3.0
ODDS = st.dictionaries(
    st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]),
    st.sampled_from([-100.0, UNLIKELY, JOIN, JOIN + 1, LIKELY, 9.0]),
)


def scored(odds: Mapping[Pair, float]) -> Scored:
    pairs = sorted(odds)
    ends = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return Scored(ends[:, 0], ends[:, 1], np.array([odds[pair] for pair in pairs], dtype=float))


def comparing(of: Callable[[int, int], float]) -> Callable[[Ints, Ints], Floats]:
    return lambda a, b: np.array([of(x, y) for x, y in zip(a.tolist(), b.tolist(), strict=True)])


def grouped(size: int, odds: Mapping[Pair, float], rules: Rules | None = None) -> list[list[int]]:
    compare = comparing(lambda a, b: odds.get((a, b), UNLIKELY))
    return clusters(size, scored(odds), compare, rules or Rules())


def test_a_chain_of_likely_pairs_is_no_group() -> None:
    chain = {(0, 1): LIKELY, (1, 2): JOIN + 1.5, (2, 3): LIKELY}
    assert grouped(4, chain) == [[0, 1], [2, 3]]


def test_one_doubtful_pair_does_not_part_a_group() -> None:
    assert grouped(3, {(0, 1): 3.0, (1, 2): 3.0, (0, 2): JOIN - 1}) == [[0, 1, 2]]


def test_a_contradiction_parts_a_group_whatever_else_speaks_for_it() -> None:
    assert grouped(3, {(0, 1): 6.0, (1, 2): 5.0, (0, 2): -100.0}) == [[0, 1], [2]]


def test_a_pair_that_is_not_likely_is_two() -> None:
    assert grouped(2, {(0, 1): JOIN}) == [[0], [1]]
    assert grouped(2, {(0, 1): JOIN + 0.1}) == [[0, 1]]


SIZE = linkage._FULL + 20  # noqa: SLF001 - the limit is what is tested
LINE = {(at, at + 1): LIKELY for at in range(SIZE - 1)}


def test_in_a_large_component_unlike_groups_are_not_chained_by_one_likely_pair() -> None:
    compare = comparing(lambda a, b: LINE.get((a, b), UNLIKELY))
    found = clusters(SIZE, scored(LINE), compare, Rules())
    assert max(len(group) for group in found) == 2


def test_in_a_large_component_pairs_read_across_join_what_is_alike() -> None:
    compare = comparing(lambda a, b: LIKELY)
    assert clusters(SIZE, scored(LINE), compare, Rules()) == [list(range(SIZE))]


def test_in_a_large_component_a_contradiction_across_parts_too() -> None:
    compare = comparing(lambda a, b: LIKELY if (a < 100) is (b < 100) else -100.0)
    bridge = {**LINE, (99, 100): JOIN + 0.5}
    parted = [list(range(100)), list(range(100, SIZE))]
    assert clusters(SIZE, scored(bridge), compare, Rules()) == parted
    barred = {**bridge, (3, 130): -100.0}
    assert clusters(SIZE, scored(barred), comparing(lambda a, b: LIKELY), Rules()) == parted


def uneven(a: Ints, b: Ints) -> Floats:
    """Give odds of all heights, the likelier the nearer two stand: groups of many sizes come of it."""
    odds: Floats = (a * 7919 + b * 104729) % 97 / 12 - (b - a)
    return odds


def two() -> Scored:
    """Give two large components, beside each other and never across."""
    near = [(a, b) for a in range(SIZE) for b in range(a + 1, min(a + 5, SIZE))]
    ends = np.array([*near, *((a + SIZE, b + SIZE) for a, b in near)])
    return Scored(ends[:, 0], ends[:, 1], uneven(ends[:, 0], ends[:, 1]))


def test_components_make_no_difference_to_one_another() -> None:
    both = two()
    within = both.b < SIZE
    one = Scored(both.a[within], both.b[within], both.odds[within])
    alone = clusters(SIZE, one, uneven, Rules())
    assert len({len(group) for group in alone}) > 3
    beside = [group for group in clusters(2 * SIZE, both, uneven, Rules()) if group[0] < SIZE]
    assert beside == alone


def test_what_a_block_scored_is_not_compared_again() -> None:
    asked = list[Pair]()

    def compare(a: Ints, b: Ints) -> Floats:
        asked.extend(zip(a.tolist(), b.tolist(), strict=True))
        return np.full(len(a), LIKELY)

    told = {(0, 1): LIKELY, (0, 3): UNLIKELY, (1, 2): LIKELY}
    assert clusters(4, scored(told), compare, Rules()) == [[0, 1, 2], [3]]
    assert asked == [(0, 2)]


def test_in_a_large_component_judgements_are_obeyed() -> None:
    compare = comparing(lambda a, b: LIKELY)
    rules = Rules(same=frozenset({(0, 5), (5, 9), (0, 9)}), different=frozenset({(1, 100)}))
    found = clusters(SIZE, scored(LINE), compare, rules)
    assert any({0, 5, 9} <= set(group) for group in found)
    assert not any({1, 100} <= set(group) for group in found)


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


def by_hand(odds: Floats) -> list[list[int]]:
    """Join the likeliest two groups, one couple after another, as average linkage is defined."""
    groups = [[at] for at in range(len(odds))]
    capped = np.clip(odds, -CAP, CAP)
    while True:
        means = [
            (-float(capped[np.ix_(one, other)].mean()), a, b)
            for a, one in enumerate(groups)
            for b, other in enumerate(groups[a + 1 :], start=a + 1)
            if odds[np.ix_(one, other)].min() > -50
        ]
        if not means or -min(means)[0] <= JOIN:
            return sorted(groups)
        _, a, b = min(means)
        groups[a] = sorted(groups[a] + groups.pop(b))


@given(st.integers(2, 12), st.integers(0, 10**6), st.sampled_from([0, 1, 2, 32]))
def test_groups_are_those_of_joining_the_likeliest_two_again_and_again(
    size: int, seed: int, rounds: int
) -> None:
    # No two means are alike, so that nothing but the way of joining could tell both apart.
    drawn = np.random.default_rng(seed)
    odds = np.triu(drawn.normal(0, 4, (size, size)), 1)
    odds[drawn.random((size, size)) < 0.05] = -100.0
    odds = np.triu(odds, 1) + np.triu(odds, 1).T
    pairs = {(a, b): float(odds[a, b]) for a in range(size) for b in range(a + 1, size)}
    with mock.patch.object(joining, "_ROUNDS", rounds):
        found = clusters(size, scored(pairs), comparing(lambda a, b: float(odds[a, b])), Rules())
    assert found == by_hand(odds)


@pytest.mark.parametrize(
    ("where", "limit", "value"),
    [
        (walking, "_AT_ONCE", 1),
        (walking, "_AHEAD", 0),
        (walking, "_AHEAD", 7),
        (walking, "_AHEAD_HELD", 0),
        (joining, "_HELD", 1),
    ],
)
def test_how_much_is_walked_at_once_or_read_ahead_makes_no_difference(
    monkeypatch: pytest.MonkeyPatch, where: ModuleType, limit: str, value: int
) -> None:
    monkeypatch.setattr(joining, "_ROUNDS", 2)
    whole = clusters(2 * SIZE, two(), uneven, Rules())
    assert len({len(group) for group in whole}) > 3
    monkeypatch.setattr(where, limit, value)
    assert clusters(2 * SIZE, two(), uneven, Rules()) == whole


def test_what_is_read_ahead_is_asked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def asked(ahead: int) -> int:
        calls = list[int]()

        def compare(a: Ints, b: Ints) -> Floats:
            calls.append(len(a))
            return uneven(a, b)

        monkeypatch.setattr(walking, "_AHEAD", ahead)
        clusters(2 * SIZE, two(), compare, Rules())
        return len(calls)

    monkeypatch.setattr(joining, "_ROUNDS", 0)
    assert 2 * asked(512) < asked(0)


def test_a_group_that_takes_in_its_neighbours_singly_takes_no_round_for_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # The earlier two reports come, the likelier they are one: everybody is drawn to the first.
    pairs = {(a, b): 7.0 - a / SIZE for a in range(SIZE) for b in range(a + 1, min(a + 13, SIZE))}
    compare = comparing(lambda a, b: pairs.get((a, b), 7.0 - a / SIZE))
    rounds = list[int]()
    likeliest = joining.Joining._likeliest  # noqa: SLF001 - how often it is asked is what is tested

    def counted(self: joining.Joining) -> Ints:
        rounds.append(1)
        return likeliest(self)

    monkeypatch.setattr(joining.Joining, "_likeliest", counted)
    assert clusters(SIZE, scored(pairs), compare, Rules()) == [list(range(SIZE))]
    assert len(rounds) <= joining._ROUNDS < SIZE // 2  # noqa: SLF001 - the limit is what is tested
