"""Who tells of which incident, a list or texts, in words."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from sayso.domain.codes import Measure
from sayso.outlets.wording import MEASURES, count


class Beside(Protocol):
    """What a list and what texts count of one measure."""

    @property
    def measure(self) -> Measure:
        """Give what is counted."""
        ...

    @property
    def listed(self) -> Sequence[str]:
        """Give the numbers of the list."""
        ...

    @property
    def told(self) -> Sequence[str]:
        """Give the numbers of the texts."""
        ...

    @property
    def agree(self) -> bool | None:
        """Say whether they can be one; null where there is nothing to compare."""
        ...


class Covered(Protocol):
    """An incident with who tells it."""

    @property
    def incident(self) -> str:
        """Give its id."""
        ...

    @property
    def summary(self) -> str:
        """Say what it was."""
        ...

    @property
    def rows(self) -> Sequence[str]:
        """Give the rows of lists that tell it."""
        ...

    @property
    def texts(self) -> int:
        """Count the texts that tell it."""
        ...

    @property
    def figures(self) -> Sequence[Beside]:
        """Give the figures of list and texts, by measure."""
        ...


def lines(found: Sequence[Covered]) -> Iterator[str]:
    """Give who tells how many, the incidents whose figures part, and how the others stand."""
    both = [one for one in found if one.rows and one.texts]
    listed = sum(1 for one in found if one.rows and not one.texts)
    told = len(found) - listed - len(both)
    yield (
        f"{count(len(found), 'incident')}: {listed:,} in the list only, {told:,} in texts only,"
        f" {len(both):,} in both"
    )
    differ = [one for one in both if any(beside.agree is False for beside in one.figures)]
    agree = [one for one in both if one not in differ and any(x.agree for x in one.figures)]
    if both:
        yield (
            f"of those in both: figures differ in {len(differ):,}, agree in {len(agree):,},"
            f" cannot be compared in {len(both) - len(differ) - len(agree):,}"
        )
    for one in differ:
        yield f"{one.incident}  {one.summary} ({', '.join(one.rows)})"
        for beside in one.figures:
            if beside.agree is False:
                numbers = f"list {', '.join(beside.listed)}; texts {', '.join(beside.told)}"
                yield f"    {MEASURES[beside.measure]}: {numbers}"
