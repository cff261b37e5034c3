"""Reports into incidents: what joins, what never does, and what a person may rule."""

import itertools
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.codes import Kind, PlacePrecision, Tie, TimePrecision, Verb
from sayso.domain.document import Document
from sayso.domain.incident import Incident
from sayso.domain.judgement import Judgement
from sayso.domain.reading import Reading, Report
from sayso.domain.world import When
from sayso.flow.link import formerly, incidents
from tests.flow.link.small import (
    a_document,
    a_judgement,
    a_place,
    a_reading,
    a_report,
    a_spot,
    a_when,
)

# Three things told in words of their own.
WORDS = (
    "Carriages stood empty beyond the tunnel while passengers walked along the rails to Sibi.",
    "Shopkeepers pulled their shutters down after the blast had torn through the bazaar.",
    "A convoy of trucks burned on the highway, drivers told a local radio station.",
)


def a_case(
    *reports: Report, texts: tuple[str, ...] = ()
) -> tuple[list[Reading], dict[str, Document]]:
    """Each report in a document of its own: r1 in d1, captured first, and so on; most without words."""
    readings = [a_reading(one, document=f"d{one.id[1:]}") for one in reports]
    documents = {
        one.document: a_document(
            one.document,
            text=texts[at] if texts else "So it is.",
            captured=f"2025-03-{10 + at:02}",
        )
        for at, one in enumerate(readings)
    }
    return readings, documents


def groups(found: tuple[Incident, ...]) -> set[tuple[str, ...]]:
    return {tuple(member.id for member in one.reports) for one in found}


def linked(
    *reports: Report, judgements: tuple[Judgement, ...] = (), texts: tuple[str, ...] = ()
) -> set[tuple[str, ...]]:
    return groups(incidents(*a_case(*reports, texts=texts), judgements).incidents)


def hijacking(id: str, day: str = "2025-03-11") -> Report:
    return a_report(id, when=a_when(day), place=a_place(), actors=("BLA",))


def test_same_day_same_place_same_kind_is_one_incident() -> None:
    case = a_case(hijacking("r1"), hijacking("r2"), texts=(WORDS[0], WORDS[0]))
    [found] = incidents(*case).incidents
    assert found.id == "r1"
    assert found.summary == "Hijacking at Bolan Pass, Pakistan, 11 March 2025"
    assert "same day 2025-03-11" in found.reports[0].why
    assert "same place Bolan Pass" in found.reports[0].why
    assert "both name bla" in found.reports[0].why
    assert found.reports[0].p > 900


def test_a_report_alone_is_an_incident_alone() -> None:
    [found] = incidents(*a_case(a_report(kind=Kind.OTHER))).incidents
    assert (found.summary, found.when, found.places) == ("Incident", None, ())
    assert found.reports[0].p == 1000


def test_a_contradictory_time_keeps_reports_apart() -> None:
    later = hijacking("r2", "2025-03-21")
    assert linked(hijacking("r1"), later, texts=WORDS) == {("r1",), ("r2",)}
    # The same words about another day are a mistake about the day.
    assert linked(hijacking("r1"), later, texts=(WORDS[0], WORDS[0])) == {("r1", "r2")}


def test_a_contradictory_place_keeps_reports_apart() -> None:
    here = a_report("r1", when=a_when(), place=a_place("Mach", point=(29.9, 67.3)))
    there = a_report("r2", when=a_when(), place=a_place("Lahore", point=(31.5, 74.3)))
    abroad = a_report("r3", when=a_when(), place=a_place("Mach", country="IN"))
    assert linked(here, there, abroad, texts=WORDS) == {("r1",), ("r2",), ("r3",)}


def test_a_vague_report_does_not_chain_two_incidents() -> None:
    vague = a_report(
        "r3",
        when=When(start="2025-03-01", end="2025-03-31", precision=TimePrecision.MONTH),
        place=a_place(),
    )
    found = linked(hijacking("r1"), hijacking("r2", "2025-03-21"), vague, texts=WORDS)
    assert not any({"r1", "r2"} <= set(group) for group in found)


def test_background_joins_the_old_incident_by_month_place_and_kind() -> None:
    airport = a_place("Kabul airport", country="AF")
    then = a_report("r1", kind=Kind.SUICIDE_BOMBING, when=a_when("2021-08-26"), place=airport)
    month = When(start="2021-08-01", end="2021-08-31", precision=TimePrecision.MONTH)
    later = a_report("r2", kind=Kind.BOMBING, when=month, place=airport)
    told = (
        "A bomber struck the crowd at Abbey Gate of Kabul airport, where people waited for flights."
    )
    recalled = "He was wanted over the bombing at Abbey Gate of Kabul airport in August 2021."
    assert linked(then, later, texts=(told, recalled)) == {("r1", "r2")}


