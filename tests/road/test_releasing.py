"""A release from a casefile: what it names, that it never changes, and whom it protects."""

import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from sayso import deriving, pipeline
from sayso.adapters import tagger
from sayso.cli import cli
from sayso.config import Config
from sayso.domain.errors import BadModel, BrokenCase
from sayso.outlets import exports
from sayso.store import casefile, contract
from tests.road.articles import ALL, MARKET, built, laid_out
from tests.store.small import files_of

DAY = "2026-11-01"
TAKEN = {
    "third/taken.txt": (
        (
            "Gunmen abduct four teachers in Zaria\n\n"
            "Gunmen abducted four teachers in Zaria, Nigeria, on Monday, March 10, the police said.\n"
        ),
        {"published": "2025-03-11", "outlet": "Sample Post"},
    ),
}


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A casefile of three incidents, one an abduction; no test may change it."""
    folder = tmp_path_factory.mktemp("releases")
    built(folder / "case", laid_out(folder / "in", ALL | TAKEN))
    return folder / "case"


@pytest.fixture
def own(case: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may change."""
    return Path(shutil.copytree(case, tmp_path / "case"))


def run(*words: object) -> Result:
    result = CliRunner().invoke(cli, [str(word) for word in words])
    assert "Traceback" not in result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def released(case: Path, out: Path, *words: object, day: str = DAY) -> Path:
    result = run("release", case, out, "--date", day, *words)
    assert result.exit_code == 0, result.output
    return out / day


def manifest(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "manifest.json").read_text())
    return found


def lines(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "incidents.jsonl").read_text().splitlines()]


def test_a_release_names_all_it_rests_on(case: Path, tmp_path: Path) -> None:
    folder = released(case, tmp_path)
    told = manifest(folder)
    assert told["date"] == DAY
    made = told["provenance"]["made_with"]
    assert made["sayso"].startswith("0.1.0 ")
    assert made["codebook"].startswith("0.1.0 ")
    assert made["reader"].startswith("rules")
    assert made["policies"] == ",".join(Config().policies)
    assert all(made[name] for name in ("places", "tolls"))
    assert told["provenance"]["rows"] == pipeline.digest(case)
    kept = {one.id: one for one in casefile.reading(case).evidence.documents()}
    assert {one["id"]: (one["uri"], one["sha256"]) for one in told["inputs"]} == {
        one.id: (one.uri, one.blob) for one in kept.values()
    }
    assert {one["file"] for one in told["files"]} == set(files_of(folder)) - {
        "manifest.json",
        "SHA256SUMS",
    }
    assert [one["id"] for one in lines(folder)] == [
        json.loads(line)["id"] for line in map(contract.export_line, pipeline.dossiers(case))
    ]


def test_the_same_casefile_gives_the_same_bytes_for_a_day(case: Path, tmp_path: Path) -> None:
    first, second = released(case, tmp_path / "a"), released(case, tmp_path / "b")
    assert files_of(first) == files_of(second)
    shown = run("release", case, tmp_path / "c", "--date", DAY).stdout
    assert f"digest {run('check', first, '--digest').stdout.strip()}" in shown


def test_todays_release_stands_in_a_folder_of_its_day(case: Path, tmp_path: Path) -> None:
    assert run("release", case, tmp_path).exit_code == 0
    [folder] = tmp_path.iterdir()
    assert date.fromisoformat(folder.name) <= exports.asked("auto", None).today


@pytest.mark.parametrize(
    ("day", "why"),
    [("2999-01-01", "a day that has come"), ("soon", "YYYY-MM-DD"), ("2026-02-30", "YYYY-MM-DD")],
)
def test_a_day_that_is_none_or_is_yet_to_come_is_refused(
    case: Path, tmp_path: Path, day: str, why: str
) -> None:
    refused = run("release", case, tmp_path / "out", "--date", day)
    assert (refused.exit_code, why in refused.stderr) == (2, True)
    assert not (tmp_path / "out").exists()


def test_a_release_that_lost_its_sums_is_damaged(case: Path, tmp_path: Path) -> None:
    out = released(case, tmp_path)
    (out / "SHA256SUMS").unlink()
    found = run("check", out)
    assert (found.exit_code, "release-damaged" in found.stdout) == (1, True)


def test_a_day_is_released_once(case: Path, tmp_path: Path) -> None:
    before = files_of(released(case, tmp_path))
    refused = run("release", case, tmp_path, "--date", DAY)
    assert refused.exit_code == 2
    assert "a release is never written over" in refused.stderr
    assert files_of(tmp_path / DAY) == before


def test_what_a_case_sets_of_a_policy_goes_with_it(own: Path, tmp_path: Path) -> None:
    settings = own / "case.toml"
    settings.write_text(settings.read_text() + "[policy.airwars]\ncredible = 3\n")
    refused = run("release", own, tmp_path / "out")
    assert (refused.exit_code, "policies that the settings name" in refused.stderr) == (2, True)
    built(own, laid_out(tmp_path / "in", MARKET))
    folder = released(own, tmp_path / "out")
    assert json.loads((folder / "policies" / "airwars.json").read_text())["credible"] == 3
    assert "airwars " in manifest(folder)["provenance"]["made_with"]["policies"]


def test_check_finds_nothing_wrong_with_a_release_or_says_what_is(
    case: Path, tmp_path: Path
) -> None:
    folder = released(case, tmp_path)
    for words in ((), ("--case", case)):
        well = run("check", folder, *words)
        assert (well.exit_code, well.stdout.startswith("every quote and every hash")) == (0, True)
    (folder / "README.md").chmod(0o644)
    (folder / "README.md").write_text("other words")
    ill = run("check", folder)
    assert ill.exit_code == 1
    assert ill.stdout == "release-damaged: README.md is not as it was released\n"


