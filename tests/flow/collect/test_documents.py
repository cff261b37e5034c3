import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.document import Capture, Problem
from sayso.flow.collect import documents
from sayso.flow.collect.decoding import LONGEST
from tests.flow.collect.examples import APage, a_capture, a_reader, collected, english


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
def test_the_text_of_a_text_file_is_its_utf8_content_unchanged(text: str) -> None:
    capture = Capture(uri="a.txt", body=text.encode(), media="text/plain")
    [document], problems = collected([capture])
    assert document.text == text
    assert {problem.code for problem in problems} == (set() if text.strip() else {"empty"})


@given(st.binary(max_size=200), st.sampled_from([None, "text/plain", "text/html"]))
def test_no_bytes_are_dropped_and_none_break_collecting(body: bytes, media: str | None) -> None:
    [document], problems = collected([Capture(uri="a", body=body, media=media)], APage())
    assert document.text or problems
    assert all(problem.document == document.id for problem in problems)


@given(st.lists(st.binary(max_size=30), max_size=5))
def test_a_document_does_not_depend_on_its_neighbours(bodies: list[bytes]) -> None:
    captures = [a_capture(body, f"{n}.txt") for n, body in enumerate(bodies)]
    alone = [document for capture in captures for document in collected([capture])[0]]
    assert collected(captures)[0] == alone


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    [document], problems = collected([a_capture(b"\xef\xbb\xbfTwelve killed")])
    assert document.text == "Twelve killed"
    assert not problems


def test_line_ends_stay_as_they_were() -> None:
    [document], _ = collected([a_capture(b"One\r\ntwo\rthree\n")])
    assert document.text == "One\r\ntwo\rthree\n"


def test_utf16_with_its_mark_is_read() -> None:
    [document], problems = collected([a_capture("Twelve killed".encode("utf-16"))])
    assert document.text == "Twelve killed"
    assert not problems


def test_broken_utf8_is_read_with_marks_and_the_byte_is_named() -> None:
    [document], [problem] = collected([a_capture(b"Twelve \xff killed")])
    assert document.text == "Twelve \ufffd killed"
    assert problem.code == "broken-utf8"
    assert "byte 7 " in problem.message


@pytest.mark.parametrize("body", [b"", b" \n\t", b"\xef\xbb\xbf"])
def test_an_empty_file_is_kept_with_a_problem(body: bytes) -> None:
    [document], [problem] = collected([a_capture(body)])
    assert (problem.code, problem.document) == ("empty", document.id)


@pytest.mark.parametrize("body", [b"a\0b", b"%PDF-1.7 x", b"PK\x03\x04rest", b"\xff\xd8\xff\xe0"])
def test_what_is_no_text_is_kept_and_not_read(body: bytes) -> None:
    [document], [problem] = collected([a_capture(body)])
    assert document.text == ""
    assert document.language is None
    assert problem.code == "binary"


def test_what_is_too_long_is_kept_and_not_read() -> None:
    [document], [problem] = collected([a_capture(b"a" * (LONGEST + 1))])
    assert document.text == ""
    assert problem.code == "too-long"
    assert document.blob == hashlib.sha256(b"a" * (LONGEST + 1)).hexdigest()


def test_problems_among_the_captures_are_passed_on_in_place() -> None:
    problem = Problem(code="unreadable-file", message="b.txt", stage="collect")
    found = list(documents([problem, a_capture()], a_reader(None), english))
    assert found[0] == (None, (problem,))
    [_, (document, problems)] = found
    assert document is not None
    assert not problems


def test_what_is_known_from_outside_is_kept() -> None:
    capture = a_capture().but(
        published="2025-03-11", outlet="Sample Wire", captured="2025-03-12T08:00:00Z", sample=True
    )
    [document], problems = collected([capture])
    assert document.published == "2025-03-11"
    assert document.outlet == "Sample Wire"
    assert document.captured == "2025-03-12T08:00:00Z"
    assert document.sample
    assert document.language == "en"
    assert not problems


def test_a_date_that_is_none_is_left_out_and_said() -> None:
    capture = a_capture().but(published="2025-02-30", captured="9999-12-31")
    [document], problems = collected([capture])
    assert (document.published, document.captured) == (None, None)
    assert [problem.code for problem in problems] == ["bad-date", "bad-date"]
    assert "'2025-02-30'" in problems[0].message


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Blast kills twelve\n\nPolice said so.", "Blast kills twelve"),
        ("\n\nBlast kills twelve\nPolice said so.", "Blast kills twelve"),
        ("Police said twelve died.\nMore later.", None),
        ("Blast kills twelve", None),
        ("Blast kills twelve\n \n", None),
        ("word " * 60 + "\nmore", None),
    ],
)
def test_a_short_first_line_without_full_stop_is_the_title(text: str, title: str | None) -> None:
    [document], _ = collected([a_capture(text.encode())])
    assert document.title == title
    assert document.text == text


def test_a_title_from_outside_goes_first() -> None:
    [document], _ = collected([a_capture(b"Blast\nkills").but(title="Given")])
    assert document.title == "Given"


@pytest.mark.parametrize(
    "body",
    [
        b"<!DOCTYPE html><html><p>x",
        b"\xef\xbb\xbf \n<HTML lang=en>",
        b"<!-- saved --><!doctype html>",
        b"<?xml version='1.0'?>\n<html xmlns='x'>",
    ],
)
def test_a_page_is_known_by_its_beginning(body: bytes) -> None:
    [document], _ = collected([a_capture(body, "page")], APage(byline="Staff"))
    assert document.text == APage().text
    assert (document.title, document.byline) == ("Blast", "Staff")
    assert (document.outlet, document.published) == ("Sample Herald", "2025-03-11")


def test_a_text_file_that_talks_of_html_is_text() -> None:
    [document], _ = collected([a_capture(b"<html> is a tag.").but(media="text/plain")], APage())
    assert document.text == "<html> is a tag."


def test_a_sidecar_goes_before_what_the_page_says() -> None:
    capture = a_capture(b"<html>").but(outlet="Sample Wire", published="2025-03-10")
    [document], _ = collected([capture], APage())
    assert (document.outlet, document.published) == ("Sample Wire", "2025-03-10")


@pytest.mark.parametrize("page", [None, APage(text=" ")])
def test_a_page_without_article_is_kept_with_a_problem(page: APage | None) -> None:
    [document], [problem] = collected([a_capture(b"<html>")], page)
    assert document.text == ""
    assert problem.code == "no-article"


def test_an_empty_page_is_not_shown_to_the_reader() -> None:
    _, [problem] = collected([a_capture(b" \n").but(media="text/html; charset=utf-8")])
    assert problem.code == "empty"


@pytest.mark.parametrize(
    ("uri", "url", "known_as"),
    [
        ("https://news.example/a?ref=1", "https://news.example/a", "https://news.example/a"),
        ("https://news.example/a?ref=1", "https://other.example/a", "https://news.example/a?ref=1"),
        ("https://news.example/a", None, "https://news.example/a"),
        ("page.html", "https://news.example/a", "page.html"),
    ],
)
def test_a_fetched_page_is_known_by_its_own_address(
    uri: str, url: str | None, known_as: str
) -> None:
    [document], _ = collected([a_capture(b"<html>", uri)], APage(url=url))
    assert document.uri == known_as
