"""Numbers in lists of ages count nobody; the numbers beside them do."""

import pytest

from sayso.flow.extract.figures.ages import of_age
from sayso.flow.extract.figures.numbers import numbers
from sayso.flow.extract.figures.words.tokens import tokens
from sayso.text.sentences import Span

AGES: list[tuple[str, list[str]]] = [
    ("Two men, ages 28 and 22, were wounded", ["28", "22"]),
    ("The dead included 20- and 23-year-old women", ["20"]),
    ("A 12-, 13- or 14-year-old was hit", ["12", "13"]),
    ("Four men aged between 12 and 15 died", ["between 12 and 15"]),
    ("Children ages 6, 8 and 10, died and 3 others were hurt", ["6", "8", "10"]),
    ("At the age of 12, two men died", ["12"]),
    ("A man aged 35 and two women were killed", ["35"]),
    ("People over the age of 60 and 12 children died", ["60"]),
    ("He is 12 years of age and 5 others died", []),
    ("They counted 12- , 14 dead", []),
    ("12-15 people died; 70- 80 fled", []),
    ("Three died - and two fled", []),
]


@pytest.mark.parametrize(("words", "ages"), AGES)
def test_ages(words: str, ages: list[str]) -> None:
    held = tokens(words, Span(0, len(words)))
    assert ages == [
        words[held.starts[one.first] : held.ends[one.after - 1]]
        for one in numbers(held)
        if of_age(held, one)
    ]
