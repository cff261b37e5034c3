"""What the network is asked, in the order of its answers; the words are those of `sayso.text.answers`."""

from sayso.domain.codes import Group, Kind, Measure, Plover, Stance
from sayso.text.answers import Link, Question, Tag

TAGS = tuple(Tag)
QUESTIONS: dict[str, tuple[str, ...]] = {
    Question.MEASURE: ("none", *Measure),
    Question.GROUP: tuple(Group),
    Question.STANCE: tuple(Stance),
    Question.KIND: tuple(Kind),
    Question.PLOVER: tuple(Plover),
    Question.TOP: ("part", "top"),
}
"""No measure is a number that counts no people, or of whom nothing is told that we code. A top
number is neither part of another nor says one again."""

LINKS = tuple(Link)
LINK_WIDTH = 48
