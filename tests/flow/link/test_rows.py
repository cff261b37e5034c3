"""Rows from elsewhere are linked by the same rules."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.codes import Group, Kind, Measure, PlacePrecision, TimePrecision
from sayso.domain.world import When
from sayso.flow.link import LinkedRow, ReportRow, Tally, Where, linked_rows
from tests.flow.link.small import a_when

HERE = Where(name="Bolan Pass", country="Pakistan")
NEWS = (
    "Gunmen opened fire. The mayor of Springdale, Horatio Quill, said that nine shots hit the"
    " Corner House on Elm Lane before the Springdale guard came."
)


APPLES = (
    "Farmers around Springdale picked more apples than in any autumn since the drought, the growers'"
    " union wrote, and the price of cider fell at markets along the coast."
)


def a_row(
    id: str,
    *,
    when: When | None = None,
    place: Where | None = None,
    text: str | None = None,
    published: str | None = None,
) -> ReportRow:
    return ReportRow(id=id, when=when, place=place, text=text, published=published)


def together(*rows: ReportRow) -> bool:
    return len({row.incident for row in linked_rows(rows)}) == 1


def killed(low: int | None, high: int | None = None) -> tuple[Tally, ...]:
    return (Tally(measure=Measure.KILLED, group=Group.UNKNOWN, low=low, high=high),)


def test_each_row_gets_its_incident_in_the_order_asked() -> None:
    one = a_row("x", when=a_when(), place=HERE, published="2025-03-12")
    two = a_row("a", when=a_when(), place=HERE, published="2025-03-11")
    alone = a_row("m")
    found = linked_rows([one, alone, two])
    assert [(row.report, row.incident) for row in found] == [("x", "a"), ("m", "m"), ("a", "a")]
    assert found[1] == LinkedRow(report="m", incident="m", p=1000)
    assert 500 < found[0].p < 1000


def test_a_country_is_one_by_name_or_code() -> None:
    assert together(
        a_row("1", when=a_when(), place=HERE),
        a_row("2", when=a_when(), place=Where(name="the Bolan Pass", country="PK")),
    )


def test_rows_with_nothing_but_text_meet_by_their_rare_names() -> None:
    one = a_row("1", text=NEWS, published="2025-03-12")
    other = a_row(
        "2",
        text="Police named Horatio Quill as mayor. It was at the Corner House, Springdale.",
        published="2025-03-13",
    )
    late = a_row("3", text=APPLES, published="2026-03-12")
    assert together(one, other)
    assert not together(one, other, late)


def test_rows_without_any_date_go_by_words_alone() -> None:
    assert together(a_row("1", text=NEWS), a_row("2", text=NEWS))
    assert not together(
        a_row("1", text=NEWS),
        a_row("2", text=APPLES),
    )


def test_nobody_reports_what_has_not_happened_yet() -> None:
    event = a_row("1", when=a_when("2025-03-11"), place=HERE, text=NEWS)
    before = a_row("2", place=HERE, text=NEWS, published="2025-03-01")
    after = a_row("3", place=HERE, text=NEWS, published="2025-03-12")
    assert not together(event, before)
    assert together(event, after)


def test_figures_that_agree_speak_for_and_figures_apart_against() -> None:
    near = Where(name="Mach", country="PK", admin1="Balochistan")
    far = Where(name="Quetta", country="PK", admin1="balochistan")
    one = ReportRow(id="1", when=a_when(), place=near, figures=killed(471, 471), kind=Kind.BOMBING)
    same = ReportRow(id="2", when=a_when(), place=far, figures=killed(471, 471), kind=Kind.BOMBING)
    apart = ReportRow(id="3", when=a_when(), place=far, figures=killed(None, 3), kind=Kind.BOMBING)
    assert together(one, same)
    assert not together(one, apart)


def test_rows_of_one_document_are_told_apart() -> None:
    rows = [ReportRow(id=x, document="d", when=a_when(), place=HERE) for x in "ab"]
    assert not together(*rows)


def test_a_pinned_place_is_compared_by_distance() -> None:
    def at(id: str, lat: float, when: str = "2025-03-11") -> ReportRow:
        place = Where(name=f"village{id}", lat=lat, lon=67.0, precision=PlacePrecision.NEAR)
        return ReportRow(
            id=id, when=a_when(when), place=place, kind=Kind.BOMBING, figures=killed(7, 7)
        )

    assert together(at("1", 29.9), at("2", 29.91))
    assert together(at("1", 29.9), at("2", 30.0))
    assert not together(at("1", 29.9), at("2", 30.9))
    assert not together(at("1", 29.9), at("2", 35.0))


def test_wide_times_weigh_less_than_days() -> None:
    def odds(first: str, last: str, precision: TimePrecision) -> int:
        wide = When(start=first, end=last, precision=precision)
        one = ReportRow(id="1", when=wide, place=HERE, kind=Kind.BOMBING, figures=killed(9, 9))
        other = ReportRow(
            id="2", when=a_when(), place=HERE, kind=Kind.BOMBING, figures=killed(9, 9)
        )
        assert together(one, other)
        return linked_rows([one, other])[0].p

    day = odds("2025-03-11", "2025-03-11", TimePrecision.DAY)
    week = odds("2025-03-10", "2025-03-16", TimePrecision.WEEK)
    month = odds("2025-03-01", "2025-03-31", TimePrecision.MONTH)
    year = odds("2025-01-01", "2025-12-31", TimePrecision.YEAR)
    assert day > week > month > year


def test_days_apart_weigh_against() -> None:
    def met(day: str) -> bool:
        rows = [a_row(x, when=a_when(y), place=HERE) for x, y in (("1", "2025-03-11"), ("2", day))]
        return together(*rows)

    assert met("2025-03-11")
    assert not met("2025-03-14")
    assert not met("2025-03-25")


def test_a_large_block_is_walked_in_order_of_time() -> None:
    rows = [
        ReportRow(
            id=f"{day:02}-{rank}",
            when=a_when(f"2025-03-{day:02}"),
            place=Where(name=f"village{day}", country="PK"),
            actors=("BLA",),
            kind=Kind.BOMBING,
        )
        for day in range(1, 29)
        for rank in range(3)
    ]
    rows += [ReportRow(id=f"vague-{x}", published="2025-03-20", actors=("BLA",)) for x in "ab"]
    month = When(start="2025-03-01", end="2025-03-31", precision=TimePrecision.MONTH)
    rows += [ReportRow(id=f"wide-{x}", when=month, actors=("BLA",)) for x in "ab"]
    found = {row.report: row.incident for row in linked_rows(rows)}
    assert all(found[f"{day:02}-2"] == f"{day:02}-0" for day in range(1, 29))


rows_made = st.lists(
    st.builds(
        ReportRow,
        id=st.uuids().map(str),
        when=st.sampled_from([None, a_when("2025-03-11"), a_when("2025-03-12")]),
        place=st.sampled_from([None, HERE, Where(name="Quetta", country="PK")]),
        kind=st.sampled_from([None, *Kind]),
        actors=st.sampled_from([(), ("BLA",), ("BLA", "Army"), ("TTP",)]),
        figures=st.sampled_from([(), killed(3, 3), killed(40, 60), killed(20)]),
        text=st.sampled_from([None, NEWS]),
        published=st.sampled_from([None, "2025-03-12", "2025-03-13", "not a date"]),
    ),
    max_size=8,
    unique_by=lambda row: row.id,
)


@given(rows_made, st.data())
def test_the_order_of_the_rows_does_not_matter(rows: list[ReportRow], data: st.DataObject) -> None:
    found = {row.report: row for row in linked_rows(rows)}
    mixed = linked_rows(data.draw(st.permutations(rows)))
    assert {row.report: row for row in mixed} == found
    assert all(found[row.incident].incident == row.incident for row in mixed)


def test_that_nobody_was_hurt_speaks_no_louder_than_a_toll_in_common() -> None:
    def p(count: int) -> int:
        rows = [a_row(x, when=a_when(), place=HERE).but(figures=killed(count, count)) for x in "12"]
        assert together(*rows)
        return linked_rows(rows)[0].p

    assert p(0) < p(1) < p(40)


def test_texts_published_weeks_apart_may_be_of_one_thing() -> None:
    assert together(
        a_row("1", text=NEWS, published="2025-03-12"),
        a_row("2", text=NEWS, published="2025-04-12"),
    )
