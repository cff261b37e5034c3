"""Builds and judgements of the page, done by real processes."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from sayso import pipeline
from sayso.cli.builds import Builds
from sayso.domain.codes import Verb
from sayso.domain.compared import IncidentChange
from sayso.domain.errors import BadInput, CaseBusy
from sayso.outlets.web.needs import BuildState, Judged
from sayso.store import casefile, incoming
from tests.road.articles import BUS, MARKET, built, exported, laid_out

SAID = {"who": "Sam", "why": "as it reads"}


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder = tmp_path / "case"
    built(folder, laid_out(tmp_path / "in", MARKET))
    with (folder / "case.toml").open("a") as settings:
        settings.write('reader = "rules"\n')
    return folder


@pytest.fixture
def builds(case: Path) -> Iterator[Builds]:
    with closing(Builds(case)) as found:
        yield found


def until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not is_so():
        assert time.monotonic() < deadline, "it takes too long"
        time.sleep(0.02)


def ended(builds: Builds) -> BuildState:
    until(lambda: builds.state().state != "running")
    return builds.state()


def many(folder: Path) -> Path:
    """Lay out so many articles that a build of them can be caught at it."""
    [(text, said)] = MARKET.values()
    return laid_out(folder, {f"{n}.txt": (f"{text}\n{n}.\n", said) for n in range(60)})


def report(case: Path) -> str:
    return str(exported(case)[0]["reports"][0]["id"])


def test_what_came_in_over_the_page_is_let_go_when_it_was_read(builds: Builds, case: Path) -> None:
    text, _ = next(iter(BUS.values()))
    file = incoming.kept(case, "bus.txt", [text.encode()])
    assert builds.start([str(file)], mapping="date=When").mapping == "date=When"
    assert ended(builds).state == "done"
    assert list(file.parent.iterdir()) == []
    assert any(
        one.text.strip() == text.strip() for one in casefile.reading(case).evidence.documents()
    )


def numbers(case: Path) -> list[int]:
    return [one.number for one in casefile.reading(case).ledger.judgements()]


def test_a_build_is_watched_to_its_end_and_counted(builds: Builds, case: Path) -> None:
    assert builds.state().state == "none"
    more = laid_out(case.parent / "more", BUS)
    started = builds.start([str(more)])
    assert (started.state, started.number, started.inputs) == ("running", 1, (str(more),))
    done = ended(builds)
    assert done.state == "done", done.words
    assert done.words.startswith("4 documents, 3 read now: ")
    assert done.started is not None
    assert done.ended is not None
    assert builds.start([str(more)]).number == 2
    assert ended(builds).words.startswith("4 documents, 0 read now: ")
    assert [one.number for one in builds.history()] == [2, 1]


def test_a_build_that_is_cancelled_goes_on_where_it_was(builds: Builds, case: Path) -> None:
    inputs = [str(many(case.parent / "many"))]
    builds.start(inputs)
    with pytest.raises(CaseBusy):
        builds.start(inputs)
    until(lambda: builds.state().done > 3)
    assert builds.cancel().state == "cancelled"
    kept = sum(1 for _ in casefile.reading(case).evidence.documents())
    assert kept > 1
    assert builds.start(builds.state().inputs).number == 2
    assert ended(builds).words.startswith("61 documents, ")


def test_what_cannot_be_read_fails_in_one_sentence(builds: Builds, case: Path) -> None:
    builds.start([str(case.parent / "nothing")])
    assert ended(builds).state == "failed"
    assert "no such file or folder" in builds.state().words
    for inputs, what in (([], "something to read"), ([str(case)], "the casefile itself")):
        with pytest.raises(BadInput, match=what):
            builds.start(inputs)
    assert builds.state().number == 1


def test_a_judgement_is_worked_in_and_says_what_it_changed(builds: Builds, case: Path) -> None:
    [incident] = exported(case)
    rejected = builds.judge(Verb.REJECT, [report(case)], SAID)
    assert rejected.changes is not None
    [gone] = rejected.changes.incidents
    assert (gone.change, gone.old) == (IncidentChange.GONE, (incident["id"],))
    assert exported(case) == []
    undone = builds.judge(Verb.WITHDRAW, [str(rejected.judgement.number)], SAID)
    assert undone.changes is not None
    [back] = undone.changes.incidents
    assert (back.change, back.new) == (IncidentChange.NEW, (incident["id"],))


def test_a_figure_that_is_corrected_weighs_otherwise(builds: Builds, case: Path) -> None:
    figure, *_ = [
        claim
        for account in exported(case)[0]["accounts"]
        for claim in account["claims"]
        if claim["measure"] == "killed"
    ]
    judged = builds.judge(Verb.CORRECT, [figure["id"]], SAID | {"change": "low=4"})
    assert judged.changes is not None
    [weighed] = judged.changes.incidents
    assert weighed.change is IncidentChange.REVISED
    assert any("killed" in what for what, _, _ in weighed.estimates)


def test_two_tabs_that_judge_at_once_lose_nothing(builds: Builds, case: Path) -> None:
    one, answers = report(case), list[Judged]()

    def judged() -> None:
        answers.append(builds.judge(Verb.CONFIRM, [one], SAID))

    tabs = [threading.Thread(target=judged) for _ in range(4)]
    for tab in tabs:
        tab.start()
    for tab in tabs:
        tab.join()
    assert sorted(answer.judgement.number for answer in answers) == [1, 2, 3, 4]
    assert numbers(case) == [1, 2, 3, 4]


def test_while_a_build_runs_a_judgement_is_kept_and_waits(builds: Builds, case: Path) -> None:
    one = report(case)
    builds.start([str(many(case.parent / "many"))])
    until(lambda: builds.state().done > 3)
    judged = builds.judge(Verb.REJECT, [one], SAID)
    assert (judged.waits, judged.changes) == (True, None)
    assert builds.state().state == "running"
    assert numbers(case) == [1]
    ended(builds)
    until(lambda: one not in casefile.reading(case).ledger.members())


def test_while_another_process_writes_a_judgement_is_kept_and_waits(case: Path) -> None:
    one = report(case)
    with closing(Builds(case)) as builds:
        with casefile.writing(case):
            assert builds.judge(Verb.REJECT, [one], SAID).waits
            assert numbers(case) == [1]
        until(lambda: one not in casefile.reading(case).ledger.members())


def test_a_spot_that_is_not_there_is_no_judgement(builds: Builds, case: Path) -> None:
    with pytest.raises(BadInput, match="nothing of that id"):
        builds.judge(Verb.REJECT, ["nothing"], SAID)
    assert numbers(case) == []


def test_names_that_nobody_knows_are_proposed_as_the_command_does(
    builds: Builds, case: Path
) -> None:
    built(case, laid_out(case.parent / "more", BUS))
    assert [one.name for one in builds.proposals()] == ["The Almond Society, an aid group"]
    assert builds.proposals() is builds.proposals()


def test_judgements_that_nobody_worked_in_are(case: Path) -> None:
    one, store = report(case), casefile.reading(case)
    pipeline.judge(case, Verb.REJECT, [one], said=SAID)
    assert exported(case) == []
    store.ledger.append(
        store.ledger.judgements()[0].but(verb=Verb.WITHDRAW, spots=(), withdraws=1, field=None)
    )
    list(pipeline.work_in(case))
    assert len(exported(case)) == 1
