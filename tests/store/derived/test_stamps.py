import os
import shutil
from pathlib import Path

import pytest

from sayso.domain.document import Document
from sayso.store.derived import Stamps
from sayso.store.disk.durable import UNFINISHED
from sayso.store.evidence import Evidence
from tests.store.small import a_capture, a_reading, put

FOLDER = "evidence"


@pytest.fixture
def evidence(tmp_path: Path) -> Evidence:
    return Evidence(tmp_path / FOLDER)


@pytest.fixture
def document(evidence: Evidence) -> Document:
    document = put(evidence, a_capture())
    evidence.put_reading(document, a_reading(document.id))
    return document


def test_documents_come_by_id_and_a_draft_is_none(evidence: Evidence, tmp_path: Path) -> None:
    ids = sorted(put(evidence, a_capture(uri=f"{n}.txt")).id for n in range(40))
    shelf = next((tmp_path / FOLDER / "documents").iterdir())
    (shelf / f"d{shelf.name}0.json{UNFINISHED}").touch()
    assert [id_ for id_, _ in Stamps(tmp_path / FOLDER).documents()] == ids
    assert list(Stamps(tmp_path / "nowhere").documents()) == []


def test_a_document_that_is_written_anew_has_another_mark_and_key(
    evidence: Evidence, document: Document, tmp_path: Path
) -> None:
    stamps = Stamps(tmp_path / FOLDER)
    answer = evidence.answer_file(document, "rules")
    before = dict(stamps.documents()), stamps.key(document.id, answer)
    evidence.put_document(document.but(title="Another"))
    after = dict(stamps.documents()), stamps.key(document.id, answer)
    assert before[0] != after[0]
    assert before[1] != after[1]


def test_a_copied_casefile_has_other_marks_and_the_same_keys(
    evidence: Evidence, document: Document, tmp_path: Path
) -> None:
    answer = evidence.answer_file(document, "rules")
    shutil.copytree(tmp_path / FOLDER, tmp_path / "copy")
    here, there = Stamps(tmp_path / FOLDER), Stamps(tmp_path / "copy")
    assert dict(here.documents()) != dict(there.documents())
    assert here.answer(document.id, answer) != there.answer(document.id, answer)
    assert here.key(document.id, answer) == there.key(document.id, answer)


def test_an_answer_that_is_not_there_has_no_mark(
    evidence: Evidence, document: Document, tmp_path: Path
) -> None:
    stamps = Stamps(tmp_path / FOLDER)
    answer = evidence.answer_file(document, "rules")
    assert stamps.answer(document.id, answer)
    assert stamps.answer(document.id, evidence.answer_file(document, "another")) == ""
    [path] = (tmp_path / FOLDER / "readings").rglob(answer)
    before = stamps.answer(document.id, answer)
    os.utime(path, ns=(1, 1))
    assert stamps.answer(document.id, answer) != before
