"""What a model answered, field by field; whatever is not as asked is a problem."""

import json
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import TypeVar

from sayso.domain.document import Problem

E = TypeVar("E", bound=StrEnum)
KINDS = ("statements", "figures", "reports", "acts")
_SHOWN = 120


def parsed(content: str) -> Mapping[str, object] | None:
    """Give the JSON object in what a model wrote; nothing where there is none that tells anything.

    What it thought before, and fences around the object, are passed over.
    """
    bare = content.rpartition("</think>")[2]
    try:
        told: object = json.loads(bare[bare.find("{") : bare.rfind("}") + 1])
    except (ValueError, RecursionError):
        return None
    return told if isinstance(told, dict) and any(kind in told for kind in KINDS) else None


def problem(code: str, message: str) -> Problem:
    """Give a problem of an answer; the document is named later."""
    return Problem(code=code, message=message, stage="extract")


def shown(value: object) -> str:
    """Give what a model wrote so that it can stand in a message."""
    text = value if isinstance(value, str) else json.dumps(value)
    return repr(text[:_SHOWN] + "…" if len(text) > _SHOWN else text)


class Given:
    """One record of an answer, to be asked for its fields."""

    def __init__(self, kind: str, fields: Mapping[str, object], problems: list[Problem]) -> None:
        """`kind` is what the record is called in messages."""
        self.kind = kind
        self._fields, self._problems = fields, problems

    def needs(self, *keys: str) -> bool:
        """Say whether all fields are there; one that is not is a problem."""
        absent = [key for key in keys if not self.has(key)]
        if absent:
            message = f"{self.kind}: one came without {', '.join(absent)}; left out"
            self._problems.append(problem(code="odd-answer", message=message))
        return not absent

    def has(self, key: str) -> bool:
        """Say whether a field is there at all, of whatever sort."""
        return self._fields.get(key) not in (None, "", [])

    def word(self, key: str) -> str | None:
        """Give the words of a field; nothing where it is null, empty or not there."""
        match self._fields.get(key):
            case None:
                return None
            case str(words):
                return words.strip() or None
            case int(number):
                return str(number)
            case other:
                self._odd(key, other)
                return None

    def words(self, key: str) -> list[str]:
        """Give all words of a field that is a list; one alone is a list of one."""
        match self._fields.get(key):
            case None:
                return []
            case str(words):
                return [words.strip()] if words.strip() else []
            case list(all_):
                found = [one.strip() for one in all_ if isinstance(one, str) and one.strip()]
                for other in all_:
                    if not isinstance(other, str):
                        self._odd(key, other)
                return found
            case other:
                self._odd(key, other)
                return []

    def value(self, key: str, values: type[E]) -> E | None:
        """Give the value of the codebook in a field; nothing, and a problem, where it is none."""
        said = self._fields.get(key)
        if isinstance(said, str):
            for value in values:
                if value.value.lower() == said.strip().lower():
                    return value
        message = f"{self.kind}: {key} is {shown(said)}, which the codebook does not have; left out"
        self._problems.append(problem(code="unknown-value", message=message))
        return None

    def flag(self, key: str) -> bool:
        """Say whether a field is true."""
        said = self._fields.get(key)
        if said not in (None, True, False):
            self._odd(key, said)
        return said is True

    def inner(self, key: str) -> Iterator["Given"]:
        """Give the records in a field."""
        return given(self._fields, key, self._problems, kind=f"{self.kind}, {key}")

    def _odd(self, key: str, value: object) -> None:
        self._problems.append(_odd(f"{self.kind}: {key}", value))


def given(
    answer: Mapping[str, object], key: str, problems: list[Problem], *, kind: str
) -> Iterator[Given]:
    """Give the records under a key of an answer; what is no record is a problem."""
    found = answer.get(key)
    for one in found if isinstance(found, list) else [] if found is None else [found]:
        if isinstance(one, dict):
            yield Given(kind, one, problems)
        else:
            problems.append(_odd(kind, one))


def _odd(where: str, value: object) -> Problem:
    message = f"{where} is {shown(value)}, not what was asked for; left out"
    return problem(code="odd-answer", message=message)
