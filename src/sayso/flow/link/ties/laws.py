"""The laws that ties obey: none with itself, one a pair, and nothing that goes round in a circle."""

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence

from sayso.domain.codes import Tie
from sayso.flow.link.ties.bond import Bond


def lawful(ranked: Iterable[Iterable[Bond]]) -> list[Bond]:
    """Give the bonds that can all hold, of those about one pair the first ranked.

    Bonds that would close a circle are all left out: which of them is wrong cannot be told.
    """
    held: dict[tuple[str, str], Bond] = {}
    for bonds in ranked:
        for bond in sorted(bonds):
            if bond.one != bond.other:
                held.setdefault((bond.one, bond.other), bond)
    kept = [bond for tie in Tie for bond in _open([b for b in held.values() if b.tie is tie])]
    said = {(bond.one, bond.other) for bond in kept}
    # A part of something cannot have come after it, nor the other way about.
    return sorted(bond for bond in kept if (bond.other, bond.one) not in said)


def _open(bonds: Sequence[Bond]) -> list[Bond]:
    """Give the bonds that lie neither on a circle nor between two."""
    left = set(bonds)
    for backwards in (False, True):
        left = _peeled(left, backwards=backwards)
    return [bond for bond in bonds if bond not in left]


def _peeled(bonds: set[Bond], *, backwards: bool) -> set[Bond]:
    """Take away, again and again, the bonds that start where no other ends."""
    into: defaultdict[str, int] = defaultdict(int)
    out: defaultdict[str, list[Bond]] = defaultdict(list)
    for bond in bonds:
        start, end = (bond.other, bond.one) if backwards else (bond.one, bond.other)
        into[end] += 1
        out[start].append(bond)
    free = deque(start for start in out if not into[start])
    left = set(bonds)
    while free:
        for bond in out.get(free.popleft(), ()):
            left.discard(bond)
            end = bond.one if backwards else bond.other
            into[end] -= 1
            if not into[end]:
                free.append(end)
    return left
