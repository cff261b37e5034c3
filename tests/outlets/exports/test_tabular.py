import csv
import gzip
from pathlib import Path

import pytest

from sayso.domain.codes import (
    Field,
    Group,
    Hedge,
    Kind,
    Measure,
    PlacePrecision,
    Stance,
    Tie,
    VoiceClass,
)
from sayso.domain.errors import BadInput
from sayso.domain.incident import Claim, Dossier, Estimate, Link
from sayso.domain.world import Actor, When
from sayso.outlets.exports import FORMATS, Material
from sayso.outlets.exports.coding.codes import kind_codes, place_codes
from sayso.outlets.exports.coding.event import priogrid
from sayso.outlets.exports.tabular import excel, flat
from sayso.outlets.exports.tabular.regions import acled_region
from sayso.text.countries import codes_of
from tests.examples import a_figure_claim, a_quote
from tests.outlets.examples import an_account
from tests.outlets.exports.attack import (
    BLA,
    QUETTA,
    an_actor_claim,
    an_attack,
    an_estimate,
    book_of,
    material,
    rows_of,
    tables_of,
    text_of,
)

GED = Path(__file__).parents[4] / "shared" / "data" / "ged" / "pakistan_1989_2018.csv.gz"
ARMY = Actor(quote=a_quote("The army"), name="Pakistan Army", actor="pakistan-army")


def only(form: str, dossier: Dossier) -> dict[str, str]:
    [row] = rows_of(form, material(dossier))
    return row


def hit(group: Group, id: str = "h1") -> Claim:
    return a_figure_claim("50", id=id, low=3, high=3, group=group)


def done_by(actor: Actor, *figures: Claim, cls: VoiceClass = VoiceClass.OUTLET) -> Dossier:
    """An attack by somebody, as one voice tells it."""
    told = an_actor_claim(actor, id="k9", field=Field.PERPETRATOR, stance=Stance.ASSERTS)
    return an_attack(accounts=(an_account(told, *figures, name="Sample Wire", cls=cls),))


def test_ged_has_ged_s_columns_in_their_order() -> None:
    if not GED.exists():
        pytest.skip("shared/data/ged is not there")
    with gzip.open(GED, "rt", encoding="utf8", newline="") as file:
        theirs = next(csv.reader(file))
    assert [*only("ged", an_attack())] == theirs


def test_prio_grid_is_that_of_every_ged_event() -> None:
    if not GED.exists():
        pytest.skip("shared/data/ged is not there")
    with gzip.open(GED, "rt", encoding="utf8", newline="") as file:
        for row in csv.DictReader(file):
            found = priogrid(float(row["latitude"]), float(row["longitude"]))
            assert found == int(row["priogrid_gid"])


def test_ged_and_acled_have_all_their_columns() -> None:
    assert len(only("ged", an_attack())) == 50
    assert len(only("acled", an_attack())) == 31


@pytest.mark.parametrize(
    ("lat", "lon", "cell"),
    [(-90, -180, 1), (0, 0, 129961), (90, 0, 258841), (0, 180, 129601)],
)
def test_a_cell_is_on_the_grid(lat: float, lon: float, cell: int) -> None:
    assert priogrid(lat, lon) == cell
    assert 1 <= priogrid(lat, lon) <= 259200


def test_a_ged_row_says_what_the_dossier_says() -> None:
    row = only("ged", an_attack())
    expected = {
        "id": "r1", "year": "2025", "code_status": "UCDP-style (not UCDP data)", "type_of_violence": "1",
        "side_a": "Government of Pakistan", "side_b": "Balochistan Liberation Army",
        "dyad_name": "Government of Pakistan - Balochistan Liberation Army", "gwnoa": "770", "gwnob": "",
        "number_of_sources": "1", "source_article": "Sample Wire,2025-03-12", "source_office": "Sample Wire",
        "source_date": "2025-03-12", "source_original": "Pakistan Army", "where_prec": "1",
        "where_coordinates": "Sariab", "where_description": "Sariab village", "adm_1": "Balochistan",
        "adm_2": "Quetta District", "latitude": "30.15", "longitude": "66.97", "geom_wkt": "POINT (66.97 30.15)",
        "priogrid_gid": "173294", "country": "Pakistan", "iso3": "PAK", "country_id": "770", "region": "Asia",
        "event_clarity": "1", "date_prec": "1", "date_start": "2025-03-11 00:00:00.000",
        "date_end": "2025-03-11 00:00:00.000", "deaths_a": "4", "deaths_b": "33", "deaths_civilians": "60",
        "deaths_unknown": "0", "best": "97", "high": "102", "low": "96",
    }  # fmt: skip
    assert {name: row[name] for name in expected} == expected


