"""From words to an account with its history: who took back, corrected, refused, or was kept away."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.domain.codes import Access, Field, Stance
from sayso.domain.document import Document
from sayso.domain.incident import Claim, Dossier, Incident
from sayso.flow import extract
from sayso.flow.weigh import Evidence, evidence, said, weighed
from sayso.flow.weigh.evidence import Spoken
from sayso.flow.weigh.history.moments import before
from sayso.flow.weigh.policies.airwars import airwars
from sayso.flow.weigh.policies.ucdp import ucdp
from tests.flow.weigh.examples import an_incident

OPENING = "Gunmen attacked a train in the Bolan Pass on March 11, 2025. "
MENDS = {Stance.CORRECTS, Stance.DENIES, Stance.ADMITS}
DAYS = [f"2025-03-{day}" for day in range(12, 20)]


def pages(*texts: str, days: Sequence[str | None] = DAYS) -> list[Document]:
    return [
        Document(
            id=f"d{rank}", uri=f"{rank}.txt", text=OPENING + text, blob="0" * 64,
            outlet="Sample Daily", published=day,
        )
        for rank, (text, day) in enumerate(zip(texts, days, strict=False))
    ]  # fmt: skip


def known(documents: Sequence[Document]) -> tuple[Incident, Evidence]:
    readings = {one.id: extract.reading(one) for one in documents}
    members = [(report.id, id_) for id_, one in readings.items() for report in one.reports]
    found = evidence({one.id: one for one in documents}, readings, (), ())
    return an_incident(*sorted(members)), found


def dossier(documents: Sequence[Document]) -> Dossier:
    incident, found = known(documents)
    return weighed(incident, evidence=found, policies=(ucdp, airwars))


def spoken(documents: Sequence[Document]) -> list[Spoken]:
    return said(*known(documents))


def told(*texts: str, days: Sequence[str | None] = DAYS) -> list[tuple[str, Claim]]:
    found = dossier(pages(*texts, days=days))
    return [(account.voice.name, claim) for account in found.accounts for claim in account.claims]


def figures(
    claims: Sequence[tuple[str, Claim]], voice: str
) -> list[tuple[int | None, Stance, bool]]:
    return [
        (c.low, c.stance, c.superseded_by is not None)
        for name, c in claims
        if name.casefold() == voice and c.field is Field.FIGURE
    ]


SAID = "Police said 12 people were killed."


@pytest.mark.parametrize(
    "later",
    ["Police withdrew the figure.", "Police retracted the claim that 12 people were killed."],
)
@pytest.mark.parametrize("apart", [True, False])
def test_a_figure_is_taken_back(later: str, apart: bool) -> None:
    claims = told(SAID, later) if apart else told(f"{SAID} {later}")
    assert figures(claims, "police") == [(12, Stance.ASSERTS, True), (12, Stance.DENIES, False)]
    found = dossier(pages(SAID, later))
    assert found.estimates == ()
    assert found.disputes == ()


@pytest.mark.parametrize(
    "told_in",
    [
        f"{SAID} Police revised the toll to 9.",
        f"Police revised the toll to 9. Earlier {SAID[0].lower()}{SAID[1:]}",
    ],
)
def test_a_correction_replaces_its_figure_in_one_document_whatever_comes_first(
    told_in: str,
) -> None:
    assert sorted(figures(told(told_in), "police")) == [
        (9, Stance.CORRECTS, False),
        (12, Stance.ASSERTS, True),
    ]


@pytest.mark.parametrize(
    "revision",
    [
        "Police revised their earlier count of 12 dead down to 9.",
        "Police lowered the death toll from 12 to 9.",
        "An official said police had lowered the death toll from 12 to 9.",
    ],
)
def test_a_revision_that_another_tells_of_belongs_to_who_revised(revision: str) -> None:
    found = figures(told(revision), "police")
    assert found == [(12, Stance.ASSERTS, True), (9, Stance.CORRECTS, False)]


def test_a_toll_that_rises_is_one_number_and_no_range() -> None:
    found = figures(told("The ministry raised the death toll from 12 to 15."), "the ministry")
    assert found == [(12, Stance.ASSERTS, True), (15, Stance.CORRECTS, False)]


@pytest.mark.parametrize(
    ("words", "field", "measure"),
    [
        ("The army declined to comment.", Field.KIND, None),
        ("The army did not respond to a request for comment.", Field.KIND, None),
        ("The army has yet to comment.", Field.KIND, None),
        ("The army was not available for comment.", Field.KIND, None),
        ("The army would not say how many soldiers were killed.", Field.FIGURE, "killed"),
        ("The army refused to give a death toll.", Field.FIGURE, "killed"),
        ("The army declined to say who was behind the attack.", Field.PERPETRATOR, None),
    ],
)
def test_a_refusal_is_a_claim_of_who_refuses(words: str, field: Field, measure: str | None) -> None:
    refusals = [(name, c) for name, c in told(words) if c.stance is Stance.DECLINES]
    ((name, claim),) = refusals
    assert (name, claim.field, claim.measure, claim.low) == ("the army", field, measure, None)
    assert claim.quote.text in words


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("The claim could not be independently verified.", Access.UNVERIFIED),
        ("Reporters were not able to independently verify the toll.", Access.UNVERIFIED),
        ("The numbers could not be confirmed independently.", Access.UNVERIFIED),
        ("There was no independent confirmation of the toll.", Access.UNVERIFIED),
        ("Journalists were kept away from the site.", Access.DENIED),
        ("Soldiers kept OSCE monitors away from the site.", Access.DENIED),
        ("There was no access for reporters to the site.", Access.DENIED),
        ("The area is off limits to journalists.", Access.DENIED),
        ("UN inspectors were denied entry.", Access.DENIED),
        ("Footage of the attack was verified by Amnesty International.", Access.VERIFIED),
        ("A Sample Daily reporter at the scene counted the bodies.", Access.INDEPENDENT),
    ],
)
def test_access_is_a_claim_with_its_words(words: str, wanted: Access) -> None:
    ((name, claim),) = [(name, c) for name, c in told(words) if c.field is Field.ACCESS]
    assert (name, claim.word) == ("Sample Daily", wanted)
    assert claim.quote.text in words


def test_who_could_not_verify_is_the_voice_of_it() -> None:
    ((name, claim),) = [
        (name, c)
        for name, c in told("Reuters could not independently verify the figures.")
        if c.field is Field.ACCESS
    ]
    assert (name, claim.stance) == ("Reuters", Stance.UNVERIFIABLE)


@pytest.mark.parametrize(
    "words",
    ["The army denied media reports of an ambush.", "Troops withdrew from the figure-eight road."],
)
def test_words_that_only_sound_alike_are_neither_access_nor_withdrawal(words: str) -> None:
    found = told(words)
    assert [c for _, c in found if c.field is Field.ACCESS] == []
    assert [c for _, c in found if c.stance is Stance.DENIES and c.denies] == []


SENTENCES = (
    SAID,
    "Police said 16 people were killed.",
    "Police revised the toll to 9.",
    "Police withdrew the figure.",
    "Police revised their earlier count of 12 dead down to 9.",
    "Police had initially said 12 people were killed.",
    "Police denied 12 people were killed.",
    "The army declined to comment.",
    "Police would not say how many people were killed.",
    "Police admitted 12 people were killed.",
    "The BLA claimed responsibility for the attack.",
    "The BLA retracted its claim of responsibility.",
    "The toll could not be independently verified.",
)
stamps = st.one_of(
    st.none(),
    st.integers(0, 3).map(lambda n: (date(2025, 3, 12) + timedelta(days=n)).isoformat()),
    st.tuples(
        st.integers(12, 14), st.integers(0, 23), st.sampled_from(["Z", "+05:00", "-08:00"])
    ).map(lambda t: f"2025-03-{t[0]}T{t[1]:02}:00:00{t[2]}"),
)
written = st.lists(
    st.tuples(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3), stamps),
    min_size=2,
    max_size=5,
).map(lambda rows: pages(*(" ".join(row) for row, _ in rows), days=[day for _, day in rows]))


def claims_of(found: Dossier) -> dict[str, Claim]:
    return {claim.id: claim for account in found.accounts for claim in account.claims}


@settings(max_examples=40, deadline=None)
@given(written, st.randoms(use_true_random=False))
def test_the_order_of_documents_makes_no_difference(
    documents: list[Document], chance: object
) -> None:
    shuffled = list(documents)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = dossier(documents), dossier(shuffled)
    assert (one.accounts, one.disputes, one.estimates) == (
        other.accounts,
        other.disputes,
        other.estimates,
    )


@settings(max_examples=40, deadline=None)
@given(written)
def test_another_document_never_removes_a_claim(documents: list[Document]) -> None:
    assert claims_of(dossier(documents[:-1])).keys() <= claims_of(dossier(documents)).keys()


def test_a_number_that_an_undated_text_recalls_replaces_none_in_place_of_the_text_that_told_it() -> (
    None
):
    documents = pages(
        "Police revised their earlier count of 12 dead down to 9.",
        "Police said 16 people were killed.",
        "Police revised the toll to 9. Police said 12 people were killed.",
        days=[None, "2025-03-12T00:00:00Z", "2025-03-13"],
    )
    claims = [one.claim for one in spoken(documents) if one.claim.field is Field.FIGURE]
    [sixteen] = [claim for claim in claims if claim.low == 16]
    [later] = [claim for claim in claims if claim.id == sixteen.superseded_by]
    assert (later.document, later.low) == ("d2", 12)


@settings(max_examples=60, deadline=None)
@given(written)
def test_what_replaces_a_claim_is_later_or_mends_it_and_never_in_a_circle(
    documents: list[Document],
) -> None:
    claims = {one.claim.id: one for one in spoken(documents)}
    for at in claims.values():
        met = [at.claim.id]
        while (then := claims[met[-1]].claim.superseded_by) is not None:
            assert then not in met
            met.append(then)
        # What a text recalls was said before the text, nobody knows when.
        if len(met) > 1 and not at.recalled:
            later = claims[met[1]].claim
            assert not before(later, at.claim)
            assert before(at.claim, later) or later.stance in MENDS
