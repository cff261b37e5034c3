"""Who did it, how many, and whose people: what the noun says, what the deed says, and what neither does."""

import pytest

from tests.flow.extract.figures.test_figures import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # A capital after a small letter opens a lost sentence, but not where it is always written so.
        ("About 20 armed Maoists entered the village.", ["About 20 attackers militant"]),
        ("Police killed two surrendered Naxalites.", ["two killed civilian"]),
        ("Hundreds of militants on June 3 besieged the area.", ["Hundreds attackers militant"]),
        ("Khan and another gunman opened fire on the party.", ["another attackers militant"]),
        ("A gunman opened fire on the party.", []),
        # Men are whom their deed makes them, and nobody's by their noun.
        ("Two motorcycle borne men lobbed a grenade.", ["Two attackers unknown"]),
        ("Two men were killed.", ["Two killed civilian"]),
    ],
)
def test_attackers_are_told_by_noun_or_deed(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The rebels assaulted several villagers.", ["several injured civilian"]),
        ("They beat up four villagers.", ["four injured civilian"]),
        (
            "There were 26 dead and 65 wounded among the army ranks.",
            ["26 killed security", "65 injured security"],
        ),
        ("There were 35 wounded among the civilians.", ["35 injured civilian"]),
        ("There were 35 wounded, two among the dead.", ["35 injured unknown", "two killed unknown"]),
        ("Nine were killed, among them two soldiers.", ["Nine killed mixed", "two killed security of 0"]),
    ],
)  # fmt: skip
def test_whose_the_harmed_are_is_told_before_or_after(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
