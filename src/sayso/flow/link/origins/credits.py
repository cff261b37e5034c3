"""Passages that say themselves whose they are: datelines, bylines, "Reuters reported"."""

import re
from collections.abc import Iterable, Iterator, Sequence

from sayso.domain.codes import Basis
from sayso.domain.document import Copy, Document, Origin
from sayso.domain.reading import Reading
from sayso.domain.record import Record
from sayso.flow.link.origins.passages import Pages, origin_id, own
from sayso.text.similarity import folded

# Agencies that live by being reprinted: the name shown, then how they are credited.
_WIRES = {
    "Reuters": ("Reuters", "Thomson Reuters"),
    "Associated Press": ("AP", "Associated Press", "The Associated Press"),
    "Agence France-Presse": ("AFP", "Agence France-Presse", "Agence France Presse"),
    "Deutsche Presse-Agentur": ("dpa", "DPA"),
    "EFE": ("EFE",),
    "Xinhua": ("Xinhua", "Xinhua News Agency"),
    "Anadolu Agency": ("AA", "Anadolu", "Anadolu Agency"),
    "TASS": ("TASS", "Itar-Tass"),
    "Interfax": ("Interfax",),
    "Press Trust of India": ("PTI", "Press Trust of India"),
    "Asian News International": ("ANI",),
    "Indo-Asian News Service": ("IANS",),
    "United News of India": ("UNI",),
    "Associated Press of Pakistan": ("APP", "Associated Press of Pakistan"),
    "Press Association": ("PA Media", "Press Association"),
    "United Press International": ("UPI", "United Press International"),
    "Kyodo News": ("Kyodo", "Kyodo News"),
    "Yonhap": ("Yonhap",),
    "Bloomberg": ("Bloomberg", "Bloomberg News"),
    "Pajhwok Afghan News": ("Pajhwok", "Pajhwok Afghan News"),
    "Al Jazeera": ("Al Jazeera",),
    "BBC": ("BBC", "BBC News"),
    "CNN": ("CNN",),
    "Dawn": ("Dawn", "Dawn.com"),
    "The New York Times": ("The New York Times", "New York Times"),
    "The Guardian": ("The Guardian",),
    "Voice of America": ("VOA", "Voice of America"),
    "Radio Free Europe/Radio Liberty": ("RFE/RL", "Radio Free Europe/Radio Liberty"),
}
# Reprints end with a credit line; "with inputs from" says only that some of it is theirs.
_MIXED = re.compile(r"\b(?:contribut|inputs?|additional|with reporting|compiled|edited)", re.I)
_DATELINE = re.compile(r"[^\n]{0,80}?\(([^()\n]{2,40})\)\s*(?:[-–—:]|\s)")
_BYLINE = re.compile(r"(?:by|source|from):?\s+(.+)", re.I)
_OPENING = 6


class Names(Record):
    """The outlets and agencies a credit may name: folded name → name shown."""

    shown: dict[str, str]

    def named(self, words: str) -> str | None:
        """Give the outlet that these words name and nothing else, if any."""
        return self.shown.get(folded(words.strip(' .,:;-–—()[]"“”')))

    def outlet(self, document: Document) -> str | None:
        """Give the outlet of a document by the name it is known under: "AP" is Associated Press."""
        return self.named(document.outlet or "") or document.outlet


def names_known(documents: Iterable[Document]) -> Names:
    """Give the agencies everyone knows and the outlets of these documents."""
    shown = {folded(form): name for name, forms in _WIRES.items() for form in forms}
    for outlet in sorted({one.outlet for one in documents if one.outlet}):
        shown.setdefault(folded(outlet), outlet)
    return Names(shown=shown)


class Credits(Record):
    """The passages of a document that are credited to others; `whole` is credited with it all."""

    whole: str | None
    copies: tuple[Copy, ...]


