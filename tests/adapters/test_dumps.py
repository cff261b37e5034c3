"""GeoNames' full list of a country beside the index: from a file, fetched in pieces, refused."""

import hashlib
import io
import sqlite3
import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from sayso.adapters.gazetteer import added, build, dumps, is_fresh, opened, tables
from sayso.domain.codes import PlacePrecision
from sayso.domain.errors import BadInput


def a_line(number: int, name: str, kind: str, code: str, **more: str) -> str:
    fields = [str(number), name, name, more.get("others", ""), "30.1", "67.1", kind, code, "PK", ""]
    fields += [more.get("one", "02"), more.get("two", ""), "", "", more.get("people", "0")]
    return "\t".join([*fields, "", "", "Asia/Karachi", "2026-01-01"])


LINES = (
    a_line(1, "Oakland", "A", "ADM1"),
    a_line(2, "Oak District", "A", "ADM2", two="7"),
    a_line(3, "Elmford", "P", "PPL", two="7", people="40", others="Elm Ford,Elmford Village"),
    a_line(4, "Elm Pass", "T", "PASS"),
    a_line(5, "Elm undersea", "U", "RDGU"),
)
TEXT = "\n".join(LINES) + "\n"


def packed(text: str = TEXT, name: str = "PK.txt") -> bytes:
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w") as pack:
        pack.writestr(name, text)
    return body.getvalue()


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    empty = tmp_path / "none"
    empty.mkdir()
    monkeypatch.setattr(tables, "SUPPLEMENTS", empty)
    monkeypatch.setattr(tables, "_lines", lambda: iter(()))
    return tmp_path / "cache" / "places.sqlite"


def test_a_list_at_hand_is_added_and_found(index: Path, tmp_path: Path) -> None:
    build(index)
    (tmp_path / "PK.zip").write_bytes(packed())
    added(index, "pk", tmp_path / "PK.zip")
    assert not is_fresh(index)
    places = opened(index)
    [village] = places.places_named("Elm Ford")
    assert (village.admin1, village.admin2, village.population) == ("Oakland", "Oak District", 40)
    assert places.places_named("Elm Pass")[0].precision is PlacePrecision.NEAR
    assert places.places_named("Elm undersea") == ()
    places.close()
    assert is_fresh(index)


