"""Examples for the page's tests: builds that only remember what they were asked for."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from litestar.types import ASGIApp

from sayso.domain.codes import Verb
from sayso.domain.errors import BadInput
from sayso.domain.incident import Apart
from sayso.domain.judgement import Judgement, Spot
from sayso.domain.world import KnownActor, KnownOutlet, Proposal
from sayso.outlets.web.app import application
from sayso.outlets.web.guarding import Guard, People
from sayso.outlets.web.needs import BuildState, Judged


class FakeBuilds:
    """Starts nothing and judges nothing; `asked` is what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[object] = []
        self.actors: dict[str, KnownActor] = {}
        self.outlets: dict[str, KnownOutlet] = {}
        self.parted: list[Apart] = []
        self.now = BuildState()

    def start(self, inputs: Sequence[str], *, mapping: str | None = None) -> BuildState:
        self.asked.append(("start", tuple(inputs), mapping))
        self.now = BuildState(
            number=1, state="running", step="read", inputs=tuple(inputs), mapping=mapping
        )
        return self.now

    def state(self) -> BuildState:
        return self.now

    def history(self) -> Sequence[BuildState]:
        return [self.now] if self.now.number else []

    def cancel(self) -> BuildState:
        self.now = self.now.but(state="cancelled")
        return self.now

    def judge(self, verb: Verb, spots: Sequence[str], said: Mapping[str, str | None]) -> Judged:
        self.asked.append((verb, tuple(spots), dict(said)))
        if verb is Verb.WITHDRAW and not (len(spots) == 1 and re.fullmatch("[1-9]", spots[0])):
            raise BadInput("withdraw", "the number of one judgement", "another", "say it")
        taken_back = int(spots[0]) if verb is Verb.WITHDRAW else None
        judgement = Judgement(
            number=1,
            verb=verb,
            spots=() if taken_back else tuple(Spot(document=spot) for spot in spots),
            withdraws=taken_back,
            who=said["who"] or "",
            when="2026-01-01T00:00:00+00:00",
            why=said["why"] or "",
        )
        return Judged(judgement=judgement)

    def proposals(self) -> list[Proposal]:
        return []

    def apart(self) -> list[Apart]:
        return self.parted

    def apart_of(self) -> str:
        return ""

    def known(self, actor: str) -> KnownActor | None:
        return self.actors.get(actor)

    def outlet(self, name: str) -> KnownOutlet | None:
        return self.outlets.get(name)


def a_page(
    case: Path, builds: FakeBuilds | None = None, *, people: People | None = None
) -> ASGIApp:
    guard = Guard(case, who="Tester", token="a-token", people=people, hosts=("testserver",))  # noqa: S106 - of a test
    return application(case, builds or FakeBuilds(), guard)
