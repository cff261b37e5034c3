"""What belongs to the page and not to the report."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.flow.link.facts.furniture import unfurnished


@pytest.mark.parametrize(
    "furniture",
    [
        "Sign up for our newsletter.",
        "Copyright 2025 Sample Daily. All rights reserved.",
        "Please enable JavaScript to watch this video.",
        "Follow us on the site of your choice!",
        "Follow @sampledaily",
        "Image 3 of 12",
        "3 of 3 premium clicks used this month",
        "Read more: what the tunnel hid",
    ],
)
def test_furniture_is_left_out_and_the_report_stays(furniture: str) -> None:
    report = "A blast shook the tunnel near Mach. Two guards were hurt."
    assert unfurnished(f"{report}\n{furniture}\n{report}") == f"{report}\n{report}"


def test_a_long_sentence_that_mentions_furniture_tells_something() -> None:
    long = "The ministry wrote in its newsletter that " + "the road to the tunnel was closed, " * 8
    assert unfurnished(long) == long


def test_news_of_a_notification_is_news() -> None:
    told = "The names were withheld pending notification of next of kin."
    assert unfurnished(told) == told


@given(st.text())
def test_what_is_left_is_part_of_the_text_in_its_order(text: str) -> None:
    rest = iter(text)
    assert all(letter in rest for letter in unfurnished(text))
