"""The one base class of everything this project stores, passes on or publishes."""

from typing import Self, dataclass_transform

import msgspec


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(msgspec.field,))
class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An immutable value that is also a row in a file and an object in the published schema.

    Subclasses only declare fields and, in `__post_init__`, what must be true of them together.
    """

    def but(self, **changes: object) -> Self:
        """Give the same record with some fields changed; its laws are checked again."""
        return msgspec.structs.replace(self, **changes)