def test_ged_holds_only_incidents_with_a_toll() -> None:
    assert FORMATS["ged"].keeps(an_attack())
    assert not FORMATS["ged"].keeps(an_attack(estimates=()))


@pytest.mark.parametrize(
    ("actor", "groups", "kind", "violence", "sides"),
    [
        (
            BLA,
            (Group.CIVILIAN,),
            Kind.SHOOTING,
            "3",
            ("Balochistan Liberation Army", "Civilians", "33", "0", "4"),
        ),
        (
            BLA,
            (Group.MILITANT,),
            Kind.BATTLE,
            "2",
            ("Balochistan Liberation Army", "", "0", "0", "37"),
        ),
        (ARMY, (Group.MILITANT,), Kind.RAID, "1", ("Government of Pakistan", "", "4", "33", "0")),
        (
            ARMY,
            (Group.CIVILIAN,),
            Kind.SHELLING,
            "3",
            ("Government of Pakistan", "Civilians", "4", "33", "0"),
        ),
        (
            BLA,
            (Group.UNKNOWN,),
            Kind.ASSASSINATION,
            "3",
            ("Balochistan Liberation Army", "Civilians", "33", "0", "4"),
        ),
        (
            BLA,
            (Group.UNKNOWN,),
            Kind.BOMBING,
            "",
            ("Balochistan Liberation Army", "", "4", "33", "0"),
        ),
    ],
)
def test_the_type_of_violence_and_the_sides_follow_from_who_did_it_and_who_was_hit(
    actor: Actor, groups: tuple[Group, ...], kind: Kind, violence: str, sides: tuple[str, ...]
) -> None:
    dossier = done_by(actor, *map(hit, groups))
    row = only("ged", dossier.but(incident=dossier.incident.but(kind=kind)))
    assert row["type_of_violence"] == violence
    assert (
        tuple(row[x] for x in ("side_a", "side_b", "deaths_a", "deaths_b", "deaths_unknown"))
        == sides
    )


@pytest.mark.parametrize("cls", [VoiceClass.PARTY_STATE, VoiceClass.ANONYMOUS])
def test_whom_only_an_opponent_or_nobody_named_accuses_is_blamed_and_no_doer(
    cls: VoiceClass,
) -> None:
    row = only("acled", done_by(BLA, hit(Group.CIVILIAN), cls=cls))
    assert row["actor1"] == ""
    assert "Balochistan Liberation Army blamed by Sample Wire" in row["notes"]
    assert only("ged", done_by(BLA, hit(Group.CIVILIAN), cls=cls))["side_a"] == ""


def test_whom_somebody_clears_is_blamed_and_no_doer() -> None:
    told = done_by(BLA)
    denial = an_actor_claim(BLA, id="k8", stance=Stance.DENIES)
    told = told.but(accounts=(*told.accounts, an_account(denial, id="a4", name="The BLA")))
    assert only("gtd", told)["gname"] == "Unknown"


def test_who_is_blamed_is_never_a_doer() -> None:
    blame = an_actor_claim(ARMY, id="k8", field=Field.BLAMED_ON, stance=Stance.ACCUSES)
    row = only(
        "acled", an_attack(accounts=(an_account(blame, name="A union", cls=VoiceClass.MONITOR),))
    )
    assert (row["actor1"], row["inter1"]) == ("", "")
    assert "Pakistan Army blamed by A union" in row["notes"]
    assert row["source_scale"] == "Other"


def test_an_acled_row_says_what_the_dossier_says() -> None:
    row = only("acled", an_attack())
    expected = {
        "event_id_cnty": "r1", "event_date": "2025-03-11", "time_precision": "1",
        "disorder_type": "Political violence", "event_type": "Violence against civilians",
        "sub_event_type": "Attack", "actor1": "Balochistan Liberation Army", "inter1": "", "actor2": "",
        "civilian_targeting": "", "iso": "586", "region": "South Asia", "country": "Pakistan",
        "admin1": "Balochistan", "admin2": "Quetta District", "location": "Sariab", "geo_precision": "1",
        "source": "Sample Wire", "fatalities": "96", "tags": "ACLED-style (not ACLED data)", "timestamp": "",
    }  # fmt: skip
    assert {name: row[name] for name in expected} == expected
    assert "Fatalities: lowest, UCDP-style (not UCDP data)." in row["notes"]


