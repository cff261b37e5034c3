"""What was made of evidence, kept so that only what changed is made again; it may be deleted."""

from sayso.store.derived.derived import (
    MADE,
    NAME,
    Derived,
    Known,
    Made,
    fits,
    forget,
    noted,
    opened,
)
from sayso.store.derived.lazily import Lazily
from sayso.store.derived.stamps import Stamps, digest_of

__all__ = [
    "MADE",
    "NAME",
    "Derived",
    "Known",
    "Lazily",
    "Made",
    "Stamps",
    "digest_of",
    "fits",
    "forget",
    "noted",
    "opened",
]
