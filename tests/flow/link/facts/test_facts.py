"""What linking compares of a report."""

from sayso.domain.reading import Told
from sayso.domain.world import Actor
from sayso.flow.link.facts.facts import all_facts, day_of, iso, names_in
from tests.flow.link.small import a_document, a_figure, a_quote, a_reading, a_report


def test_a_name_is_no_word_that_merely_opens_a_sentence() -> None:
    found = names_in("Gunmen fled. Later Horatio Quill's car was seen at Elm Lane, 4711.")
    assert {"horatio quill", "quill", "elm lane", "4711"} <= found
    assert not {"gunmen", "later"} & found


def test_reports_that_share_a_document_have_only_the_words_of_their_paragraphs() -> None:
    text = "One blast in Springdale.\nAnother blast in Elmford."
    blamed = Told(value=Actor(quote=a_quote(), name="the BLA", actor="bla"), quote=a_quote())
    reports = (a_report("r1", start=4).but(blamed_on=(blamed,)), a_report("r2", start=30))
    one, other = all_facts([a_reading(*reports)], {"d1": a_document(text=text)})
    assert "springdale" in one.names
    assert "elmford" not in one.names
    assert "elmford" in other.names
    assert one.actors == {"bla"}


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
