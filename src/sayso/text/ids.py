"""Ids that are the same on every machine: hashes of what a record stands on, never of its values."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence

from sayso.domain.document import Quote


def document_id(uri: str, body: bytes) -> str:
    """Give the id of a document: canonical URI (or path below the input folder) and bytes."""
    return "d" + _digest([uri.encode(), body])


def record_ids(document: str, letter: str, spans: Iterable[Sequence[Quote]]) -> list[str]:
    """Give one id a record of one document and type, in order; equal spans are told by rank.

    `letter` is the record type: s statement, f figure, a act, r report, c claim.
    """
    seen: Counter[str] = Counter()
    ids = []
    for quotes in spans:
        place = ";".join(f"{quote.start}-{quote.end}" for quote in quotes)
        ids.append(
            letter + _digest(x.encode() for x in (document, letter, place, str(seen[place])))
        )
        seen[place] += 1
    return ids


def content_id(letter: str, *parts: str) -> str:
    """Give the id of a record that rests on other records: a hash of their ids, in order."""
    return letter + _digest(part.encode() for part in parts)


def _digest(parts: Iterable[bytes]) -> str:
    # Lengths go in, so that ("ab", "c") and ("a", "bc") can never meet.
    whole = b"".join(len(part).to_bytes(8, "big") + part for part in parts)
    return hashlib.sha256(whole).hexdigest()[:20]
