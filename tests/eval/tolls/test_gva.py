"""Gun-violence incidents as the model weighs them: those that two articles or more tell of."""

from pathlib import Path

import pytest
from eval.tolls.samples import real

from eval.tolls import gva
from sayso.domain.codes import Measure
from sayso.domain.errors import BadInput
from tests.eval.tolls.small import a_shooting, an_article, nothing, shootings, two
from tests.flow.weigh.examples import MODEL


def told(path: Path, *rows: object, part: str = "report") -> list[gva.Shot]:
    return list(gva.shot(shootings(path / "s.gz", *rows), part, two))


def test_an_incident_of_two_articles_has_our_claims_and_the_frames_tolls(tmp_path: Path) -> None:
    row = a_shooting("s2", an_article("one"), an_article("two"))
    [found] = told(tmp_path, a_shooting("s1"), row)
    assert (found.name, found.tolls) == ("s2", {Measure.KILLED: 2, Measure.INJURED: 1})
    assert {(one.claim.low, one.claim.measure) for one in found.claims if one.counts} == {
        (2, Measure.KILLED)
    }


def test_the_outlet_is_the_host_of_the_archived_address(tmp_path: Path) -> None:
    row = a_shooting("s2", an_article("one"), an_article("two"))
    [found] = told(tmp_path, a_shooting("s1"), row)
    assert {one.voice.name for one in found.claims if one.counts} <= {"one.example", "two.example"}


def test_incidents_of_one_article_and_of_the_other_half_are_left_out(tmp_path: Path) -> None:
    one = a_shooting("s1", an_article("one"), an_article("two"))
    other = a_shooting("s2", an_article("three"))
    assert told(tmp_path, one, other) == []
    assert [found.name for found in told(tmp_path, one, other, part="tune")] == ["s1"]


def test_where_nothing_is_read_there_are_no_claims_and_nothing_to_weigh(tmp_path: Path) -> None:
    row = a_shooting("s2", an_article("one"), an_article("two"))
    path = shootings(tmp_path / "s.gz", a_shooting("s1"), row)
    [found] = gva.shot(path, "report", nothing)
    assert found.claims == []
    assert list(real([found], MODEL)) == []


@pytest.mark.parametrize(
    "row",
    [
        {},
        [],
        {"incident": "s1", "articles": []},
        a_shooting("s1", killed="many"),
        a_shooting("s1", {"id": "one"}),
    ],
    ids=["empty", "a list", "no frame", "no number", "no text"],
)
def test_a_row_that_is_no_incident_is_named_by_its_line(tmp_path: Path, row: object) -> None:
    with pytest.raises(BadInput, match=r'line 2: expected an incident with "articles"'):
        told(tmp_path, a_shooting("s0"), row)
