from pathlib import Path

import pytest

from sayso.domain.errors import BrokenFile
from sayso.domain.incident import Belonging
from sayso.store import casefile, contract
from tests.examples import a_dossier
from tests.store.small import rows


@pytest.fixture
def case(tmp_path: Path) -> Path:
    with casefile.writing(tmp_path / "case") as case:
        case.tables.write(rows(), {})
    return tmp_path / "case"


def test_a_casefile_tells_the_words_of_triggers(case: Path) -> None:
    [held] = contract.held_by_case(casefile.reading(case))
    dossier = a_dossier()
    assert held.id == dossier.incident.id
    assert held.summary == dossier.incident.summary
    assert held.claims == {one.id for account in dossier.accounts for one in account.claims}
    assert held.reports[0].words is not None
    assert held.reports[0].uri == dossier.documents[0].uri
    assert len(held.estimates) == len(dossier.estimates) > 0


def test_an_export_tells_the_same_but_for_the_triggers(case: Path, tmp_path: Path) -> None:
    path = tmp_path / "old.jsonl"
    lines = map(contract.export_line, casefile.reading(case).tables.dossiers())
    path.write_bytes(b"\n".join(lines) + b"\n")
    [held], [known] = contract.held_by_export(path), contract.held_by_case(casefile.reading(case))
    assert held == known.but(reports=tuple(one.but(words=None) for one in known.reports))


def test_a_document_that_an_export_does_not_list_goes_by_its_id(tmp_path: Path) -> None:
    path = tmp_path / "old.jsonl"
    line = contract.export_line(a_dossier().but(documents=()))
    path.write_bytes(line + b"\n")
    [held] = contract.held_by_export(path)
    member = a_dossier().incident.reports[0]
    assert held.reports[0] == Belonging(
        report=member.id, document=member.document, uri=member.document
    )


@pytest.mark.parametrize("words", [b"{}", b"no json", b"\xff"])
def test_a_line_that_is_no_incident_is_refused_with_its_number(
    words: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "old.jsonl"
    path.write_bytes(contract.export_line(a_dossier()) + b"\n" + words + b"\n")
    with pytest.raises(BrokenFile, match=r"old.jsonl, line 2: is no line of `sayso export`"):
        list(contract.held_by_export(path))
