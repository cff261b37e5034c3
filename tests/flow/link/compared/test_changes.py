from collections.abc import Mapping, Sequence
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.codes import Field, Group, Hedge, Measure, Stance
from sayso.domain.compared import (
    Belonging,
    ChangedReport,
    Changes,
    Held,
    IncidentChange,
    Parting,
    ReportChange,
    Revised,
    Standing,
)
from sayso.flow.link.compared import changes


def _held(
    *reports: str,
    id: str | None = None,
    claims: Sequence[str] = (),
    estimates: Mapping[str, str] | None = None,
    stands: Sequence[Standing] = (),
    parts: Sequence[Parting] = (),
) -> Held:
    return Held(
        id=id or min(reports),
        summary=f"what {min(reports)} tells",
        reports=tuple(
            Belonging(report=one, document=f"d{one}", uri=f"{one}.txt", words="attacked")
            for one in reports
        ),
        claims=frozenset(claims),
        estimates=dict(estimates or {}),
        stands=tuple(stands),
        parts=tuple(parts),
    )


def _incidents(found: Changes) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(one.change.value, one.old, one.new) for one in found.incidents]


def _reports(found: Changes) -> list[tuple[str, str, str | None, str | None]]:
    return [(one.change.value, one.report, one.old, one.new) for one in found.reports]


def test_what_is_alike_changed_in_nothing() -> None:
    same = [_held("r1", "r2", claims=["c1"], estimates={"ucdp": "1"}), _held("r3")]
    assert changes(same, reversed(same)) == Changes()


def test_an_incident_that_nobody_told_of_before_is_new_and_one_nobody_tells_of_any_more_is_gone() -> (
    None
):
    found = changes([_held("r1"), _held("r2")], [_held("r2"), _held("r3")])
    assert _incidents(found) == [("new", (), ("r3",)), ("gone", ("r1",), ())]
    assert _reports(found) == [("added", "r3", None, "r3"), ("gone", "r1", "r1", None)]
    [added, _] = found.reports
    assert added == ChangedReport(
        change=ReportChange.ADDED,
        report="r3",
        document="dr3",
        uri="r3.txt",
        words="attacked",
        old=None,
        new="r3",
    )


def test_a_report_added_to_an_incident_changes_nothing_else_of_it() -> None:
    found = changes([_held("r1")], [_held("r1", "r2")])
    assert _incidents(found) == []
    assert _reports(found) == [("added", "r2", None, "r1")]


def test_an_incident_that_bears_the_id_of_an_earlier_report_now_is_renamed() -> None:
    found = changes([_held("r2", "r3")], [_held("r1", "r2", "r3")])
    assert _incidents(found) == [("renamed", ("r2",), ("r1",))]
    assert _reports(found) == [("added", "r1", None, "r1")]


def test_of_merged_incidents_the_reports_of_the_smaller_one_moved() -> None:
    found = changes([_held("r1"), _held("r2", "r3")], [_held("r1", "r2", "r3")])
    assert _incidents(found) == [
        ("merged", ("r1", "r2"), ("r1",)),
        ("renamed", ("r2",), ("r1",)),
    ]
    assert _reports(found) == [("moved", "r1", "r1", "r1")]


def test_of_a_split_incident_the_reports_of_the_smaller_part_moved() -> None:
    found = changes([_held("r1", "r2", "r3")], [_held("r1", "r2"), _held("r3")])
    assert _incidents(found) == [("split", ("r1",), ("r1", "r3"))]
    assert _reports(found) == [("moved", "r3", "r1", "r3")]


def test_a_report_that_changes_sides_is_all_that_moved() -> None:
    old = [_held("r1", "r2", "r3"), _held("r4", "r5")]
    found = changes(old, [_held("r1", "r2"), _held("r3", "r4", "r5", id="r4")])
    assert _reports(found) == [("moved", "r3", "r1", "r4")]
    assert [one.change for one in found.incidents] == [
        IncidentChange.MERGED,
        IncidentChange.SPLIT,
    ]


def test_of_two_equal_parts_the_one_of_the_same_id_lives_on() -> None:
    found = changes([_held("r1", "r2", id="r2")], [_held("r1"), _held("r2")])
    assert _reports(found) == [("moved", "r1", "r2", "r1")]


def test_what_is_weighed_otherwise_is_told_with_both_values() -> None:
    old = _held("r1", claims=["c1", "c2"], estimates={"a": "1", "b": "2", "same": "0"})
    new = _held("r1", claims=["c2", "c3"], estimates={"b": "3", "c": "4", "same": "0"})
    [weighed] = changes([old], [new]).incidents
    assert weighed.change is IncidentChange.WEIGHED
    assert weighed.estimates == (("a", "1", None), ("b", "2", "3"), ("c", None, "4"))
    assert (weighed.claims_new, weighed.claims_gone) == (("c3",), ("c1",))


def _says(who: str, low: int, **changes: object) -> Standing:
    told = Standing(
        who=who,
        voice=who.title(),
        field=Field.FIGURE,
        stance=Stance.ASSERTS,
        words=f"killed {low}",
        uri="a.txt",
        measure=Measure.KILLED,
        group=Group.CIVILIAN,
        low=low,
        high=low,
        hedge=Hedge.EXACT,
    )
    return told.but(**changes)


def _part(*sides: Standing, rule: str = "the numbers do not meet") -> Parting:
    return Parting(rule=rule, sides=sides)


