"""Which report a text is about."""

from collections.abc import Sequence

from sayso.domain.codes import Kind
from sayso.domain.reading import Report


def main_first(reports: Sequence[Report]) -> list[Report]:
    """Give the report that a text is about before the others: the first told of that is no arrest.

    "A man was arrested after the shooting that killed four": the text is about the shooting. An attack
    of which no day is told, beside an arrest that has one, is background.
    """
    main = next((one for one in reports if one.kind.value is not Kind.ARREST), None)
    if main is not None and not main.when and reports[0].when:
        return list(reports)
    return sorted(reports, key=lambda one: one is not main)
