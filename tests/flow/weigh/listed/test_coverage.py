import pytest

from sayso.domain.codes import Group, Hedge, Measure, Stance
from sayso.domain.incident import Account, Dossier, Source
from sayso.flow.weigh import Covered, coverage
from tests.examples import a_dossier, a_figure_claim


def a_source(id: str) -> Source:
    return Source(id=id, uri=f"{id}.txt", outlet=None, published=None, captured=None)


def covered(*claims: dict[str, object], documents: tuple[str, ...] = ("d1", "d2")) -> Covered:
    """Of claims in `d1`, a row, and `d2`, a text."""
    told = tuple(a_figure_claim("50", id=f"c{n}", **claim) for n, claim in enumerate(claims))
    account = Account(id="a", voice=a_dossier().accounts[0].voice, claims=told)
    dossier = Dossier(
        incident=a_dossier().incident,
        documents=tuple(map(a_source, documents)),
        accounts=(account,),
    )
    [found] = coverage([dossier], {"d1"})
    return found


LISTED: dict[str, object] = {"document": "d1", "low": 12, "high": 12}
TOLD: dict[str, object] = {"document": "d2", "low": 14, "high": 16, "hedge": Hedge.RANGE}


def test_figures_that_cannot_be_one_differ() -> None:
    [beside] = covered(LISTED, TOLD).figures
    assert (beside.measure, beside.listed, beside.told) == (Measure.KILLED, ("12",), ("14–16",))
    assert beside.agree is False


@pytest.mark.parametrize(
    "changes",
    [
        {"low": 10, "high": None, "hedge": Hedge.AT_LEAST},
        {"low": None, "high": 20, "hedge": Hedge.AT_MOST},
        {"low": 13, "high": 13, "hedge": Hedge.APPROX},
        {"low": 12, "high": 12, "group": Group.UNKNOWN},
    ],
)
def test_figures_that_can_be_one_agree(changes: dict[str, object]) -> None:
    [beside] = covered(LISTED, TOLD | changes).figures
    assert beside.agree is True


@pytest.mark.parametrize(
    "changes",
    [
        {"group": Group.MILITANT},
        {"part_of": "f1"},
        {"superseded_by": "c9"},
        {"stance": Stance.DENIES},
        {"measure": Measure.INJURED},
    ],
)
def test_figures_of_others_parts_and_what_is_not_held_are_not_compared(
    changes: dict[str, object],
) -> None:
    assert all(one.agree is None for one in covered(LISTED, TOLD | changes).figures)


def test_numbers_are_said_once_and_in_order() -> None:
    several = [TOLD | {"low": n, "high": n, "hedge": Hedge.EXACT} for n in (16, 1200, 14, 16)]
    [beside] = covered(*several, TOLD | {"low": 9, "high": None}, TOLD | {"low": None}).figures
    assert beside.told == ("up to 16", "9+", "14", "16", "1,200")
    assert beside.listed == ()


@pytest.mark.parametrize(
    ("documents", "rows", "texts"),
    [(("d1",), ("d1.txt",), 0), (("d2",), (), 1), (("d1", "d2"), ("d1.txt",), 1)],
)
def test_who_tells_it_is_counted(
    documents: tuple[str, ...], rows: tuple[str, ...], texts: int
) -> None:
    found = covered(documents=documents)
    assert (found.rows, found.texts, found.figures) == (rows, texts, ())
