"""Exports of a casefile from the command line: where they go, what is said, and what stays hidden."""

import io
import json
from datetime import date
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]  # ships no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # ships no types
import pytest
from click.testing import CliRunner, Result

from sayso import pipeline
from sayso.cli import cli
from sayso.domain.codes import Verb
from sayso.outlets import exports
from sayso.outlets.exports import FORMATS, Asked
from sayso.store import casefile
from tests.outlets.exports.attack import files_below, material
from tests.road.articles import ALL, built, laid_out

HIDDEN = "Almond Society"


def asked(*words: object) -> Result:
    return CliRunner().invoke(cli, ["export", *(str(word) for word in words)])


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A casefile of two incidents, in which a name was redacted."""
    folder = tmp_path_factory.mktemp("exports")
    built(folder / "case", laid_out(folder / "in", ALL))
    tables = casefile.reading(folder / "case").tables
    document = next(one for one, _ in tables.readings() if one.uri.endswith("bus-wire.txt"))
    at = document.text.index(HIDDEN)
    spot = f"{document.id}:{at}-{at + len(HIDDEN)}"
    pipeline.judge(folder / "case", Verb.REDACT, [spot], said={"who": "me", "why": "safety"})
    return folder / "case"


def said(case: Path, form: str, out: Path) -> str:
    """Give all that an export says."""
    shape = FORMATS[form]
    result = asked(case, "--format", form, *(() if shape.text else ("--out", out)))
    assert result.exit_code == 0, result.output
    if shape.folder:
        return json.dumps([pq.read_table(file).to_pylist() for file in sorted(out.iterdir())])
    if shape.book:
        book = openpyxl.load_workbook(io.BytesIO(out.read_bytes()))
        return "\n".join(str(cell.value) for sheet in book for row in sheet.rows for cell in row)
    return result.stdout


@pytest.mark.parametrize("form", [*FORMATS])
def test_redacted_words_never_come_out(form: str, case: Path, tmp_path: Path) -> None:
    words = said(case, form, tmp_path / "out")
    assert "almond" not in words.lower()
    assert "society" not in words.lower()
    assert "Quetta" in words


def test_what_is_printed_and_what_is_written_is_the_same(case: Path, tmp_path: Path) -> None:
    for form, shape in FORMATS.items():
        if shape.text:
            printed = asked(case, "--format", form).stdout_bytes
            assert asked(case, "--format", form, "--out", tmp_path / form).stdout == ""
            assert (tmp_path / form).read_bytes() == printed


def test_a_folder_has_a_file_a_table(case: Path, tmp_path: Path) -> None:
    assert asked(case, "--format", "parquet", "--out", tmp_path / "a" / "b").exit_code == 0
    assert "claims.parquet" in files_below(tmp_path / "a" / "b")


@pytest.mark.parametrize(("form", "wanted"), [("xlsx", "file"), ("parquet", "folder")])
def test_what_cannot_be_printed_asks_where_to_write(case: Path, form: str, wanted: str) -> None:
    result = asked(case, "--format", form)
    assert result.exit_code == 2
    assert f"expected --out with the {wanted} to write" in result.stderr


def test_a_file_where_a_folder_is_wanted_is_refused_and_the_reverse(
    case: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    for form, out in (("parquet", tmp_path / "file"), ("ged", tmp_path)):
        result = asked(case, "--format", form, "--out", out)
        assert result.exit_code == 2
        assert "name another" in result.stderr


def test_what_is_left_out_is_said_beside_the_export(case: Path) -> None:
    late = asked(case, "--delay", "999999")
    assert late.stdout == ""
    assert "2 incidents held back" in late.stderr
    assert len(asked(case, "--coarse", "none", "--delay", "0").stdout.splitlines()) == 2


def test_coarse_exports_name_no_town(case: Path) -> None:
    words = asked(case, "--coarse", "admin1", "--format", "jsonl").stdout
    assert "Quetta" not in words
    assert "2025-03-11" not in words


def test_an_export_of_no_casefile_is_an_error_in_one_sentence(tmp_path: Path) -> None:
    result = asked(tmp_path / "nothing", "--format", "ged")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1


def test_incidents_without_a_toll_are_left_out_of_ged_and_that_is_said(tmp_path: Path) -> None:
    text = "Gunmen kidnapped 20 pupils in Kano, Nigeria, on March 10, police said.\n"
    laid_out(tmp_path / "in", {"a.txt": (text, {"published": "2025-03-12"})})
    built(tmp_path / "case", tmp_path / "in")
    result = asked(tmp_path / "case", "--format", "ged")
    assert len(result.stdout.splitlines()) == 1
    assert "1 incident left out: no UCDP-style toll" in result.stderr


def test_the_contract_is_exact_by_default_and_other_formats_are_careful(tmp_path: Path) -> None:
    young = Asked(date(2025, 3, 20))
    for form in ("jsonl", "csv"):
        exports.deliver(material(), form, tmp_path / form, young)
    assert "Sariab" in (tmp_path / "jsonl").read_text()
    assert "Sariab" not in (tmp_path / "csv").read_text()


def test_the_contract_too_is_as_coarse_as_asked(tmp_path: Path) -> None:
    exports.deliver(material(), "jsonl", tmp_path / "out", Asked(date(2025, 3, 20), "admin1"))
    assert "Sariab" not in (tmp_path / "out").read_text()
