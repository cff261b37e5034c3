from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard

from sayso.domain.codes import Verb
from sayso.domain.document import Copy, Document, Quote
from sayso.domain.errors import BrokenCase
from sayso.domain.incident import Dossier
from sayso.domain.judgement import Spot
from sayso.domain.reading import Reading
from sayso.store.casefile import Case, writing
from sayso.store.redacted import Redactions
from sayso.store.tables.rows import of_all
from sayso.store.verify import check, digest, quotes_in
from tests.examples import TEXT, a_document, a_dossier, a_figure_claim
from tests.store.small import (
    a_capture,
    a_copy,
    a_figure,
    a_judgement,
    a_reading,
    checked_case,
    put,
    rows,
)


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return checked_case(tmp_path)


def _codes(case: Case) -> set[str]:
    return {problem.code for problem in check(case)}


def _rewritten(case: Case, change: Callable[[Dossier], Dossier]) -> Case:
    told = of_all([_document(case)], [a_reading()], [a_copy()], [change(a_dossier())], [])
    case.tables.write(told, {})
    return case


def _document(case: Case) -> Document:
    [document] = case.evidence.documents()
    return document


def test_a_casefile_in_which_all_holds_has_no_findings(case: Case) -> None:
    assert check(case) == []
    assert digest(case) == case.tables.manifest().digest


def test_without_tables_there_is_nothing_to_check(tmp_path: Path) -> None:
    with writing(tmp_path) as case, pytest.raises(BrokenCase, match="none yet"):
        check(case)


@pytest.mark.parametrize("folder", ["blobs", "texts", "documents"])
def test_evidence_that_was_tampered_with_is_found(folder: str, case: Case) -> None:
    for path in (case.folder / "evidence" / folder).rglob("*"):
        if path.suffix == ".zst" or (folder == "documents" and path.is_file()):
            path.write_bytes(zstandard.ZstdCompressor().compress(TEXT.replace("50", "5").encode()))
    assert "evidence-damaged" in _codes(case)


def test_bytes_that_are_gone_are_found(case: Case) -> None:
    for path in (case.folder / "evidence" / "blobs").rglob("*.zst"):
        path.unlink()
    [finding] = check(case)
    assert (finding.code, finding.document) == ("evidence-missing", "d1")


def test_a_document_that_only_the_tables_have_is_found(case: Case) -> None:
    for path in (case.folder / "evidence" / "documents").rglob("*.json"):
        path.unlink()
    assert {(x.code, x.document) for x in check(case)} == {("evidence-missing", "d1")}


def test_a_purge_that_was_stopped_is_found(case: Case) -> None:
    blob = _document(case).blob
    case.evidence.purge("d1", a_judgement(Verb.PURGE))
    assert "purge-unfinished" not in _codes(case)
    put(case.evidence, a_capture("other"))
    [path] = (case.folder / "evidence" / "blobs").rglob("*.zst")
    (case.folder / "evidence" / "blobs" / blob[:2] / f"{blob}.zst").write_bytes(path.read_bytes())
    assert {"purge-unfinished", "evidence-damaged"} <= _codes(case)


def test_a_part_that_was_changed_or_is_missing_is_found(case: Case) -> None:
    [part] = case.tables.manifest().tables["claims"]
    path = case.folder / "tables" / part.file
    whole = path.read_bytes()
    path.write_bytes(whole + b" ")
    assert [x.message for x in check(case)] == [f"{part.file} was changed; build again"]
    path.unlink()
    assert [x.message for x in check(case)] == [f"{part.file} is missing; build again"]


def test_rows_that_the_manifest_does_not_count_are_found(case: Case) -> None:
    path = case.folder / "tables" / "manifest.json"
    path.write_text(path.read_text().replace(case.tables.manifest().digest, "0" * 64))
    [finding] = check(case)
    assert finding.message == "the rows are not those the manifest counts"


def test_rows_that_hold_other_records_are_found(case: Case) -> None:
    told = [
        row._replace(record=row.record.replace(b'"reports":[{', b'"reports":[{"more":1,'))
        for row in rows(document=_document(case))
    ]
    case.tables.write(told, {})
    assert [x.code for x in check(case)] == ["table-damaged"]


def test_a_quote_that_is_not_in_the_text_is_found(case: Case) -> None:
    quote = Quote(text="60", start=TEXT.index("50"), end=TEXT.index("50") + 2)
    reading = a_reading().but(figures=(a_figure(number=quote),))
    case.tables.write(of_all([_document(case)], [reading], [], [], []), {})
    [finding] = check(case)
    assert (finding.code, finding.start, finding.end) == ("quote-mismatch", quote.start, quote.end)


def test_a_text_in_the_tables_that_is_not_the_archived_one_is_found(case: Case) -> None:
    document = _document(case).but(text=TEXT.replace("50", "60"))
    case.tables.write(of_all([document], [], [], [], []), {})
    assert _codes(case) == {"quote-mismatch"}


def test_a_copied_passage_beyond_its_document_is_found(case: Case) -> None:
    copies = [a_copy(), Copy(document="d1", start=0, end=999, origin=a_copy().origin)]
    case.tables.write(of_all([_document(case)], [], copies, [], []), {})
    assert [x.code for x in check(case)] == ["quote-mismatch"]


def test_a_claim_that_rests_on_nothing_is_found(case: Case) -> None:
    def elsewhere(dossier: Dossier) -> Dossier:
        account = dossier.accounts[0]
        claims = (*account.claims, a_figure_claim("50", id="c9", document="d9"))
        return dossier.but(accounts=(account.but(claims=claims), *dossier.accounts[1:]))

    _rewritten(case, elsewhere)
    assert [(x.code, x.document) for x in check(case)] == [("evidence-missing", "d9")]


def test_a_claim_that_is_named_but_not_there_is_found(case: Case) -> None:
    _rewritten(case, lambda dossier: dossier.but(accounts=dossier.accounts[1:]))
    assert _codes(case) == set()
    _rewritten(case, lambda dossier: dossier.but(accounts=dossier.accounts[:2]))
    assert [x.code for x in check(case)] == ["dangling-reference"]


def test_redacted_words_count_as_matching(case: Case) -> None:
    start = TEXT.index("hostages")
    spot = Spot(document="d1", start=start, end=start + 8, text="hostages")
    hidden = Redactions([spot], {"d1": TEXT}, [a_reading()])
    told = of_all(
        [hidden.document(_document(case))],
        [hidden.reading(a_reading())],
        [],
        [hidden.dossier(a_dossier())],
        [],
    )
    case.tables.write(told, {})
    assert check(case) == []


def test_every_quote_at_any_depth_is_looked_at() -> None:
    found = {quote.text for quote in quotes_in(a_reading())}
    assert {"The group", "said", "50", "The army", "stopped", "killed 50 hostages"} <= found
    assert list(quotes_in(Reading(document="d1", reader="x"))) == []
    assert list(quotes_in(a_document())) == []
