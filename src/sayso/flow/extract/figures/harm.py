"""The verbs and nouns that say what happened to people, and whether their people stand before or after them."""

from enum import StrEnum
from typing import NamedTuple

from sayso.domain.codes import Measure
from sayso.flow.extract.figures.tokens import Tokens

_M = Measure


class Side(StrEnum):
    """Where the people stand whom a word tells about."""

    BEFORE = "before"
    AFTER = "after"
    DOER = "doer"


class Event(NamedTuple):
    """A word (or run of words) from token `first` to `after` that tells what happened to people."""

    first: int
    after: int
    measure: Measure
    side: Side


def _forms(*rows: tuple[Measure, str]) -> dict[str, Measure]:
    return {word: measure for measure, words in rows for word in words.split()}


# Past forms that are passive or active, as their surroundings tell.
_PAST = _forms(
    (_M.KILLED, "killed slain murdered assassinated executed massacred beheaded lynched gunned eliminated martyred"
                " neutralised neutralized slaughtered hanged martyred butchered electrocuted"),
    (_M.INJURED, "injured wounded hurt maimed burnt hospitalised hospitalized"),
    (_M.ABDUCTED, "abducted kidnapped captured-hostage hijacked kidnaped"),
    (_M.DETAINED, "arrested detained apprehended captured nabbed caught imprisoned rounded"),
    (_M.RESCUED, "rescued freed released evacuated liberated recovered-alive"),
    (_M.DISPLACED, "displaced uprooted"),
)  # fmt: skip
_ACTIVE = _forms(
    (_M.KILLED, "kill kills killing murdering murders murder slay slays slaying executing execute assassinating claims claiming-lives eliminating gunning"
                " beheading martyring massacring"),
    (_M.INJURED, "injure injures injuring wound wounds wounding hurting maiming"),
    (_M.ABDUCTED, "abduct abducts abducting kidnap kidnaps kidnapping"),
    (_M.DETAINED, "arrest arrests arresting detain detains detaining apprehending apprehend nab nabs captures capture capturing"),
    (_M.RESCUED, "rescue rescues rescuing free frees freeing release releases releasing liberating"),
    (_M.DISPLACED, "displacing displaces displace"),
)  # fmt: skip
# The people stand before these.
_BEFORE = _forms(
    (_M.KILLED, "dead die dies died dying perished succumbed succumb succumbing"),
    (_M.ABDUCTED, "hostage captive"),
    (_M.PRESENT, "aboard trapped hiding onboard"),
    (_M.MISSING, "missing untraced untraceable unaccounted"),
    (_M.DETAINED, "surrendered surrender surrendering surrenders"),
    (_M.ESCAPED, "escaped escape escapes fled flee escaping fleeing"),
)
_BEFORE_RUNS: dict[tuple[str, ...], Measure] = {
    ("taken", "hostage"): _M.ABDUCTED,
    ("held", "hostage"): _M.ABDUCTED,
    ("held", "captive"): _M.ABDUCTED,
    ("taken", "captive"): _M.ABDUCTED,
    ("taken", "into", "custody"): _M.DETAINED,
    ("picked", "up"): _M.ABDUCTED,
    ("shot", "dead"): _M.KILLED,
    ("shot", "to", "death"): _M.KILLED,
    ("gunned", "down"): _M.KILLED,
    ("shot", "and", "killed"): _M.KILLED,
    ("lost", "their", "lives"): _M.KILLED,
    ("lost", "his", "life"): _M.KILLED,
    ("lost", "her", "life"): _M.KILLED,
    ("lost", "lives"): _M.KILLED,
    ("embraced", "martyrdom"): _M.KILLED,
    ("blown", "up"): _M.KILLED,
    ("on", "board"): _M.PRESENT,
    ("set", "free"): _M.RESCUED,
    ("unaccounted", "for"): _M.MISSING,
    ("taken", "away"): _M.ABDUCTED,
}
_AFTER_RUNS: dict[tuple[str, ...], Measure] = {
    ("shot", "dead"): _M.KILLED,
    ("shot", "and", "killed"): _M.KILLED,
    ("gunned", "down"): _M.KILLED,
    ("gunning", "down"): _M.KILLED,
    ("shooting", "dead"): _M.KILLED,
    ("took", "hostage"): _M.ABDUCTED,
    ("picked", "up"): _M.ABDUCTED,
    ("death", "of"): _M.KILLED,
    ("deaths", "of"): _M.KILLED,
    ("killing", "of"): _M.KILLED,
    ("killings", "of"): _M.KILLED,
    ("murder", "of"): _M.KILLED,
    ("assassination", "of"): _M.KILLED,
    ("execution", "of"): _M.KILLED,
    ("lives", "of"): _M.KILLED,
    ("life", "of"): _M.KILLED,
    ("bodies", "of"): _M.KILLED,
    ("body", "of"): _M.KILLED,
    ("bodies", "of", "the"): _M.KILLED,
    ("injuries", "to"): _M.INJURED,
    ("wounding", "of"): _M.INJURED,
    ("injuring", "of"): _M.INJURED,
    ("injury", "to"): _M.INJURED,
    ("abduction", "of"): _M.ABDUCTED,
    ("kidnapping", "of"): _M.ABDUCTED,
    ("kidnappings", "of"): _M.ABDUCTED,
    ("arrest", "of"): _M.DETAINED,
    ("arrests", "of"): _M.DETAINED,
    ("surrender", "of"): _M.DETAINED,
    ("release", "of"): _M.RESCUED,
    ("rescue", "of"): _M.RESCUED,
    ("killed", "include"): _M.KILLED,
    ("killed", "included"): _M.KILLED,
    ("dead", "include"): _M.KILLED,
    ("dead", "included"): _M.KILLED,
    ("victims", "include"): _M.KILLED,
    ("victims", "included"): _M.KILLED,
    ("deceased", "include"): _M.KILLED,
    ("deceased", "included"): _M.KILLED,
    ("injured", "include"): _M.INJURED,
    ("injured", "included"): _M.INJURED,
    ("wounded", "include"): _M.INJURED,
    ("wounded", "included"): _M.INJURED,
    ("casualties", "include"): _M.CASUALTIES,
    ("casualties", "included"): _M.CASUALTIES,
    ("casualties", "reportedly", "included"): _M.CASUALTIES,
    ("presence", "of"): _M.PRESENT,
    ("carrying",): _M.PRESENT,
    ("took", "away"): _M.ABDUCTED,
    ("among", "the", "dead"): _M.KILLED,
    ("death", "toll"): _M.KILLED,
    ("number", "of", "dead"): _M.KILLED,
}
_HURT = frozenset({"injuries", "injury", "wounds", "burns"})
_HURTING = frozenset(
    "sustained suffered received sustain sustaining suffering suffer receive receiving sustains got".split()
)
_ATTACKS = frozenset(
    "attacked struck strikes stormed ambushed raided hurled lobbed detonated detonate detonates"
    " exploded blew fired opened open barged planted shot attacking threw targeted overran sprayed rammed".split()
)
_BE = frozenset("was were been being is are be got get getting gets".split())
_ADVERBS = frozenset(
    "also reportedly critically seriously severely allegedly either later both all still then killed injured brutally fatally"
    " badly instantly not never subsequently wounded slightly lightly and or further thus already confirmed feared believed".split()
)
_MODALS = frozenset("would could may might will shall should if unless can plan planned planning intended wanted want"
                    " threatened threatening plotting conspiring trying attempt attempted attempting vowed warned hoping aim aimed order ordered".split())  # fmt: skip
