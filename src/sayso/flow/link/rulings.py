"""What `same` and `different` judgements rule about pairs of reports."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.domain.codes import Verb
from sayso.domain.document import Problem
from sayso.domain.judgement import Judgement
from sayso.domain.reading import Reading
from sayso.flow.link.matching.clusters import Pair, Rules
from sayso.flow.link.spots import Landing, landed, orphaned, standing
from sayso.flow.link.whom import about_people


def rulings(
    judgements: Sequence[Judgement], readings: Iterable[Reading], place: Mapping[str, int]
) -> tuple[Rules, list[Problem]]:
    """Give what was ruled on pairs of reports, by their place; the latest judgement prevails.

    A judgement that later ones contradict, directly or by way of others, is a problem.
    """
    judged = {spot.document for judgement in judgements for spot in judgement.spots}
    mine = {reading.document: reading for reading in readings if reading.document in judged}
    landings = {
        document: [
            Landing(letter="r", id=report.id, quotes=(report.trigger,))
            for report in reading.reports
        ]
        for document, reading in mine.items()
    }
    problems: list[Problem] = []
    ruled = _Ruled()
    for judgement in reversed(standing(judgements)):
        if judgement.verb not in (Verb.SAME, Verb.DIFFERENT) or about_people(judgement, mine):
            continue
        ends = [landed(spot, landings.get(spot.document, ())) for spot in judgement.spots]
        lost = [spot for spot, end in zip(judgement.spots, ends, strict=True) if end is None]
        problems += [orphaned(judgement, spot) for spot in lost]
        found = [place[end.id] for end in ends if end is not None]
        if not lost and not ruled.take(judgement.verb, (min(found), max(found))):
            problems.append(_contradicted(judgement))
    return Rules(same=frozenset(ruled.same), different=frozenset(ruled.different)), problems


class _Ruled:
    """Rulings taken so far, latest first, and the groups they make."""

    def __init__(self) -> None:
        self.same: set[Pair] = set()
        self.different: set[Pair] = set()

    def take(self, verb: Verb, pair: Pair) -> bool:
        """Take a ruling over unless it contradicts what was taken."""
        one, other = self._group(pair[0]), self._group(pair[1])
        if verb is Verb.DIFFERENT:
            if one & other:
                return False
            self.different.add(pair)
            return True
        if any(self._across(one, other)):
            return False
        if pair[0] != pair[1]:
            self.same.add(pair)
        return True

    def _across(self, one: set[int], other: set[int]) -> Iterator[bool]:
        for a, b in self.different:
            yield (a in one and b in other) or (b in one and a in other)

    def _group(self, member: int) -> set[int]:
        group, fresh = {member}, [member]
        while fresh:
            at = fresh.pop()
            near = {x for pair in self.same if at in pair for x in pair} - group
            group |= near
            fresh += near
        return group


def _contradicted(judgement: Judgement) -> Problem:
    spot = judgement.spots[0]
    return Problem(
        code="judgement-contradicted",
        message=f"Judgement {judgement.number} ({judgement.verb}) cannot stand beside later ones."
        " Withdraw one of them.",
        stage="link",
        document=spot.document,
        start=spot.start,
        end=spot.end,
    )
