"""One sentence: every number is tried, and what proves to count people is kept."""

from collections.abc import Sequence
from typing import NamedTuple

from sayso.domain.codes import Group, Measure
from sayso.flow.extract.figures import groups
from sayso.flow.extract.figures.cardinals import Form
from sayso.flow.extract.figures.deciding import ties, whose
from sayso.flow.extract.figures.deciding.harm import demanded, events
from sayso.flow.extract.figures.deciding.proofs import holds, may_count
from sayso.flow.extract.figures.deciding.ties import Scene, Tie
from sayso.flow.extract.figures.deciding.tolls import told_by_itself, toll_group
from sayso.flow.extract.figures.numbers import Number
from sayso.flow.extract.figures.phrases import Phrase, describes, phrase
from sayso.flow.extract.figures.words import people
from sayso.flow.extract.figures.words.befalling import counted
from sayso.flow.extract.figures.words.tokens import Tokens
from sayso.text.wordlists import word_set

_NOBODY = frozenset({"no", "none", "nobody", "not"})
_UNTIL_DEAD = 36
"""So many words on, "succumbed" is still said of those who were injured."""
_DYING = frozenset({"succumbed", "died"})
_NOT_SAME = word_set("while whereas but when . ; others another")
_CAPTURED = ("captured", "capturing", "captures", "seized")
_TAKEN_BY_REBELS = (Group.SECURITY, Group.CIVILIAN, Group.OFFICIAL)
_HELD = ("hostage", "captive")
_FORCES = word_set("police army troops forces soldiers military rangers")
_BUT_SOME = word_set("civilians security policemen soldiers police army militants")
_JAILED = word_set("arrested detained jailed imprisoned prisoner prisoners detainee detainees")
_BESIDE = word_set("and or , ; & with alongside besides plus including by then in near at")
_OF_THESE = (("of", "these"), ("of", "them"), ("of", "those"), ("among", "them"))


class Count(NamedTuple):
    """A number that counts people: its phrase, what ties it to a measure, whose group, what it is part of.

    `anew`: it gives the one before anew ("some place the latter figure closer to 200").
    """

    phrase: Phrase
    tie: Tie
    group: Group
    parent: int | None
    of_earlier: bool = False
    anew: bool = False
    p: int = 1000


class Earlier(NamedTuple):
    """Whom the text counted last, for what, and who was first said to be there."""

    group: Group | None = None
    measure: Measure | None = None
    present: Group | None = None

    def then(self, count: Count) -> "Earlier":
        """Give the same after one more count."""
        there = count.tie.measure is Measure.PRESENT and count.parent is None
        present = self.present or (count.group if there else None)
        return Earlier(count.group, count.tie.measure, present)


def counts(words: Tokens, found: Sequence[Number], earlier: Earlier) -> dict[int, Count]:
    """Give the counts of a sentence by the rank of their number."""
    phrases = [phrase(words, number) for number in found]
    own = [groups.group(words, one) for one in phrases]
    scene = ties.scene(words, phrases, own, events(words))
    known: dict[int, Count] = {}
    before = whose.opening(words)
    for index, one in enumerate(phrases):
        tie = _tie(scene, index, known, earlier) if may_count(words, one) else None
        if tie is not None and _apposed(words, one, tie, known):
            continue
        if tie is not None and tie.price <= _ceiling(words, one) and holds(words, one, tie):
            attacks = tie.measure is Measure.ATTACKERS and one.noun in ties.ANYBODY
            anybody = attacks and own[index] is Group.CIVILIAN
            group = Group.UNKNOWN if anybody else _group(scene, index, known, before, earlier)
            tie = tie._replace(measure=_by_rebels(words, tie, group))
            of_earlier = tie.event is None and _of_these(words, one)
            anew = bool(known) and tie.event is None and _restates(words, one)
            known[index] = Count(one, tie, group, _whole(scene, index, known), of_earlier, anew)
            before = group
    for index, count in known.items():
        if own[index] is Group.UNKNOWN and _more_than(words, count, known.get(index - 1)):
            known[index] = count._replace(group=Group.MIXED)
    parts: dict[int | None, list[Count]] = {}
    for count in known.values():
        parts.setdefault(count.parent, []).append(count)
    return {x: _with_parts(words, count, parts.get(x, [])) for x, count in known.items()}


def _apposed(words: Tokens, one: Phrase, tie: Tie, known: dict[int, Count]) -> bool:
    """Say whether "a" only says who the one before is: "a journalist Haroon Khan *a* correspondent was killed"."""
    if one.number.form is not Form.ARTICLE or tie.event is None or not known:
        return False
    last = known[max(known)]
    gap = words.low[last.phrase.after : one.number.first]
    alone = last.phrase.number.low == last.phrase.number.high == 1
    named = any(words.raw[at].istitle() for at in range(last.phrase.after, one.number.first))
    return alone and last.tie.event == tie.event and named and _BESIDE.isdisjoint(gap)


