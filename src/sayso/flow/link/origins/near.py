"""Sentences that another document had first, in the same words or nearly."""

from collections import defaultdict
from collections.abc import Sequence

from sayso.domain.record import Record
from sayso.flow.link.origins.passages import Pages, Passage, own, runs
from sayso.text.similarity import containment

_FIRST = 4
_SHARE = 0.7
# One like sentence may be chance or a formula; this many words in all are not.
_WORDS = 25


class Match(Record):
    """A sentence of one document, and the sentence of an earlier one that it repeats."""

    page: int
    passage: int
    source: int
    earlier: int


def near_copies(all_pages: Sequence[Pages]) -> list[Match]:
    """Give the sentences of later documents that earlier ones had; `all_pages` go by time.

    Each run of words is compared with the first documents that had it only, so the work grows
    with the number of sentences, not of pairs. Documents of one outlet do not copy each other.
    """
    index = _index(all_pages)
    found = []
    for at, page in enumerate(all_pages):
        by_source: defaultdict[int, list[Match]] = defaultdict(list)
        for rank, passage in enumerate(page.passages):
            match = _earliest(all_pages, index, (at, rank), passage)
            if match is not None:
                by_source[match.source].append(match)
        for matches in by_source.values():
            words = sum(page.passages[match.passage].size for match in matches)
            if words >= _WORDS:
                found.extend(matches)
    return sorted(found, key=lambda one: (one.page, one.passage))


def _index(all_pages: Sequence[Pages]) -> dict[int, list[tuple[int, int]]]:
    index: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for at, page in enumerate(all_pages):
        for rank, passage in enumerate(page.passages):
            for number in passage.marks:
                if len(index[number]) < _FIRST:
                    index[number].append((at, rank))
    return index


def _earliest(
    all_pages: Sequence[Pages],
    index: dict[int, list[tuple[int, int]]],
    place: tuple[int, int],
    passage: Passage,
) -> Match | None:
    at, rank = place
    near = {one for number in passage.marks for one in index[number] if one[0] < at}
    said = runs(all_pages[at], passage) if near else frozenset[int]()
    for source, earlier in sorted(near):
        if own(all_pages[source], all_pages[at].name):
            continue
        other = all_pages[source].passages[earlier]
        if containment(said, runs(all_pages[source], other)) >= _SHARE:
            return Match(page=at, passage=rank, source=source, earlier=earlier)
    return None
