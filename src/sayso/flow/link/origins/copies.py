"""All passages that are someone else's, each once, with the first origin we can name."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from sayso.domain.codes import Basis
from sayso.domain.document import Copy, Document, Origin
from sayso.domain.reading import Reading
from sayso.flow.link.origins.credits import Credits, credited
from sayso.flow.link.origins.names import Names, Outlet, names_known
from sayso.flow.link.origins.near import Match, near_copies
from sayso.flow.link.origins.passages import Page, origin_id, own, paged
from sayso.flow.link.origins.quoted import shared_quotes

Places = dict[str, list[Copy]]


def copies(
    documents: Sequence[Document], readings: Mapping[str, Reading], outlets: Iterable[Outlet] = ()
) -> list[Copy]:
    """Give the copied passages of all documents: by document, in text order, none overlapping.

    A credit says most, then a near copy, then a shared quote. A copy of a copy has the first
    origin. Where the casefile holds what was copied, only what it has is covered: the rest of
    the document is its own reporting. Unsure is no copy. `outlets` are those known by name. Rows of
    a list are alike because one list has them: nobody copied them.
    """
    documents = [one for one in documents if not one.cells]
    names = names_known(documents, outlets)
    pages = sorted(
        (paged(one, names.outlet(one) or one.id) for one in documents),
        key=lambda one: one.order,
    )
    credit = [credited(one, readings.get(one.document.id), names) for one in pages]
    known: dict[str, int] = {}
    near = near_copies(pages, [one.whole for one in credit], known)
    found = _Held(pages, credit, names).first(near)
    for shared in shared_quotes(pages, known):
        document, source = pages[shared.page].document, pages[shared.source]
        origin = _origin(source, None, Basis.SHARED_QUOTE)
        copy = Copy(document=document.id, start=shared.start, end=shared.end, origin=origin)
        found[document.id] = _apart([*found[document.id], copy])
    texts = {document.id: document.text for document in documents}
    return [copy for held in sorted(found) for copy in _joined(found[held], texts[held])]


class _Held(NamedTuple):
    """All pages by time, what they credit, and who is known: what one copy is judged by."""

    pages: Sequence[Page]
    credits: Sequence[Credits]
    names: Names

    def first(self, near: Sequence[Match]) -> Places:
        """Give credited and near copies of each page, back to the first who had the words."""
        before: defaultdict[int, list[Match]] = defaultdict(list)
        after: defaultdict[int, list[Match]] = defaultdict(list)
        for match in near:
            before[match.page].append(match)
            after[match.source].append(match)
        found: Places = {}
        for at, page in enumerate(self.pages):
            taken = [*self._credited(at, before[at], after[at])]
            taken += self._given_back(at, {one.start for one in before[at]}, after[at])
            taken += self._near(at, before[at], found)
            found[page.document.id] = _apart(taken)
        return found

    def _credited(self, at: int, before: Sequence[Match], after: Sequence[Match]) -> Iterator[Copy]:
        """Narrow the credit for a whole text to what the credited document has, where we hold it."""
        credit = self.credits[at]
        if not credit.copies:
            return
        having = [((one.start, one.end), one.source) for one in before]
        having += [(one.there, one.page) for one in after]
        theirs = {span for span, other in having if own(self.pages[other], credit.whole or "")}
        for copy in credit.copies:
            span = copy.start, copy.end
            if theirs and copy.origin.name == credit.whole and span not in theirs:
                continue
            others = [other for one, other in having if _meet(one, span)]
            named = [other for other in others if own(self.pages[other], copy.origin.name)]
            earlier = [other for other in others if other < at]
            first = min(named or earlier, default=None)
            copies = None if first is None else self.pages[first].document.id
            yield copy.but(origin=copy.origin.but(copies=copies))

    def _given_back(self, at: int, had: Set[int], after: Sequence[Match]) -> Iterator[Copy]:
        """Give what a later page credits to somebody whose copy this one has, too, before all others.

        Only where this one says that some of it is theirs, or is known to carry them.
        """
        page = self.pages[at]
        for match in after:
            if match.there[0] in had:
                continue
            for copy in self.credits[match.page].copies:
                name = copy.origin.name
                if not _meet((copy.start, copy.end), (match.start, match.end)) or own(page, name):
                    continue
                if name in self.credits[at].mixed or self.names.carries(page.name, name):
                    start, end = match.there
                    origin = Origin(id=origin_id(name), name=name, basis=Basis.NEAR_COPY)
                    yield Copy(document=page.document.id, start=start, end=end, origin=origin)

    def _near(self, at: int, before: Sequence[Match], found: Places) -> Iterator[Copy]:
        page, done = self.pages[at], set[int]()
        for match in before:
            if match.start in done:
                continue
            done.add(match.start)
            source = self.pages[match.source]
            covering = _covering(found, source.document.id, match.there)
            origin = _origin(source, covering, Basis.NEAR_COPY)
            ours = covering is not None and self.names.kin(page.name, origin.name)
            if not ours and not own(page, origin.name):
                yield Copy(
                    document=page.document.id, start=match.start, end=match.end, origin=origin
                )


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _covering(found: Places, document: str, span: tuple[int, int]) -> Origin | None:
    for copy in found[document]:
        if _meet((copy.start, copy.end), span):
            return copy.origin
    return None


def _origin(source: Page, covering: Origin | None, basis: Basis) -> Origin:
    # A copy of a copy: whoever the source had it from.
    name = covering.name if covering else source.name
    first = covering.copies if covering and covering.copies else source.document.id
    return Origin(id=origin_id(name), name=name, basis=basis, copies=first)


_STRENGTH = (Basis.CREDIT, Basis.NEAR_COPY, Basis.SHARED_QUOTE)


def _apart(found: Sequence[Copy]) -> list[Copy]:
    """Keep of overlapping copies the one on the stronger ground, then the earlier, longer one."""
    kept: list[Copy] = []
    starts: list[int] = []
    ranked = sorted(
        found,
        key=lambda x: (_STRENGTH.index(x.origin.basis), x.start, -x.end, x.origin.id),
    )
    for copy in ranked:
        # What is kept does not overlap: only the neighbours of a place can meet what begins there.
        at = bisect_right(starts, copy.start)
        behind = at < len(kept) and kept[at].start < copy.end
        if not behind and (at == 0 or kept[at - 1].end <= copy.start):
            kept.insert(at, copy)
            starts.insert(at, copy.start)
    return kept


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