def _group(
    scene: Scene,
    index: int,
    known: dict[int, Count],
    near: Group | None,
    earlier: Earlier,
) -> Group:
    """Give whom a count counts, by its own words, its verb, its whole, then whom the text counted before."""
    one, words = scene.phrases[index], scene.words
    group = _by_words(scene, index)
    if group is Group.UNKNOWN and _restates(words, one):
        return near or earlier.group or group
    if group is Group.UNKNOWN and one.noun in _HELD:
        # Hostages are who was there, else civilians.
        return earlier.present or Group.CIVILIAN
    if group is Group.UNKNOWN and near is None:
        group = groups.of_them(words, one)
    parent = _whole(scene, index, known)
    if parent is not None and ties.included(scene, index):
        group = groups.as_part(one, group, known[parent].group)
    return groups.in_context(one, group, near, earlier.group)


def _by_words(scene: Scene, index: int) -> Group:
    one, words = scene.phrases[index], scene.words
    readings = (
        whose.both(words, one),
        scene.groups[index],
        toll_group(words, one),
        whose.together(words, one),
        whose.were(words, one),
        whose.suffered(words, one),
    )
    return next((group for group in readings if group is not Group.UNKNOWN), Group.UNKNOWN)


def _more_than(words: Tokens, one: Count, before: Count | None) -> bool:
    """Say whether people are more than those before: "five soldiers were among *seven* killed" are mixed."""
    at = one.phrase.number.first - 1
    if before is None or words.at(at) != "among" or before.tie.measure is not one.tie.measure:
        return False
    beside = before.phrase.after in (at, at - 1) and words.at(at - 1) not in _BESIDE
    return beside and before.group is Group.SECURITY and _low(before) < _low(one)


def _low(count: Count) -> int:
    return count.phrase.number.low or 0


def _some_police(told: list[Count]) -> int:
    """Give how many of several people are police or soldiers; none where it is one, or officers."""
    kept = [x for x in told if x.group is Group.SECURITY and x.phrase.noun != "officer"]
    return sum(map(_low, kept)) if any(_low(one) > 1 for one in kept) else 0


def _with_parts(words: Tokens, count: Count, told: list[Count]) -> Count:
    if count.phrase.noun == "other" and 0 < _some_police(told) < _low(count):
        # "Two soldiers were killed, ten others including five policemen were hurt": not all of the ten.
        return count._replace(group=Group.MIXED)
    parts = [one.group for one in told]
    named = Group.UNKNOWN
    after = count.phrase.after
    mostly = after + (words.at(after) == ",")
    some = words.at(mostly) == "mostly" and words.at(mostly + 1) in _BUT_SOME
    open_ = count.group is Group.UNKNOWN or count.phrase.refers
    if some and open_ and words.at(mostly + 2) != "and":
        # "Seventy people, mostly civilians": the others were none.
        return count._replace(group=Group.MIXED)
    if words.at(after) in ("including", "mostly") or words.at(after + 1) == "including":
        named = people.of_phrase(words.low[after : after + 7])
    unnamed = count.phrase.refers or count.group in (Group.UNKNOWN, Group.CIVILIAN)
    if unnamed and whose.listed(words, count.phrase):
        return count._replace(group=Group.MIXED)
    group = groups.with_parts(count.group, parts, named)
    if group is Group.UNKNOWN and whose.at_home(words, count.phrase, count.tie.measure):
        group = Group.CIVILIAN
    return count._replace(group=group)


def _tie(scene: Scene, index: int, known: dict[int, Count], earlier: Earlier) -> Tie | None:
    one, words = scene.phrases[index], scene.words
    if words.at(0) == "of" and one.number.first == 1 and one.head is not None:
        return Tie(Measure.PRESENT, 0.5, None)
    told = told_by_itself(words, one)
    if told is not None:
        itself = Tie(told, 0.5, None)
        return itself._replace(measure=_measure(scene, index, itself))
    both = (ties.behind(scene, index), ties.ahead(scene, index))
    options = [tie for tie in both if tie is not None]
    before = ties.listed_after(scene, index)
    if before is not None and before in known:
        whole = known[before].tie
        options.append(Tie(whole.measure, 1.0 + whole.price / 4, None, before))
    tie = min(options, key=lambda tie: tie.price, default=None)
    if tie is None or tie.price > _ceiling(words, one):
        tie = _inherited(scene, index, known, earlier) or tie
    return None if tie is None else tie._replace(measure=_measure(scene, index, tie))


