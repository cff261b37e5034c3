import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.codes import Group, Hedge, Kind, Measure, PlacePrecision, TimePrecision
from sayso.domain.document import Document
from sayso.domain.reading import Figure, Reading
from sayso.flow.extract import row_reader, row_reading
from sayso.flow.extract.exactness import quotes
from sayso.text.lists.fields import PLAIN
from tests.flow.extract.coded.examples import a_row

WHERE = (("place", "Bolan Pass"), ("lat", "29.75"), ("lon", "67.5"), ("country", "Pakistan"))


def read(*cells: tuple[str, str]) -> Reading:
    return row_reading(a_row(*cells))


def counts(reading: Reading) -> list[tuple[Measure, Group, int | None, int | None, Hedge]]:
    return [(x.measure, x.group, x.low, x.high, x.hedge) for x in reading.figures]


def test_a_row_is_one_report_with_its_figures() -> None:
    found = read(
        ("id", "7"), ("date", "2025-03-11"), ("kind", "hijacking"), *WHERE, ("killed", "12")
    )
    [report] = found.reports
    [figure] = found.figures
    assert (report.kind.value, report.trigger.text) == (Kind.HIJACKING, "hijacking")
    assert (figure.quote.text, figure.number.text) == ("killed: 12", "12")
    assert figure.reports == (report.id,)
    assert figure.speaker is None
    assert found.problems == ()


def test_the_place_is_where_the_list_has_it() -> None:
    [told] = read(("date", "2025"), *WHERE, ("precision", "near")).reports[0].places
    place = told.value
    assert (place.name, place.lat, place.lon, place.country) == ("Bolan Pass", 29.75, 67.5, "PK")
    assert place.precision is PlacePrecision.NEAR


def test_a_point_of_which_nobody_says_how_exact_it_is_is_unknown() -> None:
    [told] = read(*WHERE).reports[0].places
    assert told.value.precision is PlacePrecision.UNKNOWN
    [told] = read(("country", "Pakistan"), ("lat", "30"), ("lon", "70")).reports[0].places
    assert told.value.precision is PlacePrecision.COUNTRY


def test_a_name_without_a_point_is_left_to_be_looked_up() -> None:
    [told] = read(("place", "Quetta"), ("lat", "33,6")).reports[0].places
    assert told.value.lat is None
    assert told.value.precision is PlacePrecision.UNKNOWN


@pytest.mark.parametrize(
    ("field", "code", "precision"),
    [
        ("ucdp_where_prec", "5", PlacePrecision.ROUTE),
        ("acled_geo_precision", "3", PlacePrecision.ADMIN1),
    ],
)
def test_precision_is_read_as_each_list_writes_it(
    field: str, code: str, precision: PlacePrecision
) -> None:
    [told] = read(*WHERE, (field, code)).reports[0].places
    assert told.value.precision is precision


@pytest.mark.parametrize(
    ("cells", "start", "end", "precision"),
    [
        ([("date", "2025-03-11")], "2025-03-11", "2025-03-11", TimePrecision.DAY),
        ([("date", "2025-03-11"), ("until", "2025-03-12")], "2025-03-11", "2025-03-12",
         TimePrecision.RANGE),
        ([("date", "2025-03")], "2025-03-01", "2025-03-31", TimePrecision.MONTH),
        ([("date.mdy", "03/11/2025")], "2025-03-11", "2025-03-11", TimePrecision.DAY),
        ([("date", "2025-03-11"), ("ucdp_date_prec", "3")], "2025-03-11", "2025-03-11",
         TimePrecision.WEEK),
        ([("date", "2025-03-11"), ("acled_time_precision", "2")], "2025-03-08", "2025-03-14",
         TimePrecision.WEEK),
        ([("date", "2025-03-11"), ("acled_time_precision", "3")], "2025-03-01", "2025-03-31",
         TimePrecision.MONTH),
    ],
)  # fmt: skip
def test_a_time_is_as_wide_as_the_list_knows_it(
    cells: list[tuple[str, str]], start: str, end: str, precision: TimePrecision
) -> None:
    [told] = read(*cells).reports[0].when
    assert (told.value.start, told.value.end, told.value.precision) == (start, end, precision)


