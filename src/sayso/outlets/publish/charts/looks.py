"""How each class of voice looks in every chart: a colour and a shape, so that either one suffices."""

from collections.abc import Iterable
from typing import NamedTuple

from sayso.domain.codes import VoiceClass
from sayso.domain.incident import Account
from sayso.outlets import wording

_SHAPES = {
    VoiceClass.PARTY: "M0,-7.5L7.5,0L0,7.5L-7.5,0Z",
    VoiceClass.PARTY_STATE: "M-5.5,-5.5H5.5V5.5H-5.5Z",
    VoiceClass.SPONSOR: "M-6.5,-6H6.5L-6.5,6H6.5Z",
    VoiceClass.LOCAL_OFFICIAL: "M0,-7L7,5.5H-7Z",
    VoiceClass.RESCUE_HEALTH: "M-2.5,-7H2.5V-2.5H7V2.5H2.5V7H-2.5V2.5H-7V-2.5H-2.5Z",
    VoiceClass.WITNESS: "M0,7L7,-5.5H-7Z",
    VoiceClass.MONITOR: "M-3.5,-6.2H3.5L7,0L3.5,6.2H-3.5L-7,0Z",
    VoiceClass.FOREIGN_STATE: "M0,-7L6.7,-2.2L4.1,5.7H-4.1L-6.7,-2.2Z",
    VoiceClass.OUTLET: "M-6,0a6,6 0 1,0 12,0a6,6 0 1,0 -12,0Z",
    VoiceClass.ANONYMOUS: "M-6.5,-3.5L-3.5,-6.5L0,-3L3.5,-6.5L6.5,-3.5L3,0L6.5,3.5L3.5,6.5L0,3L"
    "-3.5,6.5L-6.5,3.5L-3,0Z",
}


class Look(NamedTuple):
    """The style class that colours a mark, and the path that draws it around 0,0."""

    name: str
    path: str


def look(cls: VoiceClass) -> Look:
    """Give how marks of a class of voice look."""
    return Look(f"v-{cls.value}", _SHAPES[cls])


def legend(accounts: Iterable[Account]) -> tuple[tuple[str, Look], ...]:
    """Give each class of voice that gives a figure, in words, and its look."""
    present = {a.voice.cls for a in accounts if any(c.measure for c in a.claims)}
    return tuple((wording.CLASSES[cls], look(cls)) for cls in VoiceClass if cls in present)
