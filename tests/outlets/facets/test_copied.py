"""Who copies whom, and what counts once for it."""

from sayso.domain.codes import Basis
from sayso.domain.document import Origin
from sayso.domain.incident import Dossier, Source
from sayso.outlets.facets.copied import BASES, copied
from tests.examples import a_dossier, a_figure_claim
from tests.outlets.examples import an_account

WIRE = Origin(id="o1", name="Wire", basis=Basis.CREDIT, copies="d1")


def a_source(id: str, *, origin: Origin | None = None, outlet: str | None = "Daily") -> Source:
    return Source(
        id=id, uri=f"{id}.txt", outlet=outlet, published="2025-03-12", captured=None, origin=origin
    )


def of(*sources: Source, **changes: object) -> Dossier:
    return a_dossier().but(documents=sources, accounts=(), disputes=(), **changes)


def test_a_copy_hangs_below_the_origin_s_own_document() -> None:
    [root] = copied(of(a_source("d1", outlet="Wire"), a_source("d2", origin=WIRE))).roots
    assert (root.name, root.document, root.told) == ("Wire", "d1", "Wire, 2025-03-12")
    [copy] = root.copies
    assert (copy.document, copy.told, copy.whole) == ("d2", "Daily, 2025-03-12", True)
    assert BASES[copy.basis] == "credits it"


def test_an_origin_whose_document_is_not_here_has_none() -> None:
    [root] = copied(of(a_source("d2", origin=WIRE))).roots
    assert (root.document, root.told) == (None, "")


def test_a_claim_may_be_copied_where_its_document_is_not() -> None:
    claim = a_figure_claim("50", id="n1", document="d2", origin=WIRE)
    dossier = of(a_source("d1"), a_source("d2")).but(accounts=(an_account(claim),))
    [root] = copied(dossier).roots
    assert [(one.document, one.whole) for one in root.copies] == [("d2", False)]


def test_an_answer_that_several_documents_tell_of_one_origin_counts_once() -> None:
    claims = (
        a_figure_claim("50", id="n1", document="d1"),
        a_figure_claim("50", id="n2", document="d2", origin=WIRE),
        a_figure_claim("50", id="n3", document="d3"),
    )
    dossier = of(a_source("d1"), a_source("d2", origin=WIRE), a_source("d3", outlet=None))
    found = copied(dossier.but(accounts=(an_account(*claims),)))
    [once] = found.roots[0].once
    assert (once.question, once.voice, once.answer) == ("Civilians killed", "Police", "50")
    assert once.claims == ("n1", "n2")
    assert found.unknown == ("d3.txt, 2025-03-12",)


def test_what_one_document_alone_tells_counts_once_anyway() -> None:
    claims = [a_figure_claim("50", id=f"n{n}", document="d2", origin=WIRE) for n in (1, 2)]
    dossier = of(a_source("d2", origin=WIRE)).but(accounts=(an_account(*claims),))
    assert copied(dossier).roots[0].once == ()
