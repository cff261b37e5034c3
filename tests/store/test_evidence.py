import resource
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from sayso.domain.document import Problem
from sayso.domain.errors import BrokenCase, FullDisk
from sayso.domain.reading import Reading
from sayso.store.evidence import Evidence
from tests.store.small import Killed, a_capture, files_of, hash_of, power_out_at, put


@pytest.fixture
def evidence(tmp_path: Path) -> Evidence:
    return Evidence(tmp_path)


def _bad(code: str) -> Problem:
    return Problem(code=code, message=f"a.txt: {code}", stage="collect")


def test_bytes_are_kept_once_under_their_hash(evidence: Evidence, tmp_path: Path) -> None:
    for _ in range(2):
        assert evidence.archive(a_capture("words")) == hash_of("words")
    assert evidence.blob(hash_of("words")) == b"words"
    assert list(evidence.blobs()) == [hash_of("words")]
    assert len(files_of(tmp_path)) == 2


def test_each_way_bytes_were_got_is_kept_once_with_the_time_of_archiving(
    evidence: Evidence,
) -> None:
    for uri in ("b.txt", "a.txt", "a.txt"):
        blob = evidence.archive(a_capture("words", uri=uri, outlet="Sample Wire", sources=("x",)))
    found = evidence.captures(blob)
    assert [(one.uri, one.outlet, one.sources) for one in found] == [
        ("a.txt", "Sample Wire", ("x",)),
        ("b.txt", "Sample Wire", ("x",)),
    ]
    assert all(one.archived.startswith("20") for one in found)


def test_a_document_is_read_back_with_its_text(evidence: Evidence) -> None:
    document = put(evidence, a_capture("Twelve died.\r\n\U0001f6a8"))
    assert evidence.document(document.id) == document
    assert list(evidence.documents()) == [document]
    assert list(evidence.document_ids()) == [document.id]
    assert evidence.document("dead") is None


def test_a_text_made_anew_of_the_same_bytes_leaves_the_earlier_one(evidence: Evidence) -> None:
    document = put(evidence, a_capture("one"))
    for text in ("two", "one", "two"):
        evidence.put_document(document.but(text=text))
        assert evidence.document(document.id) == document.but(text=text)
        evidence.put_reading(document.but(text=text), Reading(document=document.id, reader=text))
    assert evidence.has_reading(document, "one")
    assert not evidence.has_reading(document.but(text="two"), "one")


def test_what_was_wrong_with_a_document_is_what_was_wrong_last(evidence: Evidence) -> None:
    document = put(evidence, a_capture(), _bad("bad-date"))
    assert evidence.problems_of(document.id) == (_bad("bad-date"),)
    evidence.put_document(document)
    assert evidence.problems_of(document.id) == ()
    assert evidence.problems_of("dead") == ()


def test_what_was_wrong_with_an_input_is_kept_once(evidence: Evidence) -> None:
    for code in ("bad-row", "unread-key", "bad-row"):
        evidence.put_problem(_bad(code))
    assert sorted(one.code for one in evidence.problems()) == ["bad-row", "unread-key"]


def test_an_answer_of_a_reader_is_never_replaced(evidence: Evidence) -> None:
    document = put(evidence, a_capture())
    first = Reading(document=document.id, reader="rules")
    evidence.put_reading(document, first)
    evidence.put_reading(document, first.but(problems=(_bad("x"),)))
    evidence.put_reading(document, first.but(reader="other"))
    assert evidence.reading(document, "rules") == first
    assert evidence.reading(document, "nobody") is None


def test_two_documents_of_one_text_share_it(evidence: Evidence, tmp_path: Path) -> None:
    one, other = (put(evidence, a_capture("words", uri=uri)) for uri in ("a.txt", "b.txt"))
    assert one.id != other.id
    assert sum("texts/" in name for name in files_of(tmp_path)) == 1


def test_when_the_power_goes_out_all_is_kept_or_none_and_again_is_whole(tmp_path: Path) -> None:
    words = Evidence(tmp_path / "whole")
    put(words, a_capture(), _bad("x"))
    wanted = set(files_of(tmp_path / "whole"))
    for step in range(1, 40):
        evidence = Evidence(tmp_path / str(step))
        with power_out_at(step) as taken, suppress(Killed):
            put(evidence, a_capture(), _bad("x"))
        for document in evidence.documents():
            assert evidence.blob(document.blob)
        put(evidence, a_capture(), _bad("x"))
        assert set(files_of(tmp_path / str(step))) == wanted
    assert len(taken) < 39


@pytest.fixture
def room_for_100_bytes() -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_on_a_full_disk_nothing_half_is_kept(
    evidence: Evidence, tmp_path: Path, room_for_100_bytes: None
) -> None:
    words = " ".join(str(n * n) for n in range(1000))
    with pytest.raises(FullDisk):
        put(evidence, a_capture(words))
    assert not files_of(tmp_path)


@pytest.mark.parametrize("folder", ["blobs", "texts", "documents", "readings"])
@pytest.mark.parametrize("body", [b"", b"others", b"\x28\xb5\x2f\xfd\x20\x06others"])
def test_damaged_evidence_is_named(
    folder: str, body: bytes, evidence: Evidence, tmp_path: Path
) -> None:
    document = put(evidence, a_capture())
    evidence.put_reading(document, Reading(document=document.id, reader="rules"))
    for path in (tmp_path / folder).rglob("*"):
        if path.is_file():
            path.write_bytes(body)

    def read_all() -> None:
        evidence.blob(document.blob)
        evidence.captures(document.blob)
        list(evidence.documents())
        evidence.reading(document, "rules")

    with pytest.raises(BrokenCase, match="Restore the folder from a backup") as caught:
        read_all()
    assert f"/{folder}/" in caught.value.path


def test_bytes_that_were_swapped_are_not_those_archived(evidence: Evidence, tmp_path: Path) -> None:
    one, other = (evidence.archive(a_capture(words)) for words in ("one", "other"))
    paths = {path.name: path for path in tmp_path.rglob("*.zst")}
    paths[f"{one}.zst"].write_bytes(paths[f"{other}.zst"].read_bytes())
    with pytest.raises(BrokenCase, match="found others"):
        evidence.blob(one)
    paths[f"{one}.zst"].unlink()
    with pytest.raises(BrokenCase, match="none that can be read"):
        evidence.blob(one)
