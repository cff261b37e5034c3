from contextlib import suppress
from pathlib import Path

import pytest

from sayso.domain.codes import Verb
from sayso.domain.reading import Reading
from sayso.store.evidence import Evidence
from tests.store.small import Killed, a_capture, a_judgement, files_of, hash_of, power_out_at, put

PURGE = a_judgement(Verb.PURGE, number=3, why="names a child")


@pytest.fixture
def evidence(tmp_path: Path) -> Evidence:
    return Evidence(tmp_path)


def test_a_tombstone_says_what_was_there_and_who_took_it_away(evidence: Evidence) -> None:
    document = put(evidence, a_capture("secret"))
    evidence.purge(document.id, PURGE)
    [stone] = evidence.tombstones()
    assert (stone.blob, stone.documents) == (hash_of("secret"), (document.id,))
    assert (stone.judgement, stone.who, stone.when, stone.why) == (
        3, PURGE.who, PURGE.when, "names a child",
    )  # fmt: skip
    [problem] = evidence.purged()
    assert (problem.code, problem.document) == ("purged", document.id)
    assert "by Sam" in problem.message


def test_nothing_but_the_tombstone_is_left(evidence: Evidence, tmp_path: Path) -> None:
    document = put(evidence, a_capture("one"))
    for text in ("one", "two"):
        evidence.put_document(document.but(text=text))
        evidence.put_reading(document.but(text=text), Reading(document=document.id, reader="x"))
    evidence.purge(document.id, PURGE)
    assert [name.rpartition("/")[2] for name in files_of(tmp_path)] == [
        f"{hash_of('one')}.gone.json"
    ]


def test_what_was_purged_is_not_kept_again(evidence: Evidence, tmp_path: Path) -> None:
    document = put(evidence, a_capture("secret"))
    evidence.purge(document.id, PURGE)
    before = files_of(tmp_path)
    put(evidence, a_capture("secret"))
    put(evidence, a_capture("secret", uri="elsewhere.txt"))
    evidence.put_reading(document, Reading(document=document.id, reader="x"))
    evidence.purge(document.id, PURGE.but(number=4))
    evidence.purge("dead", PURGE)
    assert files_of(tmp_path) == before


def test_documents_of_the_same_bytes_go_together_and_others_keep_a_shared_text(
    evidence: Evidence,
) -> None:
    one, other = (put(evidence, a_capture("secret", uri=uri)) for uri in ("a", "b"))
    third = put(evidence, a_capture("open"))
    evidence.put_document(third.but(text="secret"))
    evidence.purge(one.id, PURGE)
    [stone] = evidence.tombstones()
    assert set(stone.documents) == {one.id, other.id}
    assert list(evidence.documents()) == [third.but(text="secret")]


def test_json_lines_go_with_a_row_of_theirs_and_its_other_rows_stay(evidence: Evidence) -> None:
    lines = '{"text": "secret"}\n{"text": "open"}'
    media = "application/jsonl"
    around = evidence.archive(a_capture(lines, uri="x.jsonl", media=media))
    elsewhere = evidence.archive(a_capture("{}", uri="y.jsonl", media=media))
    plain = evidence.archive(a_capture("no rows", uri="x.jsonl"))
    secret = put(evidence, a_capture("secret", uri="x.jsonl#1"))
    other = put(evidence, a_capture("open", uri="x.jsonl#2"))
    evidence.purge(secret.id, PURGE)
    assert {stone.blob for stone in evidence.tombstones()} == {around, secret.blob}
    assert list(evidence.documents()) == [other]
    assert set(evidence.blobs()) == {elsewhere, plain, other.blob}


def test_a_number_sign_in_a_name_makes_no_row(evidence: Evidence) -> None:
    around = evidence.archive(a_capture("{}", uri="x", media="application/jsonl"))
    document = put(evidence, a_capture("secret", uri="x#y.txt"))
    evidence.purge(document.id, PURGE)
    assert list(evidence.blobs()) == [around]


def test_a_purge_that_is_stopped_is_finished_when_asked_again(tmp_path: Path) -> None:
    for step in range(1, 60):
        folder = tmp_path / str(step)
        evidence = Evidence(folder)
        evidence.archive(a_capture("{}", uri="x.jsonl", media="application/jsonl"))
        for uri in ("x.jsonl#1", "b.txt"):
            document = put(evidence, a_capture("secret", uri=uri))
            evidence.put_reading(document, Reading(document=document.id, reader="x"))
        with power_out_at(step) as taken, suppress(Killed):
            evidence.purge(document.id, PURGE)
        evidence.purge(document.id, PURGE)
        assert len(files_of(folder)) == 2
        assert all(name.endswith(".gone.json") for name in files_of(folder))
        assert len(list(evidence.purged())) == 2
    assert len(taken) < 59


def test_only_the_reasons_of_one_judgement_are_forgotten(evidence: Evidence) -> None:
    for number, words in ((1, "one"), (2, "two")):
        evidence.purge(put(evidence, a_capture(words)).id, PURGE.but(number=number))
    evidence.forget_reason(1)
    assert {stone.judgement: stone.why for stone in evidence.tombstones()} == {
        1: "",
        2: "names a child",
    }
