"""The same number told again counts the same people; what lies nearer decides where it does not."""

import pytest

from tests.flow.extract.figures.test_figures import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Six persons were killed near the river. The six villagers were killed at dawn.",
            ["Six killed civilian", "six killed civilian"],
        ),
        (
            "Six villagers were killed near the river. Police said six persons were killed.",
            ["Six killed civilian", "six killed civilian"],
        ),
        (
            "Three people were wounded. All three soldiers were wounded in the leg.",
            ["Three injured security", "All three injured security"],
        ),
    ],
)
def test_who_is_left_unnamed_is_whom_the_same_number_names(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "first"),
    [
        # Dozens here and dozens there, a part of others.
        ("Dozens of people died. Dozens of militants were killed.", "Dozens killed unknown"),
        (
            "Two people were killed. Five people including two policemen were killed.",
            "Two killed unknown",
        ),
        # Another number, another harm, one person alone, two groups named, and attackers.
        ("Six persons were killed. Five soldiers were killed.", "Six killed unknown"),
        ("Six persons were killed. Six soldiers were injured.", "Six killed unknown"),
        ("One person was killed. Later one soldier was killed.", "One killed unknown"),
        (
            "Six persons were killed. Six soldiers were killed. Six rebels were killed.",
            "Six killed unknown",
        ),
        (
            "Two unidentified gunmen attacked the post. The two Taliban militants attacked at dawn.",
            "Two attackers unknown",
        ),
    ],
)
def test_where_it_may_be_others_they_stay_unnamed(text: str, first: str) -> None:
    assert read(text)[0] == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Six persons were killed. Two villagers were hurt.", "Six killed civilian"),
        (
            "Six persons were killed. Two soldiers and two villagers were hurt.",
            "Six killed unknown",
        ),
        ("Six bodies were found. Two villagers were hurt.", "Six killed unknown"),
        ("Six bodies were found. Two villagers and two boys were hurt.", "Six killed civilian"),
        ("Six persons were killed. A villager was hurt.", "Six killed unknown"),
        ("Six persons were killed. Two civilians were hurt.", "Six killed civilian"),
        ("Six persons were killed. One civilian was hurt.", "Six killed unknown"),
        ("Six persons were killed. No villagers were hurt.", "Six killed unknown"),
        ("Six persons were killed. Two villagers were freed.", "Six killed unknown"),
        ("Six persons went missing. Two villagers were hurt.", "Six missing unknown"),
        ("No one was hurt. Two villagers were killed.", "No one injured unknown"),
        ("Six persons were killed. Two members were hurt.", "Six killed unknown"),
        ("Six persons were killed. Two villagers were hurt by five gunmen.", "Six killed unknown"),
    ],
)
def test_one_count_of_plain_civilians_says_who_the_others_are(text: str, first: str) -> None:
    assert read(text)[0] == first
