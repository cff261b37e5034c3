"""The columns of all incidents."""

from pathlib import Path

import numpy as np
import pytest

from sayso.domain.codes import Field, PlacePrecision, Stance, Verb
from sayso.domain.document import Problem
from sayso.domain.judgement import Judgement, Spot
from sayso.domain.world import Actor, Place
from sayso.store.casefile import Case
from sayso.store.listing import MISSING, Listing, listed, reviewed
from sayso.store.listing.reviewing import standing
from tests.examples import TEXT, a_dossier, a_figure_claim, a_quote
from tests.store.listing.examples import a_case, moved
from tests.store.small import a_reading


def bolan(**changes: object) -> Place:
    place = Place(
        quote=a_quote("train"), name="Bolan Pass", country="PK", lat=29.7, lon=67.5,
        precision=PlacePrecision.NEAR,
    )  # fmt: skip
    return place.but(**changes) if changes else place


def test_an_incident_is_a_row(tmp_path: Path) -> None:
    one = a_dossier()
    found = listed(a_case(tmp_path, moved(one, "r1", places=(bolan(),))))
    assert list(found.ids) == ["r1"]
    assert list(found.summaries) == [one.incident.summary]
    assert list(found.places) == ["Bolan Pass"]
    assert found.kinds == ("hijacking",)
    assert [str(np.datetime64(int(day), "D")) for day in (found.start[0], found.end[0])] == [
        "2025-03-11",
        "2025-03-12",
    ]
    assert (found.lat[0], found.lon[0]) == (29.7, 67.5)
    assert [*PlacePrecision][found.precision[0]] is PlacePrecision.NEAR
    assert (found.reports[0], found.voices[0]) == (1, 4)
    assert (found.disputes[0], found.largest[0]) == (1, 70)


def test_what_is_not_known_is_said_to_be_missing(tmp_path: Path) -> None:
    one = moved(a_dossier(), "r1", when=None)
    lost = moved(
        a_dossier(), "r2", places=(bolan(lat=None, lon=None, precision=PlacePrecision.UNKNOWN),)
    )
    problems = [
        Problem(code="unread", message="not read yet", stage="read", document="d1"),
        Problem(code="vague", message="a vague number", stage="extract", document="d2"),
    ]
    found = listed(a_case(tmp_path, one, lost, problems=problems))
    assert (found.start[0], found.undated, found.unread) == (MISSING, 1, 1)
    assert np.isnan(found.lat).all()
    assert list(found.places) == ["", "Bolan Pass"]


def test_the_place_is_the_first_that_has_a_point(tmp_path: Path) -> None:
    nowhere = bolan(name="Mushkaf", lat=None, lon=None, precision=PlacePrecision.UNKNOWN)
    found = listed(a_case(tmp_path, moved(a_dossier(), "r1", places=(nowhere, bolan()))))
    assert (found.lat[0], list(found.places)) == (29.7, ["Bolan Pass"])


def test_only_organisations_and_offices_can_be_asked_for(tmp_path: Path) -> None:
    one = a_dossier()
    blame = [
        a_figure_claim("50", id=f"c{n}").but(
            field=Field.BLAMED_ON, stance=Stance.ACCUSES, measure=None, group=None, low=None,
            high=None, hedge=None, actor=Actor(quote=a_quote("Militants"), name=name, actor=actor),
        )
        for n, (name, actor) in enumerate((("BLA", "bla"), ("a neighbour", None)), start=20)
    ]  # fmt: skip
    account = one.accounts[0].but(claims=(*one.accounts[0].claims, *blame))
    found = listed(a_case(tmp_path, one.but(accounts=(account, *one.accounts[1:]))))
    assert found.sets["actor"].names == (("bla", "BLA"),)
    assert [key for key, _ in found.sets["voice"].names] == ["bla", "pakistan-army"]


def test_facets_hold_who_is_harmed_where_and_who_published(tmp_path: Path) -> None:
    found = listed(a_case(tmp_path, moved(a_dossier(), "r1", places=(bolan(),))))
    assert [key for key, _ in found.sets["group"].names] == ["civilian", "militant"]
    assert found.sets["country"].names == (("PK", "Pakistan"),)
    assert [key for key, _ in found.sets["outlet"].names] == ["Sample Wire"]


def test_a_set_says_which_rows_have_a_value_and_counts_them(tmp_path: Path) -> None:
    found = listed(
        a_case(tmp_path, moved(a_dossier(), "r1", places=(bolan(),)), moved(a_dossier(), "r2"))
    )
    country = found.sets["country"]
    assert country.keyed(["PK", "nowhere"]) == [0]
    assert list(country.rows_with([0], 2)) == [True, False]
    assert list(found.sets["voice"].counts(np.array([True, False]))) == [1, 1]


def test_figures_are_those_that_stand_and_tell_a_number(tmp_path: Path) -> None:
    one = a_dossier()
    refusal = a_figure_claim("50", id="c9", low=None, high=None, hedge=None, stance=Stance.DECLINES)
    part = a_figure_claim("50", id="c8", part_of="f1")
    denied = a_figure_claim("50", id="c7", low=7, high=7, stance=Stance.DENIES)
    accounts = (
        one.accounts[0].but(claims=(*one.accounts[0].claims, refusal, part, denied)),
        *one.accounts[1:],
    )
    found = listed(a_case(tmp_path, one.but(accounts=accounts))).figures
    told = {
        (found.questions[q], found.voices[v]): (int(low), int(high))
        for q, v, low, high in zip(found.question, found.voice, found.low, found.high, strict=True)
    }
    assert told == {
        ("killed civilian", "Balochistan Liberation Army"): (60, 60),
        ("killed militant", "Pakistan Army"): (33, 33),
        ("escaped militant", "a police official"): (70, 80),
        ("present security", "Sample Wire"): (100, -1),
    }