def test_a_place_that_is_shipped_is_not_added_again(
    index: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = "3\t3\tElmford\tPK\t\t30.0\t67.0\t\t1200\tPPL\t"
    monkeypatch.setattr(tables, "_lines", lambda: iter([shipped]))
    (tmp_path / "PK.txt").write_text(TEXT)
    added(index, "PK", tmp_path / "PK.txt")
    assert build(index) == 4


@pytest.mark.parametrize(
    ("country", "body", "why"),
    [
        ("Pakistan", TEXT.encode(), "two letters"),
        ("IN", TEXT.encode(), "GeoNames' list of IN"),
        ("PK", b"nothing\n", "found 1 fields"),
        ("PK", packed(name="XX.txt"), "expected PK.txt inside"),
        ("P\u00c4", TEXT.encode(), "two letters"),
        ("PK", (TEXT + "not a line\n").encode(), "line 6: .*found 1 fields"),
        ("PK", TEXT.replace("67.1", "abc", 1).encode(), "line 1: .*longitude 'abc'"),
        ("PK", TEXT.replace("30.1", "nan", 1).encode(), "line 1: .*latitude 'nan'"),
        ("PK", TEXT.replace("30.1", "91", 1).encode(), "line 1: .*latitude '91'"),
        ("PK", TEXT.replace("\t40\t", "\tmany\t").encode(), "line 3: .*population 'many'"),
        ("PK", TEXT.replace("\t40\t", "\t1" + 20 * "0" + "\t").encode(), "line 3: .*population"),
        ("PK", (TEXT + LINES[0].replace("PK", "AF")).encode(), "line 6: .*19 fields of AF"),
        ("PK", TEXT.encode().replace(b"Oak D", b"Oak\xff", 1), "line 2: expected UTF-8"),
        ("PK", packed()[:120] + b"!!!!" + packed()[124:], "expected a whole zip"),
    ],
)
def test_what_is_no_list_is_refused(
    index: Path, tmp_path: Path, country: str, body: bytes, why: str
) -> None:
    file = tmp_path / "list"
    file.write_bytes(body)
    with pytest.raises(BadInput, match=why):
        added(index, country, file)
    assert dumps.kept(index) == []
    build(index)


def test_a_folder_is_no_list(index: Path, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="expected a file"):
        added(index, "PK", tmp_path)


def test_a_list_with_a_mark_in_front_and_lines_of_windows_is_one(
    index: Path, tmp_path: Path
) -> None:
    (tmp_path / "PK.txt").write_bytes(TEXT.replace("\n", "\r\n").encode("utf-8-sig"))
    added(index, "PK", tmp_path / "PK.txt")
    assert build(index) == 4


def test_a_list_that_an_older_version_kept_unread_says_how_to_go_on(
    index: Path, tmp_path: Path
) -> None:
    (tmp_path / "PK.txt").write_text(TEXT)
    kept = added(index, "PK", tmp_path / "PK.txt")
    kept.write_text(TEXT.replace("67.1", "abc", 1))
    kept.with_suffix(".sha256").write_text(hashlib.sha256(kept.read_bytes()).hexdigest())
    with pytest.raises(BadInput, match="delete it, or add it again"):
        build(index)


def test_a_list_that_was_changed_is_refused(index: Path, tmp_path: Path) -> None:
    (tmp_path / "PK.txt").write_text(TEXT)
    kept = added(index, "PK", tmp_path / "PK.txt")
    kept.write_text(TEXT + LINES[0] + "\n")
    with pytest.raises(BadInput, match="add it again: sayso setup places --country PK"):
        build(index)
    assert not index.exists()
    with pytest.raises(sqlite3.OperationalError):
        sqlite3.connect(f"file:{index}?mode=ro", uri=True)


class Serving(BaseHTTPRequestHandler):
    """Gives the list, from where it is asked for; breaks off the first answer."""

    asked: list[str | None]
    whole = True

    def do_GET(self) -> None:
        body = packed()
        begin = int((self.headers["Range"] or "bytes=0-")[6:-1])
        type(self).asked.append(self.headers["Range"])
        self.send_response(206 if begin else 200)
        self.send_header("Content-Length", str(len(body) - begin))
        self.end_headers()
        rest = body[begin:]
        self.wfile.write(rest if self.whole or begin else rest[: len(rest) // 2])

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Serving]]:
    handler = type("Handler", (Serving,), {"asked": []})
    with HTTPServer(("127.0.0.1", 0), handler) as serving:
        thread = threading.Thread(target=serving.serve_forever, daemon=True)
        thread.start()
        address = f"http://127.0.0.1:{serving.server_port}/{{code}}.zip"
        monkeypatch.setattr(dumps, "ADDRESS", address)
        yield handler
        serving.shutdown()
        thread.join()


def test_a_list_is_fetched(index: Path, server: type[Serving]) -> None:
    assert added(index, "PK").read_text() == TEXT
    assert server.asked == [None]


def test_a_download_that_broke_off_goes_on(index: Path, server: type[Serving]) -> None:
    server.whole = False
    with pytest.raises(BadInput, match="what has come is kept"):
        added(index, "PK")
    assert added(index, "PK").read_text() == TEXT
    assert server.asked[0] is None
    assert server.asked[1] == f"bytes={len(packed()) // 2}-"
    assert not list((index.parent / dumps.FOLDER).glob("*.part"))


def test_what_was_fetched_and_is_no_list_is_fetched_anew(
    index: Path, server: type[Serving]
) -> None:
    with pytest.raises(BadInput, match=r"expected IN\.txt inside"):
        added(index, "IN")
    assert not list((index.parent / dumps.FOLDER).glob("*.part"))
