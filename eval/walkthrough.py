"""The golden walkthrough: the shipped samples on their whole road, as tables a person can read.

`scripts/golden` writes them to tests/golden/ and a test compares. One page for what was read, one
an incident; ids are left out, so that a page changes only where a reading or a decision does.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import numpy as np

from sayso.domain.document import Document, Quote
from sayso.domain.incident import Claim, Dossier, Estimate
from sayso.domain.reading import Reading, Report
from sayso.outlets import wording
from sayso.store import casefile


def machine() -> str:
    """Give which vector instructions numbers are reckoned by here: other ones round the tagger's otherwise.

    A reading is the same, byte by byte, only where they are the same (docs/accuracy.md).
    """
    found = np.show_config(mode="dicts")["SIMD Extensions"]
    return " ".join((*found["baseline"], *found["found"]))


def pages(case: Path) -> Iterator[tuple[str, str]]:
    """Give name and text of each page, readings first."""
    opened = casefile.reading(case)
    read = sorted(opened.tables.readings(), key=lambda one: one[0].uri)
    yield "1-readings.md", _page("What each report says", _readings(read))
    for dossier in opened.tables.dossiers({}):
        title = dossier.incident.summary
        words = re.findall(r"[a-z0-9]+", title.lower())
        yield f"2-{'-'.join(words)}.md", _page(title, _dossier(dossier))


def _page(title: str, parts: Iterable[str]) -> str:
    note = "<!-- Written by scripts/golden; it changes when the program does. -->"
    return "\n".join([note, f"# {title}", "", *parts]).rstrip() + "\n"


def _table(head: str, rows: Iterable[Iterable[object]]) -> Iterator[str]:
    columns = head.split(" | ")
    yield f"| {head} |"
    yield "|" + "---|" * len(columns)
    for row in rows:
        yield "| " + " | ".join(_cell(value) for value in row) + " |"
    yield ""


def _cell(value: object) -> str:
    if isinstance(value, Quote):
        value = value.text
    return " ".join(str("·" if value is None else value).split()).replace("|", "/")


def _readings(read: Iterable[tuple[Document, Reading]]) -> Iterator[str]:
    for document, reading in read:
        yield f"## {Path(document.uri).name} ({document.outlet}, {document.published})\n"
        yield from _statements(reading)
        yield from _figures(reading)
        for report in reading.reports:
            yield from _report(report)
        yield from (f"- Problem `{p.code}`: {p.message}" for p in reading.problems)
        yield ""


def _statements(reading: Reading) -> Iterator[str]:
    yield from _table(
        "speaker | actor | cue | stance | says",
        (
            (
                s.speaker and s.speaker.name,
                s.speaker and s.speaker.actor,
                s.cue,
                s.stance,
                " … ".join(quote.text for quote in s.content),
            )
            for s in reading.statements
        ),
    )


def _figures(reading: Reading) -> Iterator[str]:
    by_id = {figure.id: figure for figure in reading.figures}
    yield from _table(
        "number | low | high | hedge | measure | group | whose | says | part of",
        (
            (
                f.number, f.low, f.high, f.hedge, f.measure, f.group, f.whose and f.whose.name,
                f.speaker and f.speaker.name, f.part_of and by_id[f.part_of].number,
            )
            for f in reading.figures
        ),
    )  # fmt: skip


def _report(report: Report) -> Iterator[str]:
    aggregates = ", a tally" if report.aggregates else ""
    yield f"Report of “{_cell(report.trigger)}”: {report.kind.value}{aggregates}, p {report.p}"
    told = {
        "when": [wording.interval(one.value) for one in report.when],
        "where": [one.value.name for one in report.places],
        "by": [one.value.name for one in report.perpetrators],
        "against": [one.value.name for one in report.targets],
        "claimed by": [one.value.name for one in report.claimed_by],
        "blamed on": [one.value.name for one in report.blamed_on],
        "weapons": [one.value.text for one in report.weapons],
        "outcome": [str(one.value) for one in report.outcomes],
        "access": [str(one.value) for one in report.access],
    }
    yield from (
        f"- {field}: {'; '.join(map(_cell, values))}" for field, values in told.items() if values
    )
    yield ""


def _dossier(dossier: Dossier) -> Iterator[str]:
    incident = dossier.incident
    uris = {source.id: Path(source.uri).name for source in dossier.documents}
    yield f"{incident.kind} · {wording.interval(incident.when)} · " + "; ".join(
        place.name for place in incident.places
    )
    yield "\n## Reports\n"
    yield from _table(
        "document | p | why",
        sorted((uris[m.document], m.p, "; ".join(m.why)) for m in incident.reports),
    )
    if incident.links:
        yield "## Ties\n"
        yield from _table(
            "how | incident | why",
            ((wording.TIES[link.kind][0], link.incident, link.why) for link in incident.links),
        )
    yield "## Origins\n"
    yield from _table(
        "document | first published by | basis",
        sorted(
            (Path(s.uri).name, s.origin.name, s.origin.basis) for s in dossier.documents if s.origin
        ),
    )
    claims = {claim.id: claim for account in dossier.accounts for claim in account.claims}
    voices = {c.id: account.voice.name for account in dossier.accounts for c in account.claims}
    yield "## Accounts\n"
    yield from _table(
        "voice | class | question | answer | words | document | replaced",
        sorted(
            (
                account.voice.name, account.voice.cls, wording.question(claim), wording.answer(claim),
                claim.quote.text, uris[claim.document], "yes" if claim.superseded_by else "",
            )
            for account in dossier.accounts
            for claim in account.claims
        ),
    )  # fmt: skip
    yield "## Disputes\n"
    yield from _table(
        "rule | between | by | one origin",
        sorted(
            (
                d.rule,
                " / ".join(sorted(_short(voices, claims[c]) for c in d.claims)),
                d.size,
                str(d.one_origin),
            )
            for d in dossier.disputes
        ),
    )
    yield "## Estimates\n"
    yield from _table(
        "policy | of whom | low | best | high | decided by",
        sorted((_estimate(one, voices) for one in dossier.estimates), key=str),
    )


def _short(voices: Mapping[str, str], claim: Claim) -> str:
    return f"{voices[claim.id]}: {wording.question(claim)}, {wording.answer(claim)}"


def _estimate(estimate: Estimate, voices: Mapping[str, str]) -> tuple[object, ...]:
    whom = " ".join(
        str(word)
        for word in (estimate.group, estimate.measure, estimate.side, estimate.grade)
        if word
    )
    decided = ", ".join(sorted({voices[claim] for claim in estimate.because}))
    return estimate.policy, whom, estimate.low, estimate.best, estimate.high, decided
