"""Passages that say themselves whose they are: datelines, bylines, "Reuters reported"."""

import re
from collections.abc import Iterator, Sequence

from sayso.domain.codes import Basis
from sayso.domain.document import Copy, Document, Origin
from sayso.domain.reading import Reading
from sayso.domain.record import Record
from sayso.flow.link.origins.names import Names
from sayso.flow.link.origins.passages import Page, origin_id, own
from sayso.text.sentences import Span, sentences
from sayso.text.similarity import folded
from sayso.text.wordlists import word_set

# "With inputs from" says only that some of it is theirs, not what.
_MIXED = re.compile(
    r"\b(?:contribut|inputs?\b|additional|with reporting|compiled|edited|with agenc)", re.I
)
_MIXING = ("contribut", "input", "additional", "with reporting", "compiled", "edited", "with agenc")
_DATELINE = re.compile(
    r"[^\n]{0,80}?\(([^()\n]{2,40})\)\s*[-–—:]|[A-Z][A-Z ,.'’/-]{0,40}\(([^()\n]{2,40})\)\s"
    r"|\(([^()\n]{2,40})\)\s"
)
_LEAD = re.compile(r"(?:[^\n]{0,60}?[,/—–-]\s*)?([A-Z][\w/.&’' ]{1,38}?)\s*(?:—|–|--|\s-)\s*\S")
_BYLINE = re.compile(r"(?:by|source|from|via)[:\s]\s*(.+)", re.I)
_WRITER = re.compile(r"by:?\s.{3,60}?(?:,|\||/| of | for |\s[-–—])\s*([^,|/]+)", re.I)
_RIGHTS = re.compile(
    r"\(?(?:©|\(c\)|copyright)(?: ©)?(?:\s*(?:by )?\d{4}(?: by)?)?,?\s*([A-Z][\w’'/.& -]{1,40}?)"
    r"\s*(?:$|[.,;)]|\ball rights\b)",
    re.I,
)
_OPENING = 6
_CLOSE = 3
_NEAR = 110


class Credits(Record):
    """The passages of a document that are credited to others; `whole` is credited with it all.

    `mixed` are those of whom some is, nobody says what.
    """

    whole: str | None
    copies: tuple[Copy, ...]
    mixed: tuple[str, ...] = ()


def credited(page: Page, reading: Reading | None, names: Names) -> Credits:
    """Give the passages of a document that are credited to another outlet.

    The whole text for a dateline, byline or closing credit; else the paragraph or sentence that
    names the outlet. A mixed credit ("with inputs from") covers nothing.
    """
    lines = [line.strip() for line in page.document.text.split("\n") if line.strip()]
    whole = _whole(page.document, lines, names)
    if whole is not None and _ours(page, whole, names):
        whole = None
    found = [] if whole is None else list(_all_but_own(page, whole))
    found += list(_parts(page, names)) if whole is None else []
    found += _stated(page, reading, names) if reading is not None else []
    others = tuple(one for one in found if not _ours(page, one.origin.name, names))
    return Credits(
        whole=whole, copies=others, mixed=tuple(_mixed(page.document.text, lines, names))
    )


def _ours(page: Page, name: str, names: Names) -> bool:
    return own(page, name) or names.kin(page.document.outlet or "", name)


def _whole(document: Document, lines: Sequence[str], names: Names) -> str | None:
    if document.byline and (name := _written(document.byline, names)):
        return name
    for line in lines[:_OPENING]:
        if name := _opened(line, names):
            return name
    for line in lines[:0:-1][:_CLOSE]:
        if name := _rights(line, names):
            return name
    last = lines[-1] if len(lines) > 1 else ""
    return _bare(last, names) if len(last) < 40 else None


def _opened(line: str, names: Names) -> str | None:
    # Most lines have none of the signs, and a pattern tries every place.
    head = line[:_NEAR]
    dateline = _DATELINE.match(line) if "(" in head else None
    if dateline and (name := names.named(dateline.group(dateline.lastindex or 0))):
        return name
    lead = _LEAD.match(line) if "-" in head or "—" in head or "–" in head else None
    if lead and (name := names.named(lead.group(1))):
        return name
    return _written(line, names) if len(line) < 80 else None


def _written(line: str, names: Names) -> str | None:
    if name := _bare(line, names):
        return name
    found = _WRITER.fullmatch(line.strip())
    name = names.named(found.group(1)) if found else None
    return None if name and _is_mixed(line) else name


def _bare(line: str, names: Names) -> str | None:
    byline = _BYLINE.fullmatch(line.strip())
    name = names.named(byline.group(1) if byline else line)
    return None if name and _is_mixed(line) else name


def _rights(line: str, names: Names) -> str | None:
    found = _RIGHTS.match(line)
    return names.named(found.group(1)) if found else None


def _mixed(text: str, lines: Sequence[str], names: Names) -> Iterator[str]:
    if not _may_mix(text):
        return
    # At the top or the bottom only: "the army contributed" in the middle is news.
    for line in dict.fromkeys((*lines[:_OPENING], *lines[-_CLOSE:])):
        if len(line) < 200 and _is_mixed(line):
            for words in re.split(r"[,;()|/.]| and | from | by |contribut\w*", line):
                if name := _longest(words.split(), names):
                    yield name


def _is_mixed(line: str) -> bool:
    return _may_mix(line) and _MIXED.search(line) is not None


