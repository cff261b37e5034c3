"""Each sort of what waits, out of a casefile whose every record was read unsurely."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from litestar.testing import TestClient

from sayso.domain.document import Document, Problem
from sayso.domain.incident import Dossier, Incident
from sayso.domain.reading import Figure, Reading, Report
from sayso.outlets.web.review.item import Item
from sayso.outlets.web.review.items import item
from sayso.outlets.web.review.passages import passage
from sayso.store import casefile
from sayso.store.casefile import Case
from sayso.store.listing import SORTS, Waiting, queued
from sayso.store.tables.rows import of_all
from tests.examples import a_document, a_quote
from tests.outlets.web.examples import FakeBuilds, a_page
from tests.road.articles import ALL, built, laid_out


def unsure(reading: Reading) -> Reading:
    return reading.but(
        figures=tuple(one.but(p=410) for one in reading.figures),
        statements=tuple(one.but(p=420) for one in reading.statements),
        reports=tuple(one.but(p=430) for one in reading.reports),
    )


def loose(dossier: Dossier) -> Dossier:
    members = tuple(one.but(p=600, why=("same day",)) for one in dossier.incident.reports)
    return dossier.but(incident=dossier.incident.but(reports=members))


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    folder = tmp_path_factory.mktemp("unsure")
    built(folder / "case", laid_out(folder / "in", ALL))
    case = casefile.reading(folder / "case")
    documents = list(case.tables.read(Document))
    readings = [unsure(reading) for _, reading in case.tables.readings()]
    dossiers = [loose(one) for one in case.tables.dossiers()]
    problem = Problem(
        code="judgement-orphaned",
        message="Judgement 7 (reject) names words that no record of this document stands on.",
        stage="link",
        document=documents[0].id,
        start=0,
        end=6,
    )
    case.tables.write(of_all(documents, readings, (), dossiers, [problem]), {"reader": "rules-3"})
    return case


def first(case: Case, sort: str) -> Item:
    waiting = next(one for one in queued(case).items if one.sort == sort)
    found = item(case, waiting, {})
    assert found is not None
    for said in found.passages:
        document = case.tables.document(said.document)
        assert document is not None
        assert document.text[said.start : said.end] == said.marked
        assert said.before + said.marked + said.after in document.text
    return found


def test_every_sort_waits(case: Case) -> None:
    queue = queued(case)
    assert {one.sort for one in queue.items} == set(SORTS)
    assert queue.counts["figure"] == len(list(case.tables.read(Figure)))
    assert queue.counts["report"] == len(list(case.tables.read(Report)))
    assert "bla" in {one.actor for one in queue.known}


def test_a_figure_is_judged_by_its_id_and_may_be_corrected(case: Case) -> None:
    found = first(case, "figure")
    assert found.why == ("a figure, read with p 0.41",)
    assert found.spots[0].startswith("f")
    fields = {one.name: one for one in found.fields}
    assert {"low", "high", "measure", "group", "hedge", "stance"} == fields.keys()
    assert fields["measure"].value in fields["measure"].choices
    assert {"confirm", "correct", "reject", "redact"} <= set(found.can)


def test_who_speaks_may_be_grounded_anew(case: Case) -> None:
    spoken = [item(case, one, {}) for one in queued(case).items if one.sort == "statement"]
    [found, *_] = [one for one in spoken if one is not None and one.person]
    assert "ground" in found.can
    assert [one.name for one in found.fields] == ["stance"]


def test_a_report_may_be_of_another_kind(case: Case) -> None:
    found = first(case, "report")
    assert [one.name for one in found.fields] == ["kind", "aggregates"]
    assert found.title.startswith("A report of violence: ")


def test_a_place_may_be_another_of_its_candidates(case: Case) -> None:
    found = first(case, "place")
    assert found.title.startswith("Where is ")
    assert found.can == ("ground", "redact")
    assert len(found.places) > 1
    assert found.places[0].p >= found.places[1].p
    assert " (" in found.places[0].name
    assert found.spots[0].startswith("d")


def test_a_link_shows_both_reports_and_why_they_belong_together(case: Case) -> None:
    found = first(case, "link")
    assert len(found.passages) == len(found.spots) == 2
    assert found.passages[0].document != found.passages[1].document
    assert found.can == ("same", "different")
    assert found.why == ("belongs here with p 0.6", "same day")


def test_two_that_were_nearly_joined_are_shown_side_by_side(case: Case) -> None:
    ends = [x.reports[0] for x in list(case.tables.read(Incident))[:2]]
    one, other = (f"{x.document}.{x.id}" for x in ends)
    found = item(case, Waiting("apart", one, other, 300, "one incident with p 0.3", ""), {})
    assert found is not None
    assert found.spots == tuple(x.id for x in ends)
    assert found.can == ("same", "different")
    assert found.title.startswith("Do both tell of ")
    assert found.why[1].startswith("the other: ")
    reports = next(x for x in case.tables.read(Incident) if len(x.reports) > 1).reports
    one, other = (f"{x.document}.{x.id}" for x in reports[:2])
    together = Waiting("apart", one, other, 300, "", "")
    assert item(case, together, {}) is None


def test_an_orphan_shows_where_it_was_judged_and_can_be_withdrawn(case: Case) -> None:
    found = first(case, "orphan")
    assert (found.number, found.can) == (7, ("withdraw",))
    assert found.passages[0].start == 0


def test_what_is_gone_is_nothing(case: Case) -> None:
    for one in queued(case).items[:60]:
        for gone in (one._replace(owner="d0"), one._replace(id="0", words="no")):
            assert item(case, gone, {}) is None
    assert item(case, Waiting("actor", "d0", "0-1", 1, "", ""), {}) is None


def test_words_that_are_not_there_are_said_to_be_broken() -> None:
    document = a_document(text="Nothing of the sort stands here.")
    found = passage(document, a_quote("50 hostages"))
    assert "the record quotes" in found.broken
    assert found.before == found.after == ""


@pytest.fixture
def desk(case: Case) -> Iterator[TestClient[Any]]:
    with TestClient(
        a_page(Path(case.folder), FakeBuilds()), base_url="http://127.0.0.1:8000"
    ) as client:
        client.get("/enter", params={"token": "a-token"}, follow_redirects=False)
        yield client


def test_each_sort_has_a_page(desk: TestClient[Any]) -> None:
    while not desk.get("/api/review").json()["fresh"]:
        pass
    for sort in SORTS:
        lines = desk.get("/api/review", params={"sort": sort}).json()["lines"]
        page = desk.get("/review", params={"sort": sort, "at": lines[-1]["key"]}).text
        assert "← before" in page or len(lines) == 1
        assert 'class="act"' in page


def test_what_waits_for_nobody_can_be_judged_all_the_same(
    case: Case, desk: TestClient[Any]
) -> None:
    keys, waiting = {one.key for one in queued(case).items}, set[bool]()
    for document, reading in case.tables.readings():
        for report in reading.reports:
            for told in report.places:
                key = f"place:{document.id}:{told.value.quote.start}-{told.value.quote.end}"
                page = desk.get("/review", params={"at": key, "asked": 1}).text
                assert f"Where is {told.value.quote.text}?" in page
                assert 'name="place"' in page
                assert desk.get("/api/review/item", params={"key": key}).status_code == 200
                waiting.add(waits := key in keys)
                assert ("chosen by you" in page) is not waits
                # Without being asked for, what does not wait is not given.
                assert "chosen by you" not in desk.get("/review", params={"at": key}).text
    assert waiting == {True, False}
    gone = desk.get("/review", params={"at": "place:d0:0-1", "asked": 1}).text
    assert "chosen by you" not in gone
    assert desk.get("/api/review/item", params={"key": "figure:d0:f0"}).status_code == 404


def test_every_claim_of_a_dossier_leads_to_where_it_is_judged(
    case: Case, desk: TestClient[Any]
) -> None:
    sorts = set()
    for dossier in case.tables.dossiers():
        html = desk.get(f"/incident/{dossier.incident.id}").text
        links = [unescape(one) for one in re.findall(r'class="judge" href="([^"]+)"', html)]
        assert len(links) == sum(len(one.claims) for one in dossier.accounts)
        for link in links:
            key = parse_qs(link.partition("?")[2])["at"][0]
            found = desk.get("/api/review/item", params={"key": key})
            assert found.status_code == 200, link
            sorts.add(found.json()["sort"])
    assert sorts == {"figure", "place", "statement", "report"}


def test_agreement_has_a_page(desk: TestClient[Any]) -> None:
    assert "Nobody has judged yet" in desk.get("/review/agreement").text
    assert desk.get("/api/review/agreement").json() == {"days": [], "agreements": []}
