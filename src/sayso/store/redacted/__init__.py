"""Words that a person redacted, hidden in every record at the length they had."""

from sayso.store.redacted.pages import INK
from sayso.store.redacted.redactions import Redactions

__all__ = ["INK", "Redactions"]
