"""Reads and writes one record as a file of its own, for people to look at: the parameters of a model."""

from typing import TypeVar

import msgspec

from sayso.domain.errors import BadInput, BrokenRecord
from sayso.domain.record import Record

R = TypeVar("R", bound=Record)


def parameters(body: bytes, file: str, kind: type[R]) -> R:
    """Give the record that a JSON file holds. Raises `BadInput` where it holds none, or a wrong one."""
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, BrokenRecord) as error:
        raise BadInput(
            file,
            expected=f"parameters as `sayso fit` writes them ({kind.__name__})",
            found=str(error),
            remedy="mend that line, or fit anew",
        ) from error


def parameters_file(record: Record) -> bytes:
    """Give a record as JSON over several lines."""
    found = msgspec.json.encode(record, order="deterministic")
    return msgspec.json.format(found, indent=1) + b"\n"