def test_a_voice_that_says_another_number_is_told_with_both() -> None:
    old, new = _says("police", 12), _says("police", 16)
    other = _says("army", 2)
    [found] = changes(
        [_held("r1", stands=[old, other])], [_held("r1", stands=[other, new])]
    ).incidents
    assert found.change is IncidentChange.REVISED
    assert found.revised == (Revised(old=(old,), new=(new,)),)


def test_the_same_answer_in_other_words_or_documents_is_no_change() -> None:
    old = _held("r1", stands=[_says("police", 12)])
    again = _says("police", 12, words="12 people died", uri="b.txt", reported="2025-03-13")
    gunmen = _says("police", 0, field=Field.PERPETRATOR, value="Gunmen")
    new = _held("r1", stands=[again, _says("police", 12)])
    assert changes([old], [new]) == Changes()
    lower = gunmen.but(value="gunmen", words="gunmen")
    assert changes([_held("r1", stands=[gunmen])], [_held("r1", stands=[lower])]) == Changes()


def test_who_speaks_for_the_first_time_or_no_longer_is_told() -> None:
    one, other = _says("police", 12), _says("army", 2)
    [found] = changes([_held("r1", stands=[one])], [_held("r1", stands=[other])]).incidents
    assert found.revised == (Revised(old=(), new=(other,)), Revised(old=(one,), new=()))


def test_who_parts_now_and_did_not_is_newly_disputed_whatever_the_numbers() -> None:
    twelve, two, three = _says("police", 12), _says("army", 2), _says("army", 3)
    stands = [twelve, two]
    calm, parted = (
        _held("r1", stands=stands),
        _held("r1", stands=stands, parts=[_part(twelve, two)]),
    )
    [found] = changes([calm], [parted]).incidents
    assert (found.change, found.disputed) == (IncidentChange.DISPUTED, parted.parts)
    [found] = changes([parted], [calm]).incidents
    assert (found.change, found.settled) == (IncidentChange.SETTLED, parted.parts)
    more = _held("r1", stands=[twelve, three], parts=[_part(three, twelve)])
    [found] = changes([parted], [more]).incidents
    assert (found.change, found.disputed, found.settled) == (IncidentChange.REVISED, (), ())
    [found] = changes(
        [parted], [_held("r1", stands=stands, parts=[_part(two, twelve, rule="x")])]
    ).incidents
    assert [one.rule for one in found.disputed] == ["x"]


def test_disputes_of_a_new_incident_are_new() -> None:
    parting = _part(_says("police", 12), _says("army", 2))
    [found] = changes([], [_held("r1", parts=[parting])]).incidents
    assert (found.change, found.disputed) == (IncidentChange.NEW, (parting,))


def test_what_was_told_in_an_incident_that_was_merged_is_not_new() -> None:
    one, other = _says("police", 12), _says("army", 2)
    apart = [_held("r1", "r2", stands=[one]), _held("r3", stands=[other])]
    parting = _part(one, other)
    whole = [_held("r1", "r2", "r3", stands=[one, other], parts=[parting])]
    merged = {x.change: x for x in changes(apart, whole).incidents}
    assert merged.keys() == {IncidentChange.MERGED, IncidentChange.DISPUTED}
    assert merged[IncidentChange.DISPUTED].disputed == (parting,)
    split = {x.change: x for x in changes(whole, apart).incidents}
    assert split.keys() == {IncidentChange.SPLIT, IncidentChange.SETTLED}


@given(st.permutations(range(6)))
def test_the_order_of_what_is_said_makes_no_difference(order: list[int]) -> None:
    said = [_says(who, low) for who in ("police", "army", "hospital") for low in (2, 12)]
    parts = [_part(said[0], said[3]), _part(said[1], said[4]), _part(said[3], said[5])]
    mixed = [said[at] for at in order]
    old = _held("r1")
    first = changes([old], [_held("r1", stands=said, parts=parts)])
    again = changes([old], [_held("r1", stands=mixed, parts=list(reversed(parts)))])
    assert first == again


_HOMES = st.dictionaries(st.sampled_from([f"r{n}" for n in range(8)]), st.integers(0, 3))


def _grouped(homes: Mapping[str, int]) -> list[Held]:
    return [
        _held(*(report for report, home in homes.items() if home == one))
        for one in sorted(set(homes.values()))
    ]


@given(_HOMES, _HOMES)
def test_of_two_reports_that_came_together_or_apart_one_is_named(
    old: dict[str, int], new: dict[str, int]
) -> None:
    found = changes(_grouped(old), _grouped(new))
    named = {one.report for one in found.reports}
    for one, other in combinations(sorted(old.keys() & new.keys()), 2):
        if (old[one] == old[other]) != (new[one] == new[other]):
            assert named & {one, other}
    assert old.keys() ^ new.keys() <= named


@given(_HOMES, _HOMES)
def test_there_and_back_is_the_same_way(old: dict[str, int], new: dict[str, int]) -> None:
    there, back = changes(_grouped(old), _grouped(new)), changes(_grouped(new), _grouped(old))
    moved = {(x.report, x.old, x.new) for x in there.reports if x.change is ReportChange.MOVED}
    again = {(x.report, x.new, x.old) for x in back.reports if x.change is ReportChange.MOVED}
    assert moved == again
    assert changes(_grouped(old), _grouped(old)) == Changes()
