"""Which incident somebody means: a number in the list, the start of an id, or words of its summary."""

from collections.abc import Sequence

from sayso.domain.errors import BadInput, meant
from sayso.outlets.listing.rows import Listed, Row
from sayso.text.names import folded

_FEW = 5


def named(found: Listed, words: str, case: str) -> Row:
    """Give the one incident that is meant. Raises `BadInput` where it is none or several."""
    if words.isdecimal():
        return _numbered(found, int(words), case)
    starting = [row for row in found.rows if row.id.startswith(words)]
    shown = {row.id for row in found.shown}
    wanted = folded(words).split()
    telling = [r for r in found.rows if r.id in shown and _tells(folded(r.summary), wanted)]
    fitting = starting or telling
    if len(fitting) == 1:
        return fitting[0]
    raise _refused(found, words, fitting, case)


def _numbered(found: Listed, number: int, case: str) -> Row:
    if 1 <= number <= len(found.shown):
        return found.shown[number - 1]
    raise BadInput(
        f"incident {number}",
        expected=f"a number of the list, 1 to {len(found.shown)}",
        found=str(number),
        remedy=f"`sayso show {case}` lists them",
    )


def _tells(summary: str, wanted: Sequence[str]) -> bool:
    return all(word in summary for word in wanted)


def _refused(found: Listed, words: str, fitting: Sequence[Row], case: str) -> BadInput:
    few = "; ".join(f"{row.id} ({row.summary})" for row in fitting[:_FEW])
    more = f" and {len(fitting) - _FEW} more" if len(fitting) > _FEW else ""
    starts = [row.id[: len(words)] for row in found.rows]
    known = [*starts, *(word for row in found.rows for word in folded(row.summary).split())]
    hint = "" if fitting else meant(words, known)
    return BadInput(
        f"incident {words!r}",
        expected="its number in the list, the start of its id, or words of its summary",
        found=f"{len(fitting)}: {few}{more}" if fitting else "none",
        remedy=f"{f'{hint} ' if hint else ''}`sayso show {case}` lists them",
    )
