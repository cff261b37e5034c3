"""What the network is asked, in the order of its answers; the words are those of `sayso.text.answers`."""

from sayso.text.answers import VALUES, Link, Tag

TAGS = tuple(Tag)
QUESTIONS: dict[str, tuple[str, ...]] = dict(VALUES)
LINKS = tuple(Link)
LINK_WIDTH = 48
