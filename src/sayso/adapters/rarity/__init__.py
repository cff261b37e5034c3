"""How telling a word is when two reports share it: frozen counts over news of four corpora."""

from collections.abc import Callable
from functools import cache
from importlib import resources

_TABLE = "words.tsv"


@cache
def rarity() -> Callable[[str], float]:
    """Give how telling a word or a name of two words is: 0 everyday, 1 what the table lacks.

    The table is frozen: more documents of a casefile never change what is thought of a pair.
    """
    lines = (resources.files(__name__) / _TABLE).read_text(encoding="utf8").splitlines()
    known = {word: int(weight) / 100 for word, _, weight in (one.partition("\t") for one in lines)}
    return lambda word: known.get(word, 1.0)
