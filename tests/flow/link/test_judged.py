"""Readings as people left them."""

import pytest

from sayso.domain.codes import Group, Kind, Measure, PlacePrecision, Plover, Stance, Verb
from sayso.domain.document import Problem
from sayso.domain.judgement import Judgement, Spot
from sayso.domain.reading import Act, Reading, Statement, Told
from sayso.domain.world import Actor, Candidate, Place
from sayso.flow.link import judged, unusable
from tests.flow.link.small import (
    a_figure,
    a_judgement,
    a_quote,
    a_reading,
    a_report,
    a_spot,
)

FIGURE = a_spot(start=50, end=52)


def a_full_reading() -> Reading:
    said = Statement(
        id="s1", speaker=None, cue=None, content=(a_quote(20, "on Tuesday"),), stance=Stance.ASSERTS
    )
    answer = said.but(id="s2", content=(a_quote(32, "the police"),), about=("s1", "f1"))
    act = Act(
        id="a1",
        who=Actor(quote=a_quote(0, "Attackers"), name="Attackers"),
        toward=None,
        plover=Plover.COERCE,
        quote=a_quote(0, "Attackers"),
        statement="s1",
    )
    return Reading(
        document="d1",
        reader="rules",
        statements=(said, answer),
        figures=(
            a_figure().but(statement="s1"),
            a_figure("f2").but(number=a_quote(55, "people"), part_of="f1"),
        ),
        acts=(act,),
        reports=(a_report(),),
    )


def after(*judgements: Judgement, reading: Reading | None = None) -> tuple[Reading, list[str]]:
    found = list(judged([reading or a_full_reading()], judgements))
    [changed] = [one for one in found if isinstance(one, Reading)]
    return changed, [one.code for one in found if isinstance(one, Problem)]


def corrected(field: str, value: str | None, spot: Spot = FIGURE, number: int = 1) -> Judgement:
    return a_judgement(Verb.CORRECT, spot, field=field, value=value, number=number)


def test_a_reading_nobody_judged_is_as_it_was() -> None:
    reading = a_full_reading()
    same = a_judgement(Verb.SAME, a_spot(), a_spot())
    assert list(judged([reading], [same])) == [reading]


def test_a_correction_sets_one_field() -> None:
    changed, problems = after(
        corrected("figure.low", "10"),
        corrected("measure", "injured", number=2),
        corrected("group", "civilian", number=3),
    )
    figure = changed.figures[0]
    assert (figure.low, figure.high) == (10, 12)
    assert (figure.measure, figure.group) == (Measure.INJURED, Group.CIVILIAN)
    assert changed.figures[1] == a_full_reading().figures[1]
    assert not problems


def test_both_bounds_may_move_where_either_alone_would_contradict() -> None:
    changed, problems = after(corrected("low", "40"), corrected("high", "50", number=2))
    assert (changed.figures[0].low, changed.figures[0].high) == (40, 50)
    assert not problems


def test_a_bound_is_opened_by_null() -> None:
    assert after(corrected("high", "null"))[0].figures[0].high is None


def test_corrections_that_make_no_record_are_not_applied() -> None:
    changed, problems = after(corrected("low", "40"))
    assert changed == a_full_reading()
    assert problems == ["judgement-unusable"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("low", "forty"),
        ("low", "-1"),
        ("low", None),
        ("measure", "murdered"),
        ("figure.colour", "red"),
        ("colour", "red"),
        ("planet.low", "1"),
        ("figure", "1"),
    ],
)
def test_a_value_that_its_field_cannot_hold_is_a_problem(field: str, value: str | None) -> None:
    changed, problems = after(corrected(field, value))
    assert changed == a_full_reading()
    assert problems == ["judgement-unusable"]


