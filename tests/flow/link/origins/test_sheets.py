"""What is kept of a document for copies."""

import pytest

from sayso.flow.link.origins import sheets
from sayso.flow.link.origins.sheets import numbers, sheet
from tests.flow.link.origins.test_near import SIEGE
from tests.flow.link.small import a_document


def test_words_that_are_forgotten_get_the_same_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    document = a_document(text=f"“{SIEGE}” he said.")
    before = sheet(document)
    assert before.quotes
    assert len(numbers(before.runs)) > 30
    monkeypatch.setattr(sheets, "_HELD", 0)
    assert sheet(document) == before
