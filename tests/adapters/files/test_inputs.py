import io
import os
from pathlib import Path

import pytest

from sayso.adapters.files import captures, capturing, inputs
from sayso.domain.document import Capture, Problem
from sayso.domain.errors import MissingInput


def got(*named: str, stdin: bytes = b"") -> tuple[list[Capture], list[Problem]]:
    found = list(captures(named, stdin=io.BytesIO(stdin)))
    return (
        [x for x in found if isinstance(x, Capture)],
        [x for x in found if isinstance(x, Problem)],
    )


def uris(*named: str) -> list[str]:
    return [capture.uri for capture in got(*named)[0]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "sub/c.html", "sub/.hidden.txt", ".git/d.txt", "README.md"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(name)
    return tmp_path


def test_a_folder_is_read_in_the_order_of_its_paths_without_hidden_files(folder: Path) -> None:
    assert uris(str(folder)) == ["a.txt", "b.txt", "sub/c.html"]
    assert not got(str(folder))[1]


def test_files_come_in_the_order_named_and_under_the_name_given(folder: Path) -> None:
    second, first = str(folder / "b.txt"), str(folder / "a.txt")
    assert uris(second, first, second) == [second, first, second]


def test_a_pattern_gives_its_files_sorted(folder: Path) -> None:
    assert uris(f"{folder}/*.txt") == [f"{folder}/a.txt", f"{folder}/b.txt"]
    assert uris(f"{folder}/**/*") == [f"{folder}/{n}" for n in ("README.md", "a.txt", "b.txt")] + [
        f"{folder}/sub/c.html"
    ]


def test_a_file_whose_name_looks_like_a_pattern_is_read(tmp_path: Path) -> None:
    (tmp_path / "a[1].txt").write_text("x")
    assert uris(f"{tmp_path}/a[1].txt") == [f"{tmp_path}/a[1].txt"]


def test_a_dash_is_standard_input() -> None:
    [capture], _ = got("-", stdin=b"Twelve killed")
    assert (capture.uri, capture.body, capture.media) == ("-", b"Twelve killed", None)


def test_standard_input_of_the_process_is_read_when_none_is_given(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Twelve")))
    [capture] = captures(["-"])
    assert isinstance(capture, Capture)
    assert capture.body == b"Twelve"


@pytest.mark.parametrize("name", ["nosuch.txt", "nosuch*", "", "x" * 5000])
def test_what_is_not_there_is_said_before_anything_is_read(folder: Path, name: str) -> None:
    with pytest.raises(MissingInput, match="no such file or folder"):
        list(captures([str(folder / "a.txt"), name and str(folder / name)]))


def test_the_kind_is_told_by_the_ending(folder: Path) -> None:
    (folder / "d.JSONL").write_text("{}")
    (folder / "e").write_text("x")
    kinds = {capture.uri: capture.media for capture in got(str(folder))[0]}
    assert kinds["a.txt"] == "text/plain"
    assert kinds["sub/c.html"] == "text/html"
    assert kinds["d.JSONL"] == "application/jsonl"
    assert kinds["e"] is None


def test_of_a_folder_only_known_endings_are_read_and_the_rest_is_said(folder: Path) -> None:
    (folder / "map.shp").write_text("x")
    found, [problem] = got(str(folder))
    assert "map.shp" not in [capture.uri for capture in found]
    assert problem.code == "unread-format"
    assert problem.message.startswith("map.shp: not read")
    assert uris(str(folder / "map.shp")) == [str(folder / "map.shp")]


def test_a_sidecar_speaks_for_its_file_and_is_no_input(folder: Path) -> None:
    sidecar = folder / "a.txt.json"
    sidecar.write_text('{"published": "2025-03-11", "sample": true, "sources": ["ISPR"]}')
    first, *_ = got(str(folder))[0]
    assert (first.published, first.sample, first.sources) == ("2025-03-11", True, ("ISPR",))
    assert uris(str(folder)) == ["a.txt", "b.txt", "sub/c.html"]
    assert uris(str(folder / "a.txt"), str(sidecar)) == [str(folder / "a.txt")]


def test_a_sidecar_that_cannot_be_used_is_said_of_the_document(folder: Path) -> None:
    (folder / "a.txt.json").write_text("{")
    found, [problem] = got(str(folder))
    assert found[0].published is None
    assert problem.code == "bad-sidecar"
    assert problem.message.startswith("a.txt: the sidecar a.txt.json is no JSON")
    assert problem.document is not None


def test_the_time_of_a_file_changes_nothing(folder: Path) -> None:
    before = got(str(folder))
    os.utime(folder / "a.txt", (0, 0))
    assert got(str(folder)) == before
    assert before[0][0].published is before[0][0].captured is None


def test_a_file_that_is_too_large_is_not_taken_in(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inputs, "LARGEST", 5)
    monkeypatch.setattr(capturing, "LARGEST", 5)
    found, problems = got(str(folder), "-", stdin=b"123456")
    assert [capture.uri for capture in found] == ["a.txt", "b.txt"]
    assert [problem.code for problem in problems] == ["too-long", "too-long"]


def test_a_file_that_cannot_be_opened_is_a_problem(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, mode: str) -> io.BytesIO:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    found, problems = got(str(folder / "a.txt"))
    assert not found
    assert problems[0].code == "unreadable-file"
    assert "Permission denied" in problems[0].message


def test_links_that_go_round_end_and_other_links_are_followed(folder: Path) -> None:
    (folder / "sub" / "up").symlink_to(folder)
    (folder / "again").symlink_to(folder / "sub")
    elsewhere = folder.parent / (folder.name + "-elsewhere")
    elsewhere.mkdir()
    (elsewhere / "e.txt").write_text("e")
    (elsewhere / "back").symlink_to(folder)
    (folder / "other").symlink_to(elsewhere)
    (folder / "broken.txt").symlink_to(folder / "nosuch")
    assert uris(str(folder)) == ["a.txt", "b.txt", "other/e.txt", "sub/c.html"]


def test_a_name_that_is_no_utf8_can_be_stored(tmp_path: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")).write_text("x")
    except OSError:
        pytest.skip("this disk takes no such names")
    assert uris(str(tmp_path)) == ["\ufffd.txt"]
