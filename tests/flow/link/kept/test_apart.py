"""What linking nearly joined: the likeliest first, of two incidents one pair, nothing that was ruled on."""

from collections.abc import Mapping

import numpy as np

from sayso.flow.link.kept.apart import Nearly, apart
from sayso.flow.link.kept.compared import Compared

HOME = {"a": "A", "b": "A", "c": "C", "d": "D", "e": "E"}


def _compared(odds: Mapping[str, float], reports: str = "abcde") -> Compared:
    pairs = sorted(
        (reports.index(x[0]) * len(reports) + reports.index(x[1]), y) for x, y in odds.items()
    )
    return Compared(
        reports=tuple(reports),
        tokens=tuple(reports),
        pairs=np.array([at for at, _ in pairs], dtype=np.int64).tobytes(),
        odds=np.array([y for _, y in pairs], dtype=np.float64).tobytes(),
        met=np.ones(len(pairs), dtype=np.bool_).tobytes(),
    )


def _told(odds: Mapping[str, float], judged: str = "", most: int = 10) -> list[str]:
    ruled = [(judged[0], judged[1])] if judged else []
    return [x.one + x.other for x in apart(_compared(odds), HOME, ruled, most)]


def test_the_likeliest_come_first_and_so_many_as_are_asked_for() -> None:
    odds = {"ac": -1.0, "ad": 0.5, "ae": -0.2}
    assert _told(odds) == ["ad", "ae", "ac"]
    assert _told(odds, most=1) == ["ad"]


def test_of_pairs_as_likely_the_first_by_place_comes_first() -> None:
    assert _told({"ce": 0.0, "cd": 0.0, "ac": 0.0}) == ["ac", "cd", "ce"]


def test_of_two_incidents_only_the_likeliest_pair_is_told() -> None:
    assert _told({"ac": -1.0, "bc": 0.2}) == ["bc"]


def test_what_is_joined_or_unlikely_or_no_report_any_more_is_not_told() -> None:
    assert _told({"ab": 4.0, "ac": -2.5}) == []
    assert apart(_compared({"ac": 1.0}), {"a": "A"}, (), 10) == []
    assert apart(_compared({}, reports=""), HOME, (), 10) == []


def test_two_incidents_that_somebody_ruled_on_are_not_told_again() -> None:
    odds = {"ac": 0.1, "bc": -0.4, "ad": -0.6}
    assert _told(odds, judged="ca") == ["ad"]
    assert _told(odds, judged="xa") == ["ac", "ad"]


def test_how_likely_is_said_in_thousandths() -> None:
    assert apart(_compared({"ac": 0.0}), HOME, (), 1) == [Nearly("a", "c", 500)]
