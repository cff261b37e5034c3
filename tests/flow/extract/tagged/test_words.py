import pytest

from sayso.flow.extract.tagged.words import whole_name
from sayso.text.sentences import Span


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("the Balochistan Liberation Army did", "Liberation", "Balochistan Liberation Army"),
        ("the Balochistan Liberation Army did", "Army", "Balochistan Liberation Army"),
        ("the gunmen of Kano did", "gunmen", "gunmen"),
        ("THE SHINING PATH DID", "PATH", "PATH"),
        ("Rebels fled", "Rebels", "Rebels"),
    ],
)
def test_a_name_is_taken_whole(text: str, part: str, whole: str) -> None:
    start = text.index(part)
    assert text[slice(*whole_name(text, Span(start, start + len(part))))] == whole
