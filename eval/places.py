"""Scores places on gold spans with points (LGL, GeoVirus): how near what `sayso ground` gives lies.

A span is right when the best candidate lies within 161 km (100 miles) of the gold point, the
customary measure (Gritta et al. 2018); a span without a candidate is wrong. End to end, a gold span
is found when a place that reading itself takes from the text overlaps it and lies as near.
"""

import gzip
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import process_time
from typing import NamedTuple
from xml.etree import ElementTree as ET

from sayso import doors
from sayso.domain.document import Document, Quote
from sayso.domain.errors import BadInput
from sayso.domain.reading import Reading
from sayso.domain.world import Candidate
from sayso.flow.ground.places.areas import kilometres
from sayso.text.countries import code_of

Read = Callable[[Document], Reading]
Ground = doors.Grounding
PARTS = ("tune", "report")
"""Even articles may be tuned on, odd ones are reported."""
RIGHT_KM = 161.0
NOWHERE_KM = 20_038.0
"""Half way around the Earth: how far off a place is that was not found."""


class Span(NamedTuple):
    """A name for a place, where it stands, and where it lies."""

    quote: Quote
    lat: float
    lon: float
    country: str | None


class Article(NamedTuple):
    """A text with its gold spans."""

    name: str
    text: str
    spans: list[Span]


def articles(path: Path, part: str) -> list[Article]:
    """Give the articles of a part. Raises `BadInput` for no such part, or a file that is no corpus."""
    if part not in PARTS:
        raise BadInput(
            f"--part {part}", expected=f"one of {PARTS}", found=part, remedy="name one of them"
        )
    try:
        # Our own copy of a published corpus, not a file of strangers.
        root = ET.fromstring(gzip.decompress(path.read_bytes()))  # noqa: S314
        found = list(_read(root))
    except (ET.ParseError, TypeError, ValueError) as error:
        raise BadInput(
            str(path),
            expected="LGL or GeoVirus as XML",
            found=str(error),
            remedy="give a file as shared/data/geoparsing holds",
        ) from error
    return found[PARTS.index(part) :: 2]


def _read(root: ET.Element) -> Iterator[Article]:
    for number, article in enumerate(root.iter("article")):
        text = article.findtext("text") or ""
        spans = [*_lgl(article, text), *_geovirus(article, text)]
        yield Article(article.get("docid") or str(number), text, spans)


def _lgl(article: ET.Element, text: str) -> Iterator[Span]:
    for toponym in article.iter("toponym"):
        tag = toponym.find("gaztag")
        if tag is None or not tag.findtext("lat"):
            continue
        start, end = int(toponym.findtext("start") or ""), int(toponym.findtext("end") or "")
        code = code_of(tag.findtext("country") or "")
        yield _span(text, start, end, (tag.findtext("lat"), tag.findtext("lon")), code)


def _geovirus(article: ET.Element, text: str) -> Iterator[Span]:
    for location in article.iter("location"):
        if not location.findtext("lat"):
            continue
        # The corpus counts characters from one.
        start = int(location.findtext("start") or "") - 1
        end = start + len(location.findtext("name") or "")
        yield _span(text, start, end, (location.findtext("lat"), location.findtext("lon")), None)


def _span(
    text: str, start: int, end: int, point: tuple[str | None, str | None], country: str | None
) -> Span:
    quote = Quote(text=text[start:end], start=start, end=end)
    return Span(quote, float(point[0] or ""), float(point[1] or ""), country)


class Scores(NamedTuple):
    """How far off each span was, and of those whose country is known, how many had it right."""

    off: list[float]
    countries: int
    countries_right: int

    def within(self, km: float = RIGHT_KM) -> float:
        """Give the share of spans no farther off than that."""
        return sum(one <= km for one in self.off) / max(len(self.off), 1)

    def median(self) -> float:
        """Give how far off the middle span is, in km."""
        ordered = sorted(self.off)
        return ordered[len(ordered) // 2] if ordered else 0.0


def score(gold: Sequence[Article], ground: Ground) -> Scores:
    """Give how far off the best candidate of each gold span is."""
    off: list[float] = []
    countries = right = 0
    for one in gold:
        spans = [(span.quote.start, span.quote.end, "place") for span in one.spans]
        for span, found in zip(one.spans, ground(one.text, spans, {}), strict=True):
            best = found[0][0] if found else None
            if not isinstance(best, Candidate):
                best = None
            off.append(_off(best, span))
            countries += span.country is not None
            right += span.country is not None and best is not None and best.country == span.country
    return Scores(off, countries, right)


def _off(best: Candidate | None, span: Span) -> float:
    if best is None or best.lat is None or best.lon is None:
        return NOWHERE_KM
    return kilometres(best.lat, best.lon, span.lat, span.lon)


class Found(NamedTuple):
    """Gold spans, places that reading itself took, and those of them that are right."""

    gold: int
    said: int
    right: int


def end_to_end(gold: Sequence[Article], read: Read) -> Found:
    """Give how many gold spans a reading of the bare text finds, and puts within 161 km."""
    golds = said = right = 0
    for one in gold:
        document = Document(id=one.name, uri=one.name, blob="", text=one.text, language="en")
        told = {
            (place.value.quote.start, place.value.quote.end): place.value
            for report in read(document).reports
            for place in report.places
        }
        golds, said = golds + len(one.spans), said + len(told)
        for place in told.values():
            meant = [span for span in one.spans if span.quote.overlaps(place.quote)]
            right += any(
                place.lat is not None
                and place.lon is not None
                and kilometres(place.lat, place.lon, span.lat, span.lon) <= RIGHT_KM
                for span in meant
            )
    return Found(golds, said, right)


def report(path: Path, ground: Ground, read: Read, part: str | None = None) -> str:
    """Give the scores of a corpus, or of each in a folder, in words."""
    corpora = sorted(path.glob("*.xml.gz")) if path.is_dir() else [path]
    if not corpora:
        raise BadInput(
            str(path), expected="LGL or GeoVirus as .xml.gz", found="none", remedy="name its folder"
        )
    return "\n".join(_told(corpus, ground, read, part or "report") for corpus in corpora)


def _told(corpus: Path, ground: Ground, read: Read, part: str) -> str:
    gold = articles(corpus, part)
    started = process_time()
    found = score(gold, ground)
    taken = process_time() - started
    whole = end_to_end(gold, read)
    country = f", country {found.countries_right / found.countries:.3f}" if found.countries else ""
    return (
        f"{corpus.name.partition('.')[0]}, part {part}, {len(found.off)} gold spans:"
        f" within 161 km {found.within():.3f}{country}, median {found.median():.1f} km,"
        f" {len(found.off) / taken:,.0f} a CPU-second\n"
        f"  end to end: precision {whole.right / max(whole.said, 1):.3f} of {whole.said} places read,"
        f" recall {whole.right / max(whole.gold, 1):.3f}"
    )
