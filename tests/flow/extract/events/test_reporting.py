"""What a document tells of its incidents."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.codes import Kind
from sayso.flow.extract.events import reports
from sayso.text.sentences import sentences


def test_a_train_that_is_hijacked_is_a_hijacking() -> None:
    text = "Gunmen hijacked a passenger train on Tuesday."
    (report,) = reports(text, sentences(text))
    assert report.kind.value is Kind.HIJACKING
    report.trigger.check_against("d", text)


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    for report in reports(text, sentences(text)):
        report.trigger.check_against("d", text)
