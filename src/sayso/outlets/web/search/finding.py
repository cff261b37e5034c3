"""Finds what was asked for, and gives it with the words that it was found in."""

from sayso.domain.reading import Report
from sayso.domain.record import Record
from sayso.outlets.web.holding import Held
from sayso.outlets.web.search.snippets import Snippet, snippet
from sayso.store.following import Following
from sayso.store.searching import SORTS, Asked, Hit, Index, Making, asked, hiding, made

PAGE = 20


class Found(Record):
    """Something that was found: its sort and id, what it is called, and the words that say so.

    `incident` is one to open; `outlet` and `published` are those of the document whose words they are.
    """

    sort: str
    id: str
    name: str
    incident: str | None = None
    document: str | None = None
    outlet: str | None = None
    published: str | None = None
    snippet: Snippet | None = None


class Results(Record):
    """A page of what was found of one sort; `counts` are by sort, 1,000 meaning that or more.

    `state` is ready, making (the index; `done` of `of` rows are read), or failed, with `words`.
    """

    asked: str
    sort: str
    counts: dict[str, int]
    found: tuple[Found, ...] = ()
    page: int = 1
    more: bool = False
    state: str = "ready"
    done: int = 0
    of: int = 0
    words: str = ""


class Finder:
    """Search over one casefile; the index is made when it is first asked for."""

    def __init__(self, held: Held) -> None:
        self._held = held
        self._making = Making()
        self._index: Following[Index] = Following(held.case.tables.identity, self._made)

    def results(self, typed: str, sort: str = "", page: int = 1) -> Results:
        """Give a page of what was found; without a sort, of the first of which there is any."""
        question = asked(typed)
        now = self._index.now()
        index = now.value
        # An index of older tables serves until the new one is made, unless words are hidden since.
        if index is None or (not now.fresh and index.hides != hiding(self._held.case)):
            state = "failed" if self._index.failed else "making"
            done, of = self._making
            words = self._index.failed
            return Results(
                asked=typed, sort=sort, counts={}, state=state, done=done, of=of, words=words
            )
        counts = {one: index.count(question, one) for one in SORTS}
        sort = sort if sort in SORTS else next((x for x in SORTS if counts[x]), SORTS[0])
        first = (page - 1) * PAGE
        hits = index.found(question, sort, first=first, most=PAGE + 1)
        return Results(
            asked=typed,
            sort=sort,
            found=tuple(self._found(one, question) for one in hits[:PAGE]),
            counts=counts,
            page=page,
            more=len(hits) > PAGE,
        )

    def _made(self) -> Index:
        def told(making: Making) -> None:
            self._making = making

        return made(self._held.case, told)

    def _found(self, hit: Hit, question: Asked) -> Found:
        document = self._held.case.tables.document(hit.document) if hit.document else None
        within = (hit.start, hit.end) if hit.end else None
        return Found(
            sort=hit.sort,
            id=hit.id,
            name=hit.name or (document.title if document else "") or "",
            incident=hit.owner or (self._incident(hit.document) if document else None),
            document=document.id if document else None,
            outlet=document.outlet or document.uri if document else None,
            published=document.published if document else None,
            snippet=snippet(document.id, document.text, question, within) if document else None,
        )

    def _incident(self, document: str) -> str | None:
        case = self._held.case
        homes = case.ledger.homes(one.id for one in case.tables.of(Report, document))
        return min(homes.values(), default=None)
