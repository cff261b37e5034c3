"""The one base class of everything this project stores, passes on or publishes."""

from collections.abc import Mapping
from typing import Self, dataclass_transform

import msgspec

from sayso.domain.errors import BrokenRecord


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(msgspec.field,))
class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """An immutable value that is also a row in a file and an object in the published schema.

    Subclasses only declare fields and, in `__post_init__`, what must be true of them together.
    """

    def but(self, **changes: object) -> Self:
        """Give the same record with some fields changed; its laws are checked again."""
        return msgspec.structs.replace(self, **changes)

    @classmethod
    def from_table(cls, fields: Mapping[str, object]) -> Self:
        """Give the record that a table of a file describes. Raises `BrokenRecord` where it is none."""
        try:
            return msgspec.convert(fields, cls)
        except msgspec.ValidationError as error:
            raise BrokenRecord(cls.__name__, str(error)) from error
