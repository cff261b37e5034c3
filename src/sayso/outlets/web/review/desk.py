"""The queue as the desk holds it: what waits, less what was judged since it was made."""

from threading import Lock
from typing import NamedTuple

from sayso.domain.incident import Apart
from sayso.domain.record import Record
from sayso.domain.world import Proposal
from sayso.outlets.web.holding import Held
from sayso.outlets.web.needs import Builds
from sayso.outlets.web.review.item import Item
from sayso.outlets.web.review.items import item
from sayso.outlets.wording import count
from sayso.store.following import Following
from sayso.store.listing import SORTS as READ
from sayso.store.listing import Known, Queue, Waiting, places, queued
from sayso.store.searching import hiding

SORTS = {
    "dispute": "Disputes",
    "figure": "Figures",
    "report": "Reports",
    "link": "Links",
    "apart": "Nearly linked",
    "statement": "Statements",
    "place": "Places",
    "actor": "New names",
    "orphan": "Orphaned judgements",
}
ASKED = ("figure", "report", "statement", "place")
"""What can be judged though it waits for nobody."""
SHOWN = 15
"""Lines of the queue beside the desk."""
_TRIES = 20
"""Things that are not there any more that are passed over at once: a request is to be quick."""


class Line(Record):
    """A line of the queue."""

    key: str
    sort: str
    need: int
    why: str
    words: str


class Lines(Record):
    """What waits: the lines asked for, how many of each sort there are, and whether it is up to date.

    A queue that is not `fresh` is being made anew; it lacks what was judged here since.
    """

    lines: tuple[Line, ...]
    counts: dict[str, int]
    all: int
    fresh: bool


class Place(NamedTuple):
    """Where a reviewer is: what waits here, at which number of how many, and its neighbours' keys.

    Number 0 is beside the queue: somebody asked for it.
    """

    item: Item | None
    number: int
    of: int
    before: str | None
    after: str | None
    lines: tuple[Line, ...]
    counts: dict[str, int]
    fresh: bool
    failed: str
    known: tuple[Known, ...]


class _Now(NamedTuple):
    """What waits now, how many of each sort there are, and whether that is up to date."""

    found: list[Waiting]
    counts: dict[str, int]
    fresh: bool
    failed: str
    known: tuple[Known, ...]


