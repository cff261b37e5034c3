"""When: words about time → intervals with the precision that the words have."""

from sayso.flow.ground.times.calendar import Miss
from sayso.flow.ground.times.passage import Days, dateline, days, in_passage, year_end
from sayso.flow.ground.times.resolve import resolved

__all__ = ["Days", "Miss", "dateline", "days", "in_passage", "resolved", "year_end"]
