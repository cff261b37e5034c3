"""Scores linking: the reports of one incident together, and no others.

Gun-violence articles are read by our own reading; an article is where its first report is, one
without a report stands alone. MAVERICK's event reports: `eval/maverick.py`. What the scores are:
`eval/linking.py`.
"""

import gzip
import json
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from eval import maverick
from eval.gva import HALVES, half
from eval.linking import Known, Scores, blocked, blocking, chances, errors, score, shown
from sayso.adapters.rarity import rarity
from sayso.domain.document import Document
from sayso.domain.errors import BadInput
from sayso.domain.reading import Reading
from sayso.flow.link import incidents
from sayso.flow.link.facts.facts import all_facts

Read = Callable[[Document], Reading]
_ARCHIVED = re.compile(r"^https?://web\.archive\.org/web/\d+/")


def report(gold: Path, read: Read, part: str | None = None) -> str:
    """Give the scores in words, of a file of gun-violence incidents or of MAVERICK's reports."""
    if gold.name.endswith(".csv.gz"):
        return maverick.report(gold)
    return _on_articles(gold, part or "report", read)


def _on_articles(gold: Path, part: str, read: Read) -> str:
    told = articles(gold, part, read)
    readings, _, truth = told
    known = _known(*told)
    a, b, same = blocked(known)
    silent = sum(not one.reports for one in readings)
    return (
        f"gun-violence articles, part {part}: {len(truth)} articles, {len(set(truth.values()))} incidents,"
        f" {silent} articles without a report\n{shown(linked(*told))}\n"
        f"{errors(chances(known, a, b), same)};"
        f" blocking recall {blocking(known, same):.3f} of first reports"
    )


def linked(
    readings: Sequence[Reading], documents: Mapping[str, Document], truth: Mapping[str, int]
) -> Scores:
    """Give how well articles are linked."""
    found = incidents(readings, documents, rarity=rarity())
    home = {member.id: one.id for one in found.incidents for member in one.reports}
    return score(truth, {x.document: home[x.reports[0].id] for x in readings if x.reports})


def articles(
    path: Path, part: str, read: Read, every: int = 1
) -> tuple[list[Reading], dict[str, Document], dict[str, int]]:
    """Give the readings of a half, their documents, and the incident of each. Raises `BadInput`.

    Of the incidents one in `every` is taken.
    """
    if part not in HALVES:
        raise BadInput(
            f"--part {part}", expected=f"one of {HALVES}", found=part, remedy="name one of them"
        )
    try:
        with gzip.open(path, "rt", encoding="utf8") as lines:
            rows = [json.loads(line) for line in lines]
        told = [
            (at, _document(one))
            for at, row in enumerate(half(rows, part)[::every])
            for one in row["articles"]
        ]
    except (ValueError, KeyError, TypeError) as error:
        raise BadInput(
            str(path),
            expected="gun-violence incidents with their articles",
            found=str(error),
            remedy="give gva/incidents.jsonl.gz",
        ) from error
    documents = {document.id: document for _, document in told}
    truth = {document.id: at for at, document in told}
    return [read(document) for document in documents.values()], documents, truth


def _document(row: Mapping[str, str]) -> Document:
    # A page as a reader sees it: the headline, then the text.
    title, text = (row.get("title") or "").strip(), row["content"]
    whole = text if text.lstrip().startswith(title) else f"{title}\n\n{text}"
    site = urlsplit(_ARCHIVED.sub("", row["uri"])).netloc.removeprefix("www.").partition(":")[0]
    return Document(
        id=row["id"],
        uri=row["uri"],
        blob="",
        text=whole,
        language="en",
        published=row["dct"],
        outlet=site or None,
        title=title or None,
    )


def known_articles(path: Path, part: str, read: Read) -> Known:
    """Give the first reports of the articles of a half."""
    return _known(*articles(path, part, read))


def _known(
    readings: Sequence[Reading], documents: Mapping[str, Document], truth: Mapping[str, int]
) -> Known:
    first = {one.reports[0].id for one in readings if one.reports}
    facts = [one for one in all_facts(readings, documents) if one.id in first]
    return Known(facts, [truth[one.document or ""] for one in facts])
