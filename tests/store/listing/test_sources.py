"""All documents at once: outlets, incidents and origins."""

from pathlib import Path

import numpy as np

from sayso.store.casefile import reading, writing
from sayso.store.listing import Sources, listed, sourced
from sayso.store.tables import of_document
from tests.examples import a_document
from tests.outlets.web.actors.small import written


def sources(folder: Path) -> Sources:
    case = reading(folder)
    listing = listed(case)
    return sourced(case, {one: row for row, one in enumerate(listing.ids)})


def test_documents_of_an_outlet_come_latest_first_with_their_incidents(tmp_path: Path) -> None:
    found = sources(written(tmp_path))
    mine = found.of_outlet("Sample/Daily")
    assert found.ids.take(mine).to_pylist() == ["d3", "d2"]
    assert found.incidents_of(mine).tolist() == [0, 1]
    assert found.of_outlet("Nowhere").tolist() == []


def test_documents_of_an_origin_tell_on_what_the_copy_rests(tmp_path: Path) -> None:
    found = sources(written(tmp_path))
    origin = found.origin("o1")
    assert origin == 0
    mine = found.of_origin(0)
    assert found.ids.take(mine).to_pylist() == ["d2", "d4"]
    assert found.bases(mine, 0) == ["credit", "near_copy"]
    assert found.ids[int(found.original[0])].as_py() == "d1"
    assert found.origin("o9") is None


def test_a_document_without_outlet_or_day_comes_last_and_belongs_to_none(tmp_path: Path) -> None:
    found = sources(written(tmp_path))
    nameless = found.ids.to_pylist().index("d4")
    assert found.outlet[nameless] == -1
    assert found.incidents_of(np.array([nameless])).tolist() == []


def test_a_casefile_without_copies_has_no_origins(tmp_path: Path) -> None:
    with writing(tmp_path / "case") as case:
        case.tables.write([*map(of_document, [a_document()])], {"reader": "rules"})
    found = sources(tmp_path / "case")
    assert (found.origins, len(found.ids)) == ((), 1)
    assert found.of_origin(0).tolist() == []
