"""Which incident an address means: its id, an earlier id of it, or the start of either."""

from typing import NamedTuple

from sayso.domain.record import Record
from sayso.outlets.web.holding import Held
from sayso.store.listing import Listing

_FEW = 20


class Choice(Record):
    """One of several incidents that an address may mean."""

    id: str
    summary: str


class Meant(NamedTuple):
    """The incident that is meant, by its id of today; or several that it may be; or neither."""

    incident: str | None = None
    several: tuple[Choice, ...] = ()


def meant(said: str, held: Held) -> Meant:
    """Give which incident an id means. An id in full is never taken for the start of another."""
    listing = held.listing()
    if listing.row(said) is not None:
        return Meant(said)
    formerly = held.formerly()
    for matches in (str.__eq__, str.startswith):
        rows = {
            row
            for now, earlier in formerly.items()
            if any(matches(one, said) for one in earlier) and (row := listing.row(now)) is not None
        }
        if matches is str.startswith:
            rows |= set(listing.beginning(said, _FEW))
        if rows:
            return _of(sorted(rows)[:_FEW], listing)
    return Meant()


def _of(rows: list[int], listing: Listing) -> Meant:
    if len(rows) == 1:
        return Meant(listing.ids[rows[0]])
    told = (Choice(id=listing.ids[row], summary=listing.summaries[row]) for row in rows)
    return Meant(several=tuple(told))
