"""What the page needs from the road: builds started and watched, judgements appended and worked in."""

from collections.abc import Mapping, Sequence
from typing import Protocol, runtime_checkable

from sayso.domain.codes import Verb
from sayso.domain.compared import Changes
from sayso.domain.incident import Apart
from sayso.domain.judgement import Judgement
from sayso.domain.record import Record
from sayso.domain.world import KnownActor, KnownOutlet, Proposal


class BuildState(Record):
    """How far a build is, or how the last one ended.

    `state` is none, running, done, cancelled or failed. `step` and `done` of `of` are the last it
    said (`of` 0 = not known); `words` sum it up, or say what failed in one sentence. `inputs` are
    those it was started with and `mapping` what columns mean, so that it can be
    resumed.
    """

    number: int = 0
    state: str = "none"
    step: str = ""
    done: int = 0
    of: int = 0
    words: str = ""
    inputs: tuple[str, ...] = ()
    mapping: str | None = None
    started: str | None = None
    ended: str | None = None


class Judged(Record):
    """A judgement as it was appended; `changes` where it was worked in at once, else it waits."""

    judgement: Judgement
    changes: Changes | None = None
    waits: bool = False


@runtime_checkable  # what a handler asks for is checked when it is handed in
class Builds(Protocol):
    """Starts and watches builds of one casefile, and appends judgements to it."""

    def start(self, inputs: Sequence[str], *, mapping: str | None = None) -> BuildState:
        """Begin to read inputs into the casefile. Raises `CaseBusy` while another build runs."""
        ...

    def state(self) -> BuildState:
        """Give how far the build is."""
        ...

    def history(self) -> Sequence[BuildState]:
        """Give the last builds since the page was opened, the latest first."""
        ...

    def cancel(self) -> BuildState:
        """Stop the build; what it has read stays, and the next one goes on from there."""
        ...

    def judge(self, verb: Verb, spots: Sequence[str], said: Mapping[str, str | None]) -> Judged:
        """Append a judgement (`said` holds who, why, change) and work it in.

        Raises `BadInput` for a spot that is not there. While a build runs it is appended all the
        same, and worked in when that ends.
        """
        ...

    def proposals(self) -> list[Proposal]:
        """Give the names that the case says and no list knows, the most frequent first."""
        ...

    def apart(self) -> list[Apart]:
        """Give pairs of reports in two incidents that may tell of one after all, the likeliest first."""
        ...

    def apart_of(self) -> str:
        """Give a string that is another one whenever `apart` knows of other tables."""
        ...

    def known(self, actor: str) -> KnownActor | None:
        """Give what the registry says of an organisation or office, by its id; else nothing."""
        ...

    def outlet(self, name: str) -> KnownOutlet | None:
        """Give what the codebook says of an outlet, by its name or domain; else nothing."""
        ...
