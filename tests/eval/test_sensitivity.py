"""The tables of MAVERICK's sensitivity, on three events small enough to add by hand."""

import csv
import gzip
import io
from collections.abc import Mapping
from pathlib import Path

import pytest

from eval import bench, sensitivity
from sayso.config import Config
from sayso.domain.errors import BadInput

NUMBERS = ("geo_precision", "actor1_precision", "source_classification", "certain")


def a_row(at: int, event: str, dead: int, **more: str) -> dict[str, str]:
    coded = {one.name: "0" for one in sensitivity.CODING.variables}
    coded |= dict.fromkeys(("date_start", "date_end"), "2011-01-03")
    coded |= dict.fromkeys(NUMBERS, "1.0") | dict.fromkeys(sensitivity.DEATHS, str(dead))
    return {"id": f"r{at}", "event_id": event, **coded, "city": "Abidjan", **more}


def written(folder: Path, *rows: Mapping[str, str]) -> Path:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(a_row(0, "e", 0)))
    writer.writeheader()
    writer.writerows(rows)
    path = folder / "reports.csv.gz"
    path.write_bytes(gzip.compress(out.getvalue().encode()))
    return path


def test_spread_and_totals_are_printed(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        a_row(1, "a", 2),
        a_row(2, "a", 30, city="", geo_precision="4.0"),
        a_row(3, "b", 1, actor1_precision=""),
    )
    lines = bench.run("sensitivity", path, Config()).splitlines()
    assert lines[0] == "MAVERICK: 3 event reports, 2 events, 1 with two or more reports (2 reports)"
    columns = next(line.split("|") for line in lines if line.startswith("deaths_best"))
    # Over two events: (1 + 0) / 2, of three values; (28 + 0) / 2; 2 and 30 lie 14 from 16, √(2 · 196).
    assert columns[1].split() == ["0.50", "0.1667", "0.50", "0.75", "14.00", "19.80"]
    assert columns[2].split() == ["1.00", "0.5000", "1.00", "0.50", "28.00", "19.80"]
    sums = [line.split() for line in lines if line.startswith(("  minimum", "  most precise"))]
    # 2 + 1, and the report that knows the place best: 30 + 1. Then event a alone.
    assert sums[0] == ["minimum", "3", "3", "3", "2,", "0"]
    assert sums[1] == ["most", "precise", "31", "31", "31", "2,", "1"]
    assert sums[2] == ["minimum", "2", "2", "2", "1,", "0"]
    assert "  city: no one mode in 1, with tie-breaks 1, of what is told 0" in lines
    assert lines[-1] == "widest: a, 2 to 30; all others 1 to 1"


def test_other_rows_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "wrong.csv.gz"
    path.write_bytes(gzip.compress(b"id,event_id\n1,a\n"))
    with pytest.raises(BadInput, match="MAVERICK's event reports, found 'date_start'"):
        sensitivity.report(path)
    with pytest.raises(BadInput, match="expected event reports, found none"):
        sensitivity.report(written(tmp_path))
    with pytest.raises(BadInput, match="found could not convert string to float: 'many'"):
        sensitivity.report(written(tmp_path, a_row(1, "a", 2, deaths_best="many")))
    with pytest.raises(BadInput, match="--part tune"):
        bench.run("sensitivity", path, Config(), "tune")
