import json
import os
import signal
import subprocess
import sys
from itertools import islice
from pathlib import Path

import pytest

from sayso import doors, pipeline
from sayso.adapters import files
from sayso.config import Config
from sayso.domain.document import Problem, Progress
from sayso.domain.world import Candidate
from sayso.store import casefile
from tests.road.articles import ALL, BUS, MARKET, built, exported, laid_out, with_rows
from tests.store.small import files_of

# A build that ends itself with signal 9 at its n-th step that reaches the disk.
DYING = """
import os, signal, sys
from sayso import pipeline
left, settled = int(sys.argv[1]), os.fsync
def fsync(handle):
    global left
    left -= 1
    if not left:
        os.kill(os.getpid(), signal.SIGKILL)
    settled(handle)
os.fsync = fsync
for step in pipeline.build(pipeline.Path(sys.argv[2]), sys.argv[3:], reader='rules'):
    pass
"""


def _problems(case: Path) -> list[str]:
    return sorted(one.code for one in casefile.reading(case).tables.read(Problem))


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = laid_out(tmp_path_factory.mktemp("articles"))
    with_rows(folder / "third")
    return folder


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, articles: Path) -> Path:
    """A casefile of all articles, built at once and only read."""
    case = tmp_path_factory.mktemp("whole") / "case"
    built(case, *(articles / name for name in ("first", "second", "third")))
    return case


def test_articles_of_two_incidents_are_two_incidents(whole: Path) -> None:
    bombing, shooting = sorted(exported(whole), key=lambda one: len(one["reports"]))
    assert len(bombing["reports"]) == 2
    assert len(shooting["reports"]) == 3
    assert shooting["disputes"]
    assert pipeline.check(whole) == []


def test_building_again_reads_nothing_and_changes_nothing(tmp_path: Path, articles: Path) -> None:
    first = built(tmp_path, articles)
    before, digest = files_of(tmp_path / "tables"), pipeline.digest(tmp_path)
    again = built(tmp_path, articles)
    assert (first.read, again.read) == (5, 0)
    assert again == first.but(read=0)
    assert files_of(tmp_path / "tables") == before
    assert pipeline.digest(tmp_path) == digest


@pytest.mark.parametrize(
    "builds",
    [
        [["third", "second", "first"]],
        [["second"], ["third"], ["first"]],
        [["first", "third"], ["first"], ["second", "third"]],
    ],
    ids=["another order", "one after another", "some twice"],
)
def test_order_and_batches_make_no_difference(
    builds: list[list[str]], tmp_path: Path, articles: Path, whole: Path
) -> None:
    for names in builds:
        built(tmp_path, *(articles / name for name in names))
    assert files_of(tmp_path / "tables") == files_of(whole / "tables")
    assert pipeline.digest(tmp_path) == pipeline.digest(whole)


def test_a_build_that_is_left_after_any_step_goes_on_where_it_was(
    tmp_path: Path, articles: Path, whole: Path
) -> None:
    names = [str(articles / name) for name in ("first", "second", "third")]
    for stop in range(1, 13):
        steps = pipeline.build(tmp_path / str(stop), names, reader="rules")
        taken = list(islice(steps, stop))
        steps.close()  # type: ignore[attr-defined]  # it is a generator
        if len(taken) < stop:
            break
        run = built(tmp_path / str(stop), *map(Path, names))
        read = sum(isinstance(step, Progress) and step.step == "read" for step in taken)
        assert run.read == 5 - read
        assert files_of(tmp_path / str(stop) / "tables") == files_of(whole / "tables")
    assert stop > 10


@pytest.mark.parametrize("moment", [5, 40, 90])
def test_a_build_that_is_killed_goes_on_and_loses_nothing(
    moment: int, tmp_path: Path, articles: Path, whole: Path
) -> None:
    inputs = [articles / name for name in ("first", "second", "third")]
    child = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", DYING, str(moment), str(tmp_path), *map(str, inputs)],
        env=os.environ | {"PYTHONPATH": "src"},
        check=False,
    )
    assert child.returncode == -signal.SIGKILL
    kept = set(casefile.reading(tmp_path).evidence.blobs()) if moment > 5 else set()
    built(tmp_path, *inputs)
    assert kept <= set(casefile.reading(tmp_path).evidence.blobs())
    assert files_of(tmp_path / "tables") == files_of(whole / "tables")
    assert pipeline.check(tmp_path) == []


def test_a_shipped_sample_is_built_and_holds(tmp_path: Path) -> None:
    run = built(tmp_path, pipeline.samples())
    assert run.documents == 12
    assert pipeline.check(tmp_path) == []
    assert pipeline.most_disputed(tmp_path).disputes


def test_an_article_that_changed_is_another_document(tmp_path: Path) -> None:
    articles = laid_out(tmp_path / "in", MARKET)
    built(tmp_path / "case", articles)
    page = articles / "second" / "market.txt"
    page.write_text(page.read_text().replace("nine people", "ten people"))
    assert built(tmp_path / "case", articles).documents == 2