def test_an_acled_style_toll_comes_before_others_and_none_is_nought() -> None:
    own = an_estimate(12, None).but(policy="acled")
    assert only("acled", an_attack(estimates=(own, an_estimate(97, None))))["fatalities"] == "12"
    assert only("acled", an_attack(estimates=(own.but(best=None),)))["fatalities"] == "11"
    assert only("acled", an_attack(estimates=()))["fatalities"] == "0"


def test_a_rule_that_counts_one_group_only_has_that_as_its_total() -> None:
    own = an_estimate(12, None, Group.CIVILIAN).but(policy="acled")
    assert only("acled", an_attack(estimates=(own,)))["fatalities"] == "12"
    both = (own, own.but(group=Group.MILITANT), an_estimate(97, None))
    assert only("acled", an_attack(estimates=both))["fatalities"] == "96"


def test_state_forces_that_hit_civilians_interact_with_them() -> None:
    row = only("acled", done_by(ARMY, hit(Group.CIVILIAN)))
    assert (row["inter1"], row["inter2"], row["interaction"]) == (
        "State forces",
        "Civilians",
        "State forces-Civilians",
    )
    assert (row["actor2"], row["civilian_targeting"]) == (
        "Civilians (Pakistan)",
        "Civilian targeting",
    )
    abroad = done_by(ARMY, hit(Group.CIVILIAN))
    abroad = abroad.but(incident=abroad.incident.but(places=(QUETTA.but(country="AF"),)))
    assert only("acled", abroad)["inter1"] == "External/Other forces"


@pytest.mark.parametrize(
    ("end", "ged", "acled"),
    [
        ("2025-03-12", "2", "2"),
        ("2025-03-17", "3", "2"),
        ("2025-03-31", "4", "3"),
        ("2025-05-01", "5", "3"),
    ],
)
def test_how_closely_a_time_is_known_is_told_in_their_codes(end: str, ged: str, acled: str) -> None:
    told = an_attack()
    assert told.incident.when is not None
    when = told.incident.when.but(end=end)
    long = told.but(incident=told.incident.but(when=when))
    assert only("ged", long)["date_prec"] == ged
    assert only("acled", long)["time_precision"] == acled


def bare() -> Dossier:
    """An incident of which neither place nor time nor anyone is known."""
    told = an_attack()
    return told.but(incident=told.incident.but(when=None, places=()), accounts=(), estimates=())


def test_what_is_not_known_is_empty() -> None:
    row = only("ged", bare())
    for name in ("year", "date_prec", "date_start", "where_prec", "priogrid_gid", "geom_wkt", "country_id",
                 "best", "side_a", "adm_1", "adm_2", "where_coordinates", "source_original", "type_of_violence"):  # fmt: skip
        assert row[name] == ""
    assert only("acled", bare())["time_precision"] == ""
    assert only("gtd", bare())["iyear"] == "0"
    assert rows_of("hxl", material(bare()))[1]["Low"] == ""
    assert tables_of(material(bare()))["incidents"][0]["start"] is None


def test_a_tally_is_less_clear() -> None:
    told = an_attack()
    link = Link(kind=Tie.AGGREGATES, incident="r2")
    assert only("ged", told.but(incident=told.incident.but(links=(link,))))["event_clarity"] == "2"


def test_a_point_that_no_gazetteer_gave_has_no_cell() -> None:
    told = an_attack()
    row = only(
        "ged",
        told.but(
            incident=told.incident.but(places=(QUETTA.but(lat=None, lon=None, candidates=()),))
        ),
    )
    assert (row["latitude"], row["priogrid_gid"], row["geom_wkt"], row["adm_2"]) == ("", "", "", "")


