"""What a list covers of what texts tell, and the other way round."""

from sayso.flow.weigh.listed.coverage import Covered, coverage

__all__ = ["Covered", "coverage"]
