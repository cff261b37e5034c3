"""What a tagger is asked: tags of pieces, questions of spans, links between spans."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from sayso.domain.codes import Group, Kind, Measure, Plover, Stance


class Tag(StrEnum):
    """What a piece can be part of."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"
    INDIVIDUAL = "individual"
    ORGANISATION = "organisation"
    TARGET = "target"
    VICTIM = "victim"
    WEAPON = "weapon"
    TRIGGER = "trigger"
    PLACE = "place"
    TIME = "time"
    ACT = "act"
    PARTY = "party"


class Question(StrEnum):
    """What a span can be asked: of numbers, victims, cues, triggers and acts."""

    MEASURE = "measure"
    GROUP = "group"
    STANCE = "stance"
    KIND = "kind"
    PLOVER = "plover"
    TOP = "top"


VALUES: Mapping[Question, tuple[str, ...]] = {
    Question.MEASURE: ("none", *Measure),
    Question.GROUP: tuple(Group),
    Question.STANCE: tuple(Stance),
    Question.KIND: tuple(Kind),
    Question.PLOVER: tuple(Plover),
    Question.TOP: ("part", "top"),
}
"""What can be answered. No measure is a number that counts no people, or of whom nothing is told that
we code; a top number is neither part of another nor says one again.
"""


class Link(StrEnum):
    """A question of the kind "whose?": from the pieces of one span to those of another, or to none.

    number → speaker, cue → source, content → cue, number → the number it is part of, number →
    trigger, a role's span → trigger, act → who and toward, pronoun → name, number → whose people.
    """

    SPEAKER = "speaker"
    SOURCE = "source"
    CUE = "cue"
    WHOLE = "whole"
    EVENT = "event"
    INCIDENT = "incident"
    WHO = "who"
    TOWARD = "toward"
    STANDS_FOR = "stands_for"
    WHOSE = "whose"


Knots = Sequence[tuple[float, float]]
"""A rising curve: how sure the tagger is, and how often it is right then."""


class Layout(NamedTuple):
    """Which column of a tagger's answers is what, and how far to believe it by sort of record."""

    tags: Mapping[Tag, int]
    questions: Mapping[Question, tuple[slice, tuple[str, ...]]]
    links: Mapping[Link, int]
    calibration: Mapping[str, Knots] = MappingProxyType({})