VERBS = (
    frozenset(_PAST)
    | frozenset(_ACTIVE)
    | frozenset(_BEFORE)
    | _HURTING
    | _ATTACKS
    | frozenset({"shot", "taken", "lost", "gunned", "picked"})
)
VERBS -= {"captured-hostage"}
ENDS = frozenset(
    "was were is are be been being has have had having who whom whose which that when while as after before during in"
    " on at by to with for from into near between against under over through but or including include included"
    " identified named called said says told reported reports added according also reportedly allegedly did do does"
    " could would may might will shall should can not where since until because if so than about around along besides"
    " aged amid among across behind inside outside within without upon off up down out a an the his her their its"
    " these those this it they he she both including namely belonging armed riding traveling travelling clad posted deployed"
    " were remain remained took take came come went left leave leaves identified suspected-of wearing sitting standing working living set".split()
)


def events(words: Tokens) -> list[Event]:
    """Give what a sentence says of people, in order; word order tells who was harmed and who did it."""
    found: list[Event] = []
    at = 0
    while at < len(words):
        event = _event(words, at)
        if event is None:
            at += 1
        else:
            found.append(event)
            at = max(event.after, at + 1)
    return found


def _event(words: Tokens, at: int) -> Event | None:
    word = words.low[at]
    for size in (3, 2, 1):
        run = words.low[at : at + size]
        passive, active = _BEFORE_RUNS.get(run), _AFTER_RUNS.get(run)
        measure = passive or active
        if measure is None:
            continue
        if passive and active:
            side = Side.AFTER if _has_object(words, at, at + size) else Side.BEFORE
        else:
            side = Side.BEFORE if passive else Side.AFTER
        return Event(at, at + size, measure, side)
    if word in _HURTING:
        return _hurt(words, at)
    if word in _PAST:
        side = Side.AFTER if _has_object(words, at, at + 1) else Side.BEFORE
        return Event(at, at + 1, _PAST[word], side)
    if word in _ACTIVE:
        measure = _ACTIVE[word]
        return Event(at, at + 1, measure, Side.AFTER)
    if word in _BEFORE:
        return Event(at, at + 1, _BEFORE[word], Side.BEFORE)
    if word in _ATTACKS:
        return Event(at, at + 1, Measure.ATTACKERS, Side.DOER)
    return None


