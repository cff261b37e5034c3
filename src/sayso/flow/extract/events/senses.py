"""Words of violence that tell of none: threats, drills, plans, denials of any, sport, figures of speech."""

import re

from sayso.flow.extract.events.clauses import Clause
from sayso.text.wordlists import word_set

_BEFORE = 4
_UNREAL = word_set(
    "if would could might may will should shall can cannot to no not never without n't neither nor"
    " possible potential future prevent preventing prevented avert averting averted deter"
    " risk threat threats fear fears feared fearing warned warning warn warns"
    " plot plotting plotted planned planning plans plan imminent alleged-plot anti counter against"
    " mock simulated training drill exercise rehearsed hypothetical unless whether against"
    " wanted wants vowed vow vows vowing threatening threaten threatened threatens any"
)
_REAL = word_set("have has had been responsibility was were during after before since in")
_PLAYS = word_set(
    "goal goals striker midfielder midfielders defender penalty innings wicket wickets bowler batsman"
    " batsmen quarterback touchdown inning pitcher playoffs league championship scored halftime"
    " keeper goalkeeper coach fixture scoreline penalties semifinal semi-final cricket football"
    " basketball rugby tennis hockey chess"
)
_TALES = word_set(
    "film films movie movies novel novels thriller sitcom videogame playstation box-office sequel"
    " screenplay actress filmmaker trailer fictional"
)
_MISHAPS = word_set(
    "accident accidents collision collided overturned crash crashed flood floods flooding earthquake"
    " quake landslide landslides avalanche cyclone storm hurricane lightning drowned boiler cylinder"
    " short-circuit heatwave stampede derailed derailment tornado epidemic covid cancer disease"
)
_WEAPONS = word_set(
    "bomb bombs gunmen gunman militants militant attack attacked attackers suicide blast rockets"
    " missile missiles shelling rebels terrorists ambush ied grenade shot bullets armed soldiers"
)
_FIGURATIVE = re.compile(
    r"heart attacks?|panic attacks?|asthma attacks?|cardiac arrest|verbal(?:ly)? (?:attack\w*|abus\w+)"
    r"|personal attacks?|attack(?:ed|ing)? (?:ads?|the (?:policy|plan|proposal|bill|law|decision|record"
    r"|opponent|budget|idea|critics|media coverage|deal|government's (?:record|plan|policy)))"
    r"|(?:population|price|cost) explosion|explosions? (?:of|in) (?:interest|demand|prices|cases|growth"
    r"|creativity|popularity|colour|color|new)|exploded (?:onto|in popularity|with (?:joy|anger|laughter))"
    r"|house arrest|executions? of (?:the |a |his |their )?(?:plans?|projects?|polic\w+|budget|contract"
    r"|strategy|programme|order|warrant|duties)|executed (?:the |a |an |its |his )?(?:\w+ )?(?:plan|order"
    r"|trade|project|strategy|warrant|contract|document|agreement)s?|bombed at the box office"
    r"|(?:clash|clashes|clashed) (?:of|over|in (?:style|schedule))|battle (?:with|against) (?:cancer|illness"
    r"|inflation|obesity|poverty|corruption)|(?:legal|court|political|uphill|election|custody) battles?"
    r"|shot (?:a|the) (?:film|video|movie|scene|photo\w*)|(?:price|talent|corporate) raids?|siege mentality"
    r"|killed the (?:bill|deal|proposal|mood|engine|story)|bath bombs?|photo bombs?|sex bomb"
    r"|gas (?:cylinder|leak) (?:explosion|blast)|(?:explosion|blast) (?:of|from|caused by) an? gas"
    r"|business operations?|operations? (?:manager|officer|centre|center|room)|blast furnace|missile defen[cs]e"
    r"|(?:the )?opening shots?|shot (?:up|to (?:fame|power))|long shot|rocket (?:launch|science|engine)"
    r"|space (?:rocket|launch)|bomb (?:threats?|scares?|hoax\w*|disposal|squad)|attack helicopters?"
    r"|shells? (?:company|companies)|sea shells?|arrest warrants?|warrants? for (?:his|her|their) arrest"
)


def real(clause: Clause, first: int, after: int) -> bool:
    """Say whether the words from first up to after tell of violence that has happened."""
    if _unreal(clause, first) or _of_another_world(clause):
        return False
    start = clause.starts[max(0, first - 2)]
    end = clause.ends[min(len(clause.low), after + 5) - 1]
    words = clause.text[start:end].lower()
    at, stop = clause.starts[first] - start, clause.ends[after - 1] - start
    return not any(
        found.start() < stop and at < found.end() for found in _FIGURATIVE.finditer(words)
    )


def mishap(clause: Clause) -> bool:
    """Say whether a clause tells of an accident or a disaster, and of no violence besides."""
    return clause.has(_MISHAPS) and not clause.has(_WEAPONS)


def _of_another_world(clause: Clause) -> bool:
    if clause.has(_TALES):
        return True
    return clause.has(_PLAYS) and not clause.has(_WEAPONS - {"attack", "attacked", "shot"})


def _unreal(clause: Clause, first: int) -> bool:
    for at in range(first - 1, max(-1, first - 1 - _BEFORE), -1):
        word = clause.low[at]
        if word in {",", ";", ":", ".", "that", "who", "which", "when"}:
            return False
        if word in _REAL and word not in {"been", "have"}:
            return clause.word(at - 1) in {"no", "never"} and word == "in"
        if word in _UNREAL and not _done_all_the_same(clause, at, first):
            return True
    return False


def _done_all_the_same(clause: Clause, at: int, first: int) -> bool:
    """Say whether the word does not make it unreal: "may have been killed", "led to clashes"."""
    word = clause.low[at]
    if word in {"to", "against", "alleged"}:
        # "to attack" has not happened; "led to clashes", "to the attack" have.
        return (
            word != "to"
            or first - at > 2
            or clause.word(at + 1) in _ARTICLES
            or _noun_like(clause, first)
        )
    if word in {"may", "might", "could", "would"}:
        return clause.word(at + 1) == "have"
    return word == "not" and clause.word(at + 1) in {"only", "just"}


_ARTICLES = word_set("the a an this that these those")


def _noun_like(clause: Clause, first: int) -> bool:
    return clause.low[first].endswith(("es", "ings", "ing")) or clause.word(first - 1) != "to"
