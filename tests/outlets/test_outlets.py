import csv
import io

import pytest
from rich.console import Console

from sayso.domain.codes import Field, Hedge, Stance, Tie
from sayso.domain.document import Problem
from sayso.domain.errors import BrokenEvidence
from sayso.domain.incident import Dossier, Link
from sayso.outlets import wording
from sayso.outlets.listing import Wanted, listed
from sayso.outlets.publish import claims_csv, page
from sayso.outlets.publish.charts.accounts import chart
from sayso.outlets.publish.dossier import highlighted
from sayso.outlets.publish.related import related
from sayso.outlets.publish.words import pieces
from sayso.outlets.terminal.dossier import draw, draw_problems
from sayso.outlets.terminal.lists import incidents as listing
from tests.examples import a_document, a_dossier, a_figure_claim


def drawn(width: int) -> str:
    console = Console(width=width, record=True, file=io.StringIO())
    draw(a_dossier(), console)
    return console.export_text()


@pytest.mark.parametrize("width", [80, 120, 160])
def test_every_claim_and_its_words_are_drawn_at_any_width(width: int) -> None:
    text = " ".join(drawn(width).split())
    for words in ("70 to 80", "at least 100", "all 33", "Pakistan Army"):
        assert words in text


def test_a_dossier_never_runs_over_the_edge_of_the_terminal() -> None:
    assert max(len(line) for line in drawn(80).splitlines()) <= 80


def tied(number: int = 1) -> Dossier:
    found = a_dossier()
    links = [
        Link(kind=Tie.FOLLOWS, incident=f"r{at + 2}", why="told as “after”") for at in range(number)
    ]
    return found.but(incident=found.incident.but(links=tuple(links)))


def test_how_an_incident_stands_to_others_is_drawn_with_why() -> None:
    console = Console(width=100, record=True, file=io.StringIO())
    draw(tied(), console)
    draw(tied(25), console)
    text = console.export_text()
    assert "follows" in text
    assert "told as “after”" in text
    assert "and 5 more" in text


def test_a_page_leads_to_what_an_incident_is_tied_to_from_both_sides() -> None:
    one, other = tied(2).incident, a_dossier().incident.but(id="r2", summary="Bombing in Quetta")
    ties = related([one, other])
    assert [(r.words, r.incident) for r in ties["r1"]] == [("follows", "r2")]
    assert [(r.words, r.incident) for r in ties["r2"]] == [("is followed by", "r1")]
    html = page(tied(), {"d1": a_document()}, ties["r1"])
    assert '<a href="r2.html">Bombing in Quetta</a>' in html
    assert "told as “after”" in html
    unexplained = page(tied(), {"d1": a_document()}, [ties["r1"][0]._replace(why="")])
    assert "told as" not in unexplained


def test_the_list_gives_an_incident_a_line() -> None:
    console = Console(width=120, record=True, file=io.StringIO())
    listing.draw(listed([a_dossier()], Wanted()), console)
    assert "Hijacking at Bolan Pass" in console.export_text()


def test_problems_are_drawn_by_code_most_frequent_first() -> None:
    console = Console(width=120, record=True, file=io.StringIO())
    seldom = Problem(code="empty", message="a", stage="collect")
    often = Problem(code="binary", message="b", stage="collect")
    draw_problems([seldom, often, often], console)
    assert [line.split()[:2] for line in console.export_text().splitlines()] == [
        ["2", "binary:"],
        ["1", "empty:"],
    ]


def test_every_mark_of_the_chart_leads_to_words_in_the_text() -> None:
    html = page(a_dossier(), {"d1": a_document()})
    marks = [claim.id for account in a_dossier().accounts for claim in account.claims]
    for claim in marks:
        assert f'href="#q-{claim}"' in html
        assert f'id="q-{claim}"' in html


def test_the_page_loads_nothing() -> None:
    html = page(a_dossier(), {"d1": a_document()})
    assert "http" not in html.replace("http-equiv", "")
    assert "<script" not in html


def test_text_of_a_document_cannot_become_markup() -> None:
    text = a_document().text + " <script>alert(1)</script>"
    html = page(a_dossier(), {"d1": a_document(text=text)})
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


