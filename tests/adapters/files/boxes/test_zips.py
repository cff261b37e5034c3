import io
import zipfile

import pytest

from sayso.adapters.files.boxes import limits, zips
from tests.adapters.files.boxes.examples import TOLD, a_zip, unzipped


def test_members_are_read_as_files_of_a_folder_would_be() -> None:
    found, problems = unzipped(
        a_zip(
            {
                "b.txt": TOLD,
                "in/a.html": b"<html>",
                "in/": b"",
                ".hidden.txt": TOLD,
                "__MACOSX/b.txt": b"x",
                "README.md": b"x",
                "plain": TOLD,
            }
        )
    )
    assert not problems
    assert [(one.uri, one.media) for one in found] == [
        ("box/b.txt", "text/plain"),
        ("box/in/a.html", "text/html"),
        ("box/plain", None),
    ]


def test_a_sidecar_speaks_for_the_member_beside_it() -> None:
    sidecar = b'{"published": "2025-03-12", "mood": 1}'
    [one], [problem] = unzipped(a_zip({"in/a.txt": TOLD, "in/a.txt.json": sidecar}))
    assert one.published == "2025-03-12"
    assert problem.code == "bad-sidecar"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("../out.txt", "unsafe-member"),
        ("in/../../out.txt", "unsafe-member"),
        ("/etc/passwd", "unsafe-member"),
        ("C:/out.txt", "unsafe-member"),
        ("in\\out.txt", "unsafe-member"),
        ("a\nb.txt", "unsafe-member"),
        ("a" * 1001 + ".txt", "unsafe-member"),
        ("inner.zip", "nested-box"),
        ("inner.tar.gz", "nested-box"),
        ("mails.mbox", "nested-box"),
        ("map.shp", "unread-format"),
    ],
)
def test_a_bad_member_is_refused_and_the_others_are_read(name: str, code: str) -> None:
    [one], [problem] = unzipped(a_zip({name: b"x", "z.txt": TOLD}))
    assert one.uri == "box/z.txt"
    assert problem.code == code
    assert "\n" not in problem.message


def test_names_of_any_script_are_taken() -> None:
    found, problems = unzipped(a_zip({"کوئٹہ\u200c حملہ.txt": TOLD}))
    assert not problems
    assert len(found) == 1


def test_a_link_is_refused() -> None:
    [one], [problem] = unzipped(a_zip({"a.txt": TOLD}, links=("link.txt",)))
    assert one.uri == "box/a.txt"
    assert problem.code == "unsafe-member"


def test_a_bomb_is_refused_in_one_sentence_before_anything_is_unpacked() -> None:
    found, [problem] = unzipped(a_zip({"a.txt": b"0" * 120_000_000}))
    assert not found
    assert problem.code == "bomb"
    assert "times its size" in problem.message


def test_members_that_lie_over_one_another_are_a_bomb() -> None:
    body = bytearray(a_zip({"a.txt": TOLD * 50, "b.txt": TOLD * 50}))
    # The list of members says that both are as large as the whole.
    at = 0
    while (at := body.find(b"PK\x01\x02", at)) >= 0:
        body[at + 20 : at + 24] = len(body).to_bytes(4, "little")
        at += 4
    found, [problem] = unzipped(bytes(body))
    assert not found
    assert "overlap" in problem.message


def test_too_many_members_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MEMBERS", 1)
    found, [problem] = unzipped(a_zip({"a.txt": TOLD, "b.txt": TOLD}))
    assert not found
    assert problem.code == "bomb"


def test_too_much_in_all_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "TOTAL", 10)
    found, [problem] = unzipped(a_zip({"a.txt": TOLD}))
    assert not found
    assert "more than 10 bytes" in problem.message


def test_a_member_that_is_too_large_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zips, "LARGEST", 10)
    [one], [problem] = unzipped(a_zip({"a.txt": TOLD, "b.txt": b"short"}))
    assert one.uri == "box/b.txt"
    assert problem.code == "damaged-box"


@pytest.mark.parametrize("body", [b"", b"PK", b"PK\x03\x04" + b"\0" * 100, b"no zip at all"])
def test_what_is_no_zip_is_one_problem(body: bytes) -> None:
    found, [problem] = unzipped(body)
    assert not found
    assert problem.code == "damaged-box"


def test_an_altered_member_is_left_out_and_the_others_are_read() -> None:
    body = bytearray(a_zip({"a.txt": TOLD, "b.txt": TOLD}))
    body[body.index(b"a.txt") + 5 + 10] ^= 0xFF
    [one], [problem] = unzipped(bytes(body))
    assert one.uri == "box/b.txt"
    assert "cannot be unpacked" in problem.message


def test_a_locked_member_is_left_out() -> None:
    body = bytearray(a_zip({"a.txt": TOLD}))
    body[body.index(b"PK\x01\x02") + 8] |= 1
    found, [problem] = unzipped(bytes(body))
    assert not found
    assert "password" in problem.message


def test_a_sidecar_that_cannot_be_unpacked_is_said() -> None:
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w") as pack:
        pack.writestr("a.txt", TOLD)
        pack.writestr("a.txt.json", b'{"outlet": "Sample Wire"}')
    broken = body.getvalue().replace(b"Sample Wire", b"Simple Wire")
    [one], [problem] = unzipped(broken)
    assert one.outlet is None
    assert problem.code == "bad-sidecar"