def test_reports_statements_and_acts_are_corrected_too() -> None:
    changed, problems = after(
        corrected("report.kind", "bombing", a_spot()),
        corrected("report.aggregates", "true", a_spot(), number=2),
        corrected("statement.stance", "denies", a_spot(start=20, end=30), number=3),
        corrected("act.plover", "THREATEN", a_spot(start=0, end=5), number=4),
        corrected("aggregates", "perhaps", a_spot(), number=5),
    )
    assert changed.reports[0].kind.value is Kind.BOMBING
    assert changed.reports[0].aggregates
    assert changed.statements[0].stance is Stance.DENIES
    assert changed.acts[0].plover is Plover.THREATEN
    assert problems == ["judgement-unusable"]


def test_a_rejected_record_and_all_that_pointed_to_it_are_gone() -> None:
    changed, _ = after(a_judgement(Verb.REJECT, FIGURE, field="figure"))
    assert [one.id for one in changed.figures] == ["f2"]
    assert changed.figures[0].part_of is None
    assert changed.statements[1].about == ("s1",)
    changed, _ = after(a_judgement(Verb.REJECT, a_spot(start=20, end=30)))
    assert [one.id for one in changed.statements] == ["s2"]
    assert changed.figures[0].statement is None
    assert changed.acts[0].statement is None
    changed, _ = after(a_judgement(Verb.REJECT, a_spot(), field="report"))
    assert changed.reports == ()
    assert changed.figures[0].reports == ()


def test_a_confirmed_record_is_certain() -> None:
    changed, _ = after(a_judgement(Verb.CONFIRM, FIGURE))
    assert [one.p for one in changed.figures] == [1000, 600]
    changed, _ = after(a_judgement(Verb.CONFIRM, a_spot(start=20, end=30)))
    assert changed == a_full_reading()


def test_the_later_of_rejection_and_confirmation_prevails() -> None:
    no = a_judgement(Verb.REJECT, FIGURE, number=1)
    yes = a_judgement(Verb.CONFIRM, FIGURE, number=2)
    assert len(after(yes, no)[0].figures) == 2
    assert len(after(yes, no.but(number=3))[0].figures) == 1


def test_a_whole_document_can_be_rejected() -> None:
    changed, problems = after(a_judgement(Verb.REJECT, Spot(document="d1")))
    assert changed == Reading(document="d1", reader="rules")
    assert not problems


def test_a_whole_document_has_no_field_to_correct() -> None:
    assert after(corrected("low", "1", Spot(document="d1")))[1] == ["judgement-orphaned"]


def test_a_withdrawn_judgement_does_nothing() -> None:
    no = a_judgement(Verb.REJECT, FIGURE)
    back = a_judgement(Verb.WITHDRAW, number=2, withdraws=1)
    again = a_judgement(Verb.WITHDRAW, number=3, withdraws=2)
    assert after(no, back)[0] == a_full_reading()
    assert len(after(no, back, again)[0].figures) == 1


def test_a_judgement_finds_the_record_that_shares_most_of_its_words() -> None:
    near = a_figure("f2").but(number=a_quote(53, "people"))
    reading = a_reading(figures=(a_figure(), near))
    changed, _ = after(corrected("low", "3", a_spot(start=51, end=57)), reading=reading)
    assert {one.low for one in changed.figures} == {3, 12}


def test_a_judgement_on_words_no_record_stands_on_is_orphaned() -> None:
    lost = a_judgement(Verb.REJECT, a_spot(start=900, end=905))
    elsewhere = a_judgement(Verb.REJECT, a_spot("d2"), number=2)
    assert after(lost, elsewhere)[1] == ["judgement-orphaned", "judgement-orphaned"]


def test_judging_a_corrected_reading_again_changes_nothing() -> None:
    corrections = [corrected("low", "10"), corrected("group", "civilian", number=2)]
    once, _ = after(*corrections)
    assert after(*corrections, reading=once)[0] == once


def a_told_place(start: int, text: str, **read: object) -> Told[Place]:
    def one(id_: str, country: str, lat: float, p: int) -> Candidate:
        return Candidate(
            id=id_,
            name="Palma",
            country=country,
            admin1="Cabo Delgado",
            lat=lat,
            lon=40.4,
            precision=PlacePrecision.EXACT,
            p=p,
            radius_km=None,
        )

    quote = a_quote(start, text)
    best = one("g1", "ES", 39.6, 700)
    place = Place(
        quote=quote,
        name="Palma",
        country="ES",
        lat=39.6,
        lon=40.4,
        precision=PlacePrecision.EXACT,
        candidates=(best, one("g2", "MZ", -10.8, 300)),
    )
    return Told(value=place.but(**read), quote=quote)


