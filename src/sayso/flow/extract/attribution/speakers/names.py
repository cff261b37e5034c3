"""Who "he", "the spokesman" or a bare surname stands for, among those who spoke before."""

from sayso.domain.document import Quote
from sayso.domain.reading import Speaker
from sayso.text.names import folded
from sayso.text.wordlists import word_set

_ONE_PERSON = word_set("he she his her him")
_MANY_PEOPLE = word_set("they their them")
_PRONOUNS = _ONE_PERSON | _MANY_PEOPLE | {"it", "its"}
_ROLES = word_set(
    "spokesman spokesperson spokeswoman official officer minister statement source report group latter ministry"
    " army military police organisation organization agency department outfit movement officials director general"
)
_BODIES = word_set("group organisation organization agency outfit movement")
_MANY = word_set("police people men women media military army government taliban front party")

_REMEMBERED = 200


class Names:
    """The speakers of a document so far, asked for each new one in text order."""

    def __init__(self) -> None:
        self._last: str | None = None
        self._known: dict[str, None] = {}

    def speaker(self, who: Quote, *, outlet: bool) -> Speaker:
        """Give a speaker with the name its words stand for; nobody before them leaves the words as they are."""
        name = self._named(" ".join(who.text.split()))
        if not outlet:
            self._last = name
            self._remember(name)
        return Speaker(text=who.text, start=who.start, end=who.end, name=name)

    def mention(self, words: str) -> None:
        """Take note of somebody the text speaks of, whom "he" or "the official" may stand for next."""
        self._remember(" ".join(words.split()))

    def _remember(self, name: str) -> None:
        # The latest is asked first.
        self._known.pop(name, None)
        self._known[name] = None
        if len(self._known) > _REMEMBERED:
            del self._known[next(iter(self._known))]

    def _named(self, said: str) -> str:
        bare = said.split(", who", maxsplit=1)[0].removesuffix("'s").removesuffix("’s")
        words = bare.strip() or said
        key = folded(words)
        earlier = reversed(self._known)
        if key in _PRONOUNS:
            return next((name for name in earlier if _fits(key, name)), self._last or words)
        if key in _ROLES and words.lower().startswith("the "):
            return next(
                (name for name in earlier if key in folded(name).split()), None
            ) or self._body(key, words)
        if " " not in key and words.istitle():
            return next((name for name in earlier if name.split()[-1] == words), words)
        return words

    def _body(self, key: str, words: str) -> str:
        """Give the organisation last named for "the group" or "the organisation"."""
        named = (
            name
            for name in reversed(self._known)
            if name[:1].isupper() and " " in name and name.istitle()
        )
        return next(named, words) if key in _BODIES else words


def _fits(pronoun: str, name: str) -> bool:
    """Say whether a pronoun can stand for a name, as far as number tells."""
    final = folded(name).rpartition(" ")[2]
    many = final.endswith("s") or final in _MANY
    if pronoun in _ONE_PERSON:
        return not many
    return many or pronoun not in _MANY_PEOPLE
