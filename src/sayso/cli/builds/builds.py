"""Starts and watches builds of one casefile, and appends judgements, whoever writes meanwhile."""

import logging
from collections import deque
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooLong
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock, Timer

from sayso import doors, pipeline
from sayso.cli.builds import parting
from sayso.cli.builds.judging import Around
from sayso.cli.builds.knowing import Known
from sayso.cli.builds.worker import Failed, Job, Stopped, Worker
from sayso.domain.codes import Verb
from sayso.domain.document import Run
from sayso.domain.errors import BadInput, CaseBusy
from sayso.domain.incident import Apart
from sayso.domain.world import KnownActor, KnownOutlet, Proposal
from sayso.outlets import wording
from sayso.outlets.web.needs import BuildState, Judged
from sayso.store import casefile, incoming

_LOG = logging.getLogger(__name__)
_LISTED = 20
"""How many builds are remembered."""
_PATIENCE = 20.0
"""Seconds in which most judgements are worked in; whoever judged is told of a longer one that it waits."""
_AGAIN = 2.0
"""Seconds until a casefile that somebody else writes is asked for again."""


class Builds:
    """Does what the page asks, one thing after the other, in a process of its own.

    A judgement is on the disk before anything else is done; working it in waits for its turn.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._case = casefile.reading(folder)
        self._known = Known(folder)
        self._worker = Worker()
        # One thread keeps the order; what it does is to wait for the worker.
        self._turns = ThreadPoolExecutor(max_workers=1)
        self._lock = Lock()
        self._states: deque[BuildState] = deque(maxlen=_LISTED)
        self._job: Job | None = None
        self._worked = 0
        self._closed = False
        self._proposals: tuple[str, list[Proposal]] = ("", [])
        self._turns.submit(self._worker.begin)

    def close(self) -> None:
        """Stop what runs; nothing that was done is lost."""
        self._closed = True
        self._worker.close()
        self._turns.shutdown(wait=False, cancel_futures=True)

    def start(self, inputs: Sequence[str], *, mapping: str | None = None) -> BuildState:
        """Begin to read inputs into the casefile.

        Raises `CaseBusy` while another build runs, `BadInput` for no input, and for the casefile
        itself.
        """
        if not inputs:
            raise BadInput("build", expected="something to read", found="nothing", remedy="name it")
        casefile.refuse_as_input(self._folder, inputs)
        pipeline.collected_keys(mapping)
        with self._lock:
            if self._job is not None:
                raise CaseBusy(str(self._folder), holder="a build that this page started")
            self._job = Job(self._folder, tuple(inputs), mapping)
            number = self._states[0].number + 1 if self._states else 1
            begun = BuildState(
                number=number,
                state="running",
                inputs=self._job.inputs,
                mapping=mapping,
                started=_now(),
            )
            self._states.appendleft(begun)
            self._turns.submit(self._build, self._job)
            return begun

    def state(self) -> BuildState:
        """Give how far the build is, or how the last one ended."""
        return self._states[0] if self._states else BuildState()

    def history(self) -> Sequence[BuildState]:
        """Give the last 20 builds since this was made, the latest first."""
        return tuple(self._states)

    def cancel(self) -> BuildState:
        """Stop the build; what it has read stays, and the next one goes on from there."""
        with self._lock:
            job, self._job = self._job, None
            if job is not None:
                words = "cancelled; what was read stays, and it goes on from there"
                self._says(state="cancelled", words=words, ended=_now())
        if job is not None and self._worker.stop(job) and not self._closed:
            self._turns.submit(self._worker.begin)
        return self.state()

    def judge(self, verb: Verb, spots: Sequence[str], said: Mapping[str, str | None]) -> Judged:
        """Append a judgement (`said` holds who, why, change) and work it in.

        Raises `BadInput` for a spot that is not there. While a build runs it is appended all the
        same, and worked in when that ends.
        """
        signed = pipeline.signed_by(self._case, verb, spots, said)
        around = Around(self._case, signed)
        judgement = self._case.ledger.append(signed)
        done = self._turns.submit(self._work_in, judgement.number)
        if self._job is not None or not _in_time(done):
            return Judged(judgement=judgement, waits=True)
        return Judged(judgement=judgement, changes=around.changes())

    def proposals(self) -> list[Proposal]:
        """Give the names that the case says and no list knows, the most frequent first."""
        made_of, found = self._proposals
        now = self._case.tables.identity()
        if now != made_of:
            found = doors.proposals(self._folder)
            self._proposals = now, found
        return found

    def apart(self) -> list[Apart]:
        """Give pairs of reports in two incidents that may tell of one after all, the likeliest first."""
        return parting.apart(self._case)

    def apart_of(self) -> str:
        """Give a string that is another one whenever `apart` knows of other tables."""
        return parting.made_of(self._case)

    def known(self, actor: str) -> KnownActor | None:
        """Give what the registry says of an organisation or office, by its id; else nothing."""
        return self._known.actor(actor)

    def outlet(self, name: str) -> KnownOutlet | None:
        """Give what the codebook says of an outlet, by its name or domain; else nothing."""
        return self._known.outlet(name)

    def _build(self, job: Job) -> None:
        if self._job is not job:  # cancelled before its turn came
            return
        ended = {"state": "failed", "words": "it ended before it was done"}
        try:
            for told in self._worker.doing(job):
                if self._job is not job:  # cancelled in the moment in which its turn came
                    self._worker.stop(job)
                elif isinstance(told, Run):
                    ended = {
                        "state": "done",
                        "words": f"{wording.built(told)}. Read by {told.reader}.",
                    }
                else:
                    self._told(job, step=told.step, done=told.done, of=told.of or 0)
        except Failed as error:
            ended["words"] = str(error)
        except Stopped:
            ended["words"] = "its process ended; start it again, and it goes on from there"
        if ended["state"] == "done":
            # The evidence holds their bytes now, and a purge is to find them nowhere else.
            incoming.let_go(self._folder, job.inputs)
        self._told(job, **ended, ended=_now())
        with self._lock:
            self._job = None if self._job is job else self._job

    def _told(self, job: Job, **changes: object) -> None:
        with self._lock:
            if self._job is job:
                self._says(**changes)

    def _says(self, **changes: object) -> None:
        self._states[0] = self._states[0].but(**changes)

    def _work_in(self, number: int) -> bool:
        """Work in what was judged up to a number, and say whether that is done."""
        if number <= self._worked:
            return True
        # Whatever is in the ledger now, the worker will find there.
        last = self._case.ledger.last()
        try:
            for _ in self._worker.doing(Job(self._folder)):
                pass
        except Failed as error:
            if not error.busy:
                _LOG.error("judgement %s waits for the next build: %s", number, error)
                return False
        except Stopped:
            pass
        else:
            self._worked = last
            return True
        self._later(number)
        return False

    def _later(self, number: int) -> None:
        def again() -> None:
            if not self._closed:
                self._turns.submit(self._work_in, number)

        if not self._closed:
            timer = Timer(_AGAIN, again)
            timer.daemon = True
            timer.start()


def _in_time(done: Future[bool]) -> bool:
    try:
        return done.result(timeout=_PATIENCE)
    except TooLong:
        return False


def _now() -> str:
    return datetime.now(tz=UTC).isoformat(timespec="seconds")
