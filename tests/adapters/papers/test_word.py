import io
import sys
import zipfile
from pathlib import Path

import pytest

from sayso.adapters.papers.paper import Paper
from sayso.adapters.papers.word import read_word
from tests.adapters.papers.examples import a_word, paragraph


def refused(body: bytes) -> str:
    found = read_word(body)
    assert isinstance(found, str)
    assert "\n" not in found
    return found


def test_paragraphs_and_rows_are_lines() -> None:
    cell = "<w:tc>{}</w:tc>"
    row = cell.format(paragraph("Quetta")) + cell.format(paragraph("12 killed"))
    body = paragraph("Twelve people were killed.") + f"<w:tbl><w:tr>{row}</w:tr></w:tbl>"
    found = read_word(a_word(body))
    assert isinstance(found, Paper)
    assert found.text == "Twelve people were killed.\nQuetta | 12 killed"
    assert found.published is None


def test_entities_are_not_expanded_nor_files_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    head = f'<!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    found = read_word(a_word(paragraph("A&x;B"), head=head))
    assert "the secret" not in str(found)


def test_a_billion_laughs_are_no_laugh() -> None:
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<!DOCTYPE d [<!ENTITY l0 "ha">{lol}]>'
    found = read_word(a_word(paragraph("&l9;"), head=head))
    assert len(str(found)) < 10_000


def test_a_document_that_unpacks_to_too_much_is_refused() -> None:
    assert "times its size" in refused(a_word(paragraph("0" * 120_000_000)))


@pytest.mark.parametrize(
    "body",
    [b"", b"PK\x03\x04", b"no word", a_word("<w:p>"), a_word(paragraph("x"))[:200]],
)
def test_what_is_no_word_document_is_one_sentence(body: bytes) -> None:
    assert "no Word document" in refused(body)


def test_a_zip_of_something_else_is_one_sentence() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as pack:
        pack.writestr("a.txt", "x")
    assert "no Word document" in refused(packed.getvalue())


def test_without_python_docx_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    assert "sayso[inputs]" in refused(a_word(paragraph("x")))