def _measure(scene: Scene, index: int, tie: Tie) -> Measure:
    """Give what a tie means for these people: who died of injuries was killed."""
    one, words = scene.phrases[index], scene.words
    if tie.measure is Measure.INJURED and _died(words, one.after):
        return Measure.KILLED
    if tie.measure is Measure.RESCUED and tie.event and demanded(words, tie.event.first):
        jailed = one.noun in _JAILED or not _JAILED.isdisjoint(words.low)
        return Measure.DETAINED if jailed else Measure.ABDUCTED
    if tie.measure is Measure.ABDUCTED and tie.event and ties.since_freed(words, one, tie.event):
        return Measure.RESCUED
    return tie.measure


def _by_rebels(words: Tokens, tie: Tie, group: Group) -> Measure:
    """Give what "captured" means: soldiers are captured by rebels, who detain nobody."""
    verb = None if tie.event is None else words.low[tie.event.first]
    if verb == "capture" and group is Group.SECURITY:
        return Measure.ABDUCTED
    if tie.event is None or verb not in _CAPTURED:
        return tie.measure
    behind = words.low[tie.event.after : tie.event.after + 2]
    doer = behind[1:] if behind[:1] == ("by",) else (words.at(tie.event.first - 1),)
    if tie.measure is not Measure.DETAINED or not _FORCES.isdisjoint(doer):
        return tie.measure
    return Measure.ABDUCTED if group in _TAKEN_BY_REBELS else tie.measure


def _inherited(scene: Scene, index: int, known: dict[int, Count], earlier: Earlier) -> Tie | None:
    """Give the measure of the whole for its parts: "14 of them staff", "Of these, 18 were soldiers"."""
    one, words = scene.phrases[index], scene.words
    if one.noun in _HELD:
        return Tie(Measure.ABDUCTED, 1.0, None)
    if _restates(words, one):
        measure = known[max(known)].tie.measure if known else earlier.measure
        return Tie(measure, 1.0, None) if measure else None
    if one.head is not None and ties.there(scene, index):
        return Tie(Measure.ATTACKERS if one.noun == "attacker" else Measure.PRESENT, 1.0, None)
    if known and (ties.included(scene, index) or (one.refers and one.noun == "")):
        return Tie(known[max(known)].tie.measure, 1.0, None)
    if earlier.measure and _of_these(words, one):
        return Tie(earlier.measure, 1.0, None)
    return None


def _of_these(words: Tokens, one: Phrase) -> bool:
    """Say whether a bare number is of those counted before: "Of these, 18 were soldiers"."""
    were = words.at(one.after) in ("were", "was", "are")
    return one.head is None and were and words.low[:2] in _OF_THESE


def _restates(words: Tokens, one: Phrase) -> bool:
    """Say whether a bare number gives an earlier one anew: "some place the latter figure closer to 200".

    It may name the old one on the way: "revised their count of 12 down to nine".
    """
    first = one.number.first
    reach = 9 if words.at(first - 1) in ("to", "up", "down") else 5
    near = words.low[max(0, first - reach) : first]
    return one.head is None and bool(_FIGURE.intersection(near)) and bool(_AGAIN.intersection(near))


_FIGURE = frozenset({"figure", "number", "total", "count"})
_AGAIN = frozenset({"latter", "former", "that", "this", "their", "its"})


def _died(words: Tokens, at: int) -> bool:
    """Say whether those injured died of it: "sustained injuries and later succumbed"."""
    for here in range(at, min(len(words), at + _UNTIL_DEAD)):
        word = words.low[here]
        if word in _DYING:
            return _NOBODY.isdisjoint(words.low[max(0, here - 2) : here])
        if word in _NOT_SAME or (counted(word) and describes(words, here)):
            return False
    return False


def _whole(scene: Scene, index: int, known: dict[int, Count]) -> int | None:
    one = scene.phrases[index]
    if ties.included(scene, index) or (one.refers and one.noun == ""):
        for other in range(index - 1, -1, -1):
            if other in known and known[other].parent is None:
                return other
    before = ties.listed_after(scene, index)
    return known[before].parent if before is not None and before in known else None


def _ceiling(words: Tokens, one: Phrase) -> float:
    """Give the highest price at which a tie is believed; a bare or small word needs a nearer one."""
    match one.number.form:
        case Form.ARTICLE:
            another = words.low[one.number.first] == "another"
            return 5.0 if one.head is not None else 2.0 * another
        case Form.NONE:
            return 3.0
        case _:
            return 9.0 if one.head is not None else 1.4