class Desk:
    """What waits for reviewers of one casefile; every tab asks the same one."""

    def __init__(self, held: Held, builds: Builds) -> None:
        self._held = held
        self._queue: Following[tuple[str, str, Queue]] = Following(
            held.made_of, lambda: (held.made_of(), hiding(held.case), queued(held.case))
        )
        self._proposals: Following[tuple[str, list[Proposal]]] = Following(
            held.case.tables.identity, lambda: (hiding(held.case), builds.proposals())
        )

        def apart_of() -> str:
            return f"{held.made_of()} {builds.apart_of()}"

        self._apart: Following[tuple[str, list[Apart]]] = Following(
            apart_of, lambda: (apart_of(), builds.apart())
        )
        # Who opens the desk first need not wait for all of it.
        self._queue.now(0)
        self._proposals.now(0)
        self._apart.now(0)
        self._lock = Lock()
        # What was set aside, and of which queue: a later one leaves it out by itself, or means it.
        self._aside: dict[str, str] = {}
        self._made_of = self._apart_of = ""

    def lines(self, sort: str = "") -> Lines:
        """Give what waits, of one sort or of all, most needed first."""
        now = self._waiting(sort)
        counts = now.counts
        return Lines(
            lines=_lines(now.found), counts=counts, all=sum(counts.values()), fresh=now.fresh
        )

    def at(self, key: str = "", sort: str = "", *, asked: bool = False) -> Place:
        """Give what waits under a key, else what is most needed.

        Where it was `asked` for, it is given also where it waits for nobody.
        """
        now = self._waiting(sort)
        found = now.found
        at = next((n for n, one in enumerate(found) if one.key == key), None)
        chosen = self._asked(key) if asked and at is None else None
        if chosen is not None:
            return self._place(now, chosen, None)
        at = at or 0
        shown = self._shown(found[at]) if found else None
        for _ in range(_TRIES):
            if shown is not None or not found:
                break
            # What is not there any more waits for nobody.
            self.judged(found[at].key)
            del found[at]
            at = min(at, max(len(found) - 1, 0))
            shown = self._shown(found[at]) if found else None
        return self._place(now, shown, at)

    def _place(self, now: "_Now", shown: Item | None, at: int | None) -> Place:
        """Give a place of the queue, or one beside it, before which nothing waits."""
        found = now.found
        first = max(min((at or 0) - 3, len(found) - SHOWN), 0)
        after = 0 if at is None else at + 1
        return Place(
            item=shown,
            number=at + 1 if shown and at is not None else 0,
            of=len(found),
            before=found[at - 1].key if at else None,
            after=found[after].key if after < len(found) else None,
            lines=_lines(found[first : first + SHOWN]),
            counts=now.counts,
            fresh=now.fresh,
            failed=now.failed,
            known=now.known,
        )

    def item(self, key: str) -> Item | None:
        """Give what waits under a key, or could be judged under it, in full."""
        found = self._waiting("").found
        waits = next((one for one in found if one.key == key), None)
        return self._shown(waits) if waits else self._asked(key)

    def _asked(self, key: str) -> Item | None:
        """Give what waits for nobody, but that somebody wants to judge: its key says what it is."""
        sort, _, rest = key.partition(":")
        owner, _, id_ = rest.partition(":")
        if sort not in ASKED or not owner or not id_:
            return None
        return self._shown(Waiting(sort, owner, id_, 0, "chosen by you", ""))

    def judged(self, key: str) -> None:
        """Leave out what was judged just now; a queue that is made anew leaves it out by itself."""
        with self._lock:
            self._aside[key] = self._of(key)

    def _of(self, key: str) -> str:
        return self._apart_of if key.startswith("apart:") else self._made_of

    def undone(self) -> None:
        """Leave nothing out by hand: what was taken back may wait again."""
        with self._lock:
            self._aside.clear()

    def _shown(self, waiting: Waiting) -> Item | None:
        return item(self._held.case, waiting, self._named())

    def _waiting(self, sort: str) -> "_Now":
        now, apart = self._queue.now(), self._apart.now(0)
        made_of, hides, queue = now.value or ("", "", Queue((), dict.fromkeys(READ, 0)))
        if not now.fresh and hides != hiding(self._held.case):
            # Words that were hidden since are in none of these lines, and not what they stand for.
            queue = queue._replace(
                items=tuple(one._replace(words="", why="") for one in queue.items)
            )
        actors = self._actors(self._names())
        apart_of, pairs = apart.value or ("", [])
        parted = [_parted(one) for one in pairs]
        with self._lock:
            self._made_of, self._apart_of = made_of, apart_of
            self._aside = {one: of for one, of in self._aside.items() if of == self._of(one)}
            aside = set(self._aside)
        every = sorted((*queue.items, *actors, *parted), key=lambda one: (-one.need, one.key))
        return _Now(
            found=[one for one in every if sort in ("", one.sort) and one.key not in aside],
            counts=queue.counts | {"actor": len(actors), "apart": len(parted)},
            fresh=now.fresh and apart.fresh,
            failed=self._queue.failed or self._apart.failed,
            known=queue.known,
        )

    def _actors(self, names: list[Proposal]) -> list[Waiting]:
        judged = places(self._held.case.ledger.judgements())
        found = []
        for one in names:
            document, _, span = one.example.partition(":")
            start, _, end = span.partition("-")
            if (document, int(start), int(end)) not in judged:
                times, where = count(one.times, "time"), count(one.documents, "document")
                why = f"named {times} in {where}, and on no list"
                need = min(300 + 20 * one.times, 800)
                found.append(Waiting("actor", document, span, need, why, one.name))
        return found

    def _named(self) -> dict[str, Proposal]:
        return {one.example: one for one in self._names()}

    def _names(self) -> list[Proposal]:
        now = self._proposals.now(0)
        hides, names = now.value or ("", [])
        if hides != hiding(self._held.case):
            # Names that were hidden since are not said while they are gathered anew.
            return [one.but(name="") for one in names]
        return names


def _lines(found: list[Waiting]) -> tuple[Line, ...]:
    return tuple(
        Line(key=one.key, sort=one.sort, need=one.need, why=one.why, words=one.words)
        for one in found
    )


def _parted(one: Apart) -> Waiting:
    """Give two reports as what waits: their documents and ids are its key."""
    why = f"by themselves one incident with p {one.p / 1000:g}, beside others told apart"
    ends = ".".join(one.one), ".".join(one.other)
    return Waiting("apart", *ends, 200 + one.p // 2, why, "two reports")
