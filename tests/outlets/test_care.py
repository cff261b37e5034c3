from datetime import date, timedelta

import pytest

from sayso.domain.codes import Kind, PlacePrecision, TimePrecision, VoiceClass
from sayso.domain.incident import Dossier, Source
from sayso.domain.world import When
from sayso.outlets.care import Careful
from sayso.outlets.care.coarse import coarsened
from sayso.outlets.care.findable import age, findable
from sayso.outlets.care.units import UNTOLD, unit, wider
from sayso.outlets.exports import FORMATS, Asked
from tests.examples import a_dossier
from tests.outlets.exports.attack import QUETTA, a_deed, an_attack, material, words_of

DAY = date(2025, 3, 11)
CLOSE = (
    *("sariab", "shepherd", "66.97", "30.15", "2025-03-11", "2025-03-12", "11 march", "hostages"),
    *("accused", "/2025/03/11", "20:00"),
)


def on(days: int, coarse: str = "auto", delay: int | None = None) -> Careful:
    return Careful(Asked(DAY + timedelta(days), coarse, delay))


def harmless_one() -> Dossier:
    """Nobody taken, sought or exposed: a battle that only an outlet tells of."""
    found = a_dossier()
    return found.but(
        incident=an_attack().incident.but(kind=Kind.BATTLE), accounts=found.accounts[:2]
    )


@pytest.mark.parametrize("form", [*FORMATS])
@pytest.mark.parametrize("level", ["admin1", "admin2"])
def test_what_is_told_coarsely_is_coarse_in_every_format(form: str, level: str) -> None:
    careful = on(999, level)
    [told] = careful.dossiers([an_attack()])
    deed = a_deed()
    act = careful.act("d1", deed.act)
    assert act is not None
    coarse = material(told).but(
        [told], lambda: [deed._replace(act=act, source=careful.source(deed.source))]
    )
    words = words_of(form, coarse).lower()
    for close in CLOSE:
        assert close not in words, close
    if form not in ("csv", "ftm-statements", "ftm", "jsonld"):
        assert "balochistan" in words


@pytest.mark.parametrize("form", [*FORMATS])
def test_as_it_is_it_is_told_exactly(form: str) -> None:
    words = words_of(form, material()).lower()
    assert "sariab" in words
    assert "2025-03-11" in words or form == "gtd"


def test_a_place_becomes_its_province_with_the_province_s_own_point() -> None:
    told = unit(QUETTA, PlacePrecision.ADMIN1)
    assert (told.name, told.precision, told.lat, told.radius_km) == (
        "Balochistan",
        PlacePrecision.ADMIN1,
        28.3,
        334,
    )
    assert told.quote.text == "██████ ███████"
    assert told.candidates == ()


def test_a_place_becomes_its_district_without_a_point_that_nobody_gave() -> None:
    told = unit(QUETTA, PlacePrecision.ADMIN2)
    assert (told.name, told.precision, told.lat) == ("Quetta District", PlacePrecision.ADMIN2, None)


def test_a_place_of_which_no_district_is_known_becomes_what_is_known() -> None:
    bare = QUETTA.but(candidates=())
    assert unit(bare, PlacePrecision.ADMIN2).name == "Balochistan"
    assert unit(bare.but(admin1=None), PlacePrecision.ADMIN2).name == "Pakistan"
    nowhere = bare.but(
        admin1=None, country=None, lat=None, lon=None, precision=PlacePrecision.UNKNOWN
    )
    assert unit(nowhere, PlacePrecision.ADMIN1).name == UNTOLD


def test_a_country_stays_a_country() -> None:
    wide = QUETTA.but(admin1=None, precision=PlacePrecision.COUNTRY, radius_km=500, candidates=())
    told = unit(wide, PlacePrecision.ADMIN1)
    assert (told.name, told.lat, told.radius_km) == ("Pakistan", 30.15, 500)


@pytest.mark.parametrize(
    ("start", "end", "precision", "level", "expected"),
    [
        ("2025-03-11", "2025-03-11", "day", "admin2", ("2025-03-10", "2025-03-16", "week")),
        ("2025-03-11", "2025-03-12", "range", "admin1", ("2025-03-01", "2025-03-31", "month")),
        ("2025-03-15", "2025-03-18", "range", "admin2", ("2025-03-10", "2025-03-23", "range")),
        ("2025-03-30", "2025-04-02", "range", "admin1", ("2025-03-01", "2025-04-30", "range")),
        ("2025-01-01", "2025-12-31", "year", "admin1", ("2025-01-01", "2025-12-31", "year")),
        (None, "2025-03-12", "range", "admin1", (None, "2025-03-31", "month")),
        (None, None, "unknown", "admin1", (None, None, "unknown")),
    ],
)
def test_a_time_becomes_its_weeks_or_months(
    start: str | None, end: str | None, precision: str, level: str, expected: tuple[str | None, ...]
) -> None:
    when = When(start=start, end=end, precision=TimePrecision(precision))
    told = wider(when, PlacePrecision(level))
    assert (told.start, told.end, told.precision.value) == expected


