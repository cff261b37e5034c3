"""What the model of tolls knows beforehand: how roles lean, how hedges censor, how tolls grow."""

from enum import StrEnum

from sayso.domain.errors import BrokenRecord
from sayso.domain.record import Record

SIZES = (5, 15, 50)
"""Where sizes of tolls begin for which intervals are widened apart: under 5, under 15, under 50, more."""

_CLOSE = 1e-6


class Role(StrEnum):
    """What a voice is to the people it counts: a party leans otherwise on its own than on its enemy's."""

    OWN = "own"
    ENEMY = "enemy"
    ACCUSED = "accused"
    CIVILIANS = "civilians"
    FATE = "fate"
    OFFICIAL = "official"
    HEALTH = "health"
    MONITOR = "monitor"
    OUTLET = "outlet"
    WITNESS = "witness"
    FOREIGN = "foreign"
    UNNAMED = "unnamed"


class Manner(Record):
    """How a role counts: `exact` of it right, the rest around the toll times e to the `lean`.

    `spread` is the scale of the log-logistic: half of the numbers lie within a factor of
    3 to the `spread`.
    """

    lean: float
    spread: float
    exact: float


class Prior(Record):
    """How often tolls are what, before anybody speaks: `zero` of them 0, n as (n + shift) to the -tail."""

    zero: float
    shift: float
    tail: float


class Course(Record):
    """One way news of an incident goes: at first `early` of the toll is unknown; `share` go this way."""

    early: float
    share: float


class Growth(Record):
    """News grows: on day t, 1 - early e^(-t/days) of a toll is known to those who count.

    All voices of an incident live through the same one of its `courses`, and nobody knows which.
    `undated` is the day that a claim without a date counts as.
    """

    days: float
    undated: float
    courses: tuple[Course, ...]


class Hedging(Record):
    """How words bound: the number said lies under (over) the one meant by a power law of this order.

    Near 0 is "anything above"; the greater, the nearer. `round` of plain numbers, and `about` of
    approximate ones, are rounded to a grain.
    """

    at_least: float
    at_most: float
    vague: float
    round: float
    about: float


class Slips(Record):
    """What no counting explains: `slip` of all numbers are typos or about something else.

    Of figures that our reader took from a text with certainty 1, `misread` are wrong, with certainty 0
    `doubted`. `repeat` of the later numbers of speakers, and `reprint` of those of outlets, only say an
    earlier one again.
    """

    slip: float
    misread: float
    doubted: float
    repeat: float
    reprint: float


class Tolls(Record):
    """All parameters, a version to name them by, and on what they were fitted.

    `priors` are by measure, "other" for those not named; `held` gives for "50" and "90" how much of
    the probability an interval must hold, by the size of the toll (`SIZES`).
    """

    version: str
    fitted_on: str
    manners: dict[Role, Manner]
    priors: dict[str, Prior]
    growth: Growth
    hedging: Hedging
    slips: Slips
    held: dict[str, tuple[float, ...]]

    def prior_of(self, measure: str) -> Prior:
        """Give how common tolls of a measure are."""
        return self.priors.get(measure, self.priors["other"])

    def __post_init__(self) -> None:
        """Refuse parameters that leave a role, a prior or a size open, or that nothing can be."""
        missing = [role for role in Role if role not in self.manners]
        if missing or "other" not in self.priors:
            raise BrokenRecord("Tolls", f"nothing for {', '.join(missing) or 'the other measures'}")
        if sorted(self.held) != ["50", "90"] or any(
            len(shares) != len(SIZES) + 1 for shares in self.held.values()
        ):
            raise BrokenRecord("Tolls", f"held needs 50 and 90, each with {len(SIZES) + 1} shares")
        if abs(sum(course.share for course in self.growth.courses) - 1) > _CLOSE:
            raise BrokenRecord("Tolls", "the courses of news do not add up to 1")
        if any(not 0 <= share <= 1 for share in _shares(self)):
            raise BrokenRecord("Tolls", "a share is not between 0 and 1")
        if any(size <= 0 for size in _sizes(self)) or self.growth.undated < 0:
            raise BrokenRecord("Tolls", "a size that has to be above 0 is not")


def _shares(tolls: Tolls) -> list[float]:
    growth, hedging, slips = tolls.growth, tolls.hedging, tolls.slips
    return [
        *(manner.exact for manner in tolls.manners.values()),
        *(prior.zero for prior in tolls.priors.values()),
        *(share for course in growth.courses for share in (course.early, course.share)),
        *(hedging.round, hedging.about),
        *(slips.slip, slips.misread, slips.doubted, slips.repeat, slips.reprint),
        *(share for shares in tolls.held.values() for share in shares),
    ]


def _sizes(tolls: Tolls) -> list[float]:
    # Nothing may be impossible: where everything slips now and then, contradictions still weigh.
    growth, hedging = tolls.growth, tolls.hedging
    return [
        *(manner.spread for manner in tolls.manners.values()),
        *(size for prior in tolls.priors.values() for size in (prior.shift, prior.tail)),
        *(course.share for course in growth.courses),
        *(growth.days, hedging.at_least, hedging.at_most, hedging.vague),
        tolls.slips.slip,
        *(share for shares in tolls.held.values() for share in shares),
    ]
