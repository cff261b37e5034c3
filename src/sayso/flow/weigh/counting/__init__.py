"""What every policy needs: which claims count at all, once each, and what a voice says in sum."""

from sayso.flow.weigh.counting.totals import Total, point, totals
from sayso.flow.weigh.counting.usable import Sorted, of_all, of_measure, passed_over, usable

__all__ = [
    "Sorted",
    "Total",
    "of_all",
    "of_measure",
    "passed_over",
    "point",
    "totals",
    "usable",
]
