"""Who parts with whom: voices against voices, and under which rules."""

from itertools import combinations
from typing import NamedTuple

from sayso.domain.codes import DisputeKind
from sayso.domain.incident import Account, Dispute, Dossier

SYMBOLS = {
    DisputeKind.NUMERIC: ("≠", "their numbers do not meet"),
    DisputeKind.DENIAL: ("✗", "one denies what the other says"),
    DisputeKind.VALUE: ("⇄", "they name another culprit, place, time or ending"),
    DisputeKind.IMPLIED: ("∴", "what they say cannot both follow"),
}
"""How each kind of dispute is written, and in words."""


class Parted(NamedTuple):
    """How two voices part in one way: how often, under which rules, the first of the disputes."""

    kind: DisputeKind
    rules: tuple[str, ...]
    first: str

    @property
    def symbol(self) -> str:
        """Give the sign of this kind of dispute, and how many: "≠ 2"."""
        return f"{SYMBOLS[self.kind][0]} {len(self.rules)}"

    @property
    def words(self) -> str:
        """Give the rules in words: "the numbers do not meet (2 times)"."""
        times = {rule: self.rules.count(rule) for rule in self.rules}
        return "; ".join(f"{rule} ({n} times)" if n > 1 else rule for rule, n in times.items())


class Matrix(NamedTuple):
    """The voices that take part in disputes, and what parts each two of them."""

    voices: tuple[Account, ...]
    cells: dict[tuple[str, str], tuple[Parted, ...]]

    def between(self, one: Account, other: Account) -> tuple[Parted, ...]:
        """Give what parts two voices, whichever is named first."""
        return self.cells.get((one.id, other.id)) or self.cells.get((other.id, one.id), ())

    @property
    def kinds(self) -> tuple[DisputeKind, ...]:
        """Give the kinds of dispute that occur."""
        found = {parted.kind for cell in self.cells.values() for parted in cell}
        return tuple(kind for kind in DisputeKind if kind in found)


def matrix(dossier: Dossier) -> Matrix | None:
    """Give who parts with whom, or nothing where nobody does."""
    whose = {claim.id: account.id for account in dossier.accounts for claim in account.claims}
    pairs: dict[tuple[str, str], list[Dispute]] = {}
    for dispute in dossier.disputes:
        sides = sorted({whose[claim] for claim in dispute.claims if claim in whose})
        for one, other in combinations(sides, 2):
            pairs.setdefault((one, other), []).append(dispute)
    if not pairs:
        return None
    taking_part = {id_ for pair in pairs for id_ in pair}
    return Matrix(
        tuple(account for account in dossier.accounts if account.id in taking_part),
        {pair: _parted(disputes) for pair, disputes in pairs.items()},
    )


def _parted(disputes: list[Dispute]) -> tuple[Parted, ...]:
    found = []
    for kind in DisputeKind:
        of_kind = [one for one in disputes if one.kind is kind]
        if of_kind:
            found.append(Parted(kind, tuple(one.rule for one in of_kind), of_kind[0].id))
    return tuple(found)
