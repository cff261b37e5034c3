"""What texts are about, what they tell besides, what they recall."""

from collections.abc import Mapping

import numpy as np
import pytest

from sayso.flow.link.facts.columns import Floats, Ints, columns
from sayso.flow.link.facts.facts import Facts
from sayso.flow.link.matching import clusters
from sayso.flow.link.matching.across import JOIN
from sayso.flow.link.matching.clusters import Pair, Rules
from sayso.flow.link.matching.rounds import in_rounds
from tests.flow.link.matching.test_clusters import LIKELY, UNLIKELY, comparing, scored


def told(at: int, *, lead: bool = True, recalled: bool = False) -> Facts:
    return Facts(id=str(at), order=("", "", "", str(at)), lead=lead, recalled=recalled)


def rounds(
    facts: list[Facts], odds: Mapping[Pair, float], rules: Rules | None = None
) -> list[list[int]]:
    compare = comparing(lambda a, b: odds.get((a, b), UNLIKELY))
    return in_rounds(columns(facts), scored(odds), compare, rules or Rules())


def test_what_is_told_besides_never_parts_what_texts_are_about() -> None:
    # 1 is told besides in the text of 2: it is liker to 0 than 2 is, and no likely part of 2.
    odds = {(0, 1): LIKELY + 2, (0, 2): JOIN + 0.5, (1, 2): UNLIKELY - 3}
    assert rounds([told(0), told(1, lead=False), told(2)], odds) == [[0, 2], [1]]
    assert rounds([told(0), told(1), told(2)], odds) == [[0, 1], [2]]


def test_what_is_told_besides_joins_and_is_joined() -> None:
    odds = {(0, 1): LIKELY, (2, 3): LIKELY}
    facts = [told(0), told(1, lead=False), told(2, lead=False), told(3, lead=False)]
    assert rounds(facts, odds) == [[0, 1], [2, 3]]


def test_what_is_recalled_joins_the_one_it_clearly_means() -> None:
    odds = {(0, 2): LIKELY + 1, (1, 2): JOIN + 1}
    assert rounds([told(0), told(1), told(2, recalled=True)], odds) == [[0, 2], [1]]


def test_what_is_recalled_of_two_alike_stands_alone() -> None:
    odds = {(0, 2): LIKELY, (1, 2): LIKELY - 0.5}
    assert rounds([told(0), told(1), told(2, recalled=True)], odds) == [[0], [1], [2]]


def test_what_is_recalled_ties_no_two_together() -> None:
    odds = {(0, 2): 9.0, (1, 2): 5.0, (0, 1): JOIN - 0.5}
    assert rounds([told(0), told(1), told(2, recalled=True)], odds) == [[0, 2], [1]]


def test_what_only_recalls_is_grouped_among_itself() -> None:
    facts = [told(0), told(1, recalled=True), told(2, recalled=True)]
    assert rounds(facts, {(1, 2): LIKELY}) == [[0], [1, 2]]


def test_what_is_recalled_does_not_join_a_contradiction() -> None:
    facts = [told(0), told(1), told(2, recalled=True)]
    assert rounds(facts, {(0, 1): 9.0, (0, 2): LIKELY, (1, 2): -100.0}) == [[0, 1], [2]]


def test_judgements_rule_what_is_recalled_too() -> None:
    facts = [told(0), told(1), told(2, recalled=True)]
    likely = {(0, 2): LIKELY}
    assert rounds(facts, likely, Rules(different=frozenset({(0, 2)}))) == [[0], [1], [2]]
    assert rounds(facts, likely, Rules(same=frozenset({(1, 2)}))) == [[0], [1, 2]]


def test_nothing_is_nothing() -> None:
    assert in_rounds(columns([]), scored({}), lambda a, b: np.empty(0), Rules()) == []


def test_what_is_told_elsewhere_makes_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    # Two groups that one pair ties, and that reading more across them parts.
    monkeypatch.setattr(clusters, "_FULL", 3)
    chain = {(at, at + 1): 3.0 for at in range(9)} | {(4, 5): 2.0}
    asked = list[tuple[int, int]]()

    def compare(a: Ints, b: Ints) -> Floats:
        asked.extend(zip(a.tolist(), b.tolist(), strict=True))
        return np.where((a < 5) == (b < 5), 3.0, UNLIKELY)

    def found(*more: Facts) -> list[list[int]]:
        asked.clear()
        facts = [*(told(at) for at in range(10)), *more]
        return in_rounds(columns(facts), scored(chain), compare, Rules())

    assert found() == [[0, 1, 2, 3, 4], [5, 6, 7, 8, 9]]
    alone = [*asked]
    assert found(told(10, lead=False)) == [[0, 1, 2, 3, 4], [5, 6, 7, 8, 9], [10]]
    assert asked == alone
