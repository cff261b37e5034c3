"""Log-odds that an earlier linking found are not looked for again where both reports are as they were."""

from collections.abc import Mapping, Sequence
from typing import cast

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.flow.link.facts.columns import Floats, Ints, Truths
from sayso.flow.link.kept import compared
from sayso.flow.link.kept.compared import Recall
from sayso.flow.link.matching.clusters import Scored
from sayso.flow.link.matching.meeting import Met


class Counting:
    """Gives what two places say, and remembers which pairs it was asked for."""

    def __init__(self, reports: str) -> None:
        self.reports = reports
        self.asked: list[str] = []
        self.told: Mapping[str, float] = {}

    def __call__(self, a: Ints, b: Ints) -> Floats:
        pairs = [self.reports[one] + self.reports[other] for one, other in zip(a, b, strict=True)]
        self.asked += pairs
        return np.array([self.told.get(pair, _odds(pair)) for pair in pairs])


def _odds(pair: str) -> float:
    return float(ord(pair[0]) * 1000 + ord(pair[1]))


def _tokens(reports: str) -> dict[str, str]:
    return {f"d{x}": f"token of {x}" for x in reports}


def _recall(reports: str, tokens: Mapping[str, str] | None = None) -> tuple[Recall, Counting]:
    compare = Counting(reports)
    documents = [f"d{x}" for x in reports]
    told = _tokens(reports) if tokens is None else tokens
    return Recall(list(reports), documents, told, compare, compare), compare


def _ask(recall: Recall, reports: str, pairs: Sequence[str]) -> list[float]:
    a, b = (np.array([reports.index(pair[at]) for pair in pairs], dtype=np.int64) for at in (0, 1))
    told: list[float] = recall.odds(a, b).tolist()
    return told


@pytest.mark.parametrize("waiting", [1, 1000])
def test_a_pair_is_compared_once_it_is_sorted_in(
    waiting: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compared, "_WAITING", waiting)
    recall, compare = _recall("abc")
    for _ in range(2):
        assert _ask(recall, "abc", ["ab", "bc"]) == [_odds("ab"), _odds("bc")]
    assert compare.asked == ["ab", "bc"] * (1 if waiting == 1 else 2)
    recall.compared(())
    _ask(recall, "abc", ["bc", "ac"])
    assert compare.asked[-1:] == ["ac"]


def test_what_was_compared_is_not_compared_again_among_more_reports() -> None:
    first, _ = _recall("bd")
    _ask(first, "bd", ["bd"])
    later, compare = _recall("abcde")
    later.learn(first.compared(()))
    assert _ask(later, "abcde", ["bd", "bc"]) == [_odds("bd"), _odds("bc")]
    assert compare.asked == ["bc"]


@pytest.mark.parametrize("token", ["another", ""])
def test_a_report_that_tells_something_else_is_compared_again(token: str) -> None:
    first, _ = _recall("abc", _tokens("abc") | ({"db": ""} if not token else {}))
    _ask(first, "abc", ["ab", "ac"])
    later, compare = _recall("abc", {**_tokens("abc"), "db": token})
    later.learn(first.compared(()))
    _ask(later, "abc", ["ab", "ac"])
    assert compare.asked == ["ab"]


def test_a_report_that_is_gone_takes_its_pairs_with_it() -> None:
    first, _ = _recall("abc")
    _ask(first, "abc", ["ab", "ac", "bc"])
    later, compare = _recall("ac")
    later.learn(first.compared(()))
    assert _ask(later, "ac", ["ac"]) == [_odds("ac")]
    assert compare.asked == []
    assert len(np.frombuffer(later.compared(()).pairs, np.int64)) == 1


def test_nothing_is_known_of_no_reports() -> None:
    empty, _ = _recall("")
    later, compare = _recall("ab")
    later.learn(empty.compared(()))
    _ask(later, "ab", ["ab"])
    assert compare.asked == ["ab"]


LETTERS = "abcdefgh"
SOME = st.sets(st.sampled_from(LETTERS), min_size=2).map(sorted).map("".join)


@given(st.lists(SOME, min_size=1, max_size=4), st.data())
def test_recalled_odds_are_those_that_comparing_gives(
    cases: list[str], data: st.DataObject
) -> None:
    before = None
    for reports in cases:
        pairs = [x + y for x in reports for y in reports if x < y]
        recall, compare = _recall(reports)
        if before is not None:
            recall.learn(before)
        asked = data.draw(st.lists(st.sampled_from(pairs), min_size=1))
        assert _ask(recall, reports, asked) == [_odds(pair) for pair in asked]
        before = recall.compared(())
        again = len(compare.asked)
        _ask(recall, reports, asked)
        assert len(compare.asked) == again


class Moved:
    """Pairs that came and went between two linkings of "abcd": all that `Recall` asks of `Met`."""

    fresh = np.array([3])
    came = (np.array([0, 1]), np.array([3, 3]))
    went = (np.array([0, 1]), np.array([1, 2]))

    def parted(self, some: Truths) -> Truths:
        assert some.tolist() == [True, True]
        return np.array([False, True])


def test_whoever_tells_something_else_than_before_is_touched() -> None:
    first, _ = _recall("abc")
    a, b = np.array([0, 1]), np.array([1, 2])
    first.begun(Scored(a, b, np.array([1.0, 2.0])))
    later, compare = _recall("abcd")
    later.learn(first.compared(()))
    assert not later.touched.any()
    odds = {"ad": -99.0, "bd": -5.0}
    compare.told = odds
    scored = later.scored(cast("Met", Moved()))
    # "ab" still meets in another block, "bc" does no more; what tells nothing ("bd") touches nobody.
    assert (scored.a.tolist(), scored.b.tolist()) == ([0, 0], [1, 3])
    assert later.touched.tolist() == [True, True, True, True]
    moved = Moved()
    moved.parted = lambda some: ~some  # type: ignore[method-assign]  # both meet elsewhere
    again, compare = _recall("abcd")
    again.learn(first.compared(()))
    compare.told = {"ad": -5.0, "bd": -5.0}
    again.scored(cast("Met", moved))
    assert again.touched.tolist() == [False, False, False, True]


def test_whoever_lost_a_report_it_was_compared_with_is_touched() -> None:
    first, _ = _recall("abcd")
    first.begun(Scored(np.array([0, 1]), np.array([1, 2]), np.array([1.0, 2.0])))
    later, _ = _recall("abd")
    later.learn(first.compared(["d"]))
    assert later.touched.tolist() == [False, True, True]
