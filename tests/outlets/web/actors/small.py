"""A casefile of three incidents that an army and others speak of, and a page over it."""

from pathlib import Path

from sayso.domain.codes import Basis, Field, Group, Stance, VoiceClass
from sayso.domain.document import Copy, Document, Origin, Quote
from sayso.domain.incident import Claim, Dossier, Source
from sayso.domain.world import Actor
from sayso.store.casefile import writing
from sayso.store.tables import of_document, of_dossier
from sayso.store.tables.rows import of_copy
from tests.examples import a_document, a_dossier, a_figure_claim
from tests.outlets.examples import an_account

WIRE = Origin(id="o1", name="Sample Wire", basis=Basis.CREDIT, copies="d1")
NEAR = Origin(id="o1", name="Sample Wire", basis=Basis.NEAR_COPY, copies="d1")


def killed(people: int, *, id: str, group: Group = Group.CIVILIAN) -> Claim:
    return a_figure_claim("50", id=id, low=people, high=people, group=group)


def blamed(actor: str, *, id: str) -> Claim:
    who = Actor(quote=Quote(text="50", start=0, end=2), name=actor.title(), actor=actor)
    return a_figure_claim(
        "50", id=id, field=Field.BLAMED_ON, stance=Stance.ACCUSES, actor=who, measure=None,
        group=None, low=None, high=None, hedge=None,
    )  # fmt: skip


def an_incident(number: int, *, army: int, others: int) -> Dossier:
    """Civilians killed: so many, says the army, and so many, say others, who blame it."""
    found = a_dossier()
    voices = (
        an_account(
            killed(army, id=f"c{number}1"),
            killed(1, id=f"c{number}2", group=Group.SECURITY),
            id=f"a{number}1", name="Army", actor="army", cls=VoiceClass.PARTY_STATE,
        ),
        an_account(
            killed(others, id=f"c{number}3"),
            blamed("army", id=f"c{number}4"),
            id=f"a{number}2", name="Rights Group", actor="rights", cls=VoiceClass.MONITOR,
        ),
        an_account(killed(2, id=f"c{number}5"), id=f"a{number}3", name="a neighbour"),
    )  # fmt: skip
    source = Source(
        id=f"d{number}", uri=f"d{number}.txt", outlet="Sample/Daily", published=None, captured=None
    )
    return found.but(
        incident=found.incident.but(id=f"r{number}"),
        documents=(source, *found.documents),
        accounts=voices, disputes=(), estimates=(),
    )  # fmt: skip


def documents() -> list[Document]:
    wire = a_document().but(title="Train attacked")
    dailies = [
        a_document(id=f"d{n}", outlet="Sample/Daily").but(published=f"2025-03-{10 + n}")
        for n in (2, 3)
    ]
    return [wire, *dailies, a_document(id="d4", outlet=None).but(published=None)]


def written(folder: Path) -> Path:
    """Write the casefile: r2 and r3 have a document each of a daily, and share the wire's."""
    told = [an_incident(2, army=20, others=5), an_incident(3, army=1, others=9)]
    copies = [
        Copy(document=document, start=start, end=start + 9, origin=origin)
        for document, start, origin in (("d2", 0, WIRE), ("d2", 20, NEAR), ("d4", 0, NEAR))
    ]
    with writing(folder / "case") as case:
        rows = [row for one in told for row in of_dossier(one)]
        rows += [*map(of_document, documents()), *map(of_copy, copies)]
        case.tables.write(rows, {"reader": "rules"})
    return folder / "case"