def test_the_summary_and_the_voices_are_told_anew() -> None:
    told = coarsened(an_attack(), PlacePrecision.ADMIN1)
    assert told.incident.summary == "Shooting, Balochistan, Pakistan, 2025-03-01 to 2025-03-31"
    names = {account.voice.name for account in told.accounts}
    assert {"witness", "Sample Wire", "Balochistan Liberation Army"} <= names


def test_an_address_keeps_its_site_and_a_file_has_none() -> None:
    for uri, told in (
        ("https://a.example/b?c", "https://a.example/"),
        ("in/sariab.txt", ""),
        ("http://[", ""),
    ):
        found = an_attack().documents[0].but(uri=uri)
        [one] = coarsened(an_attack(documents=(found,)), PlacePrecision.ADMIN1).documents
        assert one.uri == told


def test_by_default_what_is_old_or_harmless_is_told_as_it_is() -> None:
    assert [*on(30).dossiers([an_attack()])] == [an_attack()]
    assert [*on(0).dossiers([harmless_one()])] == [harmless_one()]
    assert [*on(30).notes()] == []


def test_by_default_where_people_could_be_found_it_waits_a_week_then_is_coarse_for_a_month() -> (
    None
):
    young, older = on(6), on(29)
    assert [*young.dossiers([an_attack()])] == []
    [note] = young.notes()
    assert "1 incident held back" in note
    assert young.act("d1", a_deed().act) is None
    assert [*older.dossiers([an_attack()])] == [coarsened(an_attack(), PlacePrecision.ADMIN1)]
    [note] = older.notes()
    assert "--coarse none" in note


def test_what_was_asked_holds_for_every_incident() -> None:
    assert [*on(6, "none").dossiers([an_attack()])] == [an_attack()]
    assert [*on(6, "none", 7).dossiers([harmless_one()])] == []
    assert [*on(7, "none", 7).dossiers([harmless_one()])] == [harmless_one()]
    assert [*on(0, "auto", 0).dossiers([an_attack()])] == [
        coarsened(an_attack(), PlacePrecision.ADMIN1)
    ]
    late = on(6, "admin2", 9)
    assert [*late.dossiers([an_attack()])] == []
    assert "younger than 9 days" in next(late.notes())


def test_an_act_of_a_document_without_incidents_is_told_as_asked() -> None:
    deed = a_deed()
    assert on(0).act("d9", deed.act) == deed.act
    assert on(0).source(deed.source) == deed.source
    coarse = on(0, "admin1").act("d9", deed.act)
    assert coarse is not None
    assert coarse.who.name == "Pakistan Army"
    assert "Sariab" not in coarse.quote.text


def test_who_could_be_found() -> None:
    base = harmless_one()
    assert not findable(base)
    assert findable(base.but(incident=base.incident.but(kind=Kind.ABDUCTION)))
    exposed = base.accounts[0].but(voice=base.accounts[0].voice.but(cls=VoiceClass.WITNESS))
    assert findable(base.but(accounts=(exposed,)))
    assert findable(a_dossier())


def test_an_incident_without_a_day_is_as_old_as_its_last_report_and_without_any_is_new() -> None:
    undated = an_attack().but(incident=an_attack().incident.but(when=None))
    assert age(undated, date(2025, 3, 14)) == 2
    blank = Source(id="d1", uri="a", outlet=None, published="soon", captured=None)
    assert age(undated.but(documents=(blank,)), date(2025, 3, 14)) == 0
    assert age(undated.but(documents=()), date(2025, 3, 14)) == 0


def test_what_made_a_number_is_left_out_where_an_incident_is_told_coarsely() -> None:
    told = a_dossier().estimates[0].but(how=("conceded by the guards of Sariab: 3",))
    [found] = coarsened(an_attack(estimates=(told,)), PlacePrecision.ADMIN1).estimates
    assert (found.how, found.low) == ((), told.low)
