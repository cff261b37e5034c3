"""Everything the dossier's screen shows of one incident, as one record."""

from collections.abc import Mapping, Sequence

from sayso.domain.codes import Tie
from sayso.domain.document import Document
from sayso.domain.incident import Dossier
from sayso.domain.record import Record
from sayso.outlets import wording
from sayso.outlets.facets.beside import Beside, beside
from sayso.outlets.facets.copied import Copied, copied
from sayso.outlets.facets.headline import Sentence, headline, titled
from sayso.outlets.web.dossier.charted import Charts, charts
from sayso.outlets.web.dossier.judged import Ruling, rulings
from sayso.outlets.web.dossier.located import Located, located
from sayso.outlets.web.dossier.texts import Text, texts
from sayso.outlets.web.holding import Held

_RELATED = 50


class Relative(Record):
    """Another incident and how this one stands to it: "follows", "has as a part"; and why."""

    kind: Tie
    words: str
    incident: str
    summary: str
    why: str


class Shown(Record):
    """One incident as its screen shows it: the dossier, and what is made of it to be read.

    `more_related` are ties beyond those listed.
    """

    title: str
    headline: tuple[Sentence, ...]
    dossier: Dossier
    beside: Beside
    charts: Charts
    copied: Copied
    located: Located
    texts: tuple[Text, ...]
    judgements: tuple[Ruling, ...]
    related: tuple[Relative, ...]
    more_related: int


def shown(held: Held, incident: str) -> Shown | None:
    """Give all of one incident, or nothing where there is none of that id."""
    dossier = held.dossier(incident)
    if dossier is None:
        return None
    documents = _documents(held, dossier)
    ties = _related(held, incident)
    return Shown(
        title=titled(dossier),
        headline=headline(dossier),
        dossier=dossier,
        beside=beside(dossier),
        charts=charts(dossier),
        copied=copied(dossier),
        located=located(dossier),
        texts=texts(dossier, documents),
        judgements=rulings(held.case, dossier, documents),
        related=tuple(ties[:_RELATED]),
        more_related=max(len(ties) - _RELATED, 0),
    )


def _documents(held: Held, dossier: Dossier) -> Mapping[str, Document]:
    wanted = [source.id for source in dossier.documents]
    return {one.id: one for one in held.case.tables.of_each(Document, wanted)}


def _related(held: Held, incident: str) -> Sequence[Relative]:
    listing = held.listing()
    row = listing.row(incident)
    return [
        Relative(
            kind=tie.kind,
            words=wording.TIES[tie.kind][0 if tie.ours else 1],
            incident=listing.ids[tie.row],
            summary=listing.summaries[tie.row],
            why=tie.why,
        )
        for tie in (listing.ties.of(row) if row is not None else ())
    ]