def test_a_gtd_row_says_what_the_dossier_says() -> None:
    row = only("gtd", an_attack())
    expected = {
        "eventid": "r1", "iyear": "2025", "imonth": "3", "iday": "11", "extended": "0", "approxdate": "",
        "country_txt": "Pakistan", "provstate": "Balochistan", "city": "Sariab", "specificity": "1", "vicinity": "0",
        "attacktype1": "2", "attacktype1_txt": "Armed Assault", "suicide": "0", "gname": "Balochistan Liberation Army",
        "guncertain1": "0", "nperps": "-99", "claimed": "1", "compclaim": "0", "nkill": "97", "nkillter": "33",
        "nwound": "", "ishostkid": "0", "nhostkid": "", "nreleased": "20",
        "scite1": "Sample Wire, 2025-03-12, https://news.example/2025/03/11/sariab-attack.html", "scite2": "",
        "dbsource": "Sayso: GTD-style (not GTD data)",
    }  # fmt: skip
    assert {name: row[name] for name in expected} == expected


def test_gtd_has_a_number_only_where_all_who_count_give_it() -> None:
    held = a_figure_claim("50", id="h1", low=20, high=20, measure=Measure.ABDUCTED)
    one = an_attack(accounts=(an_account(held),), estimates=())
    two = one.but(accounts=(*one.accounts, an_account(held.but(id="h2", low=30, high=30), id="a2")))
    open_ = one.but(accounts=(an_account(held.but(high=None, hedge=Hedge.AT_LEAST)),))
    assert [only("gtd", x)["nhostkid"] for x in (one, two, open_)] == ["20", "-99", "-99"]
    assert only("gtd", one)["ishostkid"] == "1"
    assert only("gtd", one)["nkill"] == ""


def test_gtd_style_estimates_come_before_others() -> None:
    own = [
        Estimate(policy="gtd", measure=Measure.KILLED, group=Group.MIXED, low=7, best=8, high=9, because=()),
        Estimate(policy="gtd", measure=Measure.KILLED, group=Group.MILITANT, low=1, best=None, high=9, because=()),
        Estimate(policy="gtd", measure=Measure.INJURED, group=Group.MIXED, low=5, best=5, high=5, because=()),
        Estimate(policy="gtd", measure=Measure.INJURED, group=Group.MILITANT, low=2, best=2, high=2, because=()),
    ]  # fmt: skip
    row = only("gtd", an_attack(estimates=tuple(own)))
    assert (row["nkill"], row["nkillter"]) == ("8", "1")
    assert (row["nwound"], row["nwoundte"]) == ("5", "2")


def test_rows_say_that_a_number_rests_on_unchecked_rules() -> None:
    told = Estimate(
        policy="gtd",
        measure=Measure.KILLED,
        group=Group.MIXED,
        low=7,
        best=7,
        high=7,
        because=(),
        unchecked=("x",),
    )
    row = only("gtd", bare().but(estimates=(told,)))
    assert row["addnotes"] == "Numbers: GTD-style (not GTD data), by unchecked rules"
    own = told.but(policy="acled")
    assert (
        "Fatalities: ACLED-style (not ACLED data), by unchecked rules."
        in only("acled", an_attack(estimates=(own,)))["notes"]
    )
    assert "unchecked" not in only("acled", an_attack(estimates=(own.but(unchecked=()),)))["notes"]


def test_what_gtd_style_leaves_blank_is_not_filled_by_another_rule() -> None:
    blank = Estimate(
        policy="gtd",
        measure=Measure.KILLED,
        group=Group.MIXED,
        low=None,
        best=None,
        high=None,
        because=(),
    )
    assert only("gtd", an_attack(estimates=(blank, an_estimate(97, None))))["nkill"] == ""


def test_an_interval_over_months_has_no_month_in_gtd() -> None:
    told = an_attack()
    when = When(start="2025-03-30", end="2025-04-02", precision=told.incident.when.precision)  # type: ignore[union-attr]  # it has one
    row = only("gtd", told.but(incident=told.incident.but(when=when)))
    assert (row["imonth"], row["iday"], row["approxdate"], row["resolution"]) == (
        "0",
        "0",
        "2025-03-30 to 2025-04-02",
        "2025-04-02",
    )


