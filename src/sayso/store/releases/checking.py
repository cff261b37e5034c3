"""Verifies a release: every hash, every reference, and every quote where its text is at hand."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from sayso.domain.document import Problem
from sayso.domain.errors import BrokenCase, BrokenRecord
from sayso.store.contract.lines import ExportLine
from sayso.store.evidence import Evidence
from sayso.store.releases.manifest import (
    INCIDENTS,
    MANIFEST,
    SUMS,
    Input,
    Manifest,
    by_file,
    read_manifest,
    sums_file,
)
from sayso.store.tables.parts import sha256_of
from sayso.store.verify import Text, dangling, misquoted, texts_of


def check(folder: Path, evidence: Evidence | None = None) -> list[Problem]:
    """Give what is wrong with a release; nothing where all holds.

    With the evidence of a casefile, inputs and quotes are held against the archived bytes and texts
    of those documents that it has. Raises `NewerCase`.
    """
    try:
        manifest = read_manifest(folder)
    except BrokenCase as error:
        return [_finding("release-damaged", str(error))]
    found = list(_files(folder, manifest))
    if not any(one.code == "release-damaged" and INCIDENTS in one.message for one in found):
        found += _incidents(folder, manifest, texts_of(evidence) if evidence else _nowhere)
    if evidence is not None:
        held = {one.id for one in manifest.inputs} & set(evidence.document_ids())
        for one in manifest.inputs:
            if one.id in held:
                found += _input(one, evidence)
    return found


def _files(folder: Path, manifest: Manifest) -> Iterator[Problem]:
    told = by_file(manifest.files)
    for name, digest in told.items():
        path = folder / name
        if not path.is_file():
            yield _finding("release-damaged", f"{name} is missing")
        elif sha256_of(path) != digest:
            yield _finding("release-damaged", f"{name} is not as it was released")
    there = (path for path in sorted(folder.rglob("*")) if not path.is_dir())
    for name in (path.relative_to(folder).as_posix() for path in there):
        if name not in told and name not in (MANIFEST, SUMS):
            yield _finding("release-damaged", f"{name} is no part of the release")
    sums, body = folder / SUMS, (folder / MANIFEST).read_bytes()
    if not sums.is_file() or sums.read_bytes() != sums_file(manifest.files, body):
        yield _finding("release-damaged", f"{SUMS} does not list the hashes of {MANIFEST}'s files")


def _incidents(folder: Path, manifest: Manifest, text: Text) -> Iterator[Problem]:
    inputs, count = {one.id for one in manifest.inputs}, 0
    with (folder / INCIDENTS).open("rb") as file:
        for number, body in enumerate(file, start=1):
            count = number
            try:
                line = msgspec.json.decode(body, type=ExportLine)
            except (msgspec.DecodeError, UnicodeDecodeError, BrokenRecord) as error:
                yield _finding("release-damaged", f"{INCIDENTS}, line {number}: {error}")
                continue
            yield from _incident(line, inputs, text)
    if count != manifest.incidents:
        why = f"{INCIDENTS} holds {count:,} incidents, {MANIFEST} says {manifest.incidents:,}"
        yield _finding("release-damaged", why)


def _incident(line: ExportLine, inputs: set[str], text: Text) -> Iterator[Problem]:
    for source in line.documents:
        if source.id not in inputs:
            why = f"incident {line.id} rests on document {source.id}, which is not among the inputs"
            yield _finding("dangling-reference", why)
    claims = [claim for account in line.accounts for claim in account.claims]
    named = [*(one.claims for one in line.disputes), *(one.because for one in line.estimates)]
    yield from dangling(line.id, named, {claim.id for claim in claims})
    for claim in claims:
        told = text(claim.document)
        if told is not None:
            yield from misquoted(claim.quote, claim.document, [told])


def _input(one: Input, evidence: Evidence) -> Iterator[Problem]:
    document = evidence.document(one.id)
    if document is not None and document.blob != one.sha256:
        why = f"{one.uri}: the casefile has other bytes of it than those that were released"
        yield _finding("input-mismatch", why, one.id)
        return
    try:
        evidence.blob(one.sha256)
    except BrokenCase as error:
        yield _finding("evidence-damaged", str(error), one.id)


def _nowhere(_: str) -> str | None:
    return None


def _finding(code: str, message: str, document: str | None = None) -> Problem:
    return Problem(code=code, message=message, stage="check", document=document)
