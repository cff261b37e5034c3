"""How an incident ended, and whether anybody independent could look."""

import re
from collections.abc import Sequence
from typing import Generic, NamedTuple, TypeVar

from sayso.domain.codes import Access, Outcome
from sayso.domain.document import Quote
from sayso.domain.reading import Told
from sayso.flow.extract.events.clauses import Clause
from sayso.text.wordlists import word_set

V = TypeVar("V")

_FOES = (
    r"(?:attackers?|militants?|terrorists?|gun(?:men|man)|hijackers?|assailants?|insurgents?|rebels?"
    r"|hostage-takers?|separatists?|fighters|kidnappers?|captors|bombers|robbers|culprits?|suspects?)"
)
_HELD = r"(?:hostages?|passengers?|captives?|people on board|pupils|students|schoolgirls|prisoners)"
_EVENT = (
    r"(?:operation|siege|hijacking|stand-?off|crisis|attack|assault|battle|clash(?:es)?|fighting"
    r"|ordeal|gunfight|gun ?battle|raid|shoot-?out|hostage drama)"
)
_LOOKERS = (
    r"(?:reporters?|journalists?|(?:independent |foreign |international |local )?(?:media|press)"
    r"|(?:independent |un |human rights |rights )?(?:investigators?|inspectors?|observers?|monitors?|experts)"
    r"|aid workers|rights groups?|independent sources|correspondents?|red cross)"
)
_NOT = r"(?:not|never|n't|n’t|cannot|unable to)"


class _Rule(NamedTuple, Generic[V]):
    value: V
    hints: frozenset[str]
    shape: re.Pattern[str]


def _rule(value: V, hints: str, *shapes: str) -> _Rule[V]:
    """Give a rule; only a clause that has one of the hints is searched for the shapes."""
    shape = re.compile("|".join(rf"\b(?:{shape})" for shape in shapes), re.IGNORECASE)
    return _Rule(value, word_set(hints), shape)


