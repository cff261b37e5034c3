"""What speaks for and against one figure: who died, what was said before it, how far down it stands."""

import math
import re
from collections.abc import Sequence

from sayso.domain.codes import Hedge, Kind
from sayso.flow.extract.tagged.counting.anew.candidates import Candidate
from sayso.text.wordlists import word_set

_DIED = re.compile(
    r"\b(?:died|dies|dead|deaths?|fatal(?:ly)?|kill(?:ed|s|ing)?|pronounced|succumbed|murder(?:ed)?"
    r"|slain|homicide|deceased)\b",
    re.IGNORECASE,
)
_HURT = re.compile(
    r"\b(?:wound(?:ed|s)?|injur(?:ed|y|ies)|hurt|hospital(?:i[sz]ed)?|critical|stable|condition"
    r"|surgery|recover(?:ing|ed)?|grazed?|treated)\b",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\b(?:last (?:year|month|week|summer|fall|autumn|spring|winter)|(?:in|since|of|from) (?:19|20)\d\d"
    r"|this year|so far|year-to-date|earlier (?:this|that)|(?:years?|months?|weeks?) ago|previous(?:ly)?"
    r"|separate(?:ly)?|unrelated|in recent|another shooting|past (?:year|month|week)|anniversary"
    r"|decades?|history|nationwide|statistics|since)\b",
    re.IGNORECASE,
)
"""Words that look back, or elsewhere."""
_DEFINITE = word_set("the those these all")
_OF_THEM = word_set("them the those whom these his her their")
_MANY = 4
_SUMMED = 5
_FAR_DOWN = 4000


def alone(found: Sequence[Candidate], at: int) -> dict[str, float]:
    """Give what is known of one of several figures, by name; most are 0 or 1, the rest about as large."""
    one = found[at]
    told: dict[str, float] = {
        "always": 1,
        "injured": one.injured,
        "whole": one.top / 3,
        "counts so": one.counts / 3,
        "a part": one.figure.part_of is not None,
        "whole, a part": one.top / 3 if one.figure.part_of is not None else 0,
        "part of nobody": one.nobody,
        "one": one.value == 1,
        "size": math.log(one.value) / 2,
        "vague": one.figure.hedge is Hedge.VAGUE,
        "somebody's word": one.figure.speaker is not None,
        "of no report": one.of is None,
        "of an arrest": one.of is not None and one.of.kind.value is Kind.ARREST,
        "of the main report": one.event,
        "far down": one.start > _FAR_DOWN,
    }
    return {**told, **_worded(one), **_after(found, at)}


def _worded(one: Candidate) -> dict[str, float]:
    died, hurt = bool(_DIED.search(one.around.near)), bool(_HURT.search(one.around.near))
    number = one.figure.number.text.lower()
    after = (*one.around.after, "", "")
    return {
        "killed, they died": died and not one.injured,
        "injured, they died": died and one.injured,
        "killed, hurt": hurt and not one.injured,
        "injured, hurt": hurt and one.injured,
        "looks back": bool(_BACK.search(one.around.sentence)),
        "looks back near": bool(_BACK.search(one.around.near)),
        "the": one.around.before in _DEFINITE or number.startswith(("the ", "both", "all ")),
        "of them": after[0] == "of" and after[1] in _OF_THEM,
        "capitals": one.around.sentence.isupper(),
    }


def _after(found: Sequence[Candidate], at: int) -> dict[str, float]:
    """Give how a figure stands to those before it, and to those after."""
    one, before = found[at], found[:at]
    same = [other for other in before if other.injured == one.injured]
    later = [other.value for other in found[at + 1 :] if other.injured == one.injured]
    values = [other.value for other in same]
    wholes = [other.value for other in before if other.figure.part_of is None]
    return {
        "first": not before,
        "first of its measure": not same,
        "how many before": min(len(same), _MANY) / _MANY,
        "gap": math.log1p(one.start - before[-1].start) / 6 if before else 0,
        "same sentence": bool(before) and before[-1].around.rank == one.around.rank,
        "said before": one.value in values,
        "said before of any": any(other.value == one.value for other in before),
        "fewer than before": any(value > one.value for value in values),
        "more than before": bool(values) and one.value > max(values),
        "sum of those before": len(before) > 1 and sum(wholes) == one.value,
        "sum of those after": any(
            sum(later[:some]) == one.value for some in range(2, min(len(later), _SUMMED) + 1)
        ),
    }
