"""The reader that is trained: the tagger whose weights come with Sayso, and the rules beside it."""

from collections.abc import Mapping
from pathlib import Path

from sayso.adapters.tagger import OnnxTagger, shipped
from sayso.domain.document import Document
from sayso.domain.reading import Reading
from sayso.flow import extract


class Tagging:
    """Reads with a tagger; its weights are loaded once, before the first document."""

    def __init__(self, folder: Path | None = None) -> None:
        """Load the weights of a folder, or those shipped. Raises `BadModel` where that fails."""
        self._tagger = OnnxTagger(folder or shipped())
        self.name = extract.tagged_name(self._tagger)

    def read(self, document: Document) -> Reading:
        """Give the reading of a document."""
        return extract.tagged_reading(document, self._tagger)

    def explain(self, document: Document, reading: Reading) -> Mapping[str, extract.Reasons]:
        """Give why each record of a reading was taken, by its id."""
        return extract.explained(document, reading, self._tagger)
