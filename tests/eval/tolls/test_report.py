"""What `sayso bench tolls` says, on a folder of our own making and a few made-up incidents."""

from pathlib import Path

import pytest
from eval.tolls.gva import Shot
from eval.tolls.madeup import incidents
from eval.tolls.samples import Known, made_up, real, sample, whole

from eval.tolls import maverick, report
from sayso.domain.codes import Group, Measure
from sayso.flow.weigh.policies.sayso import slices
from tests.eval.tolls.small import (
    a_shooting,
    an_article,
    an_event_report,
    event_reports,
    nothing,
    shootings,
    two,
)
from tests.flow.weigh.examples import DAILY, HOSPITAL, MODEL, TOLLS, a_count, say

MADE = list(incidents(30, 1))


@pytest.fixture
def _few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make up a few incidents only."""
    monkeypatch.setattr(report, "SIZE", 12)
    monkeypatch.setattr(report, "OTHERS", range(500, 502))
    monkeypatch.setattr(report, "EACH", 5)
    monkeypatch.setattr(maverick, "RULES", {"least": maverick.RULES["least"]})


@pytest.mark.usefixtures("_few")
def test_what_is_not_in_the_folder_is_left_out_and_said_to_be(tmp_path: Path) -> None:
    lines = report.report(tmp_path, nothing).splitlines()
    assert lines[0].startswith("parameters ")
    assert lines[-2:] == [
        f"gun-violence incidents: left out, {tmp_path}/gva/incidents.jsonl.gz is not there",
        f"MAVERICK: left out, {tmp_path}/maverick/civ_event_reports.csv.gz is not there",
    ]


@pytest.mark.usefixtures("_few")
def test_what_is_there_is_scored(tmp_path: Path) -> None:
    row = a_shooting("s2", an_article("one"), an_article("two"))
    shootings(tmp_path / "gva" / "incidents.jsonl.gz", a_shooting("s1"), row)
    rows = [an_event_report(f"e{at % 4}", "2011-01-05", at % 3) for at in range(8)]
    event_reports(tmp_path / "maverick" / "civ_event_reports.csv.gz", *rows)
    told = report.report(tmp_path, two)
    for words in (
        "made-up incidents: 50 % held",
        "without leans: CRPS",
        "without slips: CRPS",
        "2 other worlds: 50 % held",
        "median of claims",
        "gun-violence incidents, killed: 50 % held",
        "gun-violence incidents, injured:  1 incidents without any figure of them",
        "MAVERICK, 8 reports of 4 events",
    ):
        assert words in told


def test_every_made_up_toll_that_anybody_counts_is_believed_in_something() -> None:
    found = list(made_up(MADE, MODEL))
    assert len(found) == len(MADE)
    assert [one.toll for one in found] == [one.toll for one in MADE]
    assert {one.slice.measure for one in found} == {Measure.KILLED}


def test_what_is_scored_counts_large_tolls_apart() -> None:
    found = list(made_up(MADE, MODEL))
    scores = report.scored(found, TOLLS)
    assert scores.tolls == len(MADE)
    assert sorted(scores.held) == ["50", "90"]
    assert scores.large.endswith(f" of {sum(one.toll >= 15 for one in MADE)}")
    assert scores.crps > 0


def test_rules_are_off_by_the_people_between_their_number_and_the_toll() -> None:
    claims = [
        say(HOSPITAL, a_count("c1", 10, reported="2025-03-12")),
        say(DAILY, a_count("c2", 16, reported="2025-03-14")),
    ]
    [slice_] = slices(claims, MODEL)
    off = report.rivals([Known(slice_, 12, claims)])
    assert off["lowest"] == 2
    assert off["highest"] == 4
    assert off["latest"] == 4
    assert off["median of claims"] == 1
    assert "UCDP-like" in off


def test_what_the_model_knows_can_be_taken_away_one_thing_at_a_time() -> None:
    less = report.without(TOLLS)
    assert all(tolls != TOLLS for tolls in less.values())
    assert {manner.lean for manner in less["leans"].manners.values()} == {0.0}
    assert len(set(less["roles"].manners.values())) == 1
    assert [course.early for course in less["growth"].growth.courses] == [0.0]
    assert (less["echoes"].slips.repeat, less["echoes"].slips.reprint) == (0, 0)
    assert less["slips"].slips.slip < 1e-5


def test_everybody_is_all_groups_together_or_the_only_group() -> None:
    civilians = say(HOSPITAL, a_count("c1"))
    guards = say(HOSPITAL, a_count("c2", 3, group=Group.SECURITY))
    together = whole(slices([civilians, guards], MODEL), Measure.KILLED)
    alone = whole(slices([civilians], MODEL), Measure.KILLED)
    assert together is not None
    assert (together.group, together.of_all) == (Group.MIXED, True)
    assert alone is not None
    assert (alone.group, alone.of_all) == (Group.CIVILIAN, False)
    assert whole(slices([civilians], MODEL), Measure.INJURED) is None


def test_a_real_toll_is_held_against_everybody_of_its_measure() -> None:
    claims = [say(HOSPITAL, a_count("c1", 2))]
    [known] = real([Shot("s1", claims, {Measure.KILLED: 2, Measure.INJURED: 1})], MODEL)
    assert (known.toll, known.slice.measure) == (2, Measure.KILLED)


def test_a_sample_knows_its_toll() -> None:
    first = next(made_up(MADE, MODEL))
    found = sample(first)
    assert (found.measure, found.toll) == ("killed", first.toll)
    assert len(found.heard) == len(first.slice.told)
