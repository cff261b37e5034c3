import gzip
import sys

import pytest

from sayso.adapters.files.boxes import warcs
from sayso.adapters.files.media import WARC
from sayso.domain.document import Capture, Problem
from tests.adapters.files.boxes.examples import opened

PAGE = b"<html><body><p>Twelve people were killed in Quetta.</p></body></html>"
HERE = "https://example.org/quetta"


def a_warc(*answers: tuple[str, bytes, str], gzipped: bool = True, kind: str = "response") -> bytes:
    """Address, body and "200 text/html" of each answer; each a pack of its own, as crawlers write."""
    whole = b""
    for address, payload, said in answers:
        status, _, media = said.partition(" ")
        block = payload
        if kind == "response":
            typed = f"Content-Type: {media}\r\n" if media else ""
            block = f"HTTP/1.1 {status} X\r\n{typed}\r\n".encode() + payload
        head = (
            f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\n"
            "WARC-Date: 2025-03-12T10:00:00.123456789Z\r\n"
            f"Content-Type: {'application/http' if kind == 'response' else media}\r\n"
            f"Content-Length: {len(block)}\r\n\r\n"
        ).encode()
        record = head + block + b"\r\n\r\n"
        whole += gzip.compress(record) if gzipped else record
    return whole


def read(body: bytes) -> tuple[list[Capture], list[Problem]]:
    return opened(body, WARC)


@pytest.mark.parametrize("gzipped", [True, False])
def test_a_page_bears_its_address_and_the_moment_of_its_capture(gzipped: bool) -> None:
    [one], problems = read(a_warc((HERE, PAGE, "200 text/html; charset=utf-8"), gzipped=gzipped))
    assert not problems
    assert (one.uri, one.media, one.body) == (HERE, "text/html", PAGE)
    assert one.captured == "2025-03-12T10:00:00.123456Z"


def test_what_is_no_page_is_counted_in_one_problem() -> None:
    found, [problem] = read(
        a_warc(
            (HERE, PAGE, "200 text/html"),
            (HERE, b"\x89PNG", "200 image/png"),
            (HERE, b"", "404 text/html"),
            (HERE, b"", "301 text/html"),
            (HERE, b"", "200"),
        )
    )
    assert len(found) == 1
    assert problem.code == "unread-record"
    assert problem.message.endswith(
        "4 records are no pages: image/png 1, no type 1, status 301 1, status 404 1"
    )


def test_a_resource_is_read_and_one_without_address_bears_its_place() -> None:
    [one], problems = read(a_warc(("urn:x:1", b"Twelve.", "200 text/plain"), kind="resource"))
    assert not problems
    assert (one.uri, one.media) == ("box#1", "text/plain")


def test_a_page_that_is_too_long_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warcs, "_LONGEST", 10)
    found, [problem] = read(a_warc((HERE, PAGE, "200 text/html")))
    assert not found
    assert problem.code == "too-long"


def test_of_a_warc_that_is_cut_what_stands_before_is_read() -> None:
    body = a_warc((HERE, PAGE, "200 text/html"), (HERE, PAGE * 100, "200 text/html"), gzipped=False)
    found, problems = read(body[:-400] + b"WARC/1.0\r\nbroken")
    assert found[0].body == PAGE
    assert all(problem.code == "damaged-box" for problem in problems)


@pytest.mark.parametrize("body", [b"", b"no warc", b"\x1f\x8b\x08\0\0\0\0\0\0\0", b"WARC/1.0\r\n"])
def test_what_is_no_warc_is_at_most_one_problem(body: bytes) -> None:
    found, problems = read(body)
    assert not found
    assert [problem.code for problem in problems] in ([], ["damaged-box"], ["unread-record"])


def test_without_warcio_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)
    found, [problem] = read(a_warc((HERE, PAGE, "200 text/html")))
    assert not found
    assert "sayso[inputs]" in problem.message
