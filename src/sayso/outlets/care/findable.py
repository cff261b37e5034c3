"""By which incidents people could be found, and how long ago they were."""

from datetime import date

from sayso.domain.codes import Kind, Measure, VoiceClass
from sayso.domain.incident import Dossier

_TAKEN = frozenset(
    {Kind.ABDUCTION, Kind.HIJACKING, Kind.HOSTAGE_TAKING, Kind.ENFORCED_DISAPPEARANCE, Kind.ARREST}
)
_SOUGHT = frozenset(
    {
        *(Measure.ABDUCTED, Measure.MISSING, Measure.ESCAPED, Measure.RESCUED),
        *(Measure.DETAINED, Measure.DISPLACED),
    }
)
_EXPOSED = frozenset({VoiceClass.WITNESS, VoiceClass.ANONYMOUS})


def findable(dossier: Dossier) -> bool:
    """Say whether somebody may be held, hiding, fleeing, or have spoken as a witness or unnamed."""
    return (
        dossier.incident.kind in _TAKEN
        or any(account.voice.cls in _EXPOSED for account in dossier.accounts)
        or any(c.measure in _SOUGHT for account in dossier.accounts for c in account.claims)
    )


def age(dossier: Dossier, today: date) -> int:
    """Give how many days ago an incident ended, else was last reported; 0 where nobody knows."""
    when = dossier.incident.when
    told = (when.end or when.start) if when else None
    reported = [source.published or source.captured or "" for source in dossier.documents]
    day = _day(told) or _day(max(reported, default=""))
    return max(0, (today - day).days) if day else 0


def _day(stamp: str | None) -> date | None:
    try:
        return date.fromisoformat(stamp[:10]) if stamp else None
    except ValueError:
        return None
