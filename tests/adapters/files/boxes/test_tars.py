import gzip
import io
import tarfile
import tracemalloc
from pathlib import Path

import pytest

from sayso.adapters.files.boxes import limits, tars
from tests.adapters.files.boxes.examples import TOLD, a_tar, untarred


def a_member(name: str, kind: bytes, target: str = "") -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, target
    return info


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:bz2", "w:xz"])
def test_members_come_in_the_order_of_the_tar_however_it_is_packed(mode: str) -> None:
    files = {"./b.txt": TOLD, "in/a.html": b"<html>", ".hidden": b"x"}
    found, problems = untarred(a_tar(files, mode=mode, others=(a_member("in", tarfile.DIRTYPE),)))
    assert not problems
    assert [(one.uri, one.body) for one in found] == [
        ("box/b.txt", TOLD),
        ("box/in/a.html", b"<html>"),
    ]


def test_a_sidecar_that_comes_after_its_file_speaks_for_it() -> None:
    sidecar = b'{"published": "2025-03-12"}'
    [one], problems = untarred(a_tar({"a.txt": TOLD, "a.txt.json": sidecar}, mode="w:gz"))
    assert not problems
    assert one.published == "2025-03-12"


@pytest.mark.parametrize(
    "info",
    [
        a_member("link.txt", tarfile.SYMTYPE, "/etc/passwd"),
        a_member("hard.txt", tarfile.LNKTYPE, "../../etc/passwd"),
        a_member("pipe.txt", tarfile.FIFOTYPE),
        a_member("disk.txt", tarfile.CHRTYPE),
        a_member("../out.txt", tarfile.REGTYPE),
        a_member("/etc/cron.txt", tarfile.REGTYPE),
    ],
    ids=lambda info: info.name,
)
def test_links_devices_and_names_that_point_out_are_refused(info: tarfile.TarInfo) -> None:
    [one], [problem] = untarred(a_tar({"a.txt": TOLD}, others=(info,)))
    assert one.uri == "box/a.txt"
    assert problem.code == "unsafe-member"


def test_a_box_in_a_box_is_not_opened() -> None:
    found, [problem] = untarred(a_tar({"inner.tgz": a_tar({"a.txt": TOLD}, mode="w:gz")}))
    assert not found
    assert problem.code == "nested-box"


def test_a_bomb_is_refused_before_anything_is_taken_out() -> None:
    packed = io.BytesIO()
    with gzip.open(packed, "wb", 9) as out, tarfile.open(fileobj=out, mode="w|") as tar:
        for number in range(12):
            info = tarfile.TarInfo(f"{number}.txt")
            info.size = 10_000_000
            tar.addfile(info, io.BytesIO(bytes(info.size)))
    found, [problem] = untarred(packed.getvalue())
    assert not found
    assert problem.code == "bomb"


def test_a_member_that_says_it_is_huge_is_refused_unseen() -> None:
    info = tarfile.TarInfo("a.txt")
    info.size = 10_000_000_000_000
    found, [problem] = untarred(info.tobuf(tarfile.GNU_FORMAT) + b"\0" * 1024)
    assert not found
    assert problem.code == "bomb"


def test_a_name_that_fills_the_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tars, "_HEADERS", 1_000_000)
    info = tarfile.TarInfo("a" * 50_000_000)
    body = gzip.compress(info.tobuf(tarfile.GNU_FORMAT), 9)
    tracemalloc.start()
    found, [problem] = untarred(body)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert not found
    assert problem.code == "bomb"
    assert peak < 20_000_000


def test_a_member_that_is_too_large_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tars, "LARGEST", 10)
    [one], [problem] = untarred(a_tar({"a.txt": TOLD, "b.txt": b"short"}))
    assert one.uri == "box/b.txt"
    assert problem.code == "too-long"


def test_of_a_tar_that_is_cut_the_whole_members_are_read() -> None:
    body = a_tar({"a.txt": TOLD, "b.txt": bytes(5000)})
    [one], [problem] = untarred(body[:3000])
    assert one.uri == "box/a.txt"
    assert problem.code == "damaged-box"


@pytest.mark.parametrize("body", [b"", b"no tar", b"\x1f\x8b\x08", b"BZh9x", b"\xfd7zXZ\x00x"])
def test_what_is_no_tar_is_at_most_one_problem(body: bytes) -> None:
    found, problems = untarred(body)
    assert not found
    assert [problem.code for problem in problems] in ([], ["damaged-box"])


def test_too_many_members_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MEMBERS", 1)
    found, [problem] = untarred(a_tar({"a.txt": TOLD, "b.txt": TOLD}))
    assert not found
    assert problem.code == "bomb"


def test_nothing_is_written_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    untarred(a_tar({"../out.txt": TOLD, "in.txt": TOLD}))
    assert not list(tmp_path.iterdir())