def test_a_page_is_never_written_over_words_that_are_not_there() -> None:
    with pytest.raises(BrokenEvidence, match="d1, character"):
        page(a_dossier(), {"d1": a_document(text="Something else altogether.")})


def test_pieces_of_a_text_put_together_are_the_text() -> None:
    claims = [a_figure_claim("killed 50 hostages"), a_figure_claim("50", id="c2")]
    cut = pieces(a_document().text, claims)
    assert "".join(piece.text for piece in cut) == a_document().text
    assert [piece.claims for piece in cut if piece.text == "50"] == [("c1", "c2")]
    assert highlighted(cut).count("<mark>") == 3


def test_marks_show_hedges_by_form() -> None:
    found = chart(a_dossier())
    assert found is not None
    marks = {mark.claim: mark for row in found.rows for mark in row.marks}
    assert marks["c4"].x2 is not None
    assert marks["c5"].arrow == 1
    assert marks["c5"].hollow
    assert marks["c1"].faded
    assert not marks["c3"].hollow


def test_an_upper_bound_points_down() -> None:
    claim = a_figure_claim("50", low=None, high=40, hedge=Hedge.AT_MOST)
    dossier = a_dossier()
    account = dossier.accounts[0].but(claims=(claim,))
    found = chart(dossier.but(accounts=(account,)))
    assert found is not None
    assert found.rows[0].marks[0].arrow == -1


def test_an_incident_without_figures_has_no_chart() -> None:
    assert chart(a_dossier().but(accounts=())) is None


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "50"),
        ({"hedge": Hedge.APPROX}, "about 50"),
        ({"high": None, "hedge": Hedge.AT_LEAST}, "at least 50"),
        ({"low": None, "hedge": Hedge.AT_MOST}, "at most 50"),
        ({"high": 60, "hedge": Hedge.RANGE}, "50 to 60"),
        ({"low": 24, "high": None, "hedge": Hedge.VAGUE}, "“50” (24 or more)"),
        ({"low": 1200, "high": 1200}, "1,200"),
        ({"stance": Stance.DENIES}, "denies: 50"),
        ({"part_of": "f9"}, "50 of them"),
    ],
)
def test_an_answer_says_how_firm_it_is(changes: dict[str, object], said: str) -> None:
    assert wording.answer(a_figure_claim("50").but(**changes)) == said


def test_a_claim_of_words_is_shown_without_underscores() -> None:
    claim = a_figure_claim("50").but(
        field=Field.OUTCOME, measure=None, low=None, high=None, hedge=None, word="all_killed"
    )
    assert wording.answer(claim) == "all killed"
    assert wording.question(claim) == "Outcome"


def test_the_table_has_a_line_a_claim_and_neutralises_formulas() -> None:
    dossier = a_dossier()
    evil = dossier.but(incident=dossier.incident.but(summary="=HYPERLINK(1)"))
    rows = list(csv.DictReader(io.StringIO("".join(claims_csv([evil])))))
    assert len(rows) == 5
    assert {row["summary"] for row in rows} == {"'=HYPERLINK(1)"}
    assert rows[0]["quote"] == "killed 50 hostages"


def test_what_a_voice_says_twice_is_shown_once_with_how_often() -> None:
    account = a_dossier().accounts[0]
    first = a_figure_claim("50", superseded_by="c2")
    again = a_figure_claim("50", id="c2")
    (told,) = wording.answers([(account, first), (account, again)])
    assert (told.claim.id, told.words, told.replaced) == ("c2", "50 (2 times)", False)


def test_what_a_voice_no_longer_says_is_replaced() -> None:
    account = a_dossier().accounts[0]
    first, later = (
        a_figure_claim("50", superseded_by="c2"),
        a_figure_claim("50", id="c2", low=60, high=60),
    )
    told = wording.answers([(account, first), (account, later)])
    assert [(one.words, one.replaced) for one in told] == [("50", True), ("60", False)]


def test_listed_ids_are_as_short_as_tells_them_apart() -> None:
    one = a_dossier()
    other = one.but(incident=one.incident.but(id=one.incident.id + "x"))
    console = Console(width=120, record=True, file=io.StringIO())
    listing.draw(listed([one, other], Wanted()), console)
    assert one.incident.id + "x" in console.export_text()