def test_reports_of_one_document_are_different_incidents() -> None:
    readings = [a_reading(hijacking("r1"), a_report("r2", when=a_when(), place=a_place()))]
    found = incidents(readings, {"d1": a_document()}).incidents
    assert groups(found) == {("r1",), ("r2",)}


def test_a_judgement_of_same_joins_what_nothing_else_would() -> None:
    same = a_judgement(Verb.SAME, a_spot("d1"), a_spot("d2"))
    readings, documents = a_case(hijacking("r1"), hijacking("r2", "2024-01-01"))
    [found] = incidents(readings, documents, [same]).incidents
    assert found.id == "r1"
    assert found.reports[0].p == 1000
    assert found.reports[0].why[0] == "judged the same"


def test_a_judgement_of_different_parts_what_everything_joins() -> None:
    apart = a_judgement(Verb.DIFFERENT, a_spot("d2"), a_spot("d1"))
    assert linked(hijacking("r1"), hijacking("r2"), judgements=(apart,)) == {("r1",), ("r2",)}


def test_a_withdrawn_judgement_rules_nothing() -> None:
    apart = a_judgement(Verb.DIFFERENT, a_spot("d2"), a_spot("d1"))
    back = a_judgement(Verb.WITHDRAW, number=2, withdraws=1)
    assert linked(hijacking("r1"), hijacking("r2"), judgements=(apart, back)) == {("r1", "r2")}


def test_a_judgement_that_later_ones_contradict_is_a_problem() -> None:
    spots = [a_spot(f"d{n}") for n in (1, 2, 3)]
    judgements = [
        a_judgement(Verb.DIFFERENT, spots[0], spots[2], number=1),
        a_judgement(Verb.SAME, spots[0], spots[1], number=2),
        a_judgement(Verb.SAME, spots[1], spots[2], number=3),
        a_judgement(Verb.SAME, spots[1], spots[1], number=4),
    ]
    case = a_case(hijacking("r1"), hijacking("r2", "2024-01-01"), hijacking("r3", "2023-01-01"))
    found = incidents(*case, judgements)
    assert [one.code for one in found.problems] == ["judgement-contradicted"]
    assert len(found.incidents) == 1
    turned = [one.but(number=9) if one.verb is Verb.DIFFERENT else one for one in judgements]
    found = incidents(*case, turned)
    assert [one.code for one in found.problems] == ["judgement-contradicted"]
    assert len(found.incidents) == 2


def test_a_judgement_on_words_nobody_reports_is_orphaned() -> None:
    lost = a_judgement(Verb.SAME, a_spot("d1"), a_spot("d2", 70, 75))
    whole = a_judgement(Verb.SAME, a_spot("d1"), a_spot("d2", None, None), number=2)
    found = incidents(*a_case(hijacking("r1"), hijacking("r2", "2024-01-01")), [lost, whole])
    assert [one.code for one in found.problems] == ["judgement-orphaned"] * 2
    assert len(found.incidents) == 2


def test_a_merge_keeps_the_older_id_and_the_ledger_learns_the_other() -> None:
    readings, documents = a_case(hijacking("r2"), hijacking("r1", "2024-01-01"))
    old = {
        member.id: one.id
        for one in incidents(readings, documents).incidents
        for member in one.reports
    }
    same = a_judgement(Verb.SAME, a_spot("d1"), a_spot("d2"))
    [merged] = incidents(readings, documents, [same]).incidents
    assert merged.id == "r2"
    assert formerly(old, [merged]) == {"r2": ("r1",)}
    assert formerly({}, [merged]) == {}


def test_a_tally_stands_apart_and_aggregates_what_it_covers() -> None:
    area = a_place("Balochistan", admin1="Balochistan", precision=PlacePrecision.ADMIN1)
    year = When(start="2025-01-01", end="2025-12-31", precision=TimePrecision.YEAR)
    tally = a_report("r1", when=year, place=area, aggregates=True)
    # The tally was captured on 10 March: it counts nothing later.
    inside = a_report("r2", when=a_when("2025-03-02"), place=a_place(admin1="Balochistan"))
    outside = a_report("r3", when=a_when(), place=a_place("Peshawar", admin1="KP"))
    before = a_report("r4", when=a_when("2024-12-31"), place=a_place(admin1="Balochistan"))
    found = {one.id: one for one in incidents(*a_case(tally, inside, outside, before)).incidents}
    assert [(link.kind, link.incident) for link in found["r1"].links] == [(Tie.AGGREGATES, "r2")]
    assert (
        found["r1"].summary
        == "Tally of several incidents (hijacking) in Balochistan, Pakistan, 2025"
    )
    assert not found["r2"].links


