"""Who could look, who could not, and who would not say: what limits everything else that is shown."""

from typing import NamedTuple

from sayso.domain.codes import Access, Field, Stance
from sayso.domain.incident import Claim, Dossier
from sayso.outlets import wording

_ACCESS = {
    Access.DENIED: "No independent access",
    Access.UNVERIFIED: "Not independently verified",
    Access.INDEPENDENT: "Independent access",
    Access.VERIFIED: "Independently verified",
}
_DECLINED = "Declined to say"
_ORDER = (_ACCESS[Access.DENIED], _ACCESS[Access.UNVERIFIED], _DECLINED, *_ACCESS.values())


class Word(NamedTuple):
    """What one voice says of it, once, with every claim that says it in these words."""

    voice: str
    quote: str
    note: str
    claims: tuple[str, ...]


class Limit(NamedTuple):
    """One kind of limit, and everyone who tells of it: "No independent access"."""

    heading: str
    words: tuple[Word, ...]


def limits(dossier: Dossier) -> tuple[Limit, ...]:
    """Give refusals and access, the closed doors first; the same words of one voice once."""
    told: dict[str, dict[tuple[str, str, str], list[str]]] = {}
    for account in dossier.accounts:
        for claim in account.claims:
            heading = _heading(claim)
            if heading:
                words = " ".join(claim.quote.text.split())
                key = (account.voice.name, words, _note(claim))
                told.setdefault(heading, {}).setdefault(key, []).append(claim.id)
    return tuple(
        Limit(heading, tuple(Word(*key, tuple(ids)) for key, ids in told[heading].items()))
        for heading in dict.fromkeys(_ORDER)
        if heading in told
    )


def _heading(claim: Claim) -> str | None:
    if claim.stance is Stance.DECLINES:
        return _DECLINED
    if claim.field is Field.ACCESS and claim.word is not None:
        return _ACCESS[Access(claim.word)]
    return _ACCESS[Access.UNVERIFIED] if claim.stance is Stance.UNVERIFIABLE else None


def _note(claim: Claim) -> str:
    """Say what it is about, where that is not access itself, and whether access is denied it."""
    if claim.field is Field.KIND and claim.stance is Stance.DECLINES:
        return ""
    if claim.field is not Field.ACCESS:
        return f"on: {wording.question(claim)}"
    said_above = claim.stance in (Stance.UNVERIFIABLE, Stance.DECLINES)
    return "" if said_above else wording.STANCES[claim.stance]
