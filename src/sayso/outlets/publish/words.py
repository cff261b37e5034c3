"""Source texts cut where claims' words begin and end, so that each piece knows what rests on it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from sayso.domain.incident import Claim


class Piece(NamedTuple):
    """A stretch of source text, and the claims whose words lie in it."""

    text: str
    claims: tuple[str, ...]
    first_of: tuple[str, ...]


def pieces(text: str, claims: Iterable[Claim]) -> Sequence[Piece]:
    """Cut a text where claims' words begin and end; joined, the pieces are the text."""
    begins: defaultdict[int, list[str]] = defaultdict(list)
    ends: defaultdict[int, list[str]] = defaultdict(list)
    for claim in claims:
        begins[claim.quote.start].append(claim.id)
        ends[claim.quote.end].append(claim.id)
    inside: dict[str, None] = {}
    found = []
    for start, end in pairwise(sorted({0, len(text), *begins, *ends})):
        for gone in ends.get(start, ()):
            inside.pop(gone, None)
        inside.update(dict.fromkeys(begins.get(start, ())))
        found.append(Piece(text[start:end], tuple(inside), tuple(begins.get(start, ()))))
    return found
