"""Writes one incident as one page: chart, tables, estimates, histories, disputes, and the words."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import jinja2
from markupsafe import Markup, escape

from sayso.domain.document import Document
from sayso.domain.incident import Claim, Dossier, Source
from sayso.outlets import wording
from sayso.outlets.facets.access import limits
from sayso.outlets.facets.headline import headline, titled
from sayso.outlets.facets.history import Step, dated, histories, years
from sayso.outlets.facets.parting import SYMBOLS, matrix
from sayso.outlets.facets.weighed import weighed
from sayso.outlets.policies import policy_name
from sayso.outlets.publish.charts.accounts import chart
from sayso.outlets.publish.charts.looks import look
from sayso.outlets.publish.charts.steps import steps
from sayso.outlets.publish.related import Related
from sayso.outlets.publish.words import Piece, pieces

_PAGES = jinja2.Environment(
    loader=jinja2.PackageLoader("sayso.outlets.publish"),
    autoescape=True,
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def page(
    dossier: Dossier, documents: Mapping[str, Document], related: Sequence[Related] = ()
) -> str:
    """Give the dossier as one HTML page that loads nothing else; `related` have pages beside it.

    A document that is not among `documents` is shown without its text. Raises `BrokenEvidence` when
    a claim's words are not where the record says they are.
    """
    claims = [(account, claim) for account in dossier.accounts for claim in account.claims]
    for _, claim in claims:
        if claim.document in documents:
            claim.quote.check_against(claim.document, documents[claim.document].text)
    asked = wording.by_question(dossier.accounts)
    voices = {claim.id: account.voice.name for account, claim in claims}
    return _PAGES.get_template("dossier.html").render(
        dossier=dossier,
        headline=headline(dossier),
        title=titled(dossier),
        related=related,
        limits=limits(dossier),
        chart=chart(dossier),
        weighed=weighed(dossier),
        matrix=matrix(dossier),
        symbols=SYMBOLS,
        **over_time(dossier),
        asked=asked,
        figures={q: pairs for q, pairs in asked.items() if pairs[0][1].measure},
        speaking=wording.speaking(dossier.accounts),
        disputed={claim for dispute in dossier.disputes for claim in dispute.claims},
        said={claim.id: claim for _, claim in claims},
        voices=voices,
        sources={source.id: source for source in dossier.documents},
        texts=[
            _text(source, documents.get(source.id), _of(source.id, claims))
            for source in dossier.documents
        ],
        wording=wording,
        policy_name=policy_name,
        highlighted=highlighted,
        amiss=(),
    )


def over_time(dossier: Dossier) -> dict[str, object]:
    """Give what the templates of histories draw."""
    told = histories(dossier)
    spread = years(told)

    def when(step: Step) -> str:
        return dated(step, year=spread)

    return {
        "histories": [(history, steps(history)) for history in told],
        "looks": {account.id: look(account.voice.cls) for account in dossier.accounts},
        "dated": when,
    }


def index(rows: Sequence[tuple[Dossier, str]], notes: Sequence[str] = ()) -> str:
    """Give the list of incidents, each with the file that holds its page, and what is not on it."""
    return _PAGES.get_template("index.html").render(rows=rows, notes=notes, wording=wording)


class _Text(NamedTuple):
    # A document as the page shows it: its pieces, or, where its text is left out, only anchors.
    source: Source
    document: Document | None
    pieces: Sequence[Piece]
    anchors: Sequence[str]


def _text(source: Source, document: Document | None, claims: Sequence[Claim]) -> _Text:
    if document is None:
        return _Text(source, None, (), [claim.id for claim in claims])
    return _Text(source, document, pieces(document.text, claims), ())


def _of(document: str, claims: Sequence[tuple[object, Claim]]) -> list[Claim]:
    return [claim for _, claim in claims if claim.document == document]


def highlighted(cut: Sequence[Piece]) -> Markup:
    """Give the text with every claim's words marked, each an anchor that a mark or row leads to."""
    html = Markup()
    for piece in cut:
        anchors = Markup().join(Markup('<a id="q-{}"></a>').format(c) for c in piece.first_of)
        words = escape(piece.text)
        html += anchors + (Markup("<mark>{}</mark>").format(words) if piece.claims else words)
    return html
