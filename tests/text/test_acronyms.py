"""Short names that a text introduces itself."""

import pytest

from sayso.text.acronyms import acronyms


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the Balochistan Liberation Army (BLA) said", {"BLA": "Balochistan Liberation Army"}),
        ("the Inter-Services Public Relations (ISPR)", {"ISPR": "Inter-Services Public Relations"}),
        ("the Ministry of the Interior (“MI”) said", {"MI": "Ministry of the Interior"}),
        ("Human Rights Watch (the HRW)", {"HRW": "Human Rights Watch"}),
        ("the Red Front (RF) and the Rose Foundation (RF)", {"RF": "Red Front"}),
        ("ten men (US) came", {}),
        ("the army of the north (BLA) came", {}),
        ("a word (A) and another", {}),
        ("the red front (RF) came", {}),
        ("He (BLA)", {}),
        ("Al B (AB)", {}),
        ("Old Front (BOF)", {}),
    ],
)
def test_a_short_name_is_told_by_the_words_before_it(text: str, found: dict[str, str]) -> None:
    assert acronyms(text) == found