def test_an_end_before_the_beginning_is_a_problem() -> None:
    found = read(("date", "2025-03-11"), ("until", "2025-03-10"))
    assert found.reports[0].when[0].value.end == "2025-03-11"
    assert [problem.code for problem in found.problems] == ["bad-value"]


def test_a_total_stands_before_its_parts_and_spans_its_bounds() -> None:
    found = read(
        ("ucdp_type", "1"), ("side_a", "Government of Pakistan"), ("side_b", "BLA"),
        ("killed.side_a", "4"), ("killed.side_b", "33"), ("killed.civilian", "21"),
        ("killed.unknown", "0"), ("killed", "58"), ("killed.high", "64"), ("killed.low", "54"),
    )  # fmt: skip
    assert counts(found) == [
        (Measure.KILLED, Group.MIXED, 54, 64, Hedge.RANGE),
        (Measure.KILLED, Group.SECURITY, 4, 4, Hedge.EXACT),
        (Measure.KILLED, Group.MILITANT, 33, 33, Hedge.EXACT),
        (Measure.KILLED, Group.CIVILIAN, 21, 21, Hedge.EXACT),
    ]
    whole, *parts = found.figures
    assert whole.quote.text == "killed: 58\nkilled.high: 64\nkilled.low: 54"
    assert {part.part_of for part in parts} == {whole.id}
    assert [part.whose.name if part.whose else None for part in parts] == [
        "Government of Pakistan", "BLA", None
    ]  # fmt: skip


def test_a_nought_of_a_list_that_has_blanks_was_said() -> None:
    assert counts(read(("killed.civilian", "0")))[0][2:4] == (0, 0)


def test_of_whom_one_part_is_the_whole_is_that_group() -> None:
    found = read(("killed", "12"), ("killed.civilian", "12"), ("killed.security", "0"))
    assert found.figures[0].group is Group.CIVILIAN


def test_a_single_part_that_is_the_whole_is_not_said_twice() -> None:
    found = read(("side_b", "BLA"), ("killed.side_b", "12"), ("killed", "12"))
    [figure] = found.figures
    assert (figure.quote.text, figure.group) == ("killed: 12", Group.MILITANT)
    assert figure.whose is not None
    assert figure.whose.name == "BLA"


@pytest.mark.parametrize(
    ("cells", "low", "high", "hedge"),
    [
        ([("killed.low", "3")], 3, None, Hedge.AT_LEAST),
        ([("killed.high", "3")], None, 3, Hedge.AT_MOST),
        ([("killed.low", "3"), ("killed.high", "5")], 3, 5, Hedge.RANGE),
        ([("killed", "3"), ("killed.low", "3"), ("killed.high", "3")], 3, 3, Hedge.EXACT),
        ([("killed", "3"), ("killed.high", "5")], 3, 5, Hedge.RANGE),
        ([("killed", "10+")], 10, None, Hedge.AT_LEAST),
    ],
)
def test_bounds_are_what_was_said(
    cells: list[tuple[str, str]], low: int | None, high: int | None, hedge: Hedge
) -> None:
    assert counts(read(*cells))[0][2:] == (low, high, hedge)


def test_bounds_that_cross_are_a_problem_and_the_number_stands() -> None:
    found = read(("killed", "3"), ("killed.low", "9"), ("killed.high", "5"))
    assert counts(found)[0][2:4] == (3, 3)
    assert len(found.problems) == 1
    assert read(("killed.low", "9"), ("killed.high", "5")).figures == ()


def test_a_number_outside_its_own_bounds_stands_without_them() -> None:
    for low, high in (("3", "3"), ("5", "6")):
        found = read(("killed", "4"), ("killed.low", low), ("killed.high", high))
        assert counts(found)[0][2:4] == (4, 4)
        assert len(found.problems) == 1


def test_who_fights_is_nobodys_culprit_and_who_kills_civilians_is() -> None:
    both = (("side_a", "Government of Pakistan"), ("side_b", "BLA"))
    battle = read(("ucdp_type", "1"), *both).reports[0]
    assert battle.perpetrators == ()
    assert [told.value.name for told in battle.targets] == ["Government of Pakistan", "BLA"]
    for field, code in (("ucdp_type", "3"), ("acled_event", "Violence against civilians")):
        report = read((field, code), *both).reports[0]
        assert [told.value.name for told in report.perpetrators] == ["Government of Pakistan"]
        assert [told.value.name for told in report.targets] == ["BLA"]


