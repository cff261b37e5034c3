"""When: words about time → intervals with the precision that the words have."""

from sayso.flow.ground.times.calendar import Miss
from sayso.flow.ground.times.resolve import resolved
from sayso.flow.ground.times.years import year_end

__all__ = ["Miss", "resolved", "year_end"]
