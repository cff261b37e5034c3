"""The doors for Python programs."""

import subprocess
import sys
from datetime import date

import pytest

import sayso
from sayso.domain.errors import BrokenFile, SaysoError, UnknownPolicy

TEXT = "Attackers stormed a bus near Quetta on Monday. Police said 12 passengers were killed."
CLAIM = {
    "id": "c1", "incident": "r1", "voice": {"actor": None, "name": "police", "class": "anonymous"},
    "field": "figure", "measure": "killed", "group": "civilian", "low": 12, "high": 12,
    "hedge": "exact",
}  # fmt: skip


def test_a_text_gives_its_figures_with_the_words_they_stand_on() -> None:
    said = sayso.extract(TEXT, published="2025-03-12", outlet="Sample Wire")
    assert said["document"]["outlet"] == "Sample Wire"
    assert said["document"]["published"] == "2025-03-12"
    [figure] = said["figures"]
    assert (figure["low"], figure["high"], figure["measure"]) == (12, 12, "killed")
    assert TEXT[figure["quote"]["start"] : figure["quote"]["end"]] == figure["quote"]["text"]


@pytest.mark.parametrize("text", ["", " ", "\0", "\ud800 half a sign", "\ufeffTwelve people died."])
def test_any_text_is_answered(text: str) -> None:
    assert isinstance(sayso.extract(text)["problems"], list)


def test_a_date_that_is_none_is_a_problem() -> None:
    said = sayso.extract(TEXT, published="yesterday")
    assert "bad-date" in {one["code"] for one in said["problems"]}
    assert said["document"]["published"] is None


def test_reports_come_back_in_their_order_with_their_incident() -> None:
    reports = [
        {
            "id": "r1",
            "when": "2025-03-11",
            "kind": "hijacking",
            "place": {"name": "Sibi", "country": "PK"},
        },
        {
            "id": "r2",
            "when": "2019-07-01",
            "kind": "airstrike",
            "place": {"name": "Gaza", "country": "PS"},
        },
    ]
    found = sayso.link(reports)
    assert [(one["report"], one["incident"]) for one in found] == [("r1", "r1"), ("r2", "r2")]
    assert sayso.link([]) == []


def test_claims_give_estimates_that_name_what_decided() -> None:
    estimates = sayso.weigh([CLAIM], policy="ucdp")
    assert {one["incident"] for one in estimates} == {"r1"}
    assert {one["best"] for one in estimates} == {12}
    assert all(one["because"] == ["c1"] for one in estimates)
    assert sayso.weigh([], policy="ucdp") == []


def test_marked_words_come_back_with_what_they_may_mean() -> None:
    [found] = sayso.ground([{"text": "In Quetta.", "spans": [{"start": 3, "end": 9}]}])
    [span] = found["spans"]
    assert span["candidates"][0]["country"] == "PK"
    assert sayso.ground([]) == []


@pytest.mark.parametrize("when", [date(2025, 3, 11), float("nan"), {1}])
def test_a_value_that_is_not_plain_is_refused_with_its_row(when: object) -> None:
    with pytest.raises(BrokenFile, match="reports, line 2: expected "):
        sayso.link([{"id": "r1"}, {"id": "r2", "when": when}])


def test_what_cannot_be_used_is_an_error_of_sayso() -> None:
    with pytest.raises(BrokenFile, match="reports, line 2"):
        sayso.link([{"id": "r1"}, {"name": "no id"}])
    with pytest.raises(UnknownPolicy, match="ucdp"):
        sayso.weigh([CLAIM], policy="mine")
    assert issubclass(BrokenFile, SaysoError)


def test_to_import_it_loads_nothing_else() -> None:
    asked = "import sys, sayso; print([m for m in sys.modules if m.startswith('sayso.')])"
    shown = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    )
    assert shown.stdout == "[]\n"


def test_the_model_gives_intervals_beside_its_best_number() -> None:
    [found] = sayso.weigh([CLAIM], policy="sayso")
    assert found["low"] <= found["best"] <= found["high"]
    assert found["intervals"]["90"] == [found["low"], found["high"]]
    assert found["why"] == ["one voice only: police"]
