"""A list in and out again: what its columns mean to us is what they say afterwards."""

import csv
import gzip
import io
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from sayso import doors, pipeline
from sayso.domain.codes import Verb
from sayso.outlets import exports
from sayso.outlets.exports import FORMATS, Material

GED = Path(__file__).resolve().parents[3] / "shared" / "data" / "ged" / "pakistan_1989_2018.csv.gz"
HELD = (
    *(
        "type_of_violence",
        "side_a",
        "side_b",
        "where_prec",
        "where_coordinates",
        "where_description",
    ),
    *("adm_1", "adm_2", "latitude", "longitude", "country", "iso3", "priogrid_gid", "date_prec"),
    *("date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"),
    *("best", "high", "low"),
)
HEADER = (
    "id,type_of_violence,side_a,side_b,where_prec,where_coordinates,where_description,adm_1,adm_2,"
    "latitude,longitude,country,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,"
    "deaths_unknown,best,high,low"
)
ROWS = """\
1,1,Government of Pakistan,BLA,2,Bolan Pass,near the tunnel,Balochistan,Kachhi district,\
29.76,67.59,Pakistan,2,2025-03-11 00:00:00.000,2025-03-12 00:00:00.000,4,33,21,0,58,60,58
2,3,IS,Civilians,1,Quetta,,Balochistan,Quetta district,\
30.18,67.0,Pakistan,1,2024-11-09 00:00:00.000,2024-11-09 00:00:00.000,0,0,26,0,26,26,26
3,1,Government of India,Government of Pakistan,2,Kel,a border post,Azad Kashmir,Neelum district,\
34.82,74.36,Pakistan,1,1990-10-04 00:00:00.000,1990-10-04 00:00:00.000,0,2,0,0,2,1,2
"""


def exported(case: Path) -> list[dict[str, str]]:
    """Give the rows of a casefile's GED export, each with the id of the row it rests on as `from`."""
    dossiers = list(pipeline.dossiers(case))
    said = Material(dossiers, tuple, doors.actors, exports.rows(case))
    form = FORMATS["ged"]
    assert form.text is not None
    text = "".join(one if isinstance(one, str) else one.decode() for one in form.text(said))
    home = {one.incident.id: one.documents[0].uri.rpartition("#")[2] for one in dossiers}
    return [row | {"from": home[row["id"]]} for row in csv.DictReader(io.StringIO(text))]


def losses(theirs: list[dict[str, str]], ours: list[dict[str, str]]) -> Iterator[str]:
    """Give each cell that came back otherwise."""
    back = {row["from"]: row for row in ours}
    for row in theirs:
        for name in HELD:
            if name in row and _said(row[name]) != _said(back[row["id"]][name]):
                yield f"{row['id']} {name}: {row[name]!r} came back as {back[row['id']][name]!r}"


def _said(cell: str) -> object:
    try:
        return float(cell)
    except ValueError:
        # Runs of spaces are one space in a document's text.
        return " ".join(cell.split())


def built(folder: Path, body: str, mapping: str | None = None) -> Path:
    (folder / "ged.csv").write_text(body, encoding="utf8")
    for _ in pipeline.build(folder / "case", [str(folder / "ged.csv")], mapping=mapping):
        pass
    return folder / "case"


def test_a_ged_row_comes_back_as_it_went_in(tmp_path: Path) -> None:
    case = built(tmp_path, f"{HEADER}\n{ROWS}")
    theirs = list(csv.DictReader(io.StringIO(f"{HEADER}\n{ROWS}")))
    ours = exported(case)
    assert len(ours) == 3
    assert list(losses(theirs, ours)) == []


def test_what_somebody_corrected_comes_back_corrected_and_what_was_rejected_not_at_all(
    tmp_path: Path,
) -> None:
    case = built(tmp_path, f"{HEADER}\n{ROWS}")
    told = {
        (claim.low, claim.group): claim.id
        for dossier in pipeline.dossiers(case)
        for account in dossier.accounts
        for claim in account.claims
        if claim.measure
    }
    said: dict[str, str | None] = {"who": "Ada", "why": "counted again"}
    thirty_three = next(id_ for (low, _), id_ in told.items() if low == 33)
    four = next(id_ for (low, _), id_ in told.items() if low == 4)
    for change in ("high=40", "low=40"):
        pipeline.judge(case, Verb.CORRECT, [thirty_three], said=said | {"change": change})
    pipeline.judge(case, Verb.REJECT, [four], said=said)
    [row] = [row for row in exported(case) if row["from"] == "1"]
    assert (row["deaths_a"], row["deaths_b"]) == ("0", "40")


def test_a_total_that_was_corrected_takes_its_bounds_with_it(tmp_path: Path) -> None:
    case = built(tmp_path, f"{HEADER}\n{ROWS}")
    [total] = [
        claim.id
        for dossier in pipeline.dossiers(case)
        for account in dossier.accounts
        for claim in account.claims
        if claim.measure and claim.low == 26
    ]
    said: dict[str, str | None] = {"who": "Ada", "why": "counted again"}
    for change in ("high=30", "low=30"):
        pipeline.judge(case, Verb.CORRECT, [total], said=said | {"change": change})
    [row] = [row for row in exported(case) if row["from"] == "2"]
    assert [row[name] for name in ("low", "best", "high", "deaths_civilians")] == ["30"] * 4


def test_bounds_that_were_corrected_come_back_corrected_while_the_best_number_stands(
    tmp_path: Path,
) -> None:
    case = built(tmp_path, f"{HEADER}\n{ROWS}")
    totals = {
        claim.high: claim.id
        for dossier in pipeline.dossiers(case)
        for account in dossier.accounts
        for claim in account.claims
        if claim.measure
    }
    said: dict[str, str | None] = {"who": "Ada", "why": "counted again"}
    pipeline.judge(case, Verb.CORRECT, [totals[60]], said=said | {"change": "high=70"})
    pipeline.judge(case, Verb.CORRECT, [totals[26]], said=said | {"change": "low=20"})
    rows = {row["from"]: [row[name] for name in ("low", "best", "high")] for row in exported(case)}
    assert rows == {"1": ["58", "58", "70"], "2": ["20", "26", "26"], "3": ["2", "2", "1"]}


def test_a_list_without_bounds_gives_those_of_the_policy(tmp_path: Path) -> None:
    body = "No,Day,Place,Country,Dead\n1,2025-03-11,Quetta,Pakistan,7\n"
    means = "id=No,date=Day,place=Place,country=Country,killed=Dead"
    [row] = exported(built(tmp_path, body, means))
    assert [row[name] for name in ("low", "best", "high")] == ["7"] * 3


def test_nothing_of_two_hundred_rows_of_ged_is_lost(tmp_path: Path) -> None:
    if not GED.exists():
        pytest.skip("shared/data/ged is not there")
    with gzip.open(GED, "rt", encoding="utf8", newline="") as file:
        theirs = list(islice(csv.DictReader(file), 300, 500))
    body = io.StringIO()
    out = csv.DictWriter(body, theirs[0])
    out.writeheader()
    out.writerows(theirs)
    found = list(losses(theirs, exported(built(tmp_path, body.getvalue()))))
    assert found == []
