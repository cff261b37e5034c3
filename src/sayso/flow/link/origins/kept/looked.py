"""What was found of each page when copies were last looked for: what did not change is not looked at again."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

import numpy as np

from sayso.domain.record import Record
from sayso.flow.link.facts.sought import Numbers
from sayso.flow.link.origins.credits import Credits
from sayso.flow.link.origins.names import Names
from sayso.flow.link.origins.near import Match, Nearby, Others
from sayso.flow.link.origins.passages import Leaf
from sayso.text.ids import content_id

_NOTHING = Credits(whole=None, copies=())
Sentences: TypeAlias = tuple[tuple[int, int, str, tuple[int, int]], ...]
"""Where each starts and ends, the document that had it first, and where it stands there."""


class Seen(Record):
    """Credits and like sentences by document, each with what it was found in, in one string.

    `names` says who was known by name when the credits were found.
    """

    credits: dict[str, tuple[str, Credits | None]]
    near: dict[str, tuple[str, Sentences]]
    names: str = ""


class Looked:
    """What was seen last, and what is seen now.

    `tokens` gives each document a string that is another one whenever what it tells is; one without a
    token is looked at each time.
    """

    def __init__(self, tokens: Mapping[str, str] | None = None, before: Seen | None = None) -> None:
        self._tokens = tokens or {}
        self._before = before or Seen(credits={}, near={})
        self._credits: dict[str, tuple[str, Credits | None]] = {}
        self._near: _Near | None = None
        self._names = ""

    def seen(self) -> Seen:
        """Give all that is seen now, for the next time."""
        near = self._near.now if self._near else {}
        return Seen(credits=self._credits, near=near, names=self._names)

    def credits(
        self, leaves: Sequence[Leaf], names: Names, credit: Callable[[int], Credits]
    ) -> list[Credits]:
        """Give what each page credits, asking only for those that may say something else now."""
        # Who is known by name decides: with a new outlet all are asked.
        self._names = names.made_of
        before = self._before.credits if self._before.names == self._names else {}
        found = []
        for at, leaf in enumerate(leaves):
            token = self._tokens.get(leaf.id)
            was, known = before.get(leaf.id, ("", None))
            told = known or _NOTHING if token and was == token else credit(at)
            if token:
                self._credits[leaf.id] = token, None if told == _NOTHING else told
            found.append(told)
        return found

    def nearby(self, leaves: Sequence[Leaf], all_runs: Sequence[Numbers]) -> Nearby:
        """Give what remembers the like sentences of each page."""
        tokens = [self._tokens.get(leaf.id, "") for leaf in leaves]
        self._near = _Near(leaves, all_runs, tokens, self._before)
        return self._near.matches


class _Near:
    def __init__(
        self,
        leaves: Sequence[Leaf],
        all_runs: Sequence[Numbers],
        tokens: Sequence[str],
        before: Seen,
    ) -> None:
        self._leaves, self._all_runs, self._tokens = leaves, all_runs, tokens
        self._before = before
        self._places = {leaf.id: at for at, leaf in enumerate(leaves)}
        self._states: dict[int, str] = {}
        self.now: dict[str, tuple[str, Sentences]] = {}

    def matches(
        self, at: int, others: Others, look: Callable[[], Iterable[Match]]
    ) -> Sequence[Match]:
        """Give the matches of a page with others: those seen before where none of the pages is another."""
        made_of, id_ = self._made_of(at, others), self._leaves[at].id
        before = self._before.near.get(id_)
        if before is not None and made_of and before[0] == made_of:
            self.now[id_] = before
            return [
                Match(at, start, end, self._places[source], there)
                for start, end, source, there in before[1]
            ]
        found = list(look())
        if made_of:
            rows = ((x.start, x.end, self._leaves[x.source].id, x.there) for x in found)
            self.now[id_] = made_of, tuple(rows)
        return found

    def _made_of(self, at: int, others: Others) -> str:
        states = [self._state(at), *(self._state(other) for other, _ in others)]
        musts = "".join("1" if must else "0" for _, must in others)
        return content_id("m", *states, musts) if all(states) else ""

    def _state(self, at: int) -> str:
        """Give a page as it is compared: its text, and which of its runs its outlet always prints."""
        if at not in self._states:
            token = self._tokens[at]
            out = self._all_runs[at] == at
            printed = np.packbits(out).tobytes().hex() if out.any() else ""
            self._states[at] = f"{self._leaves[at].id} {token} {printed}" if token else ""
        return self._states[at]
