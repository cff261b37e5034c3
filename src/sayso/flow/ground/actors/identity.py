"""Whom words for people mean: an organisation of the registry, a state's body, or just a name."""

import re
from bisect import bisect_left
from typing import NamedTuple

from sayso.domain.codes import Group
from sayso.domain.world import KnownActor
from sayso.flow.ground.actors import shapes
from sayso.flow.ground.groups import asked, fighters_of
from sayso.flow.ground.groups import meant as group_meant
from sayso.flow.ground.mentions import listed, wholes
from sayso.flow.ground.needs import Registry
from sayso.flow.ground.scene import HELD, Scene, body
from sayso.text.countries import country, name_of, state_of
from sayso.text.names import folded

_TOO_LONG = 300
_FORCES = frozenset({"army", "paramilitary", "intelligence"})
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
    plain = _short(" ".join(words.split()).strip(' ,.;:"\u201c\u201d'))
    spoken_for = shapes.SPEAKS_FOR.match(plain)
    ask = asked(plain) or (asked(f"the {spoken_for.group(1)}") if spoken_for else None)
    if ask:
        group = group_meant(ask, position, scene.groups)
        if group is None:
            return Identity(_bare(plain))
        what = "armed group" if group.group is Group.MILITANT else "organisation"
        return Identity(group.name, group.id, f"the {what} named last before")
    paper = shapes.PAPER_BY.match(plain) or shapes.PAPER_OF.match(plain)
    if paper:
        return identity(paper.group(1), position, scene, registry)
    actor = None
    if shapes.NAMELESS.match(plain):
        # "Railway officials" are listed as a body's; of "Levies sources" nobody knows whose they are.
        unknown = shapes.SOURCES.search(plain)
        actor = None if unknown else _listed(_bare(plain), scene, registry)
    elif not any(shape.search(plain) for shape in (shapes.ONE, shapes.PERSON, shapes.FORMER)):
        actor = _meant(plain, position, scene, registry)
    return _of(actor, plain, scene) if actor else Identity(_bare(plain))


def _short(plain: str) -> str:
    """Give the beginning of words that are too many for a name: it says who, if anything does."""
    return plain if len(plain) <= _TOO_LONG else plain[:_TOO_LONG].rpartition(" ")[0]


def _meant(plain: str, position: int, scene: Scene, registry: Registry) -> KnownActor | None:
    """Give whom words that name no single person mean."""
    for rank, of in ((shapes.RANK, "police"), (shapes.MILITARY_RANK, "army")):
        if rank.match(plain):
            return _body(of, position, scene, registry)
    # A name that is known as it stands is never taken apart: "the military's media wing".
    whole = _listed(_bare(plain), scene, registry)
    if whole:
        return _closest(whole, plain, scene, registry)
    plain = shapes.CLAUSE.sub("", plain)
    if shapes.ANOTHER.search(plain):
        return None
    for name in _names(plain):
        actor = _known(name, position, scene, registry)
        if actor:
            return _closest(actor, plain, scene, registry)
    local = shapes.LOCAL_POLICE.match(plain) or shapes.STATE_OF.match(plain)
    return _body(plain.rsplit(maxsplit=1)[-1], position, scene, registry) if local else None


def is_pronoun(words: str) -> bool:
    """Say whether words only point back at whoever spoke before."""
    return bool(shapes.PRONOUN.match(words.strip()))


def _of(actor: KnownActor, plain: str, scene: Scene) -> Identity:
    """Give the identity of an actor, with what told that these words mean it."""
    names = {folded(name) for name in (actor.name, *actor.aliases)}
    key = folded(_bare(plain))
    if key in names:
        why = "listed under that name"
    elif plain not in scene.acronyms and any(f" {name} " in f" {key} " for name in names):
        why = "the words hold a name it is listed under"
    elif short := next((one for one in plain.split() if one in scene.acronyms), None):
        why = f"the text says what it is short for: {scene.acronyms[short]}"
    elif actor.country and actor.country == scene.home:
        why = f"the text speaks of {name_of(actor.country)}"
    else:
        why = "the words name its country"
    return Identity(actor.name, actor.id, why)


