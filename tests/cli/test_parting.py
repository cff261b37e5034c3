"""What the desk is told of reports that were nearly joined."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sayso import pipeline
from sayso.cli.builds.parting import apart, made_of
from sayso.domain.codes import Verb
from sayso.domain.reading import Report
from sayso.flow import link
from sayso.store import casefile, derived
from tests.road.articles import ALL, built, exported, laid_out


@pytest.fixture
def case(tmp_path: Path) -> Path:
    built(tmp_path / "case", laid_out(tmp_path / "in", ALL))
    return tmp_path / "case"


def nearly(monkeypatch: pytest.MonkeyPatch, *reports: str) -> None:
    """Let the last linking have found two reports likely."""
    found = link.Compared(
        reports=reports,
        tokens=reports,
        pairs=np.array([1], dtype=np.int64).tobytes(),
        odds=np.array([-1.0]).tobytes(),
        met=np.ones(1, dtype=np.bool_).tobytes(),
    )
    monkeypatch.setattr(derived, "noted", lambda *_: found)


def of_two(case: Path) -> list[str]:
    rows: list[dict[str, Any]] = exported(case)
    return [row["reports"][0]["id"] for row in rows[:2]]


def test_what_a_build_kept_is_asked(case: Path) -> None:
    kept = derived.noted(case, "compared", link.Compared)
    assert kept is not None
    assert len(kept.reports) == 4
    assert apart(casefile.reading(case)) == []
    assert made_of(casefile.reading(case)) == casefile.reading(case).tables.identity()
    derived.forget(case)
    assert made_of(casefile.reading(case)) == ""
    assert apart(casefile.reading(case)) == []


def test_two_reports_that_were_hardly_told_apart_wait_until_somebody_rules(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = of_two(case)
    nearly(monkeypatch, one, other)
    opened = casefile.reading(case)
    [found] = apart(opened)
    assert (found.one[1], found.other[1], found.p) == (one, other, 269)
    for document, report in (found.one, found.other):
        assert report in {x.id for x in opened.tables.of(Report, document)}
    said = {"who": "Sam", "why": "two towns", "change": None}
    ruled = pipeline.judge(case, Verb.DIFFERENT, [one, other], said=said)
    assert apart(opened) == []
    pipeline.judge(case, Verb.WITHDRAW, [str(ruled.number)], said=said)
    assert apart(opened) == [found]
