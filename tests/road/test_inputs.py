"""Every door in, end to end: what is a document, where it came from, and nothing said twice."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from sayso import pipeline
from sayso.adapters.fetching import Got
from sayso.adapters.files import captures
from sayso.cli import cli
from sayso.domain.codes import Verb
from sayso.domain.document import Document, Problem
from sayso.store import casefile
from tests.adapters.files.boxes.examples import a_tar, a_zip
from tests.adapters.files.boxes.test_mails import MBOX_BODY
from tests.adapters.files.boxes.test_warcs import HERE, PAGE, a_warc
from tests.adapters.papers.examples import a_pdf, a_word, paragraph
from tests.adapters.papers.test_mails import HEAD
from tests.adapters.test_feeds import ATOM, RSS
from tests.road.articles import built

TOLD = "Twelve people were killed in Quetta, police said."


def documents(case: Path) -> dict[str, Document]:
    return {one.uri: one for one in casefile.reading(case).evidence.documents()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "in"
    found.mkdir()
    for name, body in {
        "paper.pdf": a_pdf([TOLD]),
        "paper.docx": a_word(paragraph(TOLD)),
        "letter.eml": HEAD + b"\n" + TOLD.encode(),
        "box.zip": a_zip({"in/a.txt": TOLD.encode(), "paper.pdf": a_pdf([TOLD])}),
        "box.tar.gz": a_tar({"a.txt": TOLD.encode()}, mode="w:gz"),
        "box.mbox": MBOX_BODY,
        "crawl.warc.gz": a_warc(
            (HERE, b"<html><body><article><p>" + TOLD.encode() * 9, "200 text/html")
        ),
        "feed.rss": RSS,
        "feed.xml": ATOM,
    }.items():
        (found / name).write_bytes(body)
    return found


def test_every_format_becomes_documents_with_their_own_addresses(
    tmp_path: Path, folder: Path
) -> None:
    run = built(tmp_path / "case", folder)
    assert sorted(documents(tmp_path / "case")) == [
        "box.mbox#1", "box.mbox#2", "box.tar.gz/a.txt", "box.zip/in/a.txt", "box.zip/paper.pdf",
        "https://example.org/1", "https://example.org/2", HERE, "letter.eml", "paper.docx",
        "paper.pdf",
    ]  # fmt: skip
    assert [problem.code for problem in run.problems] == ["bad-row"]
    assert pipeline.check(tmp_path / "case") == []


def test_dates_are_those_of_mail_feed_and_crawl(tmp_path: Path, folder: Path) -> None:
    built(tmp_path / "case", folder)
    found = documents(tmp_path / "case")
    assert found["letter.eml"].published == "2025-03-12T10:00:00+05:00"
    assert found["https://example.org/2"].published == "2025-03-12T10:00:00Z"
    assert found["https://example.org/2"].outlet == "Sample Daily"
    assert found[HERE].captured == "2025-03-12T10:00:00.123456Z"
    assert found["paper.pdf"].published is None


def test_the_text_of_a_paper_is_what_offsets_refer_to(folder: Path) -> None:
    result = CliRunner().invoke(cli, ["text", str(folder / "paper.pdf")])
    assert result.output == TOLD


def test_boxes_and_feeds_may_be_named_in_any_order(tmp_path: Path, folder: Path) -> None:
    built(tmp_path / "one", folder)
    built(tmp_path / "two", *sorted(folder.iterdir(), reverse=True))
    assert len(documents(tmp_path / "one")) == len(documents(tmp_path / "two"))


def test_an_item_that_is_purged_takes_its_feed_with_it(tmp_path: Path, folder: Path) -> None:
    case = tmp_path / "case"
    built(case, folder / "feed.xml")
    kept = casefile.reading(case).evidence
    pipeline.judge(
        case,
        Verb.PURGE,
        [documents(case)["https://example.org/2"].id],
        said={"who": "a reader", "why": "a drill"},
    )
    assert all(b"Twelve" not in kept.blob(blob) for blob in kept.blobs())


def test_xml_that_is_no_feed_is_one_problem(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text("<a/>")
    run = built(tmp_path / "case", tmp_path / "a.xml")
    assert [problem.code for problem in run.problems] == ["unread-format"]


def fake(*answers: Got | Problem) -> Iterator[Got | Problem]:
    yield from answers


def test_what_is_fetched_is_read_as_what_it_is() -> None:
    def fetch(url: str) -> Iterator[Got | Problem]:
        body, said = {
            "https://example.org/a.zip": (a_zip({"a.txt": b"x"}), "application/octet-stream"),
            "https://example.org/feed": (RSS, "application/rss+xml; charset=utf-8"),
            "https://example.org/": (PAGE, "text/html"),
            "https://example.org/paper?x=1": (b"%PDF-1.4", "application/pdf"),
        }[url]
        return fake(Got(url, body, said, "2025-03-12T10:00:00Z"))

    names = ("a.zip", "feed", "", "paper?x=1")
    found = list(captures([f"https://example.org/{name}" for name in names], fetch=fetch))
    assert [(one.uri, one.media) for one in found if not isinstance(one, Problem)] == [
        ("https://example.org/a.zip/a.txt", "text/plain"),
        ("https://example.org/feed", "application/feed+xml"),
        ("https://example.org/", "text/html"),
        ("https://example.org/paper?x=1", "application/pdf"),
    ]


def test_what_is_not_fetched_is_a_problem() -> None:
    problem = Problem(code="not-fetched", message="x", stage="collect")
    assert list(captures(["https://example.org/"], fetch=lambda url: fake(problem))) == [problem]


def test_who_names_an_address_is_told_once_that_it_is_seen(
    caplog: pytest.LogCaptureFixture,
) -> None:
    result = CliRunner().invoke(cli, ["text", "http://127.0.0.1/a", "http://127.0.0.1/b"])
    assert result.exit_code == 0
    assert result.stderr.count("who is looking") == 1
    assert result.stdout == ""
    assert caplog.text.count("not-fetched: http://127.0.0.1/") == 2


def test_an_address_behind_us_is_a_problem_of_the_build(tmp_path: Path) -> None:
    result = CliRunner().invoke(cli, ["build", str(tmp_path / "case"), "http://169.254.169.254/"])
    assert result.exit_code == 0, result.output
    [problem] = casefile.reading(tmp_path / "case").tables.read(Problem)
    assert problem.code == "not-fetched"
    assert "no address of the public net" in problem.message


def test_extract_names_the_address_of_each_document(folder: Path) -> None:
    result = CliRunner().invoke(cli, ["extract", "--reader", "rules", str(folder / "box.zip")])
    uris = [json.loads(line)["document"]["uri"] for line in result.stdout.splitlines()]
    assert [uri.rpartition("box.zip/")[2] for uri in uris] == ["in/a.txt", "paper.pdf"]
