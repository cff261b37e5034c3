from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from sayso.domain.codes import Field, TimePrecision
from sayso.domain.compared import Belonging
from sayso.domain.errors import BrokenFile
from sayso.domain.world import Actor, Place, When
from sayso.store import casefile, contract
from tests.examples import a_dossier, a_figure_claim, a_quote
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
    standing = [x for one in dossier.accounts for x in one.claims if not x.superseded_by]
    assert len(held.stands) == len(standing) > 0
    assert {one.voice for one in held.stands} <= {one.voice.name for one in dossier.accounts}
    assert [one.rule for one in held.parts] == [one.rule for one in dossier.disputes]
    assert all(one.sides for one in held.parts)


def test_an_answer_that_is_no_number_is_told_by_its_name_days_or_word() -> None:
    def told(**claim: object) -> str | None:
        words = {"measure": None, "group": None, "low": None, "high": None, "hedge": None}
        changed = a_figure_claim("50", id="c9", **{**words, **claim})
        line = contract.export_line(
            a_dossier().but(
                accounts=(a_dossier().accounts[0].but(claims=(changed,)),),
                disputes=(),
                estimates=(),
            )
        )
        path.write_bytes(line)
        [held] = contract.held_by_export(path)
        return held.stands[0].value

    with TemporaryDirectory() as folder:
        path = Path(folder) / "one.jsonl"
        quote = a_quote("The group")
        when = When(start="2025-03-11", end="2025-03-12", precision=TimePrecision.RANGE)
        assert told(field=Field.BLAMED_ON, actor=Actor(quote=quote, name="the BLA")) == "the BLA"
        assert told(field=Field.PLACE, place=Place(quote=quote, name="Sibi")) == "Sibi"
        assert told(field=Field.WHEN, when=when) == "2025-03-11 to 2025-03-12"
        assert told(field=Field.WHEN, when=when.but(end=None)) == "2025-03-11 to …"
        assert told(field=Field.OUTCOME, word="over") == "over"
        assert told(field=Field.WHEN) is None


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
