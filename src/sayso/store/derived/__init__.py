"""What was made of evidence, kept so that only what changed is made again; it may be deleted."""

from sayso.store.derived.derived import NAME, Derived, Known, forget, noted, opened
from sayso.store.derived.lazily import Lazily
from sayso.store.derived.stamps import Stamps, digest_of

__all__ = ["NAME", "Derived", "Known", "Lazily", "Stamps", "digest_of", "forget", "noted", "opened"]
