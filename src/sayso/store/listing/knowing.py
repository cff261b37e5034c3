"""Which organisations and offices of the registry speak in a casefile, and one place that names each."""

from typing import NamedTuple

import msgspec

from sayso.domain.reading import Statement
from sayso.store.casefile import Case


class Known(NamedTuple):
    """Somebody of the registry: id, name, and a place whose words mean them, as a judgement names it."""

    actor: str
    name: str
    spot: str


class _Speaker(msgspec.Struct):
    start: int
    end: int
    name: str


class _Spoken(msgspec.Struct):
    # Of a statement's record only who speaks is read.
    speaker: _Speaker


def known(case: Case) -> tuple[Known, ...]:
    """Give who of the registry speaks in a casefile, by name."""
    found: dict[str, Known] = {}
    for batch in case.tables.columns(Statement, ("document_id", "speaker_actor", "record")):
        some = batch.filter(batch["speaker_actor"].is_valid())
        for document, actor, record in zip(*(x.to_pylist() for x in some.columns), strict=True):
            if actor not in found:
                speaker = msgspec.json.decode(record, type=_Spoken).speaker
                spot = f"{document}:{speaker.start}-{speaker.end}"
                found[actor] = Known(actor, speaker.name, spot)
    return tuple(sorted(found.values(), key=lambda one: one.name.casefold()))
