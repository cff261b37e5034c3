"""Reading by asking a language model: what is asked of a text, and what of its answer holds."""

from sayso.flow.extract.asked.answer import parsed
from sayso.flow.extract.asked.finding import Answer, asked_reading
from sayso.flow.extract.asked.passages import parts, passages
from sayso.flow.extract.asked.prompt import prompt
from sayso.flow.extract.asked.schema import SCHEMA

__all__ = ["READS", "SCHEMA", "Answer", "asked_reading", "parsed", "parts", "passages", "prompt"]

READS = "1"
"""How answers become records; a new number where the same answer gives other records."""
