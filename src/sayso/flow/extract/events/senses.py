"""Words of violence that tell of none: threats, drills, plans, denials of any, sport, figures of speech."""

import re

from sayso.flow.extract.events.clauses import Clause
from sayso.flow.extract.events.words.closed import NEGATIONS
from sayso.text.wordlists import word_set

_BEFORE = 4
_UNREAL = word_set(
    "if would could will should shall can cannot no not never without n't neither nor"
    " possible potential future prevent preventing prevented avert averting averted deter"
    " risk threat threats fear fears feared fearing warned warning warn warns"
    " plot plotting plotted planned planning plans plan imminent alleged-plot anti counter against"
    " mock simulated training drill exercise rehearsed hypothetical unless whether cases charges counts organizing organising"
    " wanted wants vowed vow vows vowing threatening threaten threatened threatens any"
)
_REAL = word_set("responsibility during after before since in led due killed injured dead")
_TURNS = word_set(", ; : . that who which when the this these those")
_MISTAKEN = re.compile(
    r"\breports? (?:of|that)\b[^.;]{0,80}\b(?:mistaken|false|untrue|unfounded|incorrect|wrong)\b"
)
_REPORTS = word_set("report reports")
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
    r"|(?:a|an|best|real|good|fair|clear|another|his|her|their|first|last|cheap) shots? at|shot (?:back|down)"
    r"|mind is shot|went off (?:script|on|message|track|topic|to|air|the (?:rails|air))"
    r"|fought (?:hard|for|back|over|to|tooth)|dead (?:wrong|heat|end|on|set|last|sea|weight|against|serious)"
    r"|attack (?:dogs?|lines?|plans?)|(?:domestic|gun|sexual|police) violence|violence against women"
    r"|assault (?:rifle|weapon)s?|arrest record|shells? (?:company|companies)|sea shells?|arrest warrants?|warrants? for (?:his|her|their) arrest"
)


def real(clause: Clause, first: int, after: int) -> bool:
    """Say whether the words from first up to after tell of violence that has happened."""
    if _unreal(clause, first) or _of_another_world(clause) or _never(clause, first, after):
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


def _never(clause: Clause, first: int, after: int) -> bool:
    """Say whether the words hold their own denial: "launched no rockets", "reports of … mistaken"."""
    if not NEGATIONS.isdisjoint(clause.low[first:after]):
        return True
    return clause.has(_REPORTS) and bool(
        _MISTAKEN.search(clause.text[clause.starts[0] : clause.ends[-1]].lower())
    )


def _of_another_world(clause: Clause) -> bool:
    if clause.has(_TALES):
        return True
    return clause.has(_PLAYS) and not clause.has(_WEAPONS - {"attack", "attacked", "shot"})


def _unreal(clause: Clause, first: int) -> bool:
    for at in range(first - 1, max(-1, first - 1 - _BEFORE), -1):
        word = clause.low[at]
        if word in _TURNS or word in _REAL:
            return False
        if word == "to" and (at == first - 1 or clause.word(first - 1) in {"be", "have"}):
            return not clause.low[first].endswith(("s", "ing"))
        if clause.month(at):
            continue
        if word in {"may", "might"}:
            return clause.word(at + 1) != "have"
        if word in _UNREAL and clause.word(at + 1) not in {"only", "just"}:
            return True
    return False
