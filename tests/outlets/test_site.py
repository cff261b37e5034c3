"""Pages for others: nobody is found by them."""

from datetime import date
from pathlib import Path

from sayso.domain.codes import Kind, PlacePrecision, TimePrecision
from sayso.domain.incident import Dossier
from sayso.domain.world import Place, When
from sayso.outlets.exports import Asked
from sayso.outlets.publish import site
from tests.examples import TEXT, a_document, a_dossier, a_quote
from tests.store.listing.examples import a_case

TODAY = date(2025, 3, 25)


def an_abduction(name: str, day: str, document: str = "d1") -> Dossier:
    one = a_dossier()
    place = Place(
        quote=a_quote("train"), name="Mach", country="PK", admin1="Balochistan", lat=29.86, lon=67.33,
        precision=PlacePrecision.EXACT,
    )  # fmt: skip
    when = When(start=day, end=day, precision=TimePrecision.DAY)
    incident = one.incident.but(
        id=name,
        kind=Kind.ABDUCTION,
        when=when,
        places=(place,),
        summary=f"Abduction at Mach, {day}",
    )
    return one.but(incident=incident)


def written(tmp_path: Path, asked: Asked, *dossiers: Dossier) -> dict[str, str]:
    case = a_case(tmp_path, *dossiers)
    pages = site.write(dossiers, case.folder, tmp_path / "out", asked)
    return {page.name: page.read_text() for page in pages}


def test_an_old_incident_is_published_with_its_words(tmp_path: Path) -> None:
    pages = written(tmp_path, Asked(TODAY), an_abduction("r1", "2024-01-05"))
    assert "Abduction at Mach, 2024-01-05" in pages["r1.html"]
    assert TEXT[:30] in pages["r1.html"]


def test_where_people_could_be_found_place_day_and_words_are_left_out(tmp_path: Path) -> None:
    page = written(tmp_path, Asked(TODAY), an_abduction("r1", "2025-03-11"))["r1.html"]
    for told in ("Mach", "2025-03-11", "29.86", TEXT[:30], "hostages"):
        assert told not in page
    assert "Its text is left out" in page
    # Links to words still lead somewhere.
    assert 'id="q-c3"' in page


def test_what_is_too_young_waits_and_the_list_says_so(tmp_path: Path) -> None:
    pages = written(
        tmp_path, Asked(TODAY), an_abduction("r1", "2025-03-24"), an_abduction("r2", "2024-01-05")
    )
    assert set(pages) == {"index.html", "r2.html"}
    assert "1 incident held back" in pages["index.html"]


def test_a_document_that_tells_of_what_waits_shows_its_text_nowhere(tmp_path: Path) -> None:
    # Both rest on the same document.
    page = written(
        tmp_path, Asked(TODAY), an_abduction("r1", "2025-03-24"), an_abduction("r2", "2024-01-05")
    )["r2.html"]
    assert TEXT[:30] not in page
    assert a_document().id in page


def test_who_asks_for_it_gets_everything(tmp_path: Path) -> None:
    pages = written(tmp_path, Asked(TODAY, "none", 0), an_abduction("r1", "2025-03-24"))
    assert "Abduction at Mach, 2025-03-24" in pages["r1.html"]
    assert TEXT[:30] in pages["r1.html"]
