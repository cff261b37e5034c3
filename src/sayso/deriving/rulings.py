"""What judgements make of single documents, each with a string that changes when it does."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from sayso.config import Config
from sayso.domain.codes import Verb
from sayso.domain.document import Problem
from sayso.domain.errors import BadInput
from sayso.domain.judgement import Judgement, Spot
from sayso.domain.reading import Reading
from sayso.flow import link
from sayso.readers import Read
from sayso.readers.grounding import Grounder
from sayso.store.casefile import Case
from sayso.store.derived import digest_of
from sayso.store.signing import signed_judgement
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


def signed_by(
    case: Case,
    settings: Config,
    verb: Verb,
    spots: Sequence[str],
    said: Mapping[str, str | None],
) -> Judgement:
    """Give the judgement that a person means, not appended yet. Raises `BadInput` for one that says nothing."""
    signed = signed_judgement(case, verb, spots, said=said)
    if not signed.spots:
        return signed
    spot, place = signed.spots[0], signed.field == "place"
    if place:
        _refuse_hidden(case, spot)
    # Where words are is judged anew each time: an earlier judgement may have left out what it names.
    reading = (
        _as_read(case, settings, spot.document) if place else case.tables.reading(spot.document)
    )
    why = link.unusable(reading, signed) if reading else ""
    if why:
        raise BadInput(
            f"{verb} {said.get('change') or ''}".strip(),
            expected="a field of what stands there, and a value that it can hold",
            found=why,
            remedy="docs/judging.md lists what each verb may name, and what `correct` can set",
        )
    return signed


def _refuse_hidden(case: Case, spot: Spot) -> None:
    shown = case.tables.document(spot.document)
    if (
        shown is not None
        and spot.start is not None
        and shown.text[spot.start : spot.end] != spot.text
    ):
        raise BadInput(
            "correct",
            expected="words that are shown",
            found="words that somebody hid",
            remedy="withdraw that judgement first",
        )


def _as_read(case: Case, settings: Config, document: str) -> Reading | None:
    """Give what the tables' reader read in a document, grounded, before anybody judged it."""
    found = case.evidence.document(document)
    if found is None:
        return None
    reading = Read(case.tables.manifest().made_with["reader"]).of(found, case.evidence)
    grounder = Grounder(settings, case.actors)
    try:
        return grounder(reading, found)
    finally:
        grounder.close()
