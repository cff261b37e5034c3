"""All claims of one voice on one incident, in the order in which they were made."""

from collections import defaultdict
from collections.abc import Iterable

from sayso.domain.incident import Account
from sayso.flow.weigh.evidence import Spoken
from sayso.flow.weigh.history.moments import moment
from sayso.text.ids import content_id


def accounts(incident: str, claims: Iterable[Spoken]) -> tuple[Account, ...]:
    """Give one account a voice, by name; its claims in the order of time."""
    voices: defaultdict[str, list[Spoken]] = defaultdict(list)
    for one in claims:
        voices[one.key].append(one)
    found = []
    for key, told in voices.items():
        told.sort(key=lambda one: (moment(one.claim), one.claim.quote.start, one.claim.id))
        voice = min((one.voice for one in told), key=lambda one: (one.name, one.cls))
        found.append(
            Account(
                id=content_id("a", incident, key),
                voice=voice,
                claims=tuple(one.claim for one in told),
            )
        )
    return tuple(sorted(found, key=lambda one: (one.voice.name.casefold(), one.id)))