def _closest(actor: KnownActor, plain: str, scene: Scene, registry: Registry) -> KnownActor:
    """Give the part or splinter of a group where words name both: "TTP splinter group JuA"."""
    for mention in shapes.WORDS.finditer(plain):
        named = _listed(mention.group(), scene, registry)
        if named and named.id != actor.id and actor.id in wholes(named):
            return named
    return actor


def _listed(name: str, scene: Scene, registry: Registry) -> KnownActor | None:
    return listed(name, registry, scene.acronyms, scene.countries)


def _bare(plain: str) -> str:
    return shapes.ARTICLE.sub("", plain, count=1) or plain


def _names(plain: str) -> list[str]:
    """Give names to try, most telling first: whom is spoken for, the words, their core."""
    names = []
    splinter = shapes.SPLINTER.match(plain)
    if splinter:
        names.append(splinter.group(1))
    for shape in (shapes.SPEAKS_FOR, shapes.SPOKEN_FOR, shapes.ITS_PEOPLE):
        found = shape.match(plain)
        if found:
            names.append(found.group(1))
    for shape in (shapes.MEMBERS_OF, shapes.THEIR_MEMBERS):
        found = shape.match(plain)
        # "Men from Pakistan" are of a country, but nobody's.
        if found and not state_of(found.group(1)):
            names.append(found.group(1))
    inside = shapes.PARENTHESIS.search(plain)
    if inside:
        names += [shapes.PARENTHESIS.sub("", plain), inside.group(1)]
    names.append(plain)
    apposed = shapes.APPOSED.match(plain)
    if apposed:
        names.append(apposed.group(1))
    return [
        name for name in dict.fromkeys(re.sub(r"['\u2019]s?$", "", name) for name in names) if name
    ]


def _known(name: str, position: int, scene: Scene, registry: Registry) -> KnownActor | None:
    bare = _bare(name)
    for form in dict.fromkeys((bare, shapes.OF_PLACE.sub("", bare, count=1))):
        actor = (
            _whole(form, scene, registry)
            or _body(form, position, scene, registry)
            or _leading(form, position, scene, registry)
        )
        if actor:
            return actor
    fighters = (_listed(whose, scene, registry) for whose in fighters_of(bare))
    return next(filter(None, fighters), None) or _placed(bare, scene, registry)


def _whole(name: str, scene: Scene, registry: Registry) -> KnownActor | None:
    """Give the actor that a name names as it stands, in the document's own sense of acronyms."""
    actor = _listed(name, scene, registry)
    if actor or name in scene.acronyms:
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
    at_home = body(name, scene.home, registry)
    forces = at_home is None or at_home.kind in _FORCES
    if scene.home and not (scene.home in HELD and forces):
        return at_home
    latest, found = -1, None
    for code in scene.homes:
        meant = body(name, code, registry)
        starts = scene.told.get(meant.id, ()) if meant else ()
        before = bisect_left(starts, position)
        if before and starts[before - 1] > latest:
            latest, found = starts[before - 1], meant
    return found


def _placed(name: str, scene: Scene, registry: Registry) -> KnownActor | None:
    """Give whom "police in Pakistan" and "the Taliban authorities in Kabul" are."""
    found = shapes.IN_PLACE.match(name)
    if not found:
        return None
    head, place = _bare(found.group(1)), found.group(2)
    code = state_of(place)
    return _listed(head, scene, registry) or (body(head, code, registry) if code else None)


def _leading(name: str, position: int, scene: Scene, registry: Registry) -> KnownActor | None:
    """Give the body that starts a longer name: "Interior Minister" and then a person's name."""
    words = name.split()
    for size in range(min(6, len(words) - 1), 0, -1):
        head, rest = " ".join(words[:size]), " ".join(words[size:])
        if shapes.OFFICE.match(rest) and words[size].lower() not in _SMALL:
            plain = re.sub(r"['\u2019]s?$", "", head)
            actor = _whole(plain, scene, registry) or _body(plain, position, scene, registry)
            # A country's name before a capital letter is a person's or a thing's, not its state.
            if actor and not state_of(head):
                return actor
    return None