def test_what_was_wrong_with_a_sidecar_is_over_when_it_is_mended(tmp_path: Path) -> None:
    articles = laid_out(tmp_path / "in", MARKET)
    sidecar = articles / "second" / "market.txt.json"
    sidecar.write_text('{"published": "Sunday", "outlet": 7, "author": "x"}')
    built(tmp_path / "case", articles)
    assert _problems(tmp_path / "case").count("bad-sidecar") == 2
    assert "bad-date" in _problems(tmp_path / "case")
    sidecar.write_text('{"published": "2025-02-02", "outlet": "Sample Wire"}')
    assert built(tmp_path / "case", articles).read == 0
    assert _problems(tmp_path / "case") == []
    [incident] = exported(tmp_path / "case")
    assert incident["documents"][0]["outlet"] == "Sample Wire"


def test_what_made_no_document_is_told_until_it_can_be_read(tmp_path: Path) -> None:
    articles = laid_out(tmp_path / "in", MARKET)
    link = articles / "second" / "broken.txt"
    link.symlink_to("/proc/self/mem")
    built(tmp_path / "case", articles)
    built(tmp_path / "case", with_rows(tmp_path / "rows"))
    assert _problems(tmp_path / "case") == [
        "bad-row", "missing-key", "unread-format", "unread-key", "unreadable-file",
    ]  # fmt: skip
    link.unlink()
    link.write_text("Ten people were killed, the police said.")
    built(tmp_path / "case", articles)
    assert "unreadable-file" not in _problems(tmp_path / "case")
    assert "bad-row" in _problems(tmp_path / "case")


def test_an_option_fills_what_the_sidecar_leaves_open(tmp_path: Path) -> None:
    articles = laid_out(tmp_path / "in", MARKET)
    (articles / "second" / "market.txt.json").write_text('{"outlet": "Sample Wire"}')
    built(tmp_path / "case", articles, published="2025-02-02", outlet="Sample Daily")
    [document] = casefile.reading(tmp_path / "case").evidence.documents()
    assert (document.published, document.outlet) == ("2025-02-02", "Sample Wire")


def test_rows_are_read_by_the_keys_a_mapping_names(tmp_path: Path) -> None:
    rows = tmp_path / "x.jsonl"
    rows.write_text('{"body": "Nine people were killed, police said.", "date": "2025-02-02"}\n')
    run = built(tmp_path / "case", rows, mapping="text=body, published=date")
    assert (run.documents, run.problems) == (1, ())


def test_settings_of_a_case_are_heeded(tmp_path: Path) -> None:
    articles = laid_out(tmp_path / "in", BUS)
    built(tmp_path / "case", articles)
    with (tmp_path / "case" / "case.toml").open("a") as settings:
        settings.write('policies = ["airwars"]\n')
    built(tmp_path / "case", articles)
    policies = {one["policy"] for row in exported(tmp_path / "case") for one in row["estimates"]}
    assert policies == {"airwars"}


def test_a_reading_case_stays_readable_while_it_is_built(tmp_path: Path) -> None:
    articles = laid_out(tmp_path / "in", ALL)
    built(tmp_path / "case", articles / "first")
    before = exported(tmp_path / "case")
    for step in pipeline.build(tmp_path / "case", [str(articles)], reader="rules"):
        if isinstance(step, Progress):
            assert exported(tmp_path / "case") == before
    assert exported(tmp_path / "case") != before


def test_every_file_of_a_folder_is_a_document_or_a_problem(articles: Path, whole: Path) -> None:
    found = list(files.captures([str(articles / name) for name in ("first", "second", "third")]))
    uris = {document.uri for document in casefile.reading(whole).evidence.documents()}
    assert len(found) == len(uris) + 1  # the picture
    assert "unread-format" in _problems(whole)


PALMA = "Insurgents attacked Palma on Monday, killing ten people, police said."


def test_the_country_of_the_settings_says_where_a_name_lies(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PALMA)

    def told(country: str | None) -> tuple[object, object]:
        [line] = doors.extract_lines([str(tmp_path)], settings=Config(country=country))
        found = json.loads(line)
        [place] = found["reports"][0]["places"]
        return place["value"]["country"], found["figures"][0]["speaker"]["actor"]

    assert told(None) == ("ES", "spain-police")
    assert told("MZ") == ("MZ", "mozambique-police")


def test_a_country_that_a_row_names_stands_before_that_of_the_settings() -> None:
    at = PALMA.index("Palma")
    meant = doors.grounding(Config(country="MZ"))
    for country, first in ((None, "MZ"), ("ES", "ES")):
        [[(place, _), *_]] = meant(PALMA, [(at, at + 5, "place")], {"country": country})
        assert isinstance(place, Candidate)
        assert place.country == first
