"""Which numbers count people, what of them, and whose: the tagger and the rules, each heard.

The tagger has read more texts; the rules know forms it has never met. What the rules say is worth
so much on the scale of the tagger's own scores; both weights were chosen on part `tune`.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from sayso.domain.codes import Group, Measure
from sayso.flow.extract.figures.ages import of_age
from sayso.flow.extract.figures.cardinals import Form
from sayso.flow.extract.figures.deciding.counting import Count
from sayso.flow.extract.figures.deciding.proofs import says_who
from sayso.flow.extract.figures.deciding.ties import Tie
from sayso.flow.extract.figures.deciding.tolls import both_harms
from sayso.flow.extract.figures.deciding.whose import suffered
from sayso.flow.extract.figures.numbers import Number
from sayso.flow.extract.figures.phrases import phrase
from sayso.flow.extract.figures.words.tokens import Tokens
from sayso.flow.extract.tagged.counting.labels import labelled
from sayso.text.answers import Answers, Question, Scores
from sayso.text.wordlists import word_set

MEASURE_RULED = 2.0
GROUP_RULED = 2.0
GROUP_CERTAIN = 5.0
"""What it is worth whose people they are where a label or the words beside casualties say so plainly."""
_LABEL = 0.9
"""How likely a number counts what the label before it in a list says."""
_KEPT = word_set(
    "name names identity identities id ids photo photos photograph photographs profile profiles"
)
_NONE = "none"
_LEAST = 1e-6


class Tagged:
    """Decides on the numbers of a sentence by what a tagger answers of them."""

    def __init__(self, answers: Answers) -> None:
        """Hold the answers on the text that the sentences are of."""
        self._answers = answers

    def __call__(
        self, words: Tokens, found: Sequence[Number], ruled: Mapping[int, Count]
    ) -> dict[int, Count]:
        """Give the counts of a sentence by the rank of their number."""
        kept: dict[int, Count] = {}
        for index, number in enumerate(found):
            before = found[index - 1] if index > 0 and index not in ruled else None
            if number.form is not Form.FRACTION and not _counts_else(words, number, before):
                one = self._count(words, number, ruled.get(index))
                if one is not None:
                    kept[index] = _anew(one, kept)
        return {
            index: _listed(one, kept)._replace(parent=one.parent if one.parent in kept else None)
            for index, one in kept.items()
        }

    def _count(self, words: Tokens, number: Number, ruled: Count | None) -> Count | None:
        span = words.starts[number.first], words.ends[number.after - 1]
        said = ruled.tie.measure if ruled else _NONE
        measure, p = self._heard(Question.MEASURE, span, said, MEASURE_RULED)
        label = labelled(words, number) or _plain(words, ruled, measure)
        if label is not None:
            measure, p = label[0], max(p, _LABEL) if measure == label[0] else _LABEL
        if measure == _NONE:
            return None
        whose = (label[1] if label else None) or (ruled.group if ruled else "")
        sure = GROUP_CERTAIN if label and label[1] else GROUP_RULED
        group, q = self._heard(Question.GROUP, span, whose, sure)
        if ruled is None:
            bare = phrase(words, number)
            tie = Tie(Measure(measure), 0.0, None)
            return Count(bare, tie, Group(group), None, p=self._answers.sure("figure", p * q))
        tie = ruled.tie._replace(measure=Measure(measure))
        return ruled._replace(tie=tie, group=Group(group), p=self._answers.sure("figure", p * q))

    def _heard(
        self, question: Question, span: tuple[int, int], ruled: str, weight: float
    ) -> tuple[str, float]:
        answers = self._answers
        return heard(answers.values(question), answers.asked(question, *span), ruled, weight)


def _plain(words: Tokens, ruled: Count | None, measure: str) -> tuple[Measure, Group | None] | None:
    """Give what words say so plainly that the tagger's doubt counts for little; nothing where it counts nobody.

    "Killed or wounded" are casualties, and those "inflicted on the rebels" are the rebels'.
    """
    if ruled is None or measure == _NONE:
        return None
    both = both_harms(words, ruled.phrase, ruled.tie.event)
    if not both and measure != Measure.CASUALTIES:
        return None
    whose = suffered(words, ruled.phrase)
    group = None if whose is Group.UNKNOWN else whose
    return (Measure.CASUALTIES, group) if both or group else None


def _anew(one: Count, kept: Mapping[int, Count]) -> Count:
    """Give a count that gives the one before anew with whom and what that counted."""
    if not one.anew or not kept:
        return one
    before = kept[max(kept)]
    return one._replace(tie=before.tie._replace(parent=None), group=before.group)


def _listed(one: Count, kept: Mapping[int, Count]) -> Count:
    """Give a count with the measure of the one it is listed with: "seven children and three women"."""
    before = one.tie.parent
    if before is None or before not in kept:
        return one
    return one._replace(tie=one.tie._replace(measure=kept[before].tie.measure))


def _counts_else(words: Tokens, number: Number, before: Number | None) -> bool:
    """Say whether a number is an age, a question ("how many"), says who, or counts "victims' names".

    Or others of the things that the number `before` counts: "three bombs exploded, three others …".
    """
    one = phrase(words, number)
    if before is not None and one.noun == "other" and phrase(words, before).things:
        return True
    if words.at(number.first - 1) == "how" or says_who(words, one):
        return True
    return of_age(words, number) or one.noun in _KEPT or words.at(one.after) in _KEPT


def heard(values: Sequence[str], shares: Scores, ruled: str, weight: float) -> tuple[str, float]:
    """Give the likeliest value when the rules' own counts for more, and how likely it is then."""
    scores = np.log(np.maximum(shares, _LEAST))
    scores = scores + weight * np.array([value == ruled for value in values], np.float32)
    raised = np.exp(scores - scores.max())
    best = int(raised.argmax())
    return values[best], float(raised[best] / raised.sum())