def credited(page: Pages, reading: Reading | None, names: Names) -> Credits:
    """Give the passages of a document that are credited to another outlet.

    The whole text for a dateline, byline or closing credit; else the paragraph or sentence that
    names the outlet. A mixed credit ("with inputs from") covers nothing.
    """
    whole = _whole(page.document, names)
    if whole is not None and own(page, whole):
        whole = None
    found = [] if whole is None else list(_all_but_own(page, whole))
    found += list(_parts(page, names)) if whole is None else []
    found += _stated(page, reading, names) if reading is not None else []
    others = tuple(one for one in found if not own(page, one.origin.name))
    return Credits(whole=whole, copies=others)


def _whole(document: Document, names: Names) -> str | None:
    if document.byline and (name := _bare(document.byline, names)):
        return name
    lines = [line.strip() for line in document.text.split("\n") if line.strip()]
    for line in lines[:_OPENING]:
        dateline = _DATELINE.match(line)
        name = names.named(dateline.group(1)) if dateline else None
        name = name or (_bare(line, names) if len(line) < 60 else None)
        if name:
            return name
    last = lines[-1] if len(lines) > 1 else ""
    return _bare(last, names) if len(last) < 40 and not _MIXED.search(last) else None


def _bare(line: str, names: Names) -> str | None:
    if _MIXED.search(line):
        return None
    byline = _BYLINE.fullmatch(line.strip())
    return names.named(byline.group(1) if byline else line)


def _all_but_own(page: Pages, name: str) -> Iterator[Copy]:
    # "told Sample Daily" inside a reprint is the reprinter's own reporting.
    mine = Names(shown={folded(one): page.name for one in (page.name, page.document.outlet or "")})
    for passage in page.passages:
        if _reporter(page.document.text[passage.start : passage.end], mine) is None:
            yield _copy(page.document, passage.start, passage.end, name)


def _parts(page: Pages, names: Names) -> Iterator[Copy]:
    text = page.document.text
    for start, end in _paragraphs(text):
        name = _closing(text[start:end], names)
        if name:
            yield _copy(page.document, start, end, name)
            continue
        for passage in page.passages:
            if start <= passage.start and passage.end <= end:
                words = text[passage.start : passage.end]
                if name := _closing(words, names) or _reporter(words, names):
                    yield _copy(page.document, passage.start, passage.end, name)


_CLOSING = re.compile(r"(?:[—–]\s*|\()([^()—–\n]{2,40})\)?[\s.]*$")
_NAME = r"((?:the |The )?[A-Z][\w/.&'’-]*(?: (?:of|for|and|[A-Z][\w/.&'’-]*)){0,4})"
_VERBS = r"(?:reported|reports|quoted|cited|said in a report|broadcast|has reported|had reported)"
_REPORTERS = (
    re.compile(rf"\b{_NAME} {_VERBS}\b"),
    re.compile(rf"\b(?:told|according to|reported by|interview with) {_NAME}"),
)


def _closing(words: str, names: Names) -> str | None:
    found = _CLOSING.search(words)
    return names.named(found.group(1)) if found else None


def _reporter(words: str, names: Names) -> str | None:
    for pattern in _REPORTERS:
        for found in pattern.finditer(words):
            if name := _longest(found.group(1).split(), names):
                return name
    return None


def _longest(words: Sequence[str], names: Names) -> str | None:
    # "Sunday Sample Wire reported" and "Dawn On Monday": the name may stand at either end.
    for size in range(len(words), 0, -1):
        for start in range(len(words) - size + 1):
            if name := names.named(" ".join(words[start : start + size])):
                return name
    return None


def _stated(page: Pages, reading: Reading, names: Names) -> Iterator[Copy]:
    for statement in reading.statements:
        name = names.named(statement.speaker.name) if statement.speaker else None
        if name:
            for quote in statement.content:
                yield _copy(page.document, quote.start, quote.end, name)


def _copy(document: Document, start: int, end: int, name: str) -> Copy:
    origin = Origin(id=origin_id(name), name=name, basis=Basis.CREDIT)
    return Copy(document=document.id, start=start, end=end, origin=origin)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    for found in re.finditer(r"\S[^\n]*", text):
        yield found.start(), found.start() + len(found.group().rstrip())