def _may_mix(text: str) -> bool:
    lower = text.lower()
    return any(hint in lower for hint in _MIXING)


def _all_but_own(page: Page, name: str) -> Iterator[Copy]:
    # "told Sample Daily" inside a reprint is the reprinter's own reporting.
    ours = {folded(one): page.name for one in (page.name, page.document.outlet or "")}
    mine = Names(shown=ours, carried={}, forms={})
    text = page.document.text
    for start, end in sentences(text):
        if not any(_reporters(text[start:end], mine)):
            yield _copy(page.document, start, end, name)


_CLOSING = re.compile(r"(?:\(([^()\n]{2,40})\)|[—–]\s*([^()—–.\n]{2,40}))[\s.]*")
_NAME = r"((?:the |The )?[A-Z][\w/.&'’-]*(?: (?:of|for|and|[A-Z][\w/.&'’-]*)){0,4})"
_ABOUT = (
    r"(?:(?:the|an?|state-run|official|private|local|national|news|agency|daily|newspaper"
    r"|broadcaster|channel|outlet|website|wire) ){0,3}"
)
_WHO = re.compile(
    rf"\b{_NAME}(?: (?:news agency|newspaper|daily|television|news channel))?(?: has| had)? $"
)
_WHOM = re.compile(_ABOUT + _NAME)
_REACH = 90
_WHEN = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june"
    " july august september october november december on in at by later earlier meanwhile and but"
    " when while as after before also the that both of for from with state-run"
)
# Patterns take their time, so these words are looked for first. Before some stands who reported,
# behind the others who was told.
_SAID = ("reported", "reports", "quoted", "cited", "said in a report", "broadcast")
_TOLD = (
    "told ", "according to ", "reported by ", "quoted by ", "cited by ", "interview with ",
    "interview to ", "speaking to ", "speaking with ", "comment to ", "comments to ",
    "statement to ", "remarks to ",
)  # fmt: skip


def _parts(page: Page, names: Names) -> Iterator[Copy]:
    # Of what overlaps, `copies` keeps the paragraph before its sentences.
    text = page.document.text
    closings, reporters = [*_closings(text, names)], [*_reporters(text, names)]
    within = sentences(text) if closings or reporters else []
    for at, until, name in closings:
        span = _paragraph(text, at, until) or _sentence(within, at)
        if span[1] <= until:
            yield _copy(page.document, *span, name)
    for at, name in reporters:
        yield _copy(page.document, *_sentence(within, at), name)


def _closings(text: str, names: Names) -> Iterator[tuple[int, int, str]]:
    if "(" not in text and "—" not in text and "–" not in text:
        return  # most texts: seen without a search
    for found in _CLOSING.finditer(text):
        group = found.lastindex or 0
        if name := names.named(found.group(group)):
            yield found.start(group), found.end(), name


def _paragraph(text: str, at: int, until: int) -> tuple[int, int] | None:
    """Give the paragraph that ends with the credit at a place, if one does."""
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    words = text[start:] if end < 0 else text[start:end]
    if text[until : start + len(words)].strip():
        return None
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def _sentence(within: Sequence[Span], at: int) -> Span:
    return next(span for span in within if at < span.end)


def _reporters(text: str, names: Names) -> Iterator[tuple[int, str]]:
    # Most of these words are not in most texts.
    for words in [one for one in _SAID if one in text]:
        for at in _places(text, words):
            near = max(0, at - _REACH)
            found = _WHO.search(text[near:at])
            if found and not text[at + len(words) : at + len(words) + 1].isalnum():
                yield from _named(found, near, names)
    for words in [one for one in _TOLD if one in text]:
        for at in _places(text, words):
            found = _WHOM.match(text, at + len(words))
            if found:
                yield from _named(found, 0, names)


def _named(found: re.Match[str], offset: int, names: Names) -> Iterator[tuple[int, str]]:
    # "CBS 58" is not CBS.
    behind = found.string[found.end(1) : found.end(1) + 2].strip()
    name = None if behind.isdigit() else _longest(found.group(1).split(), names)
    if name:
        yield offset + found.start(1), name


def _places(text: str, words: str) -> Iterator[int]:
    """Give where words stand that are no end of a longer word."""
    at = text.find(words)
    while at >= 0:
        if not text[at - 1 : at].isalnum():
            yield at
        at = text.find(words, at + 1)


def _longest(words: Sequence[str], names: Names) -> str | None:
    # "Sunday Sample Wire reported" and "Dawn On Monday": the name may stand at either end of words
    # that tell when; among other names ("NBC South Florida") it is another's.
    for size in range(len(words), 0, -1):
        for start in range(len(words) - size + 1):
            rest = [*words[:start], *words[start + size :]]
            if name := names.named(" ".join(words[start : start + size])):
                return name if _WHEN.issuperset(map(folded, rest)) else None
    return None


def _stated(page: Page, reading: Reading, names: Names) -> Iterator[Copy]:
    for statement in reading.statements:
        name = names.named(statement.speaker.name) if statement.speaker else None
        if name:
            for quote in statement.content:
                yield _copy(page.document, quote.start, quote.end, name)


def _copy(document: Document, start: int, end: int, name: str) -> Copy:
    origin = Origin(id=origin_id(name), name=name, basis=Basis.CREDIT)
    return Copy(document=document.id, start=start, end=end, origin=origin)
