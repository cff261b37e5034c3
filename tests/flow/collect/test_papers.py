from collections.abc import Sequence
from typing import NamedTuple

from sayso.domain.document import FEED, Capture, Document, Problem
from sayso.flow.collect import documents, unrolled
from tests.flow.collect.examples import a_reader, english


class APaper(NamedTuple):
    """A paper as a reader found it."""

    text: str = "Twelve people were killed.\n"
    title: str | None = "Toll"
    byline: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    left: Sequence[str] = ()


def read(
    found: APaper | str, body: bytes = b"%PDF-\0", media: str | None = "application/pdf; x=1"
) -> tuple[Document, list[str]]:
    papers = {"application/pdf": lambda _: found}
    capture = Capture(uri="a.pdf", body=body, media=media)
    [(document, problems)] = documents([capture], a_reader(None), english, papers)
    assert document is not None
    return document, [problem.code for problem in problems]


def test_a_paper_is_read_by_whoever_reads_its_kind() -> None:
    document, codes = read(APaper())
    assert (document.text, document.title, codes) == ("Twelve people were killed.\n", "Toll", [])


def test_a_pdf_is_known_by_its_first_bytes() -> None:
    assert read(APaper(), media=None)[1] == []


def test_what_was_left_out_of_a_paper_is_said_of_the_document() -> None:
    assert read(APaper(left=("page 2 holds no text",)))[1] == ["unread-part"]


def test_a_paper_that_cannot_be_read_is_an_empty_document_and_a_problem() -> None:
    document, codes = read("locked by a password")
    assert (document.text, codes) == ("", ["unread-paper"])


def test_a_paper_without_words_is_empty() -> None:
    assert read(APaper(text=" "))[1] == ["empty"]
    assert read(APaper(), body=b" ")[1] == ["empty"]


def test_a_paper_is_read_to_the_same_length_as_a_text() -> None:
    assert read(APaper(), body=b"%PDF-" + bytes(20_000_001))[1] == ["too-long"]


def test_without_a_reader_a_feed_is_one_problem() -> None:
    [problem] = unrolled([Capture(uri="f.rss", body=b"<rss/>", media=FEED)], {})
    assert isinstance(problem, Problem)
    assert problem.code == "unread-format"