_OUTCOMES = (
    _rule(
        Outcome.ALL_KILLED,
        "all",
        rf"all (?:of )?(?:the |\d+ |\w+ ){{0,3}}{_FOES}(?: \w+){{0,3}} (?:killed|dead|eliminated|neutrali[sz]ed)\b",
        rf"kill(?:ed|ing) all (?:of )?(?:the |\d+ |\w+ ){{0,3}}{_FOES}",
        r"all (?:of )?(?:the )?\d+ (?:of them )?(?:were|had been|have been) (?:killed|eliminated|neutrali[sz]ed)\b",
        rf"(?:eliminated|neutrali[sz]ed|wiped out) all (?:the |\d+ |\w+ ){{0,3}}{_FOES}",
    ),
    _rule(
        Outcome.ALL_RESCUED,
        "all no",
        rf"all (?:of )?(?:the |\d+ |\w+ ){{0,3}}{_HELD}(?: \w+){{0,3}} (?:rescued|freed|released|recovered|safe|evacuated|liberated)\b",
        rf"(?:rescued|freed|released|recovered|liberated) all (?:of )?(?:the |\d+ |\w+ ){{0,3}}{_HELD}",
        r"no hostages? (?:remained|remain|remains|are left|were left)\b",
    ),
    _rule(
        Outcome.ONGOING,
        "underway under going ongoing continuing continued continues"
        " continue progress raging rages raged still remain remains",
        rf"{_EVENT} (?:(?:is|was|are|were|has been) )?(?:still )?(?:under ?way|going on|ongoing|continuing|in progress|raging)\b",
        rf"{_EVENT} (?:continued|continues|rages|raged|continue|was continuing)\b(?! until)",
        rf"ongoing {_EVENT}\b",
        r"(?:remains?|still) (?:ongoing|under ?way)\b",
        r"(?:was|were|are|is) still (?:being held|holding|trapped|fighting|held)\b",
    ),
    _rule(
        Outcome.OVER,
        "over completed concluded concludes ended ends end ending"
        " complete called finished success successful successfully came control restored",
        rf"{_EVENT}(?: (?:in|on|at|against|of) (?:the |a )?(?:[\w'’]+ ){{1,4}}?| )(?:is|was|were|are|has been|had been|has|had|have) (?:now )?(?:over|completed|concluded|ended|complete|called off|finished|brought to an end)\b",
        rf"{_EVENT} (?:ends|ended|concluded|concludes|came to an end)\b",
        rf"(?:ended|completed|concluded|declared an end to|brought an end to|ending) (?:the |its |a )?(?:[\w\-]+[ -]){{0,2}}{_EVENT}\b",
        rf"{_EVENT} (?:a success|successful(?:ly)?)\b",
        r"(?:wrestled back|regained|retook|restored) control\b",
        r"situation (?:is|was) (?:now )?under control\b",
        r"order (?:was|had been|has been) restored\b",
    ),
    _rule(
        Outcome.SURRENDERED,
        "surrendered laid lay laying gave",
        r"(?<!to )(?<!not )(?<!n't )surrendered\b(?! to (?:god|fate))",
        r"(?:laid|lay|laying) down (?:their|his) (?:arms|weapons)\b",
        r"gave (?:themselves|himself) up\b",
    ),
    _rule(
        Outcome.ESCAPED,
        "fled escaped escape flee got slipped vanished gone large",
        rf"(?:{_FOES}|bandits?|abductors?|perpetrators?)(?:,? (?:who|had|have|has|then|later|also|all|reportedly|managed|to|may|on|a|motorcycles?|and|involved|in|the|\w+ing)){{0,5}} (?:fled|escaped|escape|flee|got away|slipped away|vanished)\b",
        r"(?:fled|escaped from|fled from|escaped) (?:the )?scene\b",
        rf"{_FOES} (?:who [\w ]{{3,60}})?(?:were|was) (?:gone|still at large|at large)\b",
        r"(?:remained|remains|still|are|is) at large\b",
        r"attackers got away\b",
    ),
    _rule(
        Outcome.REPELLED,
        "repelled repulsed thwarted foiled beat beaten fought fended warded drove pushed",
        r"(?:repelled|repulsed|thwarted|foiled|beat back|beaten (?:back|off)|fought off|fended off|warded off|drove back|pushed back)\b",
    ),
    _rule(
        Outcome.UNRESOLVED,
        "without fate whereabouts unaccounted",
        r"(?:stand-?off|siege|talks|negotiations) (?:ended|broke down) without (?:an? )?(?:agreement|result|resolution)\b",
        r"(?:fate|whereabouts) (?:of [\w ]{3,40} )?(?:is|are|was|were|remains?|remained) (?:un(?:known|clear))\b",
        r"(?:still|remain|remained) unaccounted for\b",
    ),
)
_ACCESS = (
    _rule(
        Access.UNVERIFIED,
        "verified verify verifiable unverified unverifiable verification"
        " corroborated corroborate authenticated authenticate independently independent",
        rf"(?:could|can|has|have|had|was|were|is|are|been|possible)(?: ?{_NOT})(?: \w+){{0,4}} (?:verif\w+|corroborat\w+|authenticat\w+)\b",
        rf"(?:could|can|has|have|had)(?: ?{_NOT}) (?:\w+ ){{0,2}}independently (?:confirm|check|establish)\w*\b",
        rf"{_NOT} (?:\w+ ){{0,2}}(?:independently )(?:verif|confirm|corroborat)\w*\b",
        r"(?:cannot|unable to|impossible to|difficult to|not possible to)(?: \w+){0,3} (?:verify|corroborate|authenticate)\b",
        r"(?:neither|none|no)\b[\w ’']{0,60} (?:independently verified|be (?:independently )?verified|confirmed by an independent source|independently confirmed)\b",
        r"(?:unverifiable|unverified)\b",
        r"no (?:independent )?(?:verification|independent confirmation|independent account)\b",
    ),
    _rule(
        Access.DENIED,
        "reporters reporter journalists journalist media press investigators investigator inspectors inspector observers observer monitors"
        " monitor experts workers groups sources correspondents cross access entry blackout black-out information",
        rf"{_LOOKERS} (?:\w+ ){{0,4}}{_NOT} (?:\w+ ){{0,2}}(?:allowed|permitted|given|granted|let|able|enter|reach|visit|access)\b(?: (?:access|entry|permission|near|in(?:to)?)\b)?",
        rf"{_LOOKERS} (?:\w+ ){{0,3}}(?:cannot|can't|unable to|could not) (?:enter|reach|visit|access|get to)\b",
        rf"{_LOOKERS} (?:\w+ ){{0,3}}(?:barred|banned|prevented|blocked|kept (?:away|out|from)|turned (?:away|back)|denied|refused|stopped from|excluded|expelled)\b",
        rf"(?:barred|banned|prevented|blocked|kept|stopped|denied|refus\w+|restricted|excluded) (?:to (?:let|allow|admit|give) |requests (?:by|from) |access (?:to|for) |entry (?:to|for) )?(?:all |any |most |the )?(?:\w[\w.]* )?{_LOOKERS}\b(?! (?:reports?|accounts?|claims?|allegations?|coverage|speculation))",
        rf"(?:does|do|did|has|have|will|would)(?: ?{_NOT}) (?:allowed?|let|permit(?:ted)?|admit(?:ted)?) (?:any )?{_LOOKERS}\b",
        rf"no (?:independent )?{_LOOKERS} (?:\w+ ){{0,3}}(?:able|allowed|permitted|given|visited|access)\b",
        r"(?:access|entry) (?:[\w ]{1,40} )?(?:was|were|has been|had been|is|remains|remained) (?:\w+ ){0,2}(?:denied|restricted|barred|blocked|limited|cut off|impossible|sealed)\b",
        rf"no access (?:to|for) (?:\w+ ){{0,2}}{_LOOKERS}\b",
        rf"{_LOOKERS} (?:\w+ ){{0,2}}no access\b",
        rf"off[ -]limits (?:to|for) (?:all |any |most |the )?{_LOOKERS}\b",
        r"(?:media|news|information) (?:blackout|black-out)\b",
        r"restricted access\b",
        r"(?:refus(?:ed|al|es)|declin(?:ed|es)) (?:to (?:grant|give|allow) )?access\b",
    ),
    _rule(
        Access.VERIFIED,
        "verified authenticated corroborated geolocated geo-located independent",
        r"(?<!not )(?<!not be )(?<!not been )(?<!never been )(?:was|were|been|has|have|had|be|and) (?:independently )?(?:verified|authenticated|corroborated|geolocated|geo-located)\b",
        r"(?<!not be )(?<!not been )(?<!not )(?:verified|geolocated|authenticated|corroborated) by\b",
        r"(?<!not )(?:verified|geolocated|authenticated) (?:the |a |several |some )?(?:video|footage|images?|photographs?|photos?|pictures?)\b",
        r"confirmed by (?:an )?independent\b(?! source)",
    ),
    _rule(
        Access.INDEPENDENT,
        "journalist journalists reporter reporters correspondent"
        " correspondents photographer photographers independent u.n. un",
        r"(?:an? )?(?:[A-Z][\w.]+ |AFP |AP |BBC )?(?:journalists?|reporters?|correspondents?|photographers?)(?: (?:\w+ ){0,5}| )(?:saw|counted|witnessed|visited|heard|at the scene|on the ground|on the scene)\b",
        r"(?:independent|un) (?:investigators?|monitors?|observers?|experts?) (?:\w+ ){0,2}(?:visited|found|inspected|examined|reached)\b",
    ),
)


def outcomes(clause: Clause) -> list[Told[Outcome]]:
    """Give how a clause says that it ended, in text order."""
    return _found(clause, _OUTCOMES)


def access(clause: Clause) -> list[Told[Access]]:
    """Give what a clause says of whether anyone independent could look."""
    return _found(clause, _ACCESS)


def _found(clause: Clause, rules: Sequence[_Rule[V]]) -> list[Told[V]]:
    found: list[Told[V]] = []
    for rule in rules:
        if not clause.has(rule.hints):
            continue
        for match in rule.shape.finditer(clause.text, clause.starts[0], clause.ends[-1]):
            quote = Quote(text=match.group(), start=match.start(), end=match.end())
            # An earlier rule has the word where two read the same words.
            if not any(quote.overlaps(told.quote) for told in found):
                found.append(Told(value=rule.value, quote=quote))
    return sorted(found, key=lambda told: told.quote.start)
