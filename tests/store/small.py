"""A small casefile and what goes into it: name only what the test is about."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sayso.domain.codes import Basis, Group, Hedge, Kind, Measure, Plover, Stance, Verb
from sayso.domain.document import Capture, Copy, Document, Origin, Problem
from sayso.domain.incident import Dossier
from sayso.domain.judgement import Judgement, Spot
from sayso.domain.reading import Act, Figure, Reading, Report, Speaker, Statement, Told
from sayso.domain.world import Actor
from sayso.store.casefile import Case, writing
from sayso.store.disk.shelves import sha256
from sayso.store.evidence import Evidence
from sayso.store.tables.rows import Row, of_all
from sayso.text.ids import document_id
from tests.examples import TEXT, a_document, a_dossier, a_quote


class Killed(BaseException):
    """What a test throws where the power goes out: nobody catches it."""


@contextmanager
def power_out_at(step: int) -> Iterator[list[str]]:
    """Stop the program at its n-th step that changes the disk; gives the steps it has taken."""
    taken: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        for name in ("fsync", "replace", "unlink", "mkdir"):
            real = getattr(os, name)

            def stepping(*args: object, name: str = name, real: object = real, **more: object):  # type: ignore[no-untyped-def]  # stands in for several
                taken.append(name)
                if len(taken) == step:
                    raise Killed
                return real(*args, **more)  # type: ignore[operator]  # as above

            patch.setattr(os, name, stepping)
        yield taken


def files_of(folder: Path) -> dict[str, bytes]:
    """Give every file below a folder with its bytes."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def a_capture(words: str = TEXT, *, uri: str = "a.txt", **changes: object) -> Capture:
    """Bytes of a text file."""
    capture = Capture(uri=uri, body=words.encode(), media="text/plain")
    return capture.but(**changes) if changes else capture


def put(evidence: Evidence, capture: Capture, *problems: Problem) -> Document:
    """Keep a capture and the document it makes, as collecting does."""
    document = Document(
        id=document_id(capture.uri, capture.body),
        uri=capture.uri,
        text=capture.body.decode(),
        blob=evidence.archive(capture),
    )
    evidence.put_document(document, problems)
    return document


def a_case(folder: Path) -> Case:
    """Make a casefile and give its parts, unlocked again."""
    with writing(folder) as case:
        return case


def a_judgement(verb: Verb = Verb.CONFIRM, *spots: Spot, **changes: object) -> Judgement:
    """A signed judgement on all of document `d1`, unless told otherwise."""
    judgement = Judgement(
        number=0,
        verb=verb,
        spots=spots or (Spot(document="d1"),),
        who="Sam",
        when="2025-04-01T10:00:00+00:00",
        why="as it reads",
    )
    return judgement.but(**changes) if changes else judgement


def a_speaker(words: str, name: str | None = None) -> Speaker:
    """Somebody who speaks, in the words of the text."""
    quote = a_quote(words)
    return Speaker(text=quote.text, start=quote.start, end=quote.end, name=name or words)


def a_figure(**changes: object) -> Figure:
    """The 50 hostages of the text."""
    figure = Figure(
        id="f1",
        quote=a_quote("killed 50 hostages"),
        number=a_quote("50"),
        counted=a_quote("hostages"),
        low=50,
        high=50,
        hedge=Hedge.EXACT,
        measure=Measure.KILLED,
        group=Group.CIVILIAN,
        stance=Stance.ASSERTS,
        speaker=a_speaker("The group", "Sample Group"),
    )
    return figure.but(**changes) if changes else figure


def a_reading(document: str = "d1") -> Reading:
    """One record of every kind out of the text."""
    army = Actor(quote=a_quote("The army"), name="the army", actor="sample-army")
    group = Actor(quote=a_quote("The group"), name="Sample Group")
    return Reading(
        document=document,
        reader="rules",
        statements=(
            Statement(
                id="s1",
                speaker=a_speaker("The group", "Sample Group"),
                cue=a_quote("said"),
                content=(a_quote("it had killed 50 hostages"),),
                stance=Stance.ASSERTS,
            ),
        ),
        figures=(a_figure(),),
        acts=(Act(id="a1", who=army, toward=group, plover=Plover.COERCE, quote=a_quote("all 33")),),
        reports=(
            Report(
                id="r1",
                trigger=a_quote("stopped"),
                kind=Told(value=Kind.HIJACKING, quote=a_quote("stopped the train")),
            ),
        ),
        problems=(Problem(code="vague", message="dozens", stage="extract", document=document),),
    )


def a_copy(document: str = "d1") -> Copy:
    """The first sentence of the text, copied from a wire."""
    wire = Origin(id="o1", name="Sample Wire", basis=Basis.CREDIT)
    return Copy(document=document, start=0, end=29, origin=wire)


def rows(
    *, document: Document | None = None, reading: Reading | None = None, dossiers: int = 1
) -> list[Row]:
    """The rows of one document, what it says, and the incident it tells of."""
    told: list[Dossier] = [a_dossier()] * dossiers
    document = document or a_document()
    return list(
        of_all(
            [document],
            [reading or a_reading(document.id)],
            [a_copy(document.id)],
            told,
            [Problem(code="bad-row", message="x.jsonl, line 1: no JSON", stage="collect")],
        )
    )


def checked_case(folder: Path) -> Case:
    """Make a casefile whose document `d1`, tables and all quotes hold."""
    with writing(folder) as case:
        capture = a_capture(uri="d1.txt")
        document = a_document().but(blob=case.evidence.archive(capture))
        case.evidence.put_document(document)
        case.evidence.put_reading(document, a_reading())
        case.tables.write(rows(document=document), {"reader": "rules"})
        return case


def hash_of(words: str) -> str:
    """Give the hash that words are archived under."""
    return sha256(words.encode())
