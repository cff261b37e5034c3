"""Who "he", "the spokesman" or a bare surname stands for, among those who spoke before."""

from sayso.domain.document import Quote
from sayso.domain.reading import Speaker
from sayso.text.names import folded
from sayso.text.wordlists import word_set

_PRONOUNS = word_set("he she they it his her their him them")
_LIKE = word_set(
    "spokesman spokesperson spokeswoman official officer minister statement source report group latter"
)


class Names:
    """The speakers of a document so far, asked for each new one in text order."""

    def __init__(self) -> None:
        self._last: str | None = None
        self._known: list[str] = []

    def speaker(self, who: Quote, *, outlet: bool) -> Speaker:
        """Give a speaker with the name its words stand for; nobody before them leaves the words as they are."""
        name = self._named(" ".join(who.text.split()))
        if not outlet:
            self._last = name
            self._known.append(name)
        return Speaker(text=who.text, start=who.start, end=who.end, name=name)

    def _named(self, words: str) -> str:
        key = folded(words)
        if key in _PRONOUNS and self._last is not None:
            return self._last
        if words.lower().startswith("the ") and key in _LIKE:
            return next(
                (name for name in reversed(self._known) if key in folded(name).split()), words
            )
        if " " not in key and words[:1].isupper() and not words.isupper():
            return next(
                (
                    name
                    for name in reversed(self._known)
                    if name.split()[-1] == words and name != words
                ),
                words,
            )
        return words
