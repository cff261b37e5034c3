"""The index finds what is shown, and nothing that is hidden or gone."""

import os
import shutil
from pathlib import Path

import pytest

from sayso import pipeline
from sayso.domain.codes import Verb
from sayso.domain.errors import FullDisk
from sayso.store import casefile, searching
from sayso.store.casefile import Case
from sayso.store.searching import Index, Making, asked, making
from sayso.store.signing import signed_judgement
from tests.road.articles import ALL, BUS, built, laid_out

SAID = {"who": "Sam", "why": "as it reads"}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("searching")
    built(folder / "case", laid_out(folder / "in", ALL))
    return folder / "case"


@pytest.fixture
def case(whole: Path, tmp_path: Path) -> Case:
    """A casefile of the short articles that a test may change."""
    return casefile.reading(Path(shutil.copytree(whole, tmp_path / "case")))


def made(case: Case) -> Index:
    return searching.made(case, lambda _: None)


def texts(case: Case, typed: str, sort: str = "document") -> list[str]:
    return [one.id for one in made(case).found(asked(typed), sort, first=0, most=20)]


def test_each_sort_is_found_by_its_words(case: Case) -> None:
    index = made(case)
    assert index.count(asked("bus"), "document") == 3
    assert index.count(asked("bus -hospital"), "document") == 2
    assert index.count(asked('"said 20 people"'), "document") == 1
    [place, *_] = index.found(asked("kano"), "place", first=0, most=5)
    assert place.owner in {one.incident.id for one in case.tables.dossiers()}
    [actor] = index.found(asked("baloch*"), "actor", first=0, most=5)
    assert actor.id == "bla"
    for hit in index.found(asked("killed"), "quote", first=0, most=20):
        document = case.tables.document(hit.document)
        assert document is not None
        assert "killed" in document.text[hit.start : hit.end]


def test_who_is_on_no_list_has_no_record_to_be_found(case: Case) -> None:
    assert texts(case, "almond") != []
    assert texts(case, "almond", "actor") == []


def test_an_index_is_made_once_and_again_when_the_tables_change(case: Case, tmp_path: Path) -> None:
    heard: list[Making] = []
    first = searching.made(case, heard.append)
    stamp = first.path.stat().st_mtime_ns
    assert made(case).path.stat().st_mtime_ns == stamp
    [(text, said)] = [BUS["second/bus-later.txt"]]
    built(case.folder, laid_out(tmp_path / "more", {"z.txt": (text + "\nPalma.\n", said)}))
    assert len(texts(case, "palma")) == 1
    first.path.write_bytes(b"no index")
    assert len(texts(case, "palma")) == 1


def test_what_is_redacted_is_not_found_until_that_is_taken_back(case: Case) -> None:
    [document] = texts(case, "almond")
    text = case.tables.document(document).text  # type: ignore[union-attr]  # it was found
    start = text.index("Almond Society")
    hidden = searching.hiding(case)
    spot = f"{document}:{start}-{start + 14}"
    pipeline.judge(case.folder, Verb.REDACT, [spot], said=SAID)
    assert searching.hiding(case) != hidden
    assert texts(case, "almond") == []
    pipeline.judge(case.folder, Verb.WITHDRAW, ["1"], said=SAID)
    assert texts(case, "almond") == [document]


def test_a_purge_takes_the_index_away(case: Case) -> None:
    [document] = texts(case, "almond")
    path = made(case).path
    pipeline.judge(case.folder, Verb.PURGE, [document], said=SAID)
    assert not path.exists() or b"almond" not in path.read_bytes()
    assert texts(case, "almond") == []


def test_a_disk_that_refuses_is_said(case: Case) -> None:
    if os.geteuid() == 0:
        shutil.rmtree(case.folder / "search.db", ignore_errors=True)
        (case.folder / "search.db").mkdir()
    else:
        case.folder.chmod(0o500)
    try:
        with pytest.raises(FullDisk):
            made(case)
    finally:
        case.folder.chmod(0o700)


def test_what_a_killed_program_left_is_taken_away(case: Case) -> None:
    left = case.folder / "search.db.99.unfinished"
    left.write_bytes(b"half")
    made(case)
    assert not left.exists()


def test_words_that_were_purged_while_it_was_made_are_not_kept(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "_BATCH", 1)
    [document] = texts(case, "almond")
    (case.folder / "search.db").unlink()
    purged = iter([True])

    def told(_: Making) -> None:
        if next(purged, False):
            signed = {"who": "Sam", "why": "a person", "change": None}
            case.ledger.append(signed_judgement(case, Verb.PURGE, [document], said=signed))

    searching.made(case, told)
    assert not (case.folder / "search.db").exists()
