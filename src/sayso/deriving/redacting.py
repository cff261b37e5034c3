"""What redactions hide, and which of what is shown changes when they do."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.domain.codes import Verb
from sayso.domain.document import Document
from sayso.domain.judgement import Judgement, Spot
from sayso.domain.reading import Reading
from sayso.flow import link
from sayso.store.derived import digest_of
from sayso.store.redacted import Redactions


def redactions(
    judgements: Sequence[Judgement],
    documents: Mapping[str, Document],
    readings: Mapping[str, Reading],
) -> Redactions:
    """Give what the redactions that stand hide in these documents and readings."""
    spots = list(_spots(judgements))
    named = sorted({spot.document for spot in spots} & documents.keys())
    texts = {id_: documents[id_].text for id_ in named}
    return Redactions(spots, texts, [readings[id_] for id_ in named if id_ in readings])


class Pages:
    """The documents in which words are hidden, each with a string that changes when other words are.

    `tokens` say the same of what follows from the documents: it decides whom hidden words stood for.
    """

    def __init__(self, judgements: Sequence[Judgement], tokens: Mapping[str, str]) -> None:
        spots: defaultdict[str, list[Spot]] = defaultdict(list)
        for spot in _spots(judgements):
            if spot.document in tokens:
                spots[spot.document].append(spot)
        self._pages = {id_: digest_of(tokens[id_], *several) for id_, several in spots.items()}

    def key(self, documents: Iterable[str]) -> str:
        """Give what changes when other words of these documents are hidden; "" where none are."""
        if not self._pages:
            return ""
        return "".join(self._pages[id_] for id_ in sorted(set(documents) & self._pages.keys()))


def _spots(judgements: Sequence[Judgement]) -> Iterator[Spot]:
    for one in link.standing(judgements):
        if one.verb is Verb.REDACT:
            yield from one.spots
