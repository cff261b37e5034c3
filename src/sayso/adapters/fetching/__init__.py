"""Single addresses, fetched as a polite stranger would, and never into the network behind us."""

from sayso.adapters.fetching.fetching import Fetcher, Got, is_address

__all__ = ["Fetcher", "Got", "is_address"]
