"""What judgements make of single documents, each with a string that changes when it does."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from sayso.domain.codes import Verb
from sayso.domain.document import Problem
from sayso.domain.judgement import Judgement
from sayso.domain.reading import Reading
from sayso.flow import link
from sayso.store.derived import digest_of
from sayso.text.names import folded

_OWN = (Verb.CORRECT, Verb.REJECT, Verb.CONFIRM)


class Rulings:
    """The judgements that stand, by the documents whose readings they change."""

    def __init__(self, judgements: Sequence[Judgement], whom: link.Whom) -> None:
        self._whom = whom
        self._own: defaultdict[str, list[Judgement]] = defaultdict(list)
        for judgement in link.standing(judgements):
            if judgement.verb in _OWN:
                self._own[judgement.spots[0].document].append(judgement)
        self._judged = {
            # Who judged, when and why changes nothing.
            id_: digest_of(*(one.but(who="-", when="", why="") for one in several))
            for id_, several in self._own.items()
        }
        here = defaultdict[str, list[str]](list)
        for (document, words), meaning in sorted(whom.here.items()):
            here[document].append(f"{words} {meaning!r}")
        for (document, words), actor in sorted(whom.apart):
            here[document].append(f"{words} {actor} apart")
        self._here = {document: digest_of(*said) for document, said in here.items()}

    def judged(self, document: str) -> str:
        """Give what changes when other judgements correct, reject or confirm what was read."""
        return self._judged.get(document, "")

    def whom(self, document: str, names: Iterable[str]) -> str:
        """Give what changes when words of a document, or names in it, come to mean somebody else."""
        everywhere = self._whom.everywhere
        said = [f"{name} {everywhere[name]!r}" for name in names if name in everywhere]
        here = self._here.get(document, "")
        return digest_of(here, *said) if said else here

    def applied(self, grounded: Reading) -> tuple[Reading, tuple[Problem, ...]]:
        """Give a reading as it was judged, and which judgements could not be applied to it."""
        reading = self._whom.applied(grounded)
        told = list(link.judged([reading], self._own.get(reading.document, ())))
        [judged] = [one for one in told if isinstance(one, Reading)]
        return judged, tuple(one for one in told if isinstance(one, Problem))

    def orphaned(self, documents: Collection[str]) -> Iterator[Problem]:
        """Give the problems of judgements on documents that are not there."""
        for id_, several in sorted(self._own.items()):
            if id_ not in documents:
                yield from (one for one in link.judged([], several) if isinstance(one, Problem))


def names_unknown(reading: Reading) -> tuple[str, ...]:
    """Give the names, folded, of the people in a reading that no list knows."""
    return tuple(sorted({folded(one.name) for one in reading.people() if not one.actor}))
