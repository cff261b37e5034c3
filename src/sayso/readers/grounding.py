"""Names, times and places of readings grounded with the shipped lists, and a case's own."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from sayso import config
from sayso.adapters import gazetteer, registry
from sayso.config import Config
from sayso.domain.document import Document, Progress
from sayso.domain.judgement import Judgement
from sayso.domain.reading import Reading
from sayso.flow import ground, link
from sayso.store.redacted import Redactions


class Grounder:
    """What grounds the readings of one road: its places, and its actors with the case's own."""

    def __init__(self, settings: Config, own: Path | None = None) -> None:
        self.actors = registry.opened(own) if own else registry.shipped()
        self._places = gazetteer.opened(config.places_index(settings))
        self._country = settings.country

    def __call__(self, reading: Reading, document: Document) -> Reading:
        """Give a reading with whom, where and when filled in."""
        return ground.grounded(reading, document, self._places, self.actors, country=self._country)

    def spans(
        self, text: str, spans: Sequence[tuple[int, int, str]], context: Mapping[str, str | None]
    ) -> list[list[tuple[ground.Meant, int]]]:
        """Give what single spans of a text may mean, each with p, best first.

        A country that the context names stands before that of the settings.
        """
        context = {**context, "country": context.get("country") or self._country}
        return ground.ground_spans(
            text, spans, gazetteer=self._places, registry=self.actors, context=context
        )

    def whom(
        self,
        documents: Mapping[str, Document],
        read: Callable[[Document], Reading],
        judgements: Sequence[Judgement],
        hiding: Callable[[Mapping[str, Reading]], Redactions],
    ) -> link.Whom:
        """Give whom words of documents mean as judged to be the same or another.

        `hiding` gives what hides the redacted words of readings: no judgement carries them on.
        """
        asked = sorted(link.judged_documents(judgements) & documents.keys())
        named = {id_: self(read(documents[id_]), documents[id_]) for id_ in asked}
        hidden = hiding(named)
        shown = {id_: hidden.reading(reading) for id_, reading in named.items()}
        return link.whom(judgements, named, shown)

    def close(self) -> None:
        """Close the index of places."""
        self._places.close()


def indexed(settings: Config) -> Iterator[Progress]:
    """Build the index of places where it is missing or old, saying how far it is."""
    for done in gazetteer.building(config.places_index(settings)):
        yield Progress(step="index of places", done=done, of=gazetteer.EXPECTED)
