"""What is kept between builds, and when it is not believed."""

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from sayso import pipeline
from sayso.deriving.means import program
from sayso.domain.codes import Verb
from sayso.domain.document import Problem, Progress
from sayso.readers.grounding import Grounder
from sayso.store import casefile, derived
from sayso.store.tables import Tables
from tests.road.articles import ALL, MARKET, built, exported, laid_out
from tests.store.small import Killed, files_of

Grounded = list[str]


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    return laid_out(tmp_path / "in", ALL)


@pytest.fixture
def case(tmp_path: Path, articles: Path) -> Path:
    built(tmp_path / "case", articles)
    return tmp_path / "case"


@pytest.fixture
def grounded(monkeypatch: pytest.MonkeyPatch) -> Grounded:
    """The ids of the documents that were grounded."""
    done: Grounded = []
    real = Grounder.__call__

    def noting(self: Grounder, reading, document):  # type: ignore[no-untyped-def]  # as it is
        done.append(document.id)
        return real(self, reading, document)

    monkeypatch.setattr(Grounder, "__call__", noting)
    return done


def _tables(case: Path) -> dict[str, bytes]:
    return files_of(case / "tables")


def test_only_what_is_new_is_grounded(
    tmp_path: Path, articles: Path, grounded: Grounded, case: Path
) -> None:
    grown = tmp_path / "grown"
    built(grown, laid_out(tmp_path / "some", MARKET))
    del grounded[:]
    built(grown, articles)
    assert len(grounded) == len(ALL) - len(MARKET)
    del grounded[:]
    steps = [
        one.step
        for one in pipeline.build(grown, [str(articles)], reader="rules")
        if isinstance(one, Progress)
    ]
    assert grounded == []
    assert "ground" not in steps


@pytest.mark.parametrize("change", ["copied", "touched"])
def test_files_of_other_marks_that_hold_the_same_are_not_grounded_again(
    change: str, case: Path, articles: Path, tmp_path: Path, grounded: Grounded
) -> None:
    before = _tables(case)
    if change == "copied":
        case = Path(shutil.copytree(case, tmp_path / "copy"))
    else:
        for path in (case / "evidence").rglob("*.json*"):
            os.utime(path, ns=(1, 1))
    built(case, articles)
    assert grounded == []
    assert _tables(case) == before


def test_a_document_that_is_written_anew_is_grounded_again(
    case: Path, tmp_path: Path, grounded: Grounded
) -> None:
    evidence = casefile.reading(case).evidence
    document = next(one for one in evidence.documents() if one.uri.endswith("market.txt"))
    evidence.put_document(document.but(title="Another"))
    (tmp_path / "none.jsonl").touch()
    built(case, tmp_path / "none.jsonl")
    assert grounded == [document.id]
    assert casefile.reading(case).tables.document(document.id) == document.but(title="Another")


def test_other_settings_ground_everything_again(
    case: Path, articles: Path, grounded: Grounded
) -> None:
    settings = case / "case.toml"
    settings.write_text(settings.read_text() + 'country = "PK"\n')
    built(case, articles)
    assert len(grounded) == len(ALL)


def test_an_actor_of_the_case_grounds_everything_again(
    case: Path, articles: Path, grounded: Grounded
) -> None:
    (case / "actors.toml").write_text(
        '[actors]\nelm = { name = "Elm Brigade", kind = "armed_group", country = "PK" }\n'
    )
    built(case, articles)
    assert len(grounded) == len(ALL)


def test_other_policies_weigh_everything_again_and_ground_nothing(
    case: Path, articles: Path, grounded: Grounded
) -> None:
    settings = case / "case.toml"
    settings.write_text(settings.read_text() + 'policies = ["airwars"]\n')
    built(case, articles)
    assert grounded == []
    derived.forget(case)
    before = _tables(case)
    shutil.rmtree(case / "tables")
    built(case, articles)
    assert _tables(case) == before


def test_what_a_case_sets_of_a_policy_weighs_everything_again_and_ground_nothing(
    case: Path, articles: Path, grounded: Grounded
) -> None:
    before = _estimates(case)
    settings = case / "case.toml"
    settings.write_text(settings.read_text() + "[policy.ucdp]\nthreshold = 100000\n")
    built(case, articles)
    assert grounded == []
    assert "ucdp" in before
    assert "ucdp" not in _estimates(case)
    made = casefile.reading(case).tables.manifest().made_with["policies"]
    assert re.fullmatch(r"ucdp [0-9a-f]+,airwars,sayso", made)


def _estimates(case: Path) -> set[str]:
    return {one.policy for dossier in pipeline.dossiers(case) for one in dossier.estimates}


