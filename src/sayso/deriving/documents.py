"""Every document with what follows from it alone: only what changed is grounded again."""

from collections.abc import Generator, Mapping
from typing import NamedTuple

from sayso.deriving.rulings import Rulings, names_unknown
from sayso.domain.document import Document, Progress
from sayso.flow import link
from sayso.readers import Read, reader_of
from sayso.readers.grounding import Grounder
from sayso.store.casefile import Case
from sayso.store.derived import Derived, Known, Stamps, digest_of


class Means(NamedTuple):
    """What is needed to derive anything from a document."""

    kept: Derived
    read: Read
    grounder: Grounder
    rulings: Rulings


class Seen(NamedTuple):
    """What a look at all files of evidence found: the mark of each document's, by id, in order.

    `made_with` is what is derived with; `same` are the documents whose file and answer are as they were
    when something was derived from them, `waiting` those that the reader has not answered on yet. `before`
    is what was known of each.
    """

    made_with: str
    marks: Mapping[str, str]
    before: Mapping[str, Known]
    same: frozenset[str] = frozenset()
    waiting: tuple[str, ...] = ()


def looked(case: Case, kept: Derived, reader: str, made_with: str) -> Seen:
    """Look at all files of evidence: nothing is asked of them again while the casefile is held."""
    before, stamps = kept.documents(), Stamps(case.folder / "evidence")
    marks = dict(stamps.documents())
    same, waiting = set[str](), []
    for id_, mark in marks.items():
        was = before.get(id_)
        # What was derived with this reader tells where its answer is, without the text.
        answer = stamps.answer(id_, was.answer) if was else ""
        if was and answer and was.marks == f"{mark} {answer}":
            same.add(id_)
            continue
        document = case.evidence.document(id_)
        if document is not None and not case.evidence.has_reading(
            document, reader_of(document, reader)
        ):
            waiting.append(id_)
    return Seen(made_with, marks, before, frozenset(same), tuple(waiting))


def known_documents(
    case: Case, seen: Seen, documents: Mapping[str, Document], means: Means
) -> Generator[Progress, None, dict[str, Known]]:
    """Give what is known of every document, by id, after grounding those that are new or changed."""
    before, stamps = seen.before, Stamps(case.folder / "evidence")
    known: dict[str, Known] = {}
    stale: dict[str, str] = {}
    for id_, mark in seen.marks.items():
        was = before.get(id_)
        still = None
        if was is not None and _ruled_alike(id_, was, means):
            still = was if id_ in seen.same else _still(id_, mark, was, stamps, means)
        if still is None:
            stale[id_] = mark
        else:
            known[id_] = still
    means.kept.drop(before.keys() - known.keys() - stale.keys())
    for number, (id_, mark) in enumerate(stale.items(), start=1):
        known[id_] = _made(case, documents[id_], mark, stamps, means)
        yield Progress(step="ground", done=number, of=len(stale))
    return {id_: known[id_] for id_ in seen.marks}


def _ruled_alike(id_: str, was: Known, means: Means) -> bool:
    rulings = means.rulings
    return rulings.judged(id_) == was.judged and rulings.whom(id_, was.names) == was.whom


def _still(id_: str, mark: str, was: Known, stamps: Stamps, means: Means) -> Known | None:
    """Give what was known of a document if its files still say so."""
    answer = stamps.answer(id_, was.answer)
    # What no reader has answered yet follows from nothing that is kept.
    if not answer:
        return None
    if was.marks == f"{mark} {answer}":
        return was
    if was.key != stamps.key(id_, was.answer):
        return None
    # The casefile was copied, or its files touched: they hold what they held.
    now = was.but(marks=f"{mark} {answer}")
    means.kept.known_again(id_, now)
    return now


def _made(case: Case, document: Document, mark: str, stamps: Stamps, means: Means) -> Known:
    stored = means.read.of(document, case.evidence)
    grounded = means.grounder(stored, document)
    reading, apart = means.rulings.applied(grounded)
    answer = case.evidence.answer_file(document, reader_of(document, means.read.reader))
    answered, names = stamps.answer(document.id, answer), names_unknown(grounded)
    key = stamps.key(document.id, answer) if answered else digest_of(document, stored)
    known = Known(
        uri=document.uri,
        answer=answer,
        marks=f"{mark} {answered}",
        key=key,
        judged=means.rulings.judged(document.id),
        whom=means.rulings.whom(document.id, names),
        names=names,
        problems=reading.problems,
        apart=apart,
    )
    kept = link.gist(reading, document), link.sheet(document)
    means.kept.put(known, kept, document, reading)
    return known
