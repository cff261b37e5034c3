"""Whom words for people mean: an organisation of the registry, a state's body, or just a name."""

import re
from typing import NamedTuple

from sayso.domain.world import KnownActor
from sayso.flow.ground.mentions import known
from sayso.flow.ground.needs import Registry
from sayso.flow.ground.scene import Scene, body
from sayso.text.countries import country, name_of, state_of
from sayso.text.names import folded

_VOICE = (
    r"(?:spokes(?:man|woman|person|people|men)|statement|communiqu[eé]|media wing|representative)"
)
_SPEAKS_FOR = re.compile(
    rf"^(?:an? |the )?(?:[\w\-]+ ){{0,3}}{_VOICE} (?:for|of|from|by|on behalf of) (?:the )?(.+)$",
    re.IGNORECASE,
)
_SPOKEN_FOR = re.compile(rf"^(.+?)(?:['\u2019]s?)?,? (?:\w+ )?{_VOICE}s?\b.*$", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|a|an|some|its|their|his|her|those|these) ", re.IGNORECASE)
_ONE = re.compile(
    r"^(?:an?|one|another|two|three|four|several|some|many|other) (?!(?:[\w\-]+ ){0,2}(?:spokes|statement))",
    re.IGNORECASE,
)
# Headlines leave the article out: "Police official says" is one nameless person, too.
_PERSON = re.compile(
    r"^(?!the )(?:[\w'\u2019\-]+ ){1,3}(?:official|officer|source|commander|lawmaker|diplomat)$",
    re.IGNORECASE,
)
_OF_PLACE = re.compile(
    r"^(?:the )?(?:country|nation|government|state|province|city|region|town|district)['\u2019]s |"
    r"^(?:local|provincial|federal|central|district|regional|national|senior|top|junior|deputy|"
    r"acting|security|its|their|the) ",
    re.IGNORECASE,
)
_THE_GROUP = re.compile(
    r"^(?:the|this|that|these|those) (?:\w+ )?(?:group|outfit|organi[sz]ation|militants?|rebels?|"
    r"insurgents?|fighters|separatists|guerrillas|terrorists|attackers|gunmen|hijackers|militia|"
    r"movement|jihadists|assailants)(?:['\u2019]s?)?(?: (?:itself|later|statement|spokes\w+))?$",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"^(?:he|she|they|it|who|him|them|her|the (?:spokes\w+|statement|official|officer|minister))$",
    re.I,
)
# What may stand behind a body's name when one of its people speaks in its name.
_OFFICE = re.compile(
    r"^(?:['\u2019]s)? ?(?:chief|head|leader|leaders|commander|commanders|director|boss|officials?|"
    r"sources?|spokes\w+|minister|secretary|general|statement|command|[A-Z][\w.\-\u2019']*)\b"
)
_MEMBERS = r"(?:members|fighters|militants|gunmen|soldiers|troops|personnel|commanders|men|rebels)"
_MEMBERS_OF = re.compile(rf"^(?:the )?{_MEMBERS} (?:of|from) (?:the )?(.+)$", re.IGNORECASE)
_THEIR_MEMBERS = re.compile(rf"^(.*[A-Z].*?) {_MEMBERS}$")
# "The Taliban authorities in Kabul", "the US president, on a visit": what follows says no name.
_IN_PLACE = re.compile(r"^(.+?) in (?:the )?([A-Z].*)$")
_APPOSED = re.compile(r"^([^,]+), ")
_PARENTHESIS = re.compile(r"\s*\(([^)]*)\)")
_FORMER = re.compile(r"\b(?:former|ex-|retired|late)\b", re.IGNORECASE)


