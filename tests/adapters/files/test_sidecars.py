from pathlib import Path

import pytest

from sayso.adapters.files.sidecars import Said, beside


@pytest.fixture
def file(tmp_path: Path) -> Path:
    article = tmp_path / "a.txt"
    article.write_text("Twelve killed")
    return article


def said(file: Path, sidecar: bytes) -> Said:
    file.with_name("a.txt.json").write_bytes(sidecar)
    return beside(file)


def test_no_sidecar_says_nothing(file: Path) -> None:
    assert beside(file) == Said()


def test_all_it_may_say_is_taken(file: Path) -> None:
    body = b"""\xef\xbb\xbf{"published": "2025-03-11", "outlet": "Pr\xc3\xa9cis", "captured": null,
        "sample": false, "sources": ["ISPR, 12 March 2025"]}"""
    assert said(file, body) == Said(
        published="2025-03-11", outlet="Précis", sources=("ISPR, 12 March 2025",)
    )


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        (b"", "is no JSON"),
        (b"{", "is no JSON"),
        (b"[" * 100_000, "is no JSON"),
        (b'"\xff"', "is no JSON"),
        (b"[]", "is no JSON object"),
        (b'{"pubished": "2025-03-11"}', "a key no one reads: 'pubished'"),
        (b'{"published": 2025}', "says 'published' in a form"),
        (b'{"sample": "yes"}', "says 'sample' in a form"),
        (b'{"sources": "ISPR"}', "says 'sources' in a form"),
        (b'{"sources": [1]}', "says 'sources' in a form"),
        (b'{"outlet": "\\ud800"}', "says 'outlet' in a form"),
    ],
)
def test_what_cannot_be_used_is_named(file: Path, body: bytes, fault: str) -> None:
    [told] = said(file, body).faults
    assert fault in told


def test_the_rest_is_kept(file: Path) -> None:
    found = said(file, b'{"published": "2025-03-11", "zip": 1, "sample": 2}')
    assert found.published == "2025-03-11"
    assert len(found.faults) == 2


def test_a_sidecar_that_cannot_be_opened_is_named(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.with_name("a.txt.json").write_text("{}")

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert beside(file).faults == ("cannot be opened (Permission denied)",)
