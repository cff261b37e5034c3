from contextlib import suppress
from pathlib import Path

import pytest

from sayso.domain.codes import Verb
from sayso.domain.errors import BadInput, BrokenCase, CaseBusy, NewerCase, NotACase
from sayso.domain.judgement import Spot
from sayso.store.casefile import reading, refuse_as_input, writing
from tests.store.small import Killed, a_capture, a_case, a_judgement, power_out_at, put


def test_a_casefile_is_made_where_there_is_none(tmp_path: Path) -> None:
    a_case(tmp_path / "deep" / "case")
    assert "format = 1" in reading(tmp_path / "deep" / "case").settings.read_text()


def test_only_one_writes_and_many_read(tmp_path: Path) -> None:
    with writing(tmp_path / "case"):
        reading(tmp_path / "case")
        with pytest.raises(CaseBusy, match="being written by"), writing(tmp_path / "case"):
            pass


def test_a_casefile_whose_making_was_stopped_is_made(tmp_path: Path) -> None:
    for step in range(1, 8):
        with power_out_at(step), suppress(Killed):
            a_case(tmp_path / str(step))
        a_case(tmp_path / str(step))
        assert reading(tmp_path / str(step)).settings.is_file()


def test_what_is_no_casefile_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("words")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "mine.txt").write_text("words")
    for name, found in (("none", "nothing there"), ("file", "a file"), ("folder", "without case")):
        with pytest.raises(NotACase, match=found):
            reading(tmp_path / name)
    for name, found in (("file", "a file"), ("folder", "holds something else")):
        with pytest.raises(NotACase, match=found), writing(tmp_path / name):
            pass
    assert (tmp_path / "folder" / "mine.txt").read_text() == "words"


def test_a_casefile_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    case = a_case(tmp_path)
    case.settings.write_text("format = 2\nmarvels = true\n")
    with pytest.raises(NewerCase, match="reads up to format 1") as caught:
        reading(tmp_path)
    assert (caught.value.found, caught.value.known) == (2, 1)
    with pytest.raises(NewerCase), writing(tmp_path):
        pass


@pytest.mark.parametrize("words", ["format = ", "format = 'x'", "format = 0", "\udcff"])
def test_settings_that_cannot_be_read_are_shown(words: str, tmp_path: Path) -> None:
    case = a_case(tmp_path)
    case.settings.write_bytes(words.encode(errors="surrogateescape"))
    with pytest.raises(BrokenCase, match=r"case\.toml: expected"):
        reading(tmp_path)


def test_a_casefile_is_never_read_into_itself(tmp_path: Path) -> None:
    case = a_case(tmp_path / "case")
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "a.txt").write_text("a")
    for name in (
        case.folder,
        case.folder / "evidence",
        tmp_path / "x" / ".." / "case",
        tmp_path / "cas?" / "case.toml",
        tmp_path / "ca[s]e",
        tmp_path / "**",
    ):
        with pytest.raises(BadInput, match="the casefile itself"):
            refuse_as_input(case.folder, [str(tmp_path / "more"), str(name)])
    for free in (tmp_path / "more", "-", tmp_path / "case.txt", tmp_path / "m*", "a\0b"):
        refuse_as_input(case.folder, [str(free)])
    # What is read of a folder around it leaves it out.
    refuse_as_input(case.folder, [str(tmp_path), str(tmp_path.parent)])


def test_a_purge_that_was_judged_but_stopped_is_finished_on_opening(tmp_path: Path) -> None:
    case = a_case(tmp_path)
    document = put(case.evidence, a_capture())
    case.ledger.append(a_judgement(Verb.CONFIRM, Spot(document=document.id)))
    case.ledger.append(a_judgement(Verb.PURGE, Spot(document=document.id)))
    with writing(tmp_path) as case:
        assert case.evidence.document(document.id) is None
        [stone] = case.evidence.tombstones()
    assert (stone.judgement, stone.documents) == (2, (document.id,))


def test_a_purge_takes_what_came_in_with_the_same_bytes(tmp_path: Path) -> None:
    case = a_case(tmp_path)
    document = put(case.evidence, a_capture("secret"))
    (tmp_path / "incoming" / "folder").mkdir(parents=True)
    for name in ("secret", "open"):
        (tmp_path / "incoming" / f"{name}.txt").write_text(name)
    case.purge()
    assert (tmp_path / "incoming" / "secret.txt").exists()
    case.ledger.append(a_judgement(Verb.PURGE, Spot(document=document.id)))
    case.purge()
    assert [one.name for one in (tmp_path / "incoming").glob("*.txt")] == ["open.txt"]


def test_a_reason_is_forgotten_in_the_ledger_and_on_the_tombstone(tmp_path: Path) -> None:
    case = a_case(tmp_path)
    document = put(case.evidence, a_capture())
    purge = a_judgement(Verb.PURGE, Spot(document=document.id), why="names a child")
    signed = case.ledger.append(purge)
    case.purge()
    for _ in range(2):
        case.forget_reason(signed.number, who="Sam", when="2025-05-01")
    assert [one.why for one in case.ledger.judgements()] == [""]
    assert [stone.why for stone in case.evidence.tombstones()] == [""]
