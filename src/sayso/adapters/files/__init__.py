"""Files and folders of this machine to captures, in an order that never depends on the disk."""

from sayso.adapters.files.inputs import captures

__all__ = ["captures"]