def test_a_row_is_found_by_its_id(tmp_path: Path) -> None:
    found = listed(a_case(tmp_path, moved(a_dossier(), "r1"), moved(a_dossier(), "r3")))
    assert [found.row(name) for name in ("r1", "r2", "r3", "r4")] == [0, None, 1, None]
    assert Listing.empty().row("r1") is None


def test_a_casefile_without_incidents_has_an_empty_listing(tmp_path: Path) -> None:
    found = listed(a_case(tmp_path))
    assert len(found.ids) == 0
    assert {name: one.names for name, one in found.sets.items()} == dict.fromkeys(found.sets, ())
    assert len(found.figures.at) == 0


def judged(case: Case, verb: Verb, start: int | None, end: int | None, **more: object) -> Judgement:
    text = None if start is None else TEXT[start:end]
    spot = Spot(document="d1", start=start, end=end, text=text)
    said = Judgement(
        number=0, verb=verb, spots=() if verb is Verb.WITHDRAW else (spot,), who="Ada",
        when="2026-01-01T00:00:00+00:00", why="looked",
        **more,  # type: ignore[arg-type]  # fields of a judgement
    )  # fmt: skip
    return case.ledger.append(said)


@pytest.mark.parametrize(
    ("words", "met"), [("50 hostages", True), ("Militants", False), ("all 33", True)]
)
def test_an_incident_is_reviewed_where_somebody_judged_its_words(
    tmp_path: Path, words: str, met: bool
) -> None:
    case = a_case(tmp_path, a_dossier())
    at = a_quote(words)
    judged(case, Verb.CONFIRM, at.start, at.end)
    assert list(reviewed(case, ["r1"])) == [met]


def test_a_document_that_was_judged_whole_counts_and_one_redacted_does_not(tmp_path: Path) -> None:
    case = a_case(tmp_path, a_dossier())
    judged(case, Verb.REDACT, 0, 9)
    assert list(reviewed(case, ["r1"])) == [False]
    judged(case, Verb.REJECT, None, None)
    assert list(reviewed(case, ["r1"])) == [True]


def test_a_judgement_of_a_report_counts_by_its_trigger(tmp_path: Path) -> None:
    case = a_case(tmp_path, a_dossier())
    trigger = a_reading().reports[0].trigger
    judged(case, Verb.CONFIRM, trigger.start, trigger.end)
    assert list(reviewed(case, ["r1"])) == [False]
    case.ledger.remember({a_reading().reports[0].id: "r1"}, {})
    assert list(reviewed(case, ["r1"])) == [True]


def test_what_was_taken_back_counts_no_more_and_taking_back_can_be_taken_back(
    tmp_path: Path,
) -> None:
    case = a_case(tmp_path, a_dossier())
    judged(case, Verb.CONFIRM, None, None)
    judged(case, Verb.WITHDRAW, None, None, withdraws=1)
    assert list(reviewed(case, ["r1"])) == [False]
    judged(case, Verb.WITHDRAW, None, None, withdraws=2)
    assert [one.number for one in standing(case.ledger.judgements())] == [1]
    assert list(reviewed(case, ["r1"])) == [True]


def test_a_start_of_an_id_finds_those_that_begin_so(tmp_path: Path) -> None:
    ids = ("ra1", "ra2", "rb1")
    found = listed(a_case(tmp_path, *(moved(a_dossier(), one) for one in ids)))
    assert found.beginning("ra", 9) == [0, 1]
    assert found.beginning("ra", 1) == [0]
    assert found.beginning("", 9) == []
    assert found.beginning("rz", 9) == []


def test_a_voice_is_known_by_its_actor_under_whatever_name(tmp_path: Path) -> None:
    one, two = moved(a_dossier(), "r1"), moved(a_dossier(), "r2")
    army = next(a for a in two.accounts if a.voice.actor == "pakistan-army")
    renamed = army.but(id="b1", voice=army.voice.but(name="Army of Pakistan"))
    found = listed(a_case(tmp_path, one, two.but(accounts=(renamed,), disputes=()))).figures
    voice = found.actors.index("pakistan-army")
    assert found.at[found.voice == voice].tolist() == [0, 1]
    assert found.voices[voice] == "Pakistan Army"


def test_a_figure_says_whose_people_it_counts(tmp_path: Path) -> None:
    dossier = a_dossier()
    quote = a_quote("train")
    own = a_figure_claim("50", id="n1", whose=Actor(quote=quote, name="BLA", actor="bla"))
    unknown = a_figure_claim("50", id="n2", whose=Actor(quote=quote, name="Gunmen"))
    told = dossier.accounts[0].but(claims=(own, unknown))
    case = a_case(tmp_path, dossier.but(accounts=(told,), disputes=(), estimates=()))
    found = listed(case).figures
    assert [found.sides[one] if one >= 0 else None for one in found.whose] == ["bla", None]
