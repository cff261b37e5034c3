"""What a voice is to an incident, by the words that name it, where no registry knows it."""

import re
from typing import NamedTuple

from sayso.domain.codes import VoiceClass
from sayso.text.names import folded

# Tried in order: "hospital officials" speak as a hospital, "police sources" as police.
_WORDS: tuple[tuple[VoiceClass, str], ...] = (
    (
        VoiceClass.RESCUE_HEALTH,
        (
            r"hospitals?|medics?|medical|doctors?|nurses?|surgeons?|paramedics?|ambulance|rescue|"
            r"rescuers?|rescue workers?|health (?:ministry|officials?|authorities|workers?|sources?)|"
            r"ministry of health|civil defen[cs]e|red (?:cross|crescent)|morgue|fire(?:fighters?| service| department)|"
            r"emergency (?:services?|workers?|officials?)|first responders?|clinic|humanitarian workers?"
        ),
    ),
    (
        VoiceClass.WITNESS,
        (
            r"(?:eye ?)?witness(?:es)?|survivors?|residents?|villagers?|locals|neighbou?rs?|passengers?|"
            r"relatives?|famil(?:y|ies)|mother|father|brother|sister|son|daughter|widow|wife|husband|uncle|"
            r"cousin|victims?|hostages?|bystanders?|shopkeepers?|townspeople|people|passers ?by|"
            r"friends?|driver|shepherd|farmers?|students?|teachers?|worshippers?|refugees?|local people|"
            r"inhabitants?|former (?:hostage|detainee|prisoner)s?"
        ),
    ),
    (
        VoiceClass.MONITOR,
        (
            r"human rights|rights (?:groups?|organi[sz]ations?|activists?|monitors?|body|commission)|monitors?|"
            r"observator(?:y|ies)|observers?|watchdog|activists?|united nations|un|investigators?|"
            r"researchers?|analysts?|experts?|ngos?|aid (?:groups?|agenc(?:y|ies)|workers?|organi[sz]ations?)|"
            r"commission of inquiry|amnesty|think tank|academics?|professor"
        ),
    ),
    (
        VoiceClass.OUTLET,
        (
            r"newspapers?|dail(?:y|ies)|news agenc(?:y|ies)|media(?: reports?| outlets?)?|reports?|"
            r"broadcasters?|television|tv|radio|journalists?|reporters?|correspondents?|press|times|"
            r"tribune|gazette|post|herald|magazine|state media|local media|news channels?"
        ),
    ),
    (
        VoiceClass.PARTY,
        (
            r"militants?|rebels?|insurgents?|terrorists?|separatists?|guerrillas?|gunmen|attackers?|"
            r"fighters?|jihadists?|extremists?|liberation (?:army|front)|mujahideen|gangs?|cartel|"
            r"militia(?:men|s)?|hijackers?|kidnappers?|captors?|insurgency|tigers|maoists?|brigades?"
        ),
    ),
    (
        VoiceClass.LOCAL_OFFICIAL,
        (
            r"police(?:m[ae]n|woman|women)?|sheriff(?:s)?|constable|inspector|superintendent|sho|ssp|dsp|dig|"
            r"deputy commissioner|commissioner|mayor|governor|district|provincial|local (?:officials?|"
            r"authorities|administration|government|leader)|administrator|coroner|tehsildar|magistrate|"
            r"tribal (?:elders?|leaders?|officials?)|elders?|railways?|council(?:l?or|man)?|levies|"
            r"political agent|city|prosecutors?|court|judge|detectives?|investigating officer|chief minister|"
            r"home department|customs|municipal(?:ity)?"
        ),
    ),
    (
        VoiceClass.PARTY_STATE,
        (
            r"army|military|armed forces|troops|soldiers?|security (?:forces?|officials?|sources?|personnel|"
            r"services?|agencies|officers?)|air force|navy|coast guard|generals?|colonel|lieutenant|major|captain|"
            r"brigadier|commanders?|government|ministr(?:y|ies)|ministers?|president(?:ial)?|prime minister|premier|"
            r"interior|defen[cs]e|foreign (?:office|ministry)|parliament(?:arian)?|senators?|cabinet|"
            r"intelligence|paramilitar(?:y|ies)|rangers|frontier corps|border (?:guards?|force)|embassy|"
            r"ambassador|state department|authorities|spokes(?:man|woman|person) for the (?:army|ministry)|"
            r"security|secretary|regime|kremlin|pentagon|white house"
        ),
    ),
)
_SHAPES = tuple((cls, re.compile(rf"\b(?:{words})\b")) for cls, words in _WORDS)
_NAMELESS = re.compile(
    r"^(?:(?:an?|some|several|many|other|senior|top|unnamed|anonymous|unidentified|two|three) )*"
    r"(?:officials?|sources?|spokes(?:man|woman|person|people)|officers?|persons?|someone|"
    r"authorities|he|she|they|it|one|others?)\b"
)


class Heard(NamedTuple):
    """What a voice is, and the word of its name that says so."""

    cls: VoiceClass
    word: str = ""


def heard(name: str) -> Heard:
    """Give the class of a voice by its words: "hospital sources" are rescue_health.

    "A police official" is local_official, "residents" are witnesses; a name that says nothing of
    what it is, like "officials", is anonymous.
    """
    key = folded(name)
    if not key or _NAMELESS.fullmatch(key):
        return Heard(VoiceClass.ANONYMOUS)
    for cls, shape in _SHAPES:
        if found := shape.search(key):
            return Heard(cls, found.group())
    return Heard(VoiceClass.ANONYMOUS)


def voice_class(name: str) -> VoiceClass:
    """Give the class of a voice by its words."""
    return heard(name).cls
