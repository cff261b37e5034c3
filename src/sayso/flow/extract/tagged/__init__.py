"""Reading by a trained tagger: its marks become the same records that the rules make."""

from sayso.flow.extract.tagged.doubting import doubts
from sayso.flow.extract.tagged.explaining import Reasons, explanations
from sayso.flow.extract.tagged.finding import TaggedText

__all__ = ["Reasons", "TaggedText", "doubts", "explanations"]
