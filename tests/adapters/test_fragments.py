import pytest

from sayso.adapters.fragments import words_of


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>One.</p><p>Two <b>bold</b> words.</p>", "One.\nTwo bold words."),
        ("One<br>Two", "One\nTwo"),
        ("plain words", "plain words"),
        ("<script>x()</script><style>p{}</style>Twelve<!-- not this -->", "Twelve"),
        ("&lt;Twelve&gt;", "<Twelve>"),
        ("", ""),
        ("  ", ""),
        ("<div>" * 100_000, ""),
    ],
)
def test_blocks_are_lines(html: str, words: str) -> None:
    assert words_of(html) == words
