"""What voices say otherwise than before, and who parts that did not."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sayso.domain.compared import Parting, Question, Revised, Standing

_Asked = tuple[str, Question]


def revised(before: Iterable[Standing], after: Iterable[Standing]) -> tuple[Revised, ...]:
    """Give each voice's word on each question that is another one now, new, or no longer said.

    The same answer in other words, or in one more document, is no other word.
    """
    old, new = _by_question(before), _by_question(after)
    found = (
        Revised(old=old.get(one, ()), new=new.get(one, ()))
        for one in sorted(old.keys() | new.keys(), key=_order)
    )
    return tuple(one for one in found if _answers(one.old) != _answers(one.new))


def parted(before: Iterable[Parting], after: Iterable[Parting]) -> tuple[Parting, ...]:
    """Give who parts now, by which rule and on what, that did not part before, each once."""
    known = {one.between for one in before}
    fresh = {one.between: one for one in after if one.between not in known}
    return tuple(sorted(fresh.values(), key=lambda one: (one.rule, str(one.sides))))


def _by_question(stands: Iterable[Standing]) -> Mapping[_Asked, tuple[Standing, ...]]:
    asked: defaultdict[_Asked, list[Standing]] = defaultdict(list)
    for one in stands:
        asked[one.who, one.question].append(one)
    return {key: tuple(sorted(several, key=_when)) for key, several in asked.items()}


def _answers(several: Iterable[Standing]) -> set[tuple[object, ...]]:
    return {one.answer for one in several}


def _order(asked: _Asked) -> tuple[list[str], str]:
    # Figures first, as the codebook orders them by name.
    who, question = asked
    return [str(part or "") for part in question], who


def _when(one: Standing) -> tuple[str, str, str]:
    # What is told last is told last; the order of the input makes no difference.
    return one.reported or "9", one.uri, one.words
