"""Tables written: only the rows of those owners are made for which something else is told now."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sayso.deriving.redacting import Pages
from sayso.domain.document import Copy, Document, Problem
from sayso.domain.incident import Dossier, Incident
from sayso.domain.reading import Reading
from sayso.domain.record import Record
from sayso.store.derived import MADE, Derived, Known, Made, digest_of
from sayso.store.redacted import Redactions
from sayso.store.tables import (
    Replacing,
    Row,
    Tables,
    of_copy,
    of_document,
    of_dossier,
    of_problem,
    of_reading,
)
from sayso.store.tables.rows import OF_INCIDENTS

Keys = dict[str, str]
Counted = dict[str, tuple[int, int]]
"""How many claims and disputes each incident has."""

_READ = ("documents", "statements", "figures", "acts", "reports")
_FAMILIES = ("documents", "problems", "copies", "incidents")
_WRITTEN = "written"


class Written(Record):
    """How many claims and disputes each incident has in the tables as they were last written."""

    counted: dict[str, tuple[int, int]]


class Shelf(NamedTuple):
    """All that rows are made of, beside incidents; `loose` problems are those of no reading."""

    documents: Mapping[str, Document]
    readings: Mapping[str, Reading]
    known: Mapping[str, Known]
    copies: Mapping[str, Sequence[Copy]]
    loose: Sequence[Problem]
    hidden: Redactions


def written(  # noqa: PLR0913 - all that tables are made of
    tables: Tables,
    kept: Derived,
    shelf: Shelf,
    pages: Pages,
    incidents: Sequence[Incident],
    weighed: Callable[[Incident], Dossier],
    made: Mapping[str, str],
) -> Counted:
    """Write the tables, and give how many claims and disputes each incident has.

    An owner's rows are made where their key is another one than when the tables were last written,
    or where other tables, or damaged ones, are there. Only such incidents are weighed.
    """
    noted, made_before = kept.note(_WRITTEN, Written), kept.note(MADE, Made)
    same = made_before == Made(tables=tables.identity()) and tables.sound()
    before = noted.counted if noted is not None and same else {}
    shown = _Shown(shelf)
    now = _keys(
        shelf, shown, pages, _told_keys(shelf, pages, incidents, made["policies"] + made["tolls"])
    )
    then = {family: kept.rows(family) for family in _FAMILIES}
    changed = {family: _changed(then[family] if same else {}, now[family]) for family in _FAMILIES}
    fresh: Counted = {}

    def told() -> Iterator[Dossier]:
        for incident in incidents:
            if incident.id in changed["incidents"]:
                dossier = weighed(incident)
                claims = sum(len(account.claims) for account in dossier.accounts)
                fresh[incident.id] = claims, len(dossier.disputes)
                yield dossier

    rows = _rows(shelf, shown, changed, told())
    tables.write(rows, made, replacing=_replacing(changed) if same else None)
    counted = {one.id: fresh.get(one.id) or before[one.id] for one in incidents}
    for family, keys in now.items():
        kept.put_rows(family, then[family], keys)
    kept.put_note(_WRITTEN, Written(counted=counted))
    kept.put_note(MADE, Made(tables=tables.identity()))
    return counted


class _Shown:
    """Copies and loose problems without the words that are hidden, by their document."""

    def __init__(self, shelf: Shelf) -> None:
        hidden = shelf.hidden
        self.copies = {
            id_: tuple(map(hidden.copy, several)) if hidden else tuple(several)
            for id_, several in shelf.copies.items()
        }
        self.loose: defaultdict[str, list[Problem]] = defaultdict(list)
        for problem in shelf.loose:
            self.loose[problem.document or ""].append(hidden.problem(problem))


def _keys(shelf: Shelf, shown: _Shown, pages: Pages, told: Keys) -> dict[str, Keys]:
    return {
        "documents": {id_: one.token + pages.key((id_,)) for id_, one in shelf.known.items()},
        "problems": {id_: digest_of(*several) for id_, several in shown.loose.items()},
        "copies": {id_: digest_of(*several) for id_, several in shown.copies.items()},
        "incidents": told,
    }


def _told_keys(shelf: Shelf, pages: Pages, incidents: Iterable[Incident], policies: str) -> Keys:
    """Give a string for each incident that changes when anything its dossier is made of does."""
    copied = {id_: digest_of(*several) for id_, several in shelf.copies.items()}
    keys = {}
    for incident in incidents:
        inside = sorted({member.document for member in incident.reports})
        copies = [copy for id_ in inside for copy in shelf.copies.get(id_, ())]
        around = (*inside, *(copy.origin.copies or "" for copy in copies))
        said = " ".join(shelf.known[id_].token + copied.get(id_, "") for id_ in inside)
        keys[incident.id] = digest_of(incident, policies, pages.key(around), said)
    return keys


def _changed(before: Mapping[str, str], now: Mapping[str, str]) -> frozenset[str]:
    return frozenset(one for one in before.keys() | now.keys() if before.get(one) != now.get(one))


def _replacing(changed: Mapping[str, frozenset[str]]) -> Replacing:
    return {
        **dict.fromkeys(_READ, changed["documents"]),
        **dict.fromkeys(OF_INCIDENTS, changed["incidents"]),
        "problems": changed["documents"] | changed["problems"],
        "copies": changed["copies"],
    }


def _rows(
    shelf: Shelf, shown: _Shown, changed: Mapping[str, frozenset[str]], told: Iterable[Dossier]
) -> Iterator[Row]:
    hidden = shelf.hidden
    for id_ in sorted(changed["documents"] & shelf.known.keys()):
        yield of_document(hidden.document(shelf.documents[id_]))
        yield from of_reading(hidden.reading(shelf.readings[id_]))
    for id_ in sorted((changed["problems"] - changed["documents"]) & shelf.known.keys()):
        # As a reading without anything else would show them.
        alone = Reading(document=id_, reader="", problems=shelf.known[id_].problems)
        yield from of_reading(hidden.reading(alone))
    for id_ in sorted(changed["problems"] | changed["documents"]):
        yield from map(of_problem, shown.loose.get(id_, ()))
    for id_ in sorted(changed["copies"]):
        yield from map(of_copy, shown.copies.get(id_, ()))
    for dossier in told:
        yield from of_dossier(hidden.dossier(dossier))
