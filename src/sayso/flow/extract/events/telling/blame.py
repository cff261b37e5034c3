"""Who says that it did it, and who is accused of it by others."""

from collections.abc import Iterator

from sayso.domain.reading import Told
from sayso.domain.world import Actor
from sayso.flow.extract.events.clauses import Clause
from sayso.flow.extract.events.patterns import matches, patterns
from sayso.flow.extract.events.phrases import Phrase, actor, doer, force, left, right
from sayso.flow.extract.events.words.closed import NEGATIONS
from sayso.text.wordlists import word_set

_CLAIMS = patterns(
    """
left 900: claimed/claims/claim/claiming responsibility, owned/owns up ~ responsibility,  claimed/claims/took/taken/takes/accepted/accepts/accepting ~ responsibility, said/says it/they carried out, said/says it/they had/have carried out, said/says that it/they had/have carried out, said/says it/they was/were behind, claimed/claims the attack/bombing/blast/killing/hijacking/assault/ambush, claimed it/they was/were behind
own 900: claimed/claims to have carried/attacked/killed/targeted/shot/ambushed/hijacked, admitted carrying out
by 900: responsibility ~ claimed by, responsibility for ~ claimed by, responsibility was/were/has/have been claimed by, claimed by
"""
)
_BLAMES = patterns(
    """
right 900: blamed, blames, blame, blaming, accused, accuses, accusing, held, holds, hold
on 900: blamed ~ on, blames ~ on, pointed/points/pointing ~ finger/fingers at, pinned/pins ~ on, pinned the blame on, put the blame on, laid the blame on, attributed ~ to, blame ~ on
left 850: was/were/is/are behind, is/are/was/were responsible for
"""
)
_NOBODY = word_set(
    "no none nobody one it he she they them him that this there who group-s neither not"
)
_DEEDS = word_set(
    "attack attacks bombing bombings blast blasts explosion killing killings hijacking assault"
    " assassination murder murders it deaths massacre kidnapping abduction shooting raid strike"
    " strikes incident violence crime ambush"
)
_OF = word_set("of for responsible over accountable")


def claimants(clause: Clause) -> list[Told[Actor]]:
    """Give who claims responsibility in a clause."""
    if not clause.has(_OWNING):
        return []
    return [_told(clause, one) for one in _claiming(clause) if _somebody(clause, one)]


def blamed(clause: Clause) -> list[Told[Actor]]:
    """Give whom a clause says that others hold responsible."""
    if not clause.has(_BLAMING):
        return []
    return [_told(clause, one) for one in _blaming(clause) if _somebody(clause, one)]


def _claiming(clause: Clause) -> Iterator[Phrase]:
    for at, pattern, after in matches(clause, _CLAIMS):
        if _negated(clause, at):
            continue
        who = right(clause, after) if pattern.sort == "by" else left(clause, at)
        # Forces that report their own operation own up to nothing.
        if who is not None and not (pattern.sort == "own" and force(clause, who)):
            yield who


def _blaming(clause: Clause) -> Iterator[Phrase]:
    for at, pattern, after in matches(clause, _BLAMES):
        if _negated(clause, at):
            continue
        who = left(clause, at) if pattern.sort == "left" else right(clause, after)
        if pattern.sort == "left" and _DEEDS.isdisjoint(clause.low[after:]):
            continue
        if who is not None and (pattern.sort != "right" or _accusing(clause, at, who)):
            yield who


def _accusing(clause: Clause, at: int, who: Phrase) -> bool:
    """Say whether words like "held" accuse: "holds Israel responsible"."""
    if clause.low[at] in {"held", "holds", "hold"}:
        return clause.word(who.after) in {"responsible", "accountable"}
    if clause.low[at].startswith("blam"):
        return True
    return any(clause.word(k) in _OF for k in range(who.after, who.after + 3))


def _negated(clause: Clause, at: int) -> bool:
    return any(clause.word(k) in NEGATIONS for k in range(max(0, at - 4), at))


def _somebody(clause: Clause, phrase: Phrase) -> bool:
    words = clause.low[phrase.first : phrase.after]
    return not _NOBODY.intersection(words) and doer(clause, phrase)


def _told(clause: Clause, phrase: Phrase) -> Told[Actor]:
    one = actor(clause, phrase)
    return Told(value=one, quote=one.quote)


_OWNING = word_set(
    "claimed claims claim claiming responsibility took accepted admitted said says takes taken owned owns"
)
_BLAMING = word_set(
    "blamed blames blame blaming accused accuses accusing held holds hold pointed points pointing"
    " pinned pins put laid attributed behind responsible"
)