def test_hxl_has_its_hashtags_in_the_second_row_and_an_estimate_a_line() -> None:
    lines = [*csv.reader(text_of("hxl", material()).splitlines())]
    assert all(tag.startswith("#") for tag in lines[1])
    assert len(lines) == 2 + 4
    whole = dict(zip(lines[1], lines[-1], strict=True))
    assert whole["#affected+num+min"] == "96"
    assert whole["#affected+num+best"] == "97"
    assert whole["#meta+method"] == "UCDP-style (not UCDP data)"
    assert whole["#meta+source"] == "Pakistan Army"
    assert whole["#country+code+v_iso3"] == "PAK"
    assert whole["#meta+url"] == "https://news.example/2025/03/11/sariab-attack.html"


def test_parquet_has_a_file_a_table_and_every_row_comes_back() -> None:
    found = tables_of(material())
    assert set(found) == set(flat.TABLES)
    told: dict[str, list[tuple[object, ...]]] = {name: [] for name in flat.TABLES}
    for name, row in flat.rows(an_attack()):
        told[name].append(row)
    for name, rows in found.items():
        assert [tuple(row.values()) for row in rows] == told[name]
    claim = next(one for one in found["claims"] if one["claim"] == "c3")
    assert (claim["voice"], claim["low"], claim["quote"]) == ("Pakistan Army", 33, "all 33")
    assert found["places"][0]["lat"] == 30.15


def test_many_rows_are_written_in_batches_and_too_large_a_number_is_left_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sayso.outlets.exports.tabular.parquet._BATCH", 2)
    huge = a_figure_claim("50", low=10**20, high=10**20)
    found = tables_of(material(an_attack(), an_attack(accounts=(an_account(huge),))))
    assert len(found["incidents"]) == 2
    assert found["claims"][-1]["low"] is None


def test_the_workbook_has_a_sheet_a_table_the_codebook_and_what_columns_mean() -> None:
    book = book_of(material())
    assert book.sheetnames == ["about", *flat.TABLES, "columns", "codebook"]
    claims = [*book["claims"].iter_rows(values_only=True)]
    assert list(claims[0]) == [cell.name for cell in flat.TABLES["claims"]]
    assert next(row for row in claims if row[1] == "c3")[11] == 33
    coded = {row[:2] for row in book["codebook"].iter_rows(values_only=True)}
    assert ("kind", "hijacking") in coded
    assert ("estimates", "low") in {row[:2] for row in book["columns"].iter_rows(values_only=True)}


def test_the_same_incidents_give_the_same_workbook() -> None:
    write = FORMATS["xlsx"].book
    assert write is not None
    assert write(material()) == write(material())


def test_numbers_and_words_too_long_for_excel_are_kept_as_far_as_it_goes() -> None:
    huge = a_figure_claim("50", low=10**20, high=10**20)
    told = an_attack(accounts=(an_account(huge, name="x" * 40_000),))
    row = [*book_of(material(told))["claims"].iter_rows(values_only=True)][1]
    assert row[11] == str(10**20)
    assert set(str(row[3])) == {"x"}


def test_more_rows_than_excel_holds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(excel, "_MOST", 30)
    with pytest.raises(BadInput, match="export as parquet or csv"):
        excel.workbook(material())


def test_every_kind_and_precision_is_coded_elsewhere_or_is_said_not_to_be() -> None:
    for kind in Kind:
        found = kind_codes(kind)
        assert found.plover
        assert bool(found.acled_event) == bool(found.acled_sub_event)
    assert kind_codes(Kind.RAID).gtd == ""
    assert [place_codes(one).ucdp for one in PlacePrecision] == ["1", "2", "3", "4", "6", "5", ""]


def test_countries_have_their_codes_abroad() -> None:
    pakistan, palestine = codes_of("pk"), codes_of("PS")
    assert pakistan is not None
    assert (pakistan.alpha3, pakistan.numeric, pakistan.gw, pakistan.region) == (
        "PAK",
        586,
        770,
        "Asia",
    )
    assert palestine is not None
    assert (palestine.gw, palestine.region) == (None, "")
    assert codes_of(None) is None
    assert codes_of("QQ") is None
    found = [code.region for x in ("CO", "FR", "ML", "SY") if (code := codes_of(x))]
    assert found == ["Americas", "Europe", "Africa", "Middle East"]
    assert acled_region("PK") == "South Asia"
    assert acled_region("QQ") == ""


def test_a_registry_of_nobody_leaves_sides_to_the_voices() -> None:
    [row] = rows_of("ged", Material([an_attack()]))
    assert row["side_b"] == "Balochistan Liberation Army"
