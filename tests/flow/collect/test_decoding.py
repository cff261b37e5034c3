import codecs

import pytest

from sayso.flow.collect.decoding import html_text

WORD = "Zażółć ‘naïve’"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<meta charset=utf-8>ż’".encode(), "<meta charset=utf-8>ż’"),
        ("<p>ż’".encode(), "<p>ż’"),
        (codecs.BOM_UTF8 + "<p>ż".encode(), "<p>ż"),
        (codecs.BOM_UTF16_LE + "<p>ż".encode("utf-16-le"), "<p>ż"),
        ("<meta charset='windows-1250'>ż".encode("cp1250"), "<meta charset='windows-1250'>ż"),
        ("<meta charset=iso-8859-1>\x93".encode("latin-1"), "<meta charset=iso-8859-1>“"),
        ("<p>\x93é".encode("latin-1"), "<p>“é"),
        ("<meta charset=rot13>é".encode(), "<meta charset=rot13>é"),
        ("<meta charset=utf-16>é".encode(), "<meta charset=utf-16>é"),
        ("<meta charset=utf-8>\ufffd".encode(), "<meta charset=utf-8>\ufffd"),
    ],
)
def test_a_page_is_read_in_the_encoding_it_declares_or_as_browsers_do(
    body: bytes, text: str
) -> None:
    decoded = html_text(body)
    assert decoded.text == text
    assert decoded.fault is None


def test_a_page_that_breaks_its_own_encoding_says_where() -> None:
    decoded = html_text(b"<meta charset=utf-8>\xff")
    assert decoded.text.endswith("\ufffd")
    assert decoded.fault is not None
    assert "byte 20 is not valid utf-8" in decoded.fault.message
