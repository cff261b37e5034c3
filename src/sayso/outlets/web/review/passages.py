"""The sentence in which words stand, with the words marked, out of a document as it may be shown."""

from sayso.domain.document import Document, Quote
from sayso.domain.errors import BrokenEvidence
from sayso.domain.record import Record
from sayso.text.sentences import sentences

_AROUND = 1500
"""Characters to both sides in which a sentence is looked for: a text may be long."""


class Passage(Record):
    """Words in their sentence: `before`, `marked` and `after` are the text from one end to the other.

    `start` and `end` are those of the marked words in the document's text. `says` is what was read
    in them, `spot` what a judgement calls them. `broken` says what is wrong where the text does not
    have these words there; nothing is marked then.
    """

    document: str
    uri: str
    outlet: str | None
    published: str | None
    before: str
    marked: str
    after: str
    start: int
    end: int
    spot: str
    says: str = ""
    broken: str = ""


def passage(document: Document, quote: Quote, *, says: str = "", spot: str = "") -> Passage:
    """Give a quote in its sentence; `spot` is its place where it is called nothing else."""
    broken = ""
    try:
        quote.check_against(document.id, document.text)
    except BrokenEvidence as error:
        broken = str(error)
    first, last = _sentence(document, quote)
    return Passage(
        document=document.id,
        uri=document.uri,
        outlet=document.outlet,
        published=document.published,
        before="" if broken else document.text[first : quote.start],
        marked=quote.text,
        after="" if broken else document.text[quote.end : last],
        start=quote.start,
        end=quote.end,
        spot=spot or f"{document.id}:{quote.start}-{quote.end}",
        says=says,
        broken=broken,
    )


def _sentence(document: Document, quote: Quote) -> tuple[int, int]:
    low = max(quote.start - _AROUND, 0)
    text = document.text[low : quote.end + _AROUND]
    found = [
        span
        for span in sentences(text, document.language or "en")
        if span.end + low > quote.start and span.start + low < quote.end
    ]
    if not found:
        return quote.start, quote.end
    return min(found[0].start + low, quote.start), max(found[-1].end + low, quote.end)