# "A police communique", "a press release issued by ISPR": whose paper it is.
_PAPER = r"(?:communiqu[e\u00e9]|report|press release|statement|bulletin|press statement|press communiqu[e\u00e9])"
_PAPER_BY = re.compile(
    rf"^(?:an?|the|one|its) (?:\w+ )?{_PAPER} (?:issued |released |signed |put out |read )?(?:by|of|from) (?:the )?(.+)$",
    re.IGNORECASE,
)
_PAPER_OF = re.compile(rf"^(?:an?|the) (.+?) {_PAPER}$", re.IGNORECASE)
_ITS_PEOPLE = re.compile(
    r"^(.+?)(?:['\u2019]s?)? (?:team|news|correspondent|reporter|staff|website|twitter account|telegram channel|x account)$",
    re.IGNORECASE,
)
# "Police sources", "security officials", "the authorities": nobody says for whom they speak.
_GENERIC = (
    r"(?:police|military|army|security|local|senior|government|administration|provincial|district|hospital|health|official|"
    r"state|federal|regional|municipal|intelligence|defen[cs]e|law enforcement|civil|rescue|several|various|other|some|top|two|three|"
    r"medical|diplomatic|judicial|tribal|unnamed|reliable|well-placed|informed|independent|political|palace|railway|railways)"
)
_NAMELESS = re.compile(
    rf"^(?:the )?(?:provincial|district|regional|local|municipal|city) (?:government|administration|authority|council)$|^(?:the |an? )?(?:.* )?sources?$|^(?:the )?(?:{_GENERIC} )*(?:officials|authorities|officers|spokespersons|spokesmen)$",
    re.IGNORECASE,
)
_SPLINTER = re.compile(
    r"^.+ (?:splinter|breakaway|offshoot|affiliated)(?: (?:group|faction|outfit))?,? (?:the )?([A-Z].+)$"
)
_SOURCES = re.compile(r"\bsources?$", re.IGNORECASE)
# Ranks of police, long and short, before or instead of a person's name.
_RANK = re.compile(
    r"(?:\b(?:superintendent|inspector|deputy inspector|assistant inspector|additional inspector|sub-?inspector)s?(?: general)? of police\b|"
    r"\bstation house officer\b|\bpolice (?:chief|commissioner|officer|inspector|superintendent)\b|"
    r"^(?:the |district |city |capital city |regional |senior |deputy |additional |assistant )*(?:SSP|SP|DSP|ASP|SHO|DIG|AIG|IG|IGP|DGP|DPO|CCPO|RPO|CPO|ADGP)\b(?! ?[-/]))"
)
_LOCAL_POLICE = re.compile(r"^(?:the )?(?:[A-Z][\w\-]+ ){1,3}[Pp]olice$")
_STATE_OF = re.compile(
    r"^(?:the )?(?:[A-Z][\w.\-]+ ){1,3}(government|administration|GOVERNMENT|ADMINISTRATION)$"
)
_WORDS = re.compile(
    r"\b[A-Z][\w\-]*[A-Z][\w\-]*\b|\b[A-Z]\w+(?:[ \-](?:ul|al|e|i|at|ur|us) ?[\- ]?[A-Z]\w+)+"
)
_MILITARY_RANK = re.compile(r"\bDirector General of Military Operations\b|^(?:the )?DGMO\b")


_SMALL = frozenset({"of", "and", "for", "in", "the", "de", "del", "on"})


class Identity(NamedTuple):
    """Whom words stand for: a name to show, the registry's id where it is known, and what told it."""

    name: str
    actor: str | None = None
    why: str = ""


def identity(words: str, position: int, scene: Scene, registry: Registry) -> Identity:
    """Give whom words at a place of the text mean.

    "A spokesman for the BLA" is the BLA, "the group" the armed group last named, "the army" that
    of the country the text speaks of. "A police official" is one nameless person and stays so; an
    unknown name stands for itself.
    """
    plain = " ".join(words.split()).strip(' ,.;:"\u201c\u201d')
    spoken_for = _SPEAKS_FOR.match(plain)
    if _THE_GROUP.match(plain) or (spoken_for and _THE_GROUP.match(f"the {spoken_for.group(1)}")):
        group = scene.militant_before(position)
        if group is None:
            return Identity(_bare(plain))
        return Identity(group.name, group.id, "the armed group named last before")
    paper = _PAPER_BY.match(plain) or _PAPER_OF.match(plain)
    if paper:
        return identity(paper.group(1), position, scene, registry)
    actor = None
    if _NAMELESS.match(plain):
        # "Railway officials" are listed as a body's; of "Levies sources" nobody knows whose they are.
        actor = None if _SOURCES.search(plain) else known(_bare(plain), registry, scene.countries)
    elif not any(shape.search(plain) for shape in (_ONE, _PERSON, _FORMER)):
        actor = _meant(plain, position, scene, registry)
    return _of(actor, plain, scene) if actor else Identity(_bare(plain))


def _meant(plain: str, position: int, scene: Scene, registry: Registry) -> KnownActor | None:
    """Give whom words that name no single person mean."""
    if _RANK.search(plain) or _MILITARY_RANK.search(plain):
        return _ranked(plain, position, scene, registry)
    # A name that is known as it stands is never taken apart: "the military's media wing".
    actor = known(_bare(plain), registry, scene.countries)
    for name in _names(plain):
        actor = actor or _known(name, position, scene, registry)
        if actor:
            return _closest(actor, plain, scene, registry)
    local = _LOCAL_POLICE.match(plain) or _STATE_OF.match(plain)
    return _body(plain.rsplit(maxsplit=1)[-1], position, scene, registry) if local else None


def is_pronoun(words: str) -> bool:
    """Say whether words only point back at whoever spoke before."""
    return bool(_PRONOUN.match(words.strip()))


