"""What a trained tagger answers of a text, by word piece, and how to ask it of spans."""

from sayso.text.answers.answers import Answers, Halves, Linked, Marked, Pieces, Row, Scores, shares
from sayso.text.answers.asked import VALUES, Layout, Link, Question, Tag

__all__ = [
    "VALUES",
    "Answers",
    "Halves",
    "Layout",
    "Link",
    "Linked",
    "Marked",
    "Pieces",
    "Question",
    "Row",
    "Scores",
    "Tag",
    "shares",
]
