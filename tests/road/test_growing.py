"""Bit by bit is as good as at once: whatever was kept from earlier builds changes nothing."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso import pipeline
from sayso.domain.codes import Verb
from sayso.domain.document import Document, Progress
from sayso.domain.errors import BadInput
from sayso.store import casefile, contract, derived
from tests.road.articles import ALL, built, laid_out
from tests.store.small import files_of

COPY = {
    "second/bus-copy.txt": (
        (
            "Gunmen attack bus near Quetta\n\n"
            "Gunmen attacked a bus near Quetta on Tuesday, March 11, and killed at least 12 passengers,"
            " police said. The Almond Society, an aid group, said 20 people were injured.\n\n"
            "The Cedar Watch, a monitor, said 13 people had died.\n"
        ),
        {"published": "2025-03-13", "outlet": "Sample Herald"},
    ),
    "second/market-army.txt": (
        (
            "Army says market in Kano is safe\n\n"
            "The army said on Sunday that seven people were killed when a bomb exploded at a market in"
            " Kano, Nigeria, on February 1. The Cedar Watch said nine were killed.\n"
        ),
        {"published": "2025-02-04", "outlet": "Sample Daily"},
    ),
}
CORPUS = ALL | COPY
NAMES = sorted(CORPUS)
JUDGEMENTS: tuple[tuple[Verb, tuple[tuple[str, str | None], ...], str | None], ...] = (
    (Verb.CORRECT, (("bus-later.txt", "16 passengers"),), "figure.high=18"),
    (Verb.REJECT, (("bus-daily.txt", "14 passengers"),), None),
    (Verb.CONFIRM, (("market.txt", None),), None),
    (Verb.SAME, (("bus-wire.txt", "attack"), ("market.txt", "exploded")), None),
    (Verb.DIFFERENT, (("bus-wire.txt", "attack"), ("bus-daily.txt", "attack")), None),
    (
        Verb.SAME,
        (("bus-copy.txt", "The Cedar Watch"), ("bus-wire.txt", "The Almond Society")),
        None,
    ),
    (Verb.SAME, (("market-army.txt", "The army"), ("market.txt", "the police")), None),
    (Verb.REDACT, (("bus-wire.txt", "Almond Society"),), None),
    (Verb.REDACT, (("market.txt", None),), None),
    (Verb.PURGE, (("bus-daily.txt", None),), None),
)
Step = list[str] | int | str
"""Articles to build, a judgement by its place in the list, or "withdraw" the last one."""


@st.composite
def _ways(draw: st.DrawFn) -> list[Step]:
    """Give the corpus in any order and any number of builds, with judgements in between."""
    order = draw(st.permutations(NAMES))
    cuts = sorted(draw(st.sets(st.integers(1, len(order) - 1), max_size=3)))
    steps: list[Step] = []
    for start, end in zip([0, *cuts], [*cuts, len(order)], strict=True):
        steps.append(order[start:end])
        steps += draw(
            st.lists(st.integers(0, len(JUDGEMENTS) - 1) | st.just("withdraw"), max_size=2)
        )
    return steps


def _spot(case: Path, name: str, words: str | None) -> str:
    [document] = [one for one in _documents(case) if one.uri.endswith(name)]
    if words is None:
        return document.id
    start = document.text.index(words)
    return f"{document.id}:{start}-{start + len(words)}"


def _documents(case: Path) -> Iterator[Document]:
    return casefile.reading(case).evidence.documents()


def _judged(case: Path, verb: Verb, spots: list[str], change: str | None = None) -> None:
    try:
        pipeline.judge(case, verb, spots, said={"who": "Sam", "why": "x", "change": change})
    except BadInput:
        # Nothing to withdraw, words of a document that was purged: refused, and nothing changes.
        return


def _walked(case: Path, articles: Path, steps: list[Step]) -> None:
    for step in steps:
        match step:
            case list():
                built(case, *(articles / name for name in step))
            case int():
                verb, spots, change = JUDGEMENTS[step]
                there = {one.uri.rpartition("/")[2] for one in _documents(case)}
                if all(name in there for name, _ in spots):
                    _judged(case, verb, [_spot(case, *spot) for spot in spots], change)
            case str():
                number = len(casefile.reading(case).ledger.judgements())
                _judged(case, Verb.WITHDRAW, [str(number)])


def _made_anew(case: Path, copy: Path) -> Path:
    """Give a copy of a casefile whose tables were made from nothing but evidence and ledger."""
    shutil.copytree(case, copy)
    derived.forget(copy)
    shutil.rmtree(copy / "tables")
    return copy


def _shown(case: Path) -> tuple[dict[str, bytes], str, list[bytes]]:
    return (
        files_of(case / "tables"),
        pipeline.digest(case),
        list(map(contract.export_line, pipeline.dossiers(case))),
    )


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return laid_out(tmp_path_factory.mktemp("growing"), CORPUS)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=_ways())
def test_a_casefile_that_grew_is_the_one_built_at_once(articles: Path, steps: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        case = Path(folder) / "case"
        _walked(case, articles, steps)
        anew = _made_anew(case, Path(folder) / "anew")
        built(anew, *(articles / name for name in NAMES))
        assert _shown(case) == _shown(anew)
        assert pipeline.check(case) == []


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=_ways())
def test_judgements_are_worth_the_same_before_and_after_what_they_are_about_came(
    articles: Path, steps: list[Step]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        case, once = Path(folder) / "case", Path(folder) / "once"
        _walked(case, articles, [step for step in steps if step != len(JUDGEMENTS) - 1])
        with casefile.writing(once) as empty:
            for judgement in casefile.reading(case).ledger.judgements():
                empty.ledger.append(judgement)
        built(once, *(articles / name for name in NAMES))
        assert files_of(once / "tables") == files_of(case / "tables")
        assert pipeline.digest(once) == pipeline.digest(case)


@pytest.mark.parametrize("at", range(len(JUDGEMENTS)))
def test_every_judgement_that_is_drawn_changes_the_tables(
    at: int, articles: Path, tmp_path: Path
) -> None:
    built(tmp_path, articles)
    before = files_of(tmp_path / "tables")
    _walked(tmp_path, articles, [at])
    assert files_of(tmp_path / "tables") != before


OWN_LIST = """[actors]
almonds = { name = "Almond Society", kind = "aid", country = "PK" }
"""


@pytest.mark.parametrize("change", ["list edited", "derived taken away"])
def test_what_changes_while_texts_are_read_is_noticed(
    tmp_path: Path, articles: Path, change: str
) -> None:
    case, (last, *first) = tmp_path / "case", [articles / name for name in NAMES]
    built(case, *first)
    for told in pipeline.build(case, [str(last)], reader="rules"):
        if isinstance(told, Progress) and told.step == "read":
            if change == "list edited":
                (case / "actors.toml").write_text(OWN_LIST, encoding="utf8")
            else:
                derived.forget(case)
    anew = _made_anew(case, tmp_path / "anew")
    built(anew, last)
    assert _shown(case) == _shown(anew)
