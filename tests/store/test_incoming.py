"""Files that come in over the page: safe names, nothing twice, nothing half."""

from pathlib import Path

import pytest

from sayso.domain.errors import BadInput
from sayso.store import casefile, incoming
from sayso.store.incoming import kept, let_go, safe_name, shown


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("report.pdf", "report.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\x\\a b.txt", "a b.txt"),
        (".hidden", "hidden"),
        ("a\x00<b>|.txt", "a__b__.txt"),
        ("تقرير.txt", "تقرير.txt"),
        ("", "unnamed"),
        ("..", "unnamed"),
        ("x" * 200 + ".txt", "x" * 116 + ".txt"),
        ("y" * 200, "y" * 120),
        ("ت" * 200 + ".txt", "ت" * 58 + ".txt"),
    ],
)
def test_a_name_is_made_safe(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_a_file_is_kept_once_and_another_of_its_name_beside_it(tmp_path: Path) -> None:
    first = kept(tmp_path, "a.txt", [b"one ", b"two"])
    assert first == tmp_path / "incoming" / "a.txt"
    assert first.read_bytes() == b"one two"
    assert kept(tmp_path, "a.txt", [b"one two"]) == first
    other = kept(tmp_path, "a.txt", [b"three"])
    assert other.name.startswith("a-")
    assert other.suffix == ".txt"
    assert len(list(first.parent.iterdir())) == 2


def test_what_is_too_large_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(incoming, "LARGEST", 5)
    with pytest.raises(BadInput, match="5 bytes or less"):
        kept(tmp_path, "a.txt", [b"123456"])
    assert list((tmp_path / "incoming").iterdir()) == []


def test_what_came_in_is_let_go_and_nothing_else(tmp_path: Path) -> None:
    mine, other = kept(tmp_path, "a.txt", [b"one"]), tmp_path / "b.txt"
    other.write_text("two")
    named = [str(mine), str(other), str(mine.parent / ".." / "b.txt"), "https://example.org/a"]
    assert [shown(tmp_path, one) for one in named] == ["a.txt", *named[1:]]
    let_go(tmp_path, named)
    let_go(tmp_path, named)
    assert not mine.exists()
    assert other.exists()


def test_only_that_folder_of_a_casefile_may_be_read_into_it(tmp_path: Path) -> None:
    casefile.refuse_as_input(tmp_path, [str(tmp_path / "incoming" / "a.txt")])
    for path in (tmp_path, tmp_path / "evidence", tmp_path / "incoming" / ".." / "tables"):
        with pytest.raises(BadInput):
            casefile.refuse_as_input(tmp_path, [str(path)])