def _of(actor: KnownActor, plain: str, scene: Scene) -> Identity:
    """Give the identity of an actor, with what told that these words mean it."""
    names = {folded(name) for name in (actor.name, *actor.aliases)}
    key = folded(_bare(plain))
    if key in names:
        why = "listed under that name"
    elif scene.acronyms.get(plain):
        why = f"the text says what it is short for: {scene.acronyms[plain]}"
    elif any(f" {name} " in f" {key} " for name in names):
        why = "the words hold a name it is listed under"
    elif actor.country and actor.country == scene.home:
        why = f"the text speaks of {name_of(actor.country)}"
    else:
        why = "the words name its country"
    return Identity(actor.name, actor.id, why)


def _closest(actor: KnownActor, plain: str, scene: Scene, registry: Registry) -> KnownActor:
    """Give the part or splinter of a group where words name both: "TTP splinter group JuA"."""
    for mention in _WORDS.finditer(plain):
        named = known(mention.group(), registry, scene.countries)
        if named and named.id != actor.id:
            wholes = {named.parent, *(tie.of for tie in named.ties)}
            if actor.id in wholes:
                return named
    return actor


def _bare(plain: str) -> str:
    return _ARTICLE.sub("", plain, count=1) or plain


def _ranked(plain: str, position: int, scene: Scene, registry: Registry) -> KnownActor | None:
    """Give the police that "SSP Malir" speaks for, or the army of a director of operations."""
    return _body("police" if _RANK.search(plain) else "army", position, scene, registry)


def _names(plain: str) -> list[str]:
    """Give names to try, most telling first: whom is spoken for, the words, their core."""
    names = []
    splinter = _SPLINTER.match(plain)
    if splinter:
        names.append(splinter.group(1))
    for shape in (_SPEAKS_FOR, _SPOKEN_FOR, _MEMBERS_OF, _THEIR_MEMBERS, _ITS_PEOPLE):
        found = shape.match(plain)
        if found:
            names.append(found.group(1))
    inside = _PARENTHESIS.search(plain)
    if inside:
        names += [_PARENTHESIS.sub("", plain), inside.group(1)]
    names.append(plain)
    apposed = _APPOSED.match(plain)
    if apposed:
        names.append(apposed.group(1))
    return [
        name for name in dict.fromkeys(re.sub(r"['\u2019]s?$", "", name) for name in names) if name
    ]


def _known(name: str, position: int, scene: Scene, registry: Registry) -> KnownActor | None:
    bare = _bare(name)
    for form in dict.fromkeys((bare, _OF_PLACE.sub("", bare, count=1))):
        actor = (
            _whole(form, scene, registry)
            or _body(form, position, scene, registry)
            or _leading(form, position, scene, registry)
        )
        if actor:
            return actor
    return _placed(bare, scene, registry)


def _whole(name: str, scene: Scene, registry: Registry) -> KnownActor | None:
    """Give the actor that a name names as it stands, in the document's own sense of acronyms."""
    long = scene.acronyms.get(name)
    actor = known(long, registry, scene.countries) if long else None
    if actor or long:
        return actor
    actor = known(name, registry, scene.countries)
    if actor:
        return actor
    code = state_of(name) if name[:1].isupper() else None
    return body("government", code, registry) if code and not _is_people(name, code) else None


def _is_people(name: str, code: str) -> bool:
    """Say whether a country's word means its people: no state is meant by "Afghans"."""
    state = country(code)
    many = name.endswith("s") and not name.isupper() and " " not in name
    return many and state is not None and name != state.name


def _body(name: str, position: int, scene: Scene, registry: Registry) -> KnownActor | None:
    """Give the state body that "the army" is: of the scene's country, else the one named before."""
    if name in scene.acronyms:
        return None
    if scene.home:
        return body(name, scene.home, registry)
    bodies: dict[str | None, KnownActor | None] = {}
    for mention in reversed(scene.mentions):
        code = mention.actor.country
        if code not in bodies:
            bodies[code] = body(name, code, registry)
        meant = bodies[code]
        named = (mention.actor.id, mention.actor.speaks_for)
        if meant and meant.id in named and mention.start < position:
            return meant
    return None


def _placed(name: str, scene: Scene, registry: Registry) -> KnownActor | None:
    """Give whom "police in Pakistan" and "the Taliban authorities in Kabul" are."""
    found = _IN_PLACE.match(name)
    if not found:
        return None
    head, place = _bare(found.group(1)), found.group(2)
    code = state_of(place)
    return known(head, registry, scene.countries) or (body(head, code, registry) if code else None)


def _leading(name: str, position: int, scene: Scene, registry: Registry) -> KnownActor | None:
    """Give the body that starts a longer name: "Interior Minister" and then a person's name."""
    words = name.split()
    for size in range(min(6, len(words) - 1), 0, -1):
        head, rest = " ".join(words[:size]), " ".join(words[size:])
        if _OFFICE.match(rest) and words[size].lower() not in _SMALL:
            plain = re.sub(r"['\u2019]s?$", "", head)
            actor = _whole(plain, scene, registry) or _body(plain, position, scene, registry)
            # A country's name before a capital letter is a person's or a thing's, not its state.
            if actor and not state_of(head):
                return actor
    return None