def in_places(*told: Told[Place]) -> Reading:
    return a_reading(*(a_report(f"r{n}").but(places=(one,)) for n, one in enumerate(told)))


PALMA = a_spot(start=30, end=35)


def test_a_place_is_the_candidate_that_a_person_chose_wherever_the_words_stand() -> None:
    reading = in_places(
        a_told_place(30, "Palma"), a_told_place(60, "PALMA"), a_told_place(70, "Pemba")
    )
    changed, problems = after(corrected("place", "g2", PALMA), reading=reading)
    first, again, other = (one.places[0].value for one in changed.reports)
    assert (first.country, first.admin1, first.lat) == ("MZ", "Cabo Delgado", -10.8)
    assert [(one.id, one.p) for one in first.candidates] == [("g2", 1000), ("g1", 0)]
    assert first.why == again.why == "judged by a person"
    assert again.country == "MZ"
    assert other.country == "ES"
    assert not problems


@pytest.mark.parametrize(
    ("value", "country", "precision", "km"),
    [
        ("-10.77,40.47", None, PlacePrecision.EXACT, None),
        ("-10.77, 40.47 within 15 km", None, PlacePrecision.NEAR, 15),
        ("-10.77,40.47 within 15 km in MZ", "MZ", PlacePrecision.NEAR, 15),
    ],
)
def test_a_place_is_the_point_that_a_person_gave(
    value: str, country: str | None, precision: PlacePrecision, km: int | None
) -> None:
    changed, problems = after(
        corrected("place", value, PALMA), reading=in_places(a_told_place(30, "Palma"))
    )
    place = changed.reports[0].places[0].value
    assert (place.lat, place.lon, place.country) == (-10.77, 40.47, country)
    assert (place.precision, place.radius_km, place.candidates) == (precision, km, ())
    assert place.name == "Palma"
    assert not problems


def judged_place(value: str, *told: Told[Place]) -> list[Place]:
    changed, problems = after(corrected("place", value, PALMA), reading=in_places(*told))
    assert not problems
    return [one.value for report in changed.reports for one in report.places]


def test_the_candidate_that_was_read_is_confirmed_and_lies_where_it_lay() -> None:
    north = {"lat": 40.05, "precision": PlacePrecision.NEAR, "radius_km": 12}
    read = a_told_place(30, "Palma", **north)
    [place] = judged_place("g1", read)
    kept = place.but(why=read.value.why, candidates=read.value.candidates)
    assert kept == read.value
    assert [(one.id, one.p) for one in place.candidates] == [("g1", 1000), ("g2", 0)]


def test_what_stands_beside_the_name_is_said_of_the_candidate_that_is_meant() -> None:
    # "50 km north of Palma", and "in Palma" in the same document.
    north = {"lat": 40.05, "precision": PlacePrecision.NEAR, "radius_km": 12}
    off, inside = judged_place("g2", a_told_place(30, "Palma", **north), a_told_place(60, "Palma"))
    assert off.lat == pytest.approx(-10.35)
    assert off.lon == 40.4
    assert (off.precision, off.radius_km) == (PlacePrecision.NEAR, 12)
    assert (inside.lat, inside.precision, inside.radius_km) == (-10.8, PlacePrecision.EXACT, None)


def test_a_way_east_is_as_long_nearer_to_the_equator() -> None:
    [place] = judged_place("g2", a_told_place(30, "Palma", lon=41.4, radius_km=20))
    assert place.lon == pytest.approx(40.4 + 0.770 / 0.982, abs=0.002)


