"""What linking compares of a report."""

import pytest

from sayso.domain.codes import TimePrecision
from sayso.domain.reading import Told
from sayso.domain.world import Actor, When
from sayso.flow.link.facts.facts import Facts, all_facts, day_of, iso
from sayso.flow.link.facts.words import ages_in, names_in, numbers_in
from tests.flow.link.small import a_document, a_figure, a_quote, a_reading, a_report, a_when


def test_a_name_is_two_capitalised_words_unless_they_are_everyday_ones() -> None:
    found = names_in("Gunmen fled. Police Monday. Later Horatio Quill's car was seen at Elm Lane.")
    assert found == {"horatio quill", "quill car", "elm lane"} - {"quill car"}


def test_reports_that_share_a_document_have_only_the_words_of_their_paragraphs() -> None:
    text = "One blast in Springdale.\nAnother blast in Elmford."
    blamed = Told(value=Actor(quote=a_quote(), name="the BLA", actor="bla"), quote=a_quote())
    reports = (a_report("r1", start=4).but(blamed_on=(blamed,)), a_report("r2", start=30))
    one, other = all_facts([a_reading(*reports)], {"d1": a_document(text=text)})
    # The first is what the document is about: all of its opening is its own.
    assert {"springdale", "elmford"} <= one.words
    assert other.words == {"another", "blast", "elmford"}
    assert one.actors == {"bla"}
    assert (one.lead, other.lead) == (True, False)


def test_the_furniture_of_a_page_is_no_part_of_a_report() -> None:
    text = "Sign up for our newsletter today.\nA blast shook Springdale."
    [one] = all_facts([a_reading(a_report(start=40))], {"d1": a_document(text=text)})
    assert one.words == {"blast", "shook", "springdale"}
    assert "springdale" not in one.opening
    assert "shook" in one.opening


def test_the_figures_of_a_report_are_its_own() -> None:
    reading = a_reading(a_report("r1"), a_report("r2"), figures=(a_figure(),))
    one, other = all_facts([reading], {"d1": a_document()})
    assert [tally.low for tally in one.figures] == [12]
    assert other.figures == ()


def test_a_day_is_read_and_written_as_iso() -> None:
    day = day_of("2025-03-11T12:00:00Z")
    assert day is not None
    assert iso(day) == "2025-03-11"
    assert day_of("yesterday") is None


def test_ages_are_told_in_many_ways() -> None:
    text = "A 22-month-old, Boy, 3, hurt; a three-year-old; aged 34; he is 11 years old; 3 killed"
    assert ages_in(text) == {"22 month", "3 year", "34 year", "11 year"}


def test_numbers_have_two_digits_at_least() -> None:
    assert numbers_in("3 of 47 at 4711 Elm Lane") == {"47", "4711"}


@pytest.mark.parametrize(
    ("start", "end", "published", "recalled"),
    [
        ("2021-01-01", "2021-12-31", "2025-03-11", True),
        ("2021-08-01", "2021-08-31", "2025-03-11", True),
        ("2021-08-26", "2021-08-26", "2025-03-11", False),
        ("2025-03-01", "2025-03-31", "2025-03-11", False),
        ("2021-08-01", "2021-08-31", None, False),
        (None, None, "2025-03-11", False),
    ],
)
def test_a_month_long_over_is_recalled(
    start: str | None, end: str | None, published: str | None, recalled: bool
) -> None:
    when = When(start=start, end=end, precision=TimePrecision.RANGE) if start else a_when(None)
    assert facts(when, published).recalled is recalled


def facts(when: When, published: str | None) -> Facts:
    reading = a_reading(a_report(when=when))
    [one] = all_facts([reading], {"d1": a_document(published=published)})
    return one