def test_a_side_that_is_no_army_and_no_civilians_is_militant() -> None:
    sides = ("BLA", "Military Forces of Pakistan (2024-)", "Civilians (Pakistan)")
    groups = [read(("side_a", side), ("killed.side_a", "3")).figures[0].group for side in sides]
    assert groups == [Group.MILITANT, Group.SECURITY, Group.CIVILIAN]


def test_a_named_speaker_says_the_figures_and_else_the_list_does() -> None:
    found = read(("speaker", "Hospital officials"), ("killed", "12"), ("injured", "3"))
    [statement] = found.statements
    assert [quote.text for quote in statement.content] == ["killed: 12", "injured: 3"]
    assert all(figure.statement == statement.id for figure in found.figures)
    assert found.figures[0].speaker is not None
    assert found.figures[0].speaker.name == "Hospital officials"
    assert read(("speaker", "ISPR"), ("note", "x")).statements[0].content[0].text == "speaker: ISPR"


def test_people_and_weapons_are_told_in_their_roles() -> None:
    report = read(
        ("perpetrator", "BLA"), ("target", "Army"), ("victim", "Passengers"), ("weapon", "rifles"),
        ("claimed_by", "BLA"), ("blamed_on", "India"),
    ).reports[0]  # fmt: skip
    names = [told.value.name for told in report.people()]
    assert names == ["BLA", "Army", "Passengers", "BLA", "India"]
    assert report.weapons[0].value.text == "rifles"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("date", "soon"), ("date", "11/03/2025"), ("killed", "many"), ("kind", "picnic"),
        ("lat", "north"), ("lat", "99"), ("precision", "roughly"), ("ucdp_where_prec", "9"),
    ],
)  # fmt: skip
def test_a_value_that_is_none_is_a_problem_that_shows_it(field: str, value: str) -> None:
    found = read(
        ("place", "Bolan"), ("lon", "67"), (field, value), *[("lat", "29")] * (field != "lat")
    )
    [problem] = found.problems
    assert problem.code == "bad-value"
    assert repr(value) in problem.message
    assert problem.start is not None
    assert "\n" not in problem.message


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Suicide Bomb", Kind.SUICIDE_BOMBING),
        ("hostage_taking", Kind.HOSTAGE_TAKING),
        ("Peaceful protest", Kind.OTHER),
    ],
)
def test_kinds_are_words_of_the_codebook_or_of_acled(words: str, kind: Kind) -> None:
    found = read(("kind", words))
    assert found.reports[0].kind.value is kind
    assert found.problems == ()


def test_another_mapping_is_another_reading() -> None:
    one = a_row(("killed", "12"), names={"killed": "dead"})
    other = a_row(("injured", "12"), names={"injured": "dead"})
    assert one.text == other.text
    assert row_reader(one) != row_reader(other)
    assert row_reader(one) == row_reading(one).reader


FIELDS = st.sampled_from(
    (
        *PLAIN,
        "killed",
        "killed.low",
        "killed.high",
        "killed.side_a",
        "injured.civilian",
        "ucdp_type",
    )
)
VALUES = st.one_of(
    st.sampled_from(
        ("12", "2025-03-11", "29.5", "3", "Government of Pakistan", "10-12", "99/99/99")
    ),
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=10),
)


@given(st.lists(st.tuples(FIELDS, VALUES), min_size=1, max_size=12))
def test_whatever_a_row_holds_every_quote_is_in_its_text(cells: list[tuple[str, str]]) -> None:
    document: Document = a_row(*cells)
    found = row_reading(document)
    records: list[Figure] = list(found.figures)
    told = [quote for record in records for quote in quotes(record)]
    told += [quote for record in found.reports for quote in quotes(record)]
    told += [quote for record in found.statements for quote in quotes(record)]
    for quote in told:
        quote.check_against(document.id, document.text)
    assert len({figure.id for figure in found.figures}) == len(found.figures)
