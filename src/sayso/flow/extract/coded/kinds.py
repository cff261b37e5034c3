"""Words by which lists say what sort of incident it was, as kinds of the codebook."""

from sayso.domain.codes import Kind

_ACLED = {
    "armed clash": Kind.BATTLE,
    "government regains territory": Kind.BATTLE,
    "non-state actor overtakes territory": Kind.BATTLE,
    "air/drone strike": Kind.AIRSTRIKE,
    "suicide bomb": Kind.SUICIDE_BOMBING,
    "shelling/artillery/missile attack": Kind.SHELLING,
    "remote explosive/landmine/ied": Kind.BOMBING,
    "grenade": Kind.BOMBING,
    "abduction/forced disappearance": Kind.ABDUCTION,
    "arrests": Kind.ARREST,
    "mob violence": Kind.RIOT,
    "violent demonstration": Kind.RIOT,
    # ACLED does not say more than these words: how it was done is in the notes.
    **dict.fromkeys(
        (
            *("attack", "sexual violence", "chemical weapon", "excessive force against protesters"),
            *(
                "peaceful protest",
                "protest with intervention",
                "agreement",
                "disrupted weapons use",
            ),
            *("change to group/activity", "headquarters or base established", "other"),
            *("looting/property destruction", "non-violent transfer of territory"),
        ),
        Kind.OTHER,
    ),
}
_OWN = {kind.value.replace("_", " "): kind for kind in Kind}
_WORDS = _ACLED | _OWN


def kind_of(written: str) -> Kind | None:
    """Give the kind that a word of the codebook or an ACLED sub-event type names."""
    return _WORDS.get(" ".join(written.replace("_", " ").lower().split()))
