"""What the codebook says other datasets call a kind of incident or a precision."""

from typing import NamedTuple

from sayso.codebook import codebook
from sayso.domain.codes import Kind, PlacePrecision

_NONE = "-"


class KindCodes(NamedTuple):
    """A kind of incident elsewhere; "" where the other codebook has no word for it."""

    ucdp: str
    acled_event: str
    acled_sub_event: str
    gtd: str
    plover: str
    plover_mode: str


class PlaceCodes(NamedTuple):
    """A precision of a place elsewhere; "" where there is none."""

    ucdp: str
    acled: str
    gtd: str


def kind_codes(kind: Kind) -> KindCodes:
    """Give what a kind is called elsewhere."""
    told = codebook().tables["kind"][kind.value]
    event, _, sub_event = _split(told["acled"])
    plover, _, mode = _split(told["plover"])
    return KindCodes(_known(told["ucdp"]), event, sub_event, _known(told["gtd"]), plover, mode)


def place_codes(precision: PlacePrecision) -> PlaceCodes:
    """Give what a precision is called elsewhere."""
    told = codebook().tables["place_precision"][precision.value]
    return PlaceCodes(_known(told["ucdp"]), _known(told["acled"]), _known(told["gtd"]))


def _known(code: str) -> str:
    return "" if code == _NONE else code


def _split(words: str) -> tuple[str, str, str]:
    return _known(words).partition(" / ")