def test_near_a_place_stays_near_and_a_place_too_far_off_stays_nowhere() -> None:
    near = {"precision": PlacePrecision.NEAR, "radius_km": 15}
    [place] = judged_place("g2", a_told_place(30, "Palma", **near))
    assert (place.lat, place.precision, place.radius_km) == (-10.8, PlacePrecision.NEAR, 15)
    nowhere = {"lat": None, "lon": None, "precision": PlacePrecision.UNKNOWN, "country": None}
    [place] = judged_place("g2", a_told_place(30, "Palma", **nowhere))
    assert (place.lat, place.country, place.candidates[0].id) == (None, None, "g2")


def test_a_point_is_where_these_words_are_and_not_the_same_words_read_otherwise() -> None:
    north = {"lat": 40.05, "precision": PlacePrecision.NEAR, "radius_km": 12}
    here, there, again = judged_place(
        "-10.77,40.47",
        a_told_place(30, "Palma", **north),
        a_told_place(60, "Palma"),
        a_told_place(80, "Palma", **north),
    )
    assert (here.lat, there.lat, again.lat) == (-10.77, 39.6, -10.77)


def test_a_name_that_only_begins_alike_is_another() -> None:
    [palma, road] = judged_place("g2", a_told_place(30, "Palma"), a_told_place(60, "Palma road"))
    assert (palma.country, road.country) == ("MZ", "ES")


def test_words_that_name_no_place_of_it_are_left_out_and_the_later_judgement_stands() -> None:
    reading = in_places(a_told_place(30, "Palma"))
    nowhere = corrected("place", "null", PALMA)
    assert after(nowhere, reading=reading)[0].reports[0].places == ()
    changed, _ = after(nowhere, corrected("place", "g2", PALMA, number=2), reading=reading)
    assert changed.reports[0].places[0].value.country == "MZ"


@pytest.mark.parametrize(
    "value",
    ["g9", "91.5,0.0", "Palma", "", "1.0,2.0 in XX", "1.0,2.0 within 0 km", "1.0,2.0 in UK"],
)
def test_a_place_that_is_none_is_told_once_and_changes_nothing(value: str) -> None:
    reading = in_places(a_told_place(30, "Palma"), a_told_place(60, "Palma"))
    changed, problems = after(corrected("place", value, PALMA), reading=reading)
    assert changed == reading
    assert problems == ["judgement-unusable"]


def test_a_place_nobody_tells_any_more_orphans_its_judgement() -> None:
    changed, problems = after(corrected("place", "g2", PALMA), reading=in_places())
    assert not changed.reports
    assert problems == ["judgement-orphaned"]


def test_what_is_judged_of_a_record_is_not_taken_for_its_place() -> None:
    reading = in_places(a_told_place(10, "struck"))
    changed, problems = after(a_judgement(Verb.CONFIRM, a_spot(start=10, end=16)), reading=reading)
    assert changed.reports[0].p == 1000
    assert not problems


def test_a_way_between_two_places_is_no_candidate() -> None:
    route = a_told_place(30, "Palma", precision=PlacePrecision.ROUTE)
    changed, problems = after(corrected("place", "g1", PALMA), reading=in_places(route))
    assert changed == in_places(route)
    assert problems == ["judgement-unusable"]
    [place] = judged_place("1.0,2.0 within 30 km", route)
    assert (place.lat, place.radius_km) == (1.0, 30)


@pytest.mark.parametrize(
    ("judgement", "why"),
    [
        (corrected("place", "g2", PALMA), ""),
        (corrected("place", "g9", PALMA), "neither a candidate"),
        (corrected("place.country", "null", PALMA), "no field to judge"),
        (corrected("place", "g2", a_spot(start=0, end=3)), "no report tells as its place"),
        (a_judgement(Verb.REJECT, PALMA), "the words of a place"),
        (a_judgement(Verb.CONFIRM, a_spot(start=29, end=35)), ""),
        (a_judgement(Verb.SAME, PALMA, a_spot()), ""),
        (corrected("figure.low", "x", FIGURE), ""),
    ],
)
def test_what_says_nothing_is_known_before_it_is_kept(judgement: Judgement, why: str) -> None:
    told = unusable(in_places(a_told_place(30, "Palma")), judgement)
    assert (why in told) if why else not told
