"""Plain words for what a record holds; every outlet says the same thing the same way."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sayso.domain.codes import Field, Group, Hedge, Measure, Stance, Tie, VoiceClass
from sayso.domain.document import Origin, Run
from sayso.domain.incident import Account, Claim, Dispute
from sayso.domain.world import Place, When
from sayso.text.countries import name_of

MEASURES = {
    Measure.KILLED: "killed",
    Measure.INJURED: "injured",
    Measure.CASUALTIES: "killed or injured",
    Measure.ABDUCTED: "abducted",
    Measure.DETAINED: "detained",
    Measure.RESCUED: "freed",
    Measure.ESCAPED: "escaped",
    Measure.MISSING: "missing",
    Measure.DISPLACED: "displaced",
    Measure.ATTACKERS: "took part in the attack",
    Measure.PRESENT: "present",
}
GROUPS = {
    "civilian": "Civilians",
    "security": "Security forces",
    "militant": "Militants",
    "official": "Officials",
    "mixed": "People, mixed",
    "unknown": "People",
}
FIELDS = {
    Field.PERPETRATOR: "Carried out by",
    Field.CLAIMED_BY: "Claimed by",
    Field.BLAMED_ON: "Blamed on",
    Field.KIND: "What it was",
    Field.WHEN: "When",
    Field.PLACE: "Where",
    Field.OUTCOME: "Outcome",
    Field.ACCESS: "Independent access",
}
STANCES = {
    Stance.ASSERTS: "",
    Stance.DENIES: "denies",
    Stance.DOUBTS: "doubts",
    Stance.CLAIMS_RESPONSIBILITY: "claims it",
    Stance.ACCUSES: "accuses",
    Stance.ADMITS: "admits",
    Stance.DECLINES: "declines to say",
    Stance.CORRECTS: "corrects",
    Stance.UNVERIFIABLE: "says it cannot be verified",
}
CLASSES = {
    VoiceClass.PARTY: "party to the violence",
    VoiceClass.PARTY_STATE: "state forces",
    VoiceClass.SPONSOR: "sponsor of a party",
    VoiceClass.LOCAL_OFFICIAL: "local official",
    VoiceClass.RESCUE_HEALTH: "rescue or health",
    VoiceClass.WITNESS: "witness",
    VoiceClass.MONITOR: "monitor",
    VoiceClass.FOREIGN_STATE: "foreign state",
    VoiceClass.OUTLET: "outlet",
    VoiceClass.ANONYMOUS: "unnamed source",
}
TIES = {
    Tie.PART_OF: ("is part of", "has as a part"),
    Tie.FOLLOWS: ("follows", "is followed by"),
    Tie.AGGREGATES: ("counts", "is counted by"),
}
"""How one incident stands to another, and that one to it."""
# The question itself says already what the voice does.
_PLAIN = {
    (Field.BLAMED_ON, Stance.ACCUSES),
    (Field.CLAIMED_BY, Stance.CLAIMS_RESPONSIBILITY),
    (Field.ACCESS, Stance.UNVERIFIABLE),
}


def question(claim: Claim) -> str:
    """Give the question a claim answers: "Militants killed", "Where"."""
    return asked(claim.field, claim.measure, claim.group)


def asked(field: Field, measure: Measure | None, group: Group | None) -> str:
    """Give the question that a field asks, and of a figure whom it counts."""
    if field is Field.FIGURE and measure is not None and group is not None:
        return asking(measure, group)
    return FIELDS.get(field, field.value)


def asking(measure: str, group: str) -> str:
    """Give what a figure of a measure and a group answers: "Militants killed"."""
    return f"{GROUPS[group]} {MEASURES[Measure(measure)]}"


def why(claim: Claim) -> str:
    """Give what told where, when or who a claim means, or nothing where nothing had to be told."""
    if claim.place is not None:
        others = len(claim.place.candidates) - 1
        reach = f", within {claim.place.radius_km} km" if claim.place.radius_km else ""
        more = f" ({others} more candidates)" if others > 0 else ""
        return (
            f"{claim.place.precision.value}{reach}: {claim.place.why}{more}"
            if claim.place.why
            else ""
        )
    told = claim.when or claim.actor
    return told.why if told is not None else ""


def answer(claim: Claim) -> str:
    """Give what the claim answers, in a few words: "at least 100", "blamed: the BLA".

    Who would not say answers nothing: "declines to say".
    """
    if claim.stance is Stance.DECLINES and not numbered(claim):
        return STANCES[Stance.DECLINES]
    told = _figure(claim) if claim.field is Field.FIGURE else value(claim)
    if claim.part_of:
        told += " of them"
    stance = "" if (claim.field, claim.stance) in _PLAIN else STANCES[claim.stance]
    return f"{stance}: {told}" if stance else told


def numbered(claim: Claim) -> bool:
    """Say whether a claim tells a number: a refusal to give one asks for a figure and tells none."""
    return claim.low is not None or claim.high is not None


def _figure(claim: Claim) -> str:
    low, high = claim.low, claim.high
    if claim.hedge is Hedge.VAGUE:
        return (
            f"“{claim.quote.text}” ({low} or more)"
            if len(claim.quote.text) < 20
            else f"{low} or more"
        )
    return bounds(low, high, claim.hedge)


def bounds(low: int | None, high: int | None, hedge: Hedge | None = None) -> str:
    """Give how many in words: "at least 100", "70 to 80", "about 33"; nothing where neither is said."""
    if low is None and high is None:
        return ""
    if high is None:
        return f"at least {low:,}"
    if low is None:
        return f"at most {high:,}"
    if low != high:
        return f"{low:,} to {high:,}"
    return f"about {low:,}" if hedge is Hedge.APPROX else f"{low:,}"


def value(claim: Claim) -> str:
    """Give a claim that is no figure in words: the name, the place and what it lies in, the days."""
    if claim.actor:
        return claim.actor.name
    if claim.place:
        return place(claim.place)
    if claim.when:
        return interval(claim.when)
    return (claim.word or claim.quote.text).replace("_", " ")


def place(place: Place) -> str:
    """Give a place and what it lies in: "Quetta (Balochistan, PK)"."""
    inside = ", ".join(x for x in (place.admin1, place.country) if x)
    return f"{place.name} ({inside})" if inside else place.name


def country(code: str | None) -> str:
    """Give a country's everyday name by its code, or nothing."""
    return name_of(code) if code else ""


