import pytest

from sayso.flow.extract.tagged.words import past_dateline, whole_name
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


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("QUETTA, Pakistan - Police", "Police"),
        ("WASHINGTON - United States officials", "United States officials"),
        ("NEW YORK (AFP) — the mayor", "the mayor"),
        ("ISPR - the army", "the army"),
        ("Police", "Police"),
        ("THE ARMY", "THE ARMY"),
    ],
)
def test_a_dateline_speaks_for_nobody(words: str, left: str) -> None:
    text = f"{words} said"
    assert text[slice(*past_dateline(text, Span(0, len(words))))] == left
