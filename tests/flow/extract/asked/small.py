"""Answers to a short text, and what is read from them: name only what the test is about."""

from collections.abc import Mapping
from typing import Any

from sayso.domain.reading import Reading
from sayso.flow.extract.asked import asked_reading
from sayso.text.sentences import Span
from tests.examples import TEXT, a_document

STATEMENT: dict[str, Any] = {
    "speaker": "The group", "name": "Militants", "cue": "said",
    "content": ["it had killed 50 hostages"], "stance": "claims_responsibility",
}  # fmt: skip
FIGURE: dict[str, Any] = {
    "quote": "killed 50 hostages", "number": "50", "counted": "hostages", "measure": "killed",
    "group": "civilian", "whose": None, "part_of": None,
}  # fmt: skip
REPORT: dict[str, Any] = {
    "trigger": "stopped the train", "kind": "hijacking", "when": [], "places": ["train"],
    "perpetrators": ["Militants"], "targets": [], "victims": ["hostages", "hostages"],
    "weapons": ["train"], "claimed_by": ["The group"], "blamed_on": [],
    "outcomes": [{"value": "escaped", "quote": "escaped"}],
    "access": [{"value": "denied", "quote": "stopped"}], "aggregates": False,
}  # fmt: skip
ACT: dict[str, Any] = {
    "quote": "Militants stopped the train", "who": "Militants", "toward": "the train",
    "plover": "coerce", "when": None,
}  # fmt: skip


def read(text: str = TEXT, *spans: tuple[int, int], **answer: object) -> Reading:
    """Read one answer on a text, or on each of its passages."""
    told: Mapping[str, object] = answer
    whole = [Span(*span) for span in spans] or [Span(0, len(text))]
    return asked_reading(a_document(text=text), [(span, told) for span in whole], "llm")


def codes(reading: Reading) -> list[str]:
    """The codes of a reading's problems."""
    return [problem.code for problem in reading.problems]


def messages(reading: Reading) -> str:
    """What a reading's problems say."""
    return "\n".join(problem.message for problem in reading.problems)