def where(place: Place) -> str:
    """Give a place, its province and its country, each once: "Quetta, Balochistan, Pakistan"."""
    told = (place.name, place.admin1, country(place.country))
    return ", ".join(dict.fromkeys(part for part in told if part))


def interval(when: When | None) -> str:
    """Give a time as closely as it is known: "11–12 March 2025" is written in ISO days."""
    if when is None or (when.start is None and when.end is None):
        return "undated"
    if when.start == when.end:
        return str(when.start)
    return f"{when.start or '…'} to {when.end or '…'}"


def day(stamp: str | None) -> str:
    """Give the date and the hour of a time stamp, or say that there is none."""
    return stamp.replace("T", " ")[:16] if stamp else "undated"


def copied(origin: Origin | None) -> str:
    """Say whose words a document repeats, or nothing where that is not known."""
    return f"after {origin.name}" if origin else ""


def standing(claim: Claim) -> str:
    """Say what has become of a claim: nothing, or that a later one of its voice replaced it."""
    return "later replaced" if claim.superseded_by else ""


def by_question(accounts: tuple[Account, ...]) -> dict[str, list[tuple[Account, Claim]]]:
    """Give all claims by the question they answer: figures first, in the codebook's order."""
    order = [*Measure]
    found = [(account, claim) for account in accounts for claim in account.claims]
    found.sort(
        key=lambda pair: (
            [*Field].index(pair[1].field),
            order.index(pair[1].measure) if pair[1].measure else 0,
            str(pair[1].group),
            pair[0].voice.name,
            pair[1].reported or "9",
            pair[1].id,
        )
    )
    asked: dict[str, list[tuple[Account, Claim]]] = {}
    for account, claim in found:
        asked.setdefault(question(claim), []).append((account, claim))
    return asked


def speaking(accounts: Iterable[Account]) -> list[Account]:
    """Give the accounts that hold a figure, in the order of voices."""
    return ordered(
        account for account in accounts if any(claim.measure for claim in account.claims)
    )


def ordered(accounts: Iterable[Account]) -> list[Account]:
    """Give accounts with parties first, outlets and the unnamed last, then by name."""
    order = [*VoiceClass]
    return sorted(accounts, key=lambda one: (order.index(one.voice.cls), one.voice.name.casefold()))


class Answer(NamedTuple):
    """What a voice answers to one question, once, however often it said so.

    `claim` is the latest that stands, else the latest; `replaced` where none stands; `claims` are
    all that say so, the first one first.
    """

    account: Account
    claim: Claim
    times: int
    replaced: bool
    claims: tuple[Claim, ...] = ()

    @property
    def words(self) -> str:
        """Give the answer, and how often it was told: "33 (3 times)"."""
        return answer(self.claim) + (f" ({self.times} times)" if self.times > 1 else "")


def answers(told: Iterable[tuple[Account, Claim]]) -> list[Answer]:
    """Give each answer of each voice once, in the order in which they were first told."""
    same: dict[tuple[str, str], list[tuple[Account, Claim]]] = {}
    for account, claim in told:
        same.setdefault((account.id, answer(claim)), []).append((account, claim))
    found = []
    for pairs in same.values():
        standing = [claim for _, claim in pairs if claim.superseded_by is None]
        shown = (standing or [claim for _, claim in pairs])[-1]
        told_by = tuple(claim for _, claim in pairs)
        found.append(Answer(pairs[0][0], shown, len(pairs), not standing, told_by))
    return found


def sides(
    dispute: Dispute, said: Mapping[str, Claim], voices: Mapping[str, str]
) -> dict[str, list[str]]:
    """Give what each side of a dispute says, once, with the ids of all claims that say it."""
    told: dict[str, list[str]] = {}
    for id_ in dispute.claims:
        if id_ in said:
            words = f"{voices[id_]}: {question(said[id_])}, {answer(said[id_])}"
            told.setdefault(words, []).append(id_)
    return dict(sorted(told.items()))


def passed(why: str) -> str:
    """Say why a policy passed a claim over; whose words it copies is behind the link."""
    return "the same words, already counted" if why.startswith("copy of") else why


def count(number: int, noun: str) -> str:
    """Give a number with its noun: "1 report", "2 reports"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def built(run: Run) -> str:
    """Give what a build did: how many documents, read now, and what came of them."""
    came = ((run.incidents, "incident"), (run.claims, "claim"), (run.disputes, "dispute"))
    told = ", ".join(count(number, noun) for number, noun in came)
    return f"{count(run.documents, 'document')}, {run.read} read now: {told}"