def test_a_judgement_grounds_only_the_documents_it_is_about(case: Path, grounded: Grounded) -> None:
    documents = casefile.reading(case).evidence.documents()
    document = next(one for one in documents if one.uri.endswith("market.txt"))
    pipeline.judge(
        case, Verb.REJECT, [document.id], said={"who": "Sam", "why": "x", "change": None}
    )
    assert grounded == [document.id]


def _loses_a_part(case: Path) -> None:
    next((case / "tables").rglob("*.parquet")).unlink()


def _damages_a_part(case: Path) -> None:
    path = next((case / "tables").rglob("*.parquet"))
    path.write_bytes(path.read_bytes()[:-9])


def _loses_the_tables(case: Path) -> None:
    shutil.rmtree(case / "tables")


def _loses_what_was_derived(case: Path) -> None:
    derived.forget(case)


def _takes_other_tables(case: Path) -> None:
    path = case / "tables" / "manifest.json"
    path.write_text(path.read_text().replace('"reader"', '"redder"'))


@pytest.mark.parametrize(
    "damage",
    [
        _loses_a_part,
        _damages_a_part,
        _loses_the_tables,
        _loses_what_was_derived,
        _takes_other_tables,
    ],
)
def test_a_build_mends_what_is_derived(
    damage: Callable[[Path], None], case: Path, articles: Path
) -> None:
    before = _tables(case)
    damage(case)
    built(case, articles)
    assert _tables(case) == before
    assert pipeline.check(case) == []


def test_a_build_that_ends_between_tables_and_what_is_noted_of_them_is_made_good(
    case: Path, tmp_path: Path, articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = _tables(case)
    half = tmp_path / "half"
    built(half, articles / "first")
    real = Tables.write

    def ending(self: Tables, *args: object, **more: object) -> None:
        real(self, *args, **more)  # type: ignore[arg-type]  # as it was called
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(Tables, "write", ending)
        with pytest.raises(Killed):
            built(half, articles / "first", articles / "second")
    built(half, articles / "first", articles / "second")
    assert pipeline.check(half) == []
    fresh = tmp_path / "fresh"
    built(fresh, articles / "first", articles / "second")
    assert _tables(half) == _tables(fresh)
    assert len(whole) == len(_tables(case))


def test_a_judgement_on_a_document_that_is_not_there_yet_is_orphaned_until_it_comes(
    tmp_path: Path, case: Path, articles: Path
) -> None:
    documents = casefile.reading(case).evidence.documents()
    document = next(one for one in documents if one.uri.endswith("market.txt"))
    judged = pipeline.judge(
        case, Verb.CONFIRM, [document.id], said={"who": "Sam", "why": "x", "change": None}
    )
    other = tmp_path / "other"
    with casefile.writing(other) as empty:
        empty.ledger.append(judged)
    run = built(other, articles / "first")
    assert "judgement-orphaned" in {one.code for one in run.problems}
    run = built(other, articles)
    assert "judgement-orphaned" not in {one.code for one in run.problems}


def test_a_problem_of_linking_alone_stands_beside_those_of_its_document(
    case: Path, articles: Path
) -> None:
    one, other = (row["reports"][0]["id"] for row in exported(case))
    for verb in (Verb.SAME, Verb.DIFFERENT):
        said = {"who": "Sam", "why": "x", "change": None}
        pipeline.judge(case, verb, [one, other], said=said)
    codes = [problem.code for problem in casefile.reading(case).tables.read(Problem)]
    assert "judgement-contradicted" in codes
    before = _tables(case)
    derived.forget(case)
    built(case, articles)
    assert _tables(case) == before


def test_where_no_reading_changed_nothing_is_linked_or_compared_again(
    case: Path, articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = casefile.reading(case).evidence.documents()
    document = next(one for one in documents if one.uri.endswith("market.txt"))
    before = _tables(case)

    def never(*args: object, **more: object) -> None:
        raise AssertionError

    with monkeypatch.context() as patch:
        patch.setattr("sayso.flow.link.linked", never)
        patch.setattr("sayso.flow.link.copies", never)
        built(case, articles)
        assert _tables(case) == before
        said = {"who": "Sam", "why": "x", "change": None}
        pipeline.judge(case, Verb.REDACT, [document.id], said=said)
    assert _tables(case) != before


def test_the_program_is_named_by_version_and_hash_without_what_each_machine_makes() -> None:
    told = program()
    assert {name: words.count(" ") for name, words in told.items()} == {"sayso": 1, "codebook": 1}
    assert all(len(words.split()[1]) == 64 for words in told.values())
