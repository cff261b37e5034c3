"""Tells an incident by district and week, or by province and month, and nobody's exact words.

A text that names a village names it in its quotes, its title and its address too: words are inked
over at the length they had, as redaction does; their document and place in it stay, so that whoever
holds the casefile finds them.
"""

import re
from typing import TypeVar
from urllib.parse import urlsplit

from sayso.domain.codes import PlacePrecision, VoiceClass
from sayso.domain.document import Quote
from sayso.domain.incident import Claim, Dossier, Estimate, Incident, Link, Member, Source, Voice
from sayso.domain.reading import Act
from sayso.domain.record import Record
from sayso.domain.world import Actor, Place, When
from sayso.outlets import wording
from sayso.outlets.care.units import UNTOLD, unit, wider
from sayso.store.redacted.pages import blacked, inked, pattern_of

R = TypeVar("R", bound=Record)


def coarsened(dossier: Dossier, level: PlacePrecision) -> Dossier:
    """Give an incident by district and week (`admin2`) or by province and month (`admin1`).

    Names of organisations that the registry lists stay, less what names a finer place; all others
    become what sort of voice they are.
    """
    told = _Coarse(level, _names(dossier, level)).of(dossier)
    return told.but(incident=told.incident.but(summary=_summary(told.incident)))


def coarsened_act(act: Act, level: PlacePrecision) -> Act:
    """Give an act without its words, by week or month."""
    return _Coarse(level, re.compile(r"(?!)")).of(act)


def coarsened_source(source: Source) -> Source:
    """Give a document by its site and month."""
    months = {"published": _month(source.published), "captured": _month(source.captured)}
    return source.but(uri=_host(source.uri), **months)


class _Coarse:
    """Coarsens every record in a record."""

    def __init__(self, level: PlacePrecision, names: re.Pattern[str]) -> None:
        self._level = level
        self._names = names

    def of(self, record: R) -> R:
        """Give the same record, coarsely."""
        changes = {
            name: new
            for name in record.__struct_fields__
            if (new := self._value(old := getattr(record, name))) is not old
        }
        changes |= self._own(record)
        return record.but(**changes) if changes else record

    def _value(self, old: object) -> object:
        match old:
            case Quote():
                return old.but(text=blacked(old.text))
            case Place():
                return unit(old, self._level)
            case When():
                return wider(old, self._level)
            case Record():
                return self.of(old)
            case tuple():
                return tuple(self._value(one) for one in old)
            case _:
                return old

    def _own(self, record: Record) -> dict[str, object]:
        """Give what else is told too closely in a record of its kind."""
        match record:
            case Actor():
                return {"name": self._name(record.name, known=record.actor is not None), "why": ""}
            case Voice():
                return {"name": self._voice(record), "why": ""}
            case Source():
                told = coarsened_source(record)
                return {"uri": told.uri, "published": told.published, "captured": told.captured}
            case Claim():
                stamps = {"reported": _month(record.reported), "captured": _month(record.captured)}
                return {"counted": None, **stamps}
            case Member() | Estimate() | Link():
                how = {"how": ()} if isinstance(record, Estimate) else {}
                return {"why": type(record.why)(), **how}
            case _:
                return {}

    def _name(self, name: str, *, known: bool) -> str:
        return inked(name, (self._names,)) if known else UNTOLD

    def _voice(self, voice: Voice) -> str:
        if voice.actor is None and voice.cls is not VoiceClass.OUTLET:
            return wording.CLASSES[voice.cls]
        return self._name(voice.name, known=True)


def _names(dossier: Dossier, level: PlacePrecision) -> re.Pattern[str]:
    """Give what finds the names of places that are finer than asked, and of no wider one."""
    told = [c.place for account in dossier.accounts for c in account.claims if c.place]
    fine: set[str] = set()
    wide: set[str] = set()
    for place in (*dossier.incident.places, *told):
        coarse = unit(place, level)
        wide |= {coarse.name, coarse.admin1 or "", wording.country(coarse.country)}
        fine |= {place.name, place.quote.text} if coarse.name != place.name else set()
    return pattern_of(fine - wide)


def _summary(incident: Incident) -> str:
    places = [wording.where(place) for place in incident.places[:1] if place.name != UNTOLD]
    words = [incident.kind.value.replace("_", " ").capitalize(), *places]
    return ", ".join([*words, wording.interval(incident.when)])


def _month(stamp: str | None) -> str | None:
    return stamp[:7] if stamp else None


def _host(uri: str) -> str:
    """Give no more of an address than whose site it is; a file has none."""
    try:
        parts = urlsplit(uri)
    except ValueError:
        return ""
    web = parts.scheme in ("http", "https") and parts.hostname
    return f"{parts.scheme}://{parts.hostname}/" if web else ""