def _hurt(words: Tokens, at: int) -> Event | None:
    for step in range(at + 1, at + 6):
        if words.at(step) in _HURT:
            return Event(at, step + 1, Measure.INJURED, Side.BEFORE)
    if words.low[at] in ("sustained", "suffered", "suffering"):
        return Event(at, at + 1, Measure.CASUALTIES, Side.AFTER)
    return None


_OBJECTS = frozenset("the his her their its him them himself herself themselves a an another at more over some around about no nearly"
                     " several many all both people persons militants civilians soldiers policemen dozens scores hundreds as up".split())  # fmt: skip
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve dozen fifteen twenty thirty".split()
)


def _has_object(words: Tokens, at: int, after: int) -> bool:
    if _passive(words, at):
        return False
    word = words.at(after)
    if word in ("dead", "down"):
        word = words.at(after + 1)
    if word[:1].isdigit() or word in _NUMBERS:
        # "two killed three injured": the second number has a passive of its own.
        return not _own_passive(words, after + 1)
    if word in ("at", "as", "over", "about", "around", "up", "all"):
        return (
            words.at(after + 1) in ("least", "many", "to", "the")
            or words.at(after + 1)[:1].isdigit()
        )
    return word in _OBJECTS


def _own_passive(words: Tokens, at: int) -> bool:
    for step in range(at, at + 4):
        word = words.at(step)
        if word in _PAST or word == "dead":
            return not _has_object(words, step, step + 1)
        if word in (",", "and", "in", ""):
            return False
    return False


def _passive(words: Tokens, at: int) -> bool:
    for step in range(1, 5):
        word = words.at(at - step)
        if word in _BE:
            return True
        if word not in _ADVERBS:
            return False
    return False


def imagined(words: Tokens, at: int) -> bool:
    """Say whether the word at an index tells of what may happen, not of what did."""
    before = words.low[max(0, at - 4) : at]
    if any(word in _MODALS for word in before):
        return True
    return (
        bool(before)
        and before[-1] == "to"
        and (
            len(before) < 2
            or before[-2] not in ("managed", "claimed", "claiming", "able", "claims")
        )
    )