def test_who_could_be_found_is_held_back_then_told_coarsely_by_the_day_of_the_release(
    case: Path, tmp_path: Path
) -> None:
    early = released(case, tmp_path, day="2025-03-13")
    told = manifest(early)
    assert told["care"]["incidents_held_back"] == 1
    assert told["care"]["inputs_held_back"] == 1
    assert "third/taken.txt" not in {one["uri"] for one in told["inputs"]}
    assert "1 incident and 1 input" in (early / "README.md").read_text()
    later = released(case, tmp_path, day="2025-03-25")
    assert manifest(later)["care"]["told_coarsely"] == 1
    assert "Incidents of 1 document are told coarsely" in (later / "README.md").read_text()
    for folder in (early, later):
        body = b"".join(files_of(folder).values())
        assert b"third/taken" not in body
        assert b"Zaria" not in body
        assert run("check", folder, "--case", case).exit_code == 0
    assert b"Zaria" in b"".join(files_of(released(case, tmp_path)).values())


def test_a_release_can_tell_all_or_less_than_by_default(case: Path, tmp_path: Path) -> None:
    whole = released(case, tmp_path, "--coarse", "none", "--delay", "0", day="2025-03-13")
    assert len(lines(whole)) == 3
    assert "younger than 0 days" in (whole / "README.md").read_text()
    coarse = released(case, tmp_path, "--coarse", "admin1")
    assert {one["uri"] for one in manifest(coarse)["inputs"]}.isdisjoint({"second/market.txt"})
    assert "by admin1" in (coarse / "README.md").read_text()


def test_judgements_are_counted_and_their_words_stay_at_home(own: Path, tmp_path: Path) -> None:
    market = next(one for one in lines(released(own, tmp_path / "a")) if "Kano" in one["summary"])
    why = ("--who", "Sam Secret", "--why", "a source at risk")
    words = market["reports"][0]["document"]
    spot = f"{words}:34-38"
    assert run("judge", own, "redact", spot, *why).exit_code == 0
    folder = released(own, tmp_path / "b")
    assert manifest(folder)["provenance"]["judgements"] == 1
    body = b"".join(files_of(folder).values())
    assert b"Sam Secret" not in body
    assert b"at risk" not in body
    assert run("check", folder, "--case", own).exit_code == 0


def test_diff_takes_releases(own: Path, tmp_path: Path) -> None:
    old = released(own, tmp_path / "a")
    report = lines(old)[0]["reports"][0]["id"]
    assert run("diff", old, own).exit_code == 0
    assert run("judge", own, "reject", report, "--who", "Sam", "--why", "a drill").exit_code == 0
    found = run("diff", old, released(own, tmp_path / "b"))
    assert found.exit_code == 1
    assert found.stdout


def test_tables_of_an_earlier_program_are_not_released(own: Path, tmp_path: Path) -> None:
    path = own / "tables" / "manifest.json"
    made = json.loads(path.read_text())
    del made["made_with"]["codebook"]
    path.write_text(json.dumps(made))
    refused = run("release", own, tmp_path / "out")
    assert refused.exit_code == 2
    assert "sayso build" in refused.stderr


@pytest.mark.parametrize("changed", ["tolls", "codebook", "policies"])
def test_tables_made_with_something_else_than_is_here_are_not_released(
    own: Path, tmp_path: Path, changed: str
) -> None:
    path = own / "tables" / "manifest.json"
    made = json.loads(path.read_text())
    made["made_with"][changed] = "another"
    path.write_text(json.dumps(made))
    refused = run("release", own, tmp_path / "out")
    assert (refused.exit_code, "then release" in refused.stderr) == (2, True)
    assert not (tmp_path / "out" / DAY).exists()


def test_a_casefile_that_is_built_meanwhile_is_not_released(own: Path, tmp_path: Path) -> None:
    made, beside = pipeline.provenance(own)

    def meanwhile() -> Iterator[Any]:
        yield from pipeline.dossiers(own)
        (tmp_path / "more").mkdir()
        built(own, laid_out(tmp_path / "more", {"b.txt": MARKET["second/market.txt"]}))

    pressed = exports.Pressed(meanwhile(), made, beside)
    with pytest.raises(BrokenCase, match="others than at the start"):
        exports.release(own, tmp_path / "out", pressed, exports.asked("auto", None))
    assert list((tmp_path / "out").iterdir()) == []


def test_the_weights_of_the_reader_are_named_by_hash_where_they_are_here(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = own / "tables" / "manifest.json"
    tables = json.loads(path.read_text())
    name, hashes = tagger.weights(tagger.shipped())
    tables["made_with"]["reader"] = f"tagged-4:{name}"
    path.write_text(json.dumps(tables))
    found = deriving.provenance(casefile.reading(own))
    assert {one.file: one.sha256 for one in found.weights} == hashes
    assert "model.onnx" in hashes

    def none() -> Path:
        raise BadModel("sayso-model-en", "it is not installed")

    monkeypatch.setattr(tagger, "shipped", none)
    assert deriving.provenance(casefile.reading(own)).weights == ()


def test_weights_that_cannot_be_read_are_a_bad_model(tmp_path: Path) -> None:
    with pytest.raises(BadModel):
        tagger.weights(tmp_path)