DAYS = ("2025-03-11", "2025-03-12", "2025-03-16", "2025-04-20")
SPOTS = ("Bolan Pass", "Quetta", "Mach")
made = st.lists(
    st.tuples(
        st.sampled_from(DAYS), st.sampled_from(SPOTS), st.sampled_from([*Kind]), st.booleans()
    ),
    min_size=1,
    max_size=7,
)


def drawn(rows: list[tuple[str, str, Kind, bool]]) -> list[Report]:
    return [
        a_report(
            f"r{at + 1}",
            when=a_when(day),
            place=a_place(spot),
            kind=kind,
            actors=("BLA",) if named else (),
        )
        for at, (day, spot, kind, named) in enumerate(rows)
    ]


@given(made, st.randoms(use_true_random=False))
def test_the_order_of_the_input_does_not_matter(
    rows: list[tuple[str, str, Kind, bool]], shuffle: Random
) -> None:
    readings, documents = a_case(*drawn(rows))
    whole = incidents(readings, documents)
    mixed = list(readings)
    shuffle.shuffle(mixed)
    assert incidents(mixed, documents) == whole
    assert incidents(readings, documents) == whole


@given(made, st.randoms(use_true_random=False), st.integers(0, 7))
def test_what_is_added_bit_by_bit_ends_as_what_is_read_at_once(
    rows: list[tuple[str, str, Kind, bool]], shuffle: Random, cut: int
) -> None:
    readings, documents = a_case(*drawn(rows))
    mixed = list(readings)
    shuffle.shuffle(mixed)
    first = incidents(mixed[:cut], documents).incidents
    whole = incidents(readings, documents).incidents
    assert incidents([*mixed[cut:], *mixed[:cut]], documents).incidents == whole
    # Whoever kept an id finds what became of it: still there, or remembered by its heirs.
    held = {member.id: one.id for one in first for member in one.reports}
    known = {one.id for one in whole}.union(*formerly(held, whole).values())
    assert {one.id for one in first} <= known
    # An incident bears the id of its earliest report, so more of later ones never renames it.
    assert all(one.id == one.reports[0].id for one in whole)


@given(made)
def test_every_report_is_in_exactly_one_incident(rows: list[tuple[str, str, Kind, bool]]) -> None:
    readings, documents = a_case(*drawn(rows))
    members = [m.id for one in incidents(readings, documents).incidents for m in one.reports]
    assert sorted(members) == sorted(one.reports[0].id for one in readings)


@given(made)
def test_an_unrelated_report_changes_nothing_for_the_others(
    rows: list[tuple[str, str, Kind, bool]],
) -> None:
    readings, documents = a_case(*drawn(rows))
    before = incidents(readings, documents).incidents
    stranger = a_report("r99", when=a_when("1999-01-01"), place=a_place("Kano", country="NG"))
    more = [*readings, a_reading(stranger, document="d99")]
    after = incidents(more, {**documents, "d99": a_document("d99", text="Elsewhere.")}).incidents
    assert [one for one in after if one.id != "r99"] == list(before)


@given(made, st.data())
def test_same_and_different_are_obeyed(
    rows: list[tuple[str, str, Kind, bool]], data: st.DataObject
) -> None:
    readings, documents = a_case(*drawn(rows))
    pairs = list(itertools.combinations([one.document for one in readings], 2))
    if not pairs:
        return
    one, other = data.draw(st.sampled_from(pairs))
    verb = data.draw(st.sampled_from([Verb.SAME, Verb.DIFFERENT]))
    ruling = a_judgement(verb, a_spot(one), a_spot(other))
    found = incidents(readings, documents, [ruling])
    together = any(
        {one, other} <= {member.document for member in each.reports} for each in found.incidents
    )
    assert together == (verb is Verb.SAME)
    assert not found.problems


def test_other_judgements_rule_nothing_on_pairs() -> None:
    rejected = a_judgement(Verb.REJECT, a_spot("d1"))
    assert linked(hijacking("r1"), hijacking("r2"), judgements=(rejected,)) == {("r1", "r2")}
