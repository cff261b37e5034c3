"""Rows of gold read one by one: the first that is none is named by its line."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

from sayso.domain.errors import BadInput

T = TypeVar("T")


def rows(
    lines: Iterable[str], path: Path, make: Callable[[Any], T], *, expected: str, remedy: str
) -> list[T]:
    """Give what `make` makes of each line of JSON; `BadInput` for the first that it can make nothing of."""
    found = []
    for number, line in enumerate(lines, start=1):
        try:
            found.append(make(json.loads(line)))
        except (ValueError, TypeError, KeyError) as error:
            raise BadInput(
                f"{path}, line {number}", expected=expected, found=str(error), remedy=remedy
            ) from error
    return found
