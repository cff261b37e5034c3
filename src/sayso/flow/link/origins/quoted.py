"""Direct quotes that two documents share: one utterance, however many print it."""

import re
from collections.abc import Iterator, Sequence

from sayso.domain.record import Record
from sayso.flow.link.origins.passages import Pages, own
from sayso.text.similarity import shingles, tokens

_QUOTED = re.compile(r"“([^“”\n]+)”|\"([^\"\n]+)\"|«([^«»\n]+)»")
_WORDS = 8


class Shared(Record):
    """A direct quote on a later page, and the earliest page that has words of it."""

    page: int
    start: int
    end: int
    source: int


def shared_quotes(all_pages: Sequence[Pages]) -> Iterator[Shared]:
    """Give the direct quotes of eight words or more that an earlier document quotes, too."""
    first: dict[int, int] = {}
    for at, page in enumerate(all_pages):
        quotes = list(_quotes(page.document.text))
        for start, end, runs in quotes:
            source = min((first[run] for run in runs if run in first), default=at)
            if source != at and not own(all_pages[source], page.name):
                yield Shared(page=at, start=start, end=end, source=source)
        for _, _, runs in quotes:
            for run in runs:
                first.setdefault(run, at)


def _quotes(text: str) -> Iterator[tuple[int, int, frozenset[int]]]:
    for found in _QUOTED.finditer(text):
        group = found.lastindex or 0
        words = tokens(found.group(group))
        if len(words) >= _WORDS:
            yield found.start(group), found.end(group), shingles(words, _WORDS)
