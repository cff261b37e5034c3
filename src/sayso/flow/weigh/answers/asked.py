"""What somebody would not say: which question a refusal leaves open, by its own words."""

import re

from sayso.domain.codes import Field, Group, Measure
from sayso.domain.record import Record
from sayso.flow.weigh.counted import kind_of

_NUMBER = re.compile(
    r"\bhow many\b|\bnumbers?\b|\bfigures?\b|\b(?:death )?tolls?\b|\bcounts?\b|\bcasualt|\blosses\b"
    r"|\bdead\b|\bdeaths\b|\bfatalit",
    re.IGNORECASE,
)
_FIELDS = (
    (
        Field.PERPETRATOR,
        r"\bwho (?:was|were|had|has|is|carried|did|might|could)\b|\bbehind\b|responsib|culprit|perpetrator",
    ),
    (Field.PLACE, r"\bwhere\b|\blocation\b|\bwhereabouts\b"),
    (Field.WHEN, r"\b(?:say|on|of|disclose|specify) when\b|\bthe (?:date|time) of\b"),
    (
        Field.OUTCOME,
        r"\bthe fate\b|\bwhether .{0,60}\b(?:over|ended|resolved|continu\w+|ongoing)\b",
    ),
)
_FIELD = tuple((field, re.compile(shape, re.IGNORECASE)) for field, shape in _FIELDS)
_MEASURES = (
    (Measure.KILLED, r"\bkill|\bdead\b|\bdie[ds]?\b|\bdeaths?\b|fatalit|\blost their li|\bslain\b|\btoll\b"),
    (Measure.INJURED, r"\binjur|\bwound|\bhurt\b"),
    (Measure.CASUALTIES, r"\bcasualt|\blosses\b"),
    (Measure.RESCUED, r"\brescued?\b|\bfreed\b|\breleased?\b"),
    (Measure.ESCAPED, r"\bescape|\bfled\b|\bat large\b"),
    (Measure.MISSING, r"\bmissing\b|\bunaccounted\b"),
    (Measure.DETAINED, r"\bdetain|\barrest|\bcaptured\b|\bin custody\b"),
    (Measure.ABDUCTED, r"\babduct|\bkidnap|\bhostages?\b|\bcaptives?\b|\bheld\b"),
    (Measure.DISPLACED, r"\bdisplaced\b|\bhomeless\b"),
    (Measure.PRESENT, r"\b(?:aboard|on board|passengers)\b"),
    (Measure.ATTACKERS, r"\battackers\b|\bgunmen\b|\bassailants\b|\btook part\b"),
)  # fmt: skip
_MEASURE = tuple((measure, re.compile(shape, re.IGNORECASE)) for measure, shape in _MEASURES)
_GROUPS = {
    **dict.fromkeys(("civilian", "hostage", "passenger"), Group.CIVILIAN),
    **dict.fromkeys(("soldier", "police", "guard", "paramilitary"), Group.SECURITY),
    **dict.fromkeys(("militant", "bomber"), Group.MILITANT),
}


class Asked(Record):
    """Which question a refusal leaves open; a figure with what is counted, where that is told."""

    field: Field
    measure: Measure | None = None
    group: Group | None = None


def asked(words: str) -> Asked:
    """Give what somebody would not say; a bare "no comment" is about what happened, its kind."""
    if _NUMBER.search(words):
        found = (measure for measure, shape in _MEASURE if shape.search(words))
        return Asked(field=Field.FIGURE, measure=next(found, None), group=_group(words))
    fields = (field for field, shape in _FIELD if shape.search(words))
    return Asked(field=next(fields, Field.KIND))


def _group(words: str) -> Group | None:
    kinds = (kind_of(word) for word in re.findall(r"[^\W\d_]+", words))
    return next((_GROUPS[kind] for kind in kinds if kind in _GROUPS), None)
