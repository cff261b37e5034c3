"""All passages that are someone else's, each once, with the first origin we can name."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from sayso.domain.codes import Basis
from sayso.domain.document import Copy, Document, Origin
from sayso.domain.reading import Reading
from sayso.flow.link.origins.credits import Credits, credited
from sayso.flow.link.origins.kept.looked import Looked
from sayso.flow.link.origins.names import Names, Outlet, names_known
from sayso.flow.link.origins.near import Match, near_copies
from sayso.flow.link.origins.pairs import told
from sayso.flow.link.origins.passages import Leaf, key, origin_id, own, paged
from sayso.flow.link.origins.quoted import shared_quotes
from sayso.flow.link.origins.sheets import Sheet, numbers, sheet

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
    by_id = {one.id: one for one in documents}
    return copied(map(sheet, documents), by_id, readings, outlets, Looked())


def copied(
    sheets: Iterable[Sheet],
    documents: Mapping[str, Document],
    readings: Mapping[str, Reading],
    outlets: Iterable[Outlet],
    looked: Looked,
) -> list[Copy]:
    """Give what `copies` gives, from what is kept of each document; `looked` makes it faster, no more."""
    held = sorted((one for one in sheets if not one.listed), key=lambda one: one.order)
    names = names_known((one.outlet for one in held), outlets)
    known = {outlet: names.known_as(outlet) for outlet in {one.outlet for one in held}}
    leaves = [_leaf(one, known[one.outlet]) for one in held]

    def credit(at: int) -> Credits:
        id_, name = leaves[at].id, leaves[at].name
        return credited(paged(documents[id_], name), readings.get(id_), names)

    said = looked.credits(leaves, names, credit)
    outlets_of = {name: at for at, name in enumerate(sorted({one.key for one in leaves}))}
    all_runs = told([numbers(one.runs) for one in held], [outlets_of[one.key] for one in leaves])
    nearby = looked.nearby(leaves, all_runs)
    wholes = [one.whole for one in said]
    near = near_copies(leaves, all_runs, wholes, lambda at: documents[leaves[at].id].text, nearby)
    found = _Held(leaves, said, names).first(near)
    for shared in shared_quotes(leaves, held):
        page, source = leaves[shared.page].id, leaves[shared.source]
        origin = _origin(source, None, Basis.SHARED_QUOTE)
        copy = Copy(document=page, start=shared.start, end=shared.end, origin=origin)
        found[page] = _apart([*found[page], copy])
    return [copy for id_ in sorted(found) for copy in _joined(found[id_], documents)]


def _leaf(one: Sheet, outlet: str | None) -> Leaf:
    name = outlet or one.document
    return Leaf(one.document, name, key(name))


class _Held(NamedTuple):
    """All pages by time, what they credit, and who is known: what one copy is judged by."""

    pages: Sequence[Leaf]
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
            had, having = before.get(at, ()), after.get(at, ())
            taken = [*self._credited(at, had, having)]
            # Most pages are like no other.
            taken += self._given_back(at, {one.start for one in had}, having) if having else ()
            taken += self._near(at, had, found) if had else ()
            found[page.id] = _apart(taken) if taken else []
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
            copies = None if first is None else self.pages[first].id
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
                    yield Copy(document=page.id, start=start, end=end, origin=origin)

    def _near(self, at: int, before: Sequence[Match], found: Places) -> Iterator[Copy]:
        page, done = self.pages[at], set[int]()
        for match in before:
            if match.start in done:
                continue
            done.add(match.start)
            source = self.pages[match.source]
            covering = _covering(found, source.id, match.there)
            origin = _origin(source, covering, Basis.NEAR_COPY)
            ours = covering is not None and self.names.kin(page.name, origin.name)
            if not ours and not own(page, origin.name):
                yield Copy(document=page.id, start=match.start, end=match.end, origin=origin)


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _covering(found: Places, document: str, span: tuple[int, int]) -> Origin | None:
    for copy in found[document]:
        if _meet((copy.start, copy.end), span):
            return copy.origin
    return None


def _origin(source: Leaf, covering: Origin | None, basis: Basis) -> Origin:
    # A copy of a copy: whoever the source had it from.
    name = covering.name if covering else source.name
    first = covering.copies if covering and covering.copies else source.id
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


def _joined(found: Sequence[Copy], documents: Mapping[str, Document]) -> list[Copy]:
    """Join neighbours of one origin that only white space parts."""
    whole: list[Copy] = []
    for copy in found:
        before = whole[-1] if whole else None
        # Most have no neighbour of their origin: their texts are not asked for.
        if before and before.origin == copy.origin and _adjoin(before, copy, documents):
            whole[-1] = before.but(end=copy.end)
        else:
            whole.append(copy)
    return whole


def _adjoin(before: Copy, copy: Copy, documents: Mapping[str, Document]) -> bool:
    return not documents[copy.document].text[before.end : copy.start].strip()
