"""Which of the killed and injured of a text are counted anew, for the incident it tells of first.

The others say a number again, count part of it, or are of another incident: weights that were
learned from articles of known tolls choose the likeliest of all ways to take the figures together.
"""

from sayso.flow.extract.tagged.counting.anew.settling import counted_anew

__all__ = ["counted_anew"]
