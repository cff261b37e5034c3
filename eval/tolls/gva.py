"""Gun-violence incidents that two articles or more tell of: our claims, and the toll of the frame."""

import gzip
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from eval.gva import half
from eval.rows import rows
from sayso.adapters.rarity import rarity
from sayso.adapters.registry import shipped
from sayso.domain.codes import Measure
from sayso.domain.document import Document
from sayso.domain.reading import Reading
from sayso.flow import link, weigh
from sayso.flow.weigh.evidence import Spoken

Read = Callable[[Document], Reading]
_ARCHIVED = re.compile(r"^https?://web\.archive\.org/web/\d+/")


class Shot(NamedTuple):
    """What our reading claims of an incident, and how many its frame counts killed and injured."""

    name: str
    claims: list[Spoken]
    tolls: dict[Measure, int]


def shot(path: Path, part: str, read: Read) -> Iterator[Shot]:
    """Give the incidents of a half that two articles or more tell of, read and linked by us.

    Raises `BadInput` for a line that is no incident.
    """
    with gzip.open(path, "rt", encoding="utf8") as lines:
        found = rows(
            lines,
            path,
            _checked,
            expected='an incident with "articles" and a "frame" that counts killed and injured',
            remedy="give a file as shared/data/gva holds",
        )
    for row in half(found, part):
        if len(row["articles"]) > 1:
            documents = [_document(one) for one in row["articles"]]
            frame = row["frame"]
            yield Shot(
                row["incident"],
                claims({one.id: one for one in documents}, read),
                {
                    Measure.KILLED: int(frame["num_killed"]),
                    Measure.INJURED: int(frame["num_injured"]),
                },
            )


def claims(documents: dict[str, Document], read: Read) -> list[Spoken]:
    """Give the claims of the incident that most of the documents tell of."""
    readings = {id_: read(document) for id_, document in documents.items()}
    found = link.incidents(list(readings.values()), documents, rarity=rarity()).incidents
    copies = link.copies(list(documents.values()), readings, [])
    evidence = weigh.evidence(documents, readings, copies, shipped().actors())
    told = max(
        found,
        key=lambda one: (len({x.document for x in one.reports}), len(one.reports), one.id),
        default=None,
    )
    return weigh.said(told, evidence) if told else []


def _document(article: dict[str, Any]) -> Document:
    outlet = urlsplit(_ARCHIVED.sub("", article["uri"])).hostname or ""
    return Document(
        id=article["id"],
        uri=article["uri"],
        blob="",
        text=article["content"],
        language="en",
        published=article["dct"],
        outlet=outlet.removeprefix("www.") or None,
    )


def _checked(row: dict[str, Any]) -> dict[str, Any]:
    """Give the row if it has all that is asked of it later."""
    int(row["frame"]["num_killed"]), int(row["frame"]["num_injured"]), row["incident"]
    for article in row["articles"]:
        article["id"], article["uri"], article["content"], article["dct"]
    return row
