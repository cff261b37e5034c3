"""Event reports left out one at a time: what the others make of the number of each."""

import math
from pathlib import Path

import pytest

from eval.tolls import maverick
from sayso.domain.codes import Hedge
from sayso.domain.errors import BadInput
from sayso.flow.weigh.tolls.parameters import Role
from tests.eval.tolls.small import an_event_report, event_reports
from tests.flow.weigh.examples import MODEL


def told(path: Path, *rows: dict[str, str]) -> list[list[maverick.Told]]:
    return maverick.events(event_reports(path / "m.gz", *rows))


def test_only_events_of_which_two_or_more_count_the_dead_are_asked(tmp_path: Path) -> None:
    found = told(
        tmp_path,
        an_event_report("a", "2011-01-05", 3),
        an_event_report("a", "2011-01-04", 2),
        an_event_report("b", "2011-01-04", 9),
        an_event_report("c", "2011-01-04", 1),
        an_event_report("c", "2011-01-04", ""),
    )
    assert [[(one.event, one.best) for one in event] for event in found] == [[("a", 2), ("a", 3)]]


def heard(path: Path, *rows: dict[str, str]) -> list[object]:
    [event] = told(path, *rows)
    return [(one.heard.role, one.heard.days, one.heard.hedge) for one in event]


def test_what_is_heard_has_its_role_its_days_and_whether_it_is_a_range(tmp_path: Path) -> None:
    monitor = {"source_type": "Human rights commission", "deaths_high": "5"}
    assert heard(
        tmp_path,
        an_event_report("a", "2011-01-05", 3),
        an_event_report("a", "2011-01-09", 4, **monitor),
    ) == [(Role.OUTLET, 2, Hedge.EXACT), (Role.MONITOR, 6, Hedge.RANGE)]


def test_without_a_date_of_its_own_a_report_counts_from_the_events_last_day(
    tmp_path: Path,
) -> None:
    early, late = an_event_report("a", "2010-12-30", 3), an_event_report("a", "2011-09-01", 3)
    assert [one[1] for one in heard(tmp_path, early, an_event_report("a", "", 3), late)] == [  # type: ignore[index]  # tuples
        0,
        1,
        60,
    ]


@pytest.mark.parametrize(
    "row",
    [
        an_event_report("a", "2011-01-05", "many"),
        an_event_report("a", "2011-01-05", 3, date_start="January"),
        an_event_report("a", "2011-01-05", 3, source_type="Rumour"),
    ],
    ids=["no number", "no date", "no source"],
)
def test_a_row_that_is_no_event_report_is_refused(tmp_path: Path, row: dict[str, str]) -> None:
    with pytest.raises(BadInput, match="expected MAVERICK's event reports"):
        told(tmp_path, row)


def test_a_file_without_a_row_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="expected event reports, found none"):
        told(tmp_path)


EVENT = [("2011-01-04", 3), ("2011-01-05", 5), ("2011-01-06", 5), ("2011-01-07", 20)]


def test_every_report_is_left_out_once(tmp_path: Path) -> None:
    found = told(tmp_path, *(an_event_report("a", day, dead) for day, dead in EVENT))
    pairs = [
        (one.best, [other.best for other in others]) for one, others in maverick.left_out(found)
    ]
    assert pairs == [(3, [5, 5, 20]), (5, [3, 5, 20]), (5, [3, 5, 20]), (20, [3, 5, 5])]


def test_rules_take_from_the_others_what_they_are_named_for(tmp_path: Path) -> None:
    [event] = told(tmp_path, *(an_event_report("a", day, dead) for day, dead in EVENT))
    assert {name: rule(event) for name, rule in maverick.RULES.items()} == {
        "least": 3, "most": 20, "mean": 8.25, "median": 5, "mode": 5, "latest": 20, "first": 3,
    }  # fmt: skip


def test_what_the_model_makes_probable_is_what_the_others_said(tmp_path: Path) -> None:
    [event] = told(tmp_path, *(an_event_report("a", day, dead) for day, dead in EVENT))
    agreed, odd = event[2], event[3]
    others = event[:2]
    assert math.exp(maverick.by_model(agreed, others, MODEL)) < 1
    assert maverick.by_model(agreed, others, MODEL) > maverick.by_model(odd, others, MODEL)


def test_the_report_gives_the_model_beside_every_rule_the_best_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = {name: maverick.RULES[name] for name in ("least", "latest")}
    monkeypatch.setattr(maverick, "RULES", few)
    rows = [
        an_event_report(f"e{at}", f"2011-01-0{day}", dead)
        for at in range(4)
        for day, dead in ((4, at), (5, at + at % 3))
    ]
    found = maverick.report(event_reports(tmp_path / "m.gz", *rows), MODEL)
    start, rules = found.split("; ")
    assert start.startswith("MAVERICK, 8 reports of 4 events: model -")
    scores = [float(one.rpartition(" ")[2]) for one in rules.split(", ")]
    assert len(scores) == len(few)
    assert scores == sorted(scores, reverse=True)
    assert all(score < 0 for score in scores)
