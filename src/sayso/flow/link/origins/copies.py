"""All passages that are someone else's, each once, with the first origin we can name."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sayso.domain.codes import Basis
from sayso.domain.document import Copy, Document, Origin
from sayso.domain.reading import Reading
from sayso.flow.link.origins.credits import Credits, credited, names_known
from sayso.flow.link.origins.near import Match, near_copies
from sayso.flow.link.origins.passages import Pages, origin_id, own, pages
from sayso.flow.link.origins.quoted import shared_quotes
from sayso.text.similarity import folded

Places = dict[str, list[Copy]]


def copies(documents: Sequence[Document], readings: Mapping[str, Reading]) -> list[Copy]:
    """Give the copied passages of all documents: by document, in text order, none overlapping.

    A credit says most, then a near copy, then a shared quote. A copy of a copy has the first
    origin. Where the casefile holds what was copied, only what it has is covered: the rest of
    the document is its own reporting. Unsure is no copy.
    """
    names = names_known(documents)
    cut = sorted(
        (pages(one, names.outlet(one) or one.id) for one in documents), key=lambda page: page.order
    )
    credit = {
        page.document.id: credited(page, readings.get(page.document.id), names) for page in cut
    }
    near: defaultdict[int, list[Match]] = defaultdict(list)
    for match in near_copies(cut):
        near[match.page].append(match)
    found: Places = {}
    for at, page in enumerate(cut):
        taken = _credits(page, credit[page.document.id], near[at], cut)
        taken += _near(page, near[at], cut, found)
        found[page.document.id] = _apart(taken)
    for shared in shared_quotes(cut):
        document, source = cut[shared.page].document, cut[shared.source]
        origin = _origin(source, None, Basis.SHARED_QUOTE)
        copy = Copy(document=document.id, start=shared.start, end=shared.end, origin=origin)
        found[document.id] = _apart([*found[document.id], copy])
    texts = {document.id: document.text for document in documents}
    return [copy for held in sorted(found) for copy in _joined(found[held], texts[held])]


def _credits(
    page: Pages, credit: Credits, near: Sequence[Match], cut: Sequence[Pages]
) -> list[Copy]:
    """Narrow the credit for a whole text to what the credited document has, where we hold it."""
    held: dict[tuple[str, int, int], str] = {}
    for match in near:
        source, passage = cut[match.source], page.passages[match.passage]
        held[folded(source.name), passage.start, passage.end] = source.document.id
    narrow = credit.whole is not None and folded(credit.whole) in {name for name, _, _ in held}
    taken = []
    for copy in credit.copies:
        source_id = held.get((folded(copy.origin.name), copy.start, copy.end))
        if source_id is not None:
            taken.append(copy.but(origin=copy.origin.but(copies=source_id)))
        elif not narrow:
            taken.append(copy)
    return taken


def _near(
    page: Pages, near: Sequence[Match], cut: Sequence[Pages], found: Places
) -> Iterator[Copy]:
    for match in near:
        passage, source = page.passages[match.passage], cut[match.source]
        earlier = source.passages[match.earlier]
        covering = _covering(found, source.document.id, (earlier.start, earlier.end))
        origin = _origin(source, covering, Basis.NEAR_COPY)
        copy = Copy(document=page.document.id, start=passage.start, end=passage.end, origin=origin)
        if not own(page, origin.name):
            yield copy


def _covering(found: Places, document: str, span: tuple[int, int]) -> Origin | None:
    for copy in found[document]:
        if copy.start < span[1] and span[0] < copy.end:
            return copy.origin
    return None


def _origin(source: Pages, covering: Origin | None, basis: Basis) -> Origin:
    # A copy of a copy: whoever the source had it from.
    name = covering.name if covering else source.name
    first = covering.copies if covering and covering.copies else source.document.id
    return Origin(id=origin_id(name), name=name, basis=basis, copies=first)


_STRENGTH = (Basis.CREDIT, Basis.NEAR_COPY, Basis.SHARED_QUOTE)


def _apart(found: Sequence[Copy]) -> list[Copy]:
    """Keep of overlapping copies the one on the stronger ground, then the earlier, longer one."""
    kept: list[Copy] = []
    ranked = sorted(
        found,
        key=lambda x: (_STRENGTH.index(x.origin.basis), x.start, -x.end, x.origin.id),
    )
    for copy in ranked:
        if not any(copy.start < one.end and one.start < copy.end for one in kept):
            kept.append(copy)
    return sorted(kept, key=lambda copy: copy.start)


def _joined(found: Sequence[Copy], text: str) -> list[Copy]:
    """Join neighbours of one origin that only white space parts."""
    whole: list[Copy] = []
    for copy in found:
        before = whole[-1] if whole else None
        gap = text[before.end : copy.start] if before else "x"
        if before and before.origin == copy.origin and not gap.strip():
            whole[-1] = before.but(end=copy.end)
        else:
            whole.append(copy)
    return whole
