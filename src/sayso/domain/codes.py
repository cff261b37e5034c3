"""The codebook's words: every value a coded field can take. `codebook/*.toml` defines each."""

from enum import StrEnum


class Measure(StrEnum):
    """What is counted of people."""

    KILLED = "killed"
    INJURED = "injured"
    CASUALTIES = "casualties"
    ABDUCTED = "abducted"
    DETAINED = "detained"
    RESCUED = "rescued"
    ESCAPED = "escaped"
    MISSING = "missing"
    DISPLACED = "displaced"
    ATTACKERS = "attackers"
    PRESENT = "present"


class Group(StrEnum):
    """What kind of people are counted."""

    CIVILIAN = "civilian"
    SECURITY = "security"
    MILITANT = "militant"
    OFFICIAL = "official"
    MIXED = "mixed"
    UNKNOWN = "unknown"


class Hedge(StrEnum):
    """How firmly a number is put."""

    EXACT = "exact"
    APPROX = "approx"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    RANGE = "range"
    VAGUE = "vague"


class Stance(StrEnum):
    """What a voice does with the content of its statement."""

    ASSERTS = "asserts"
    DENIES = "denies"
    DOUBTS = "doubts"
    CLAIMS_RESPONSIBILITY = "claims_responsibility"
    ACCUSES = "accuses"
    ADMITS = "admits"
    DECLINES = "declines"
    CORRECTS = "corrects"
    UNVERIFIABLE = "unverifiable"


class Kind(StrEnum):
    """What sort of incident it was."""

    BATTLE = "battle"
    SHOOTING = "shooting"
    BOMBING = "bombing"
    SUICIDE_BOMBING = "suicide_bombing"
    AIRSTRIKE = "airstrike"
    SHELLING = "shelling"
    ABDUCTION = "abduction"
    HIJACKING = "hijacking"
    HOSTAGE_TAKING = "hostage_taking"
    ASSASSINATION = "assassination"
    MASSACRE = "massacre"
    EXECUTION = "execution"
    ENFORCED_DISAPPEARANCE = "enforced_disappearance"
    TORTURE = "torture"
    ARSON = "arson"
    RAID = "raid"
    ARREST = "arrest"
    SABOTAGE = "sabotage"
    RIOT = "riot"
    OTHER = "other"


class Field(StrEnum):
    """Which side of an incident a claim speaks of."""

    FIGURE = "figure"
    PERPETRATOR = "perpetrator"
    CLAIMED_BY = "claimed_by"
    BLAMED_ON = "blamed_on"
    KIND = "kind"
    WHEN = "when"
    PLACE = "place"
    OUTCOME = "outcome"
    ACCESS = "access"


class TimePrecision(StrEnum):
    """How closely a time is known."""

    DAY = "day"
    RANGE = "range"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    UNKNOWN = "unknown"


class PlacePrecision(StrEnum):
    """How closely a place is known (UCDP where_prec, ACLED geo_precision)."""

    EXACT = "exact"
    NEAR = "near"
    ADMIN2 = "admin2"
    ADMIN1 = "admin1"
    COUNTRY = "country"
    ROUTE = "route"
    UNKNOWN = "unknown"


class Outcome(StrEnum):
    """How an incident ended, as told."""

    OVER = "over"
    ONGOING = "ongoing"
    ALL_KILLED = "all_killed"
    ALL_RESCUED = "all_rescued"
    SURRENDERED = "surrendered"
    ESCAPED = "escaped"
    REPELLED = "repelled"
    UNRESOLVED = "unresolved"


class Access(StrEnum):
    """Whether anyone independent could look."""

    INDEPENDENT = "independent"
    DENIED = "denied"
    UNVERIFIED = "unverified"
    VERIFIED = "verified"


class VoiceClass(StrEnum):
    """What a voice is to the incident."""

    PARTY = "party"
    PARTY_STATE = "party_state"
    SPONSOR = "sponsor"
    LOCAL_OFFICIAL = "local_official"
    RESCUE_HEALTH = "rescue_health"
    WITNESS = "witness"
    MONITOR = "monitor"
    FOREIGN_STATE = "foreign_state"
    OUTLET = "outlet"
    ANONYMOUS = "anonymous"


class Plover(StrEnum):
    """What an actor did toward another, not harm to people (PLOVER event types)."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class DisputeKind(StrEnum):
    """How two claims part."""

    NUMERIC = "numeric"
    DENIAL = "denial"
    VALUE = "value"
    IMPLIED = "implied"


class Basis(StrEnum):
    """Why a passage is held to be a copy."""

    CREDIT = "credit"
    NEAR_COPY = "near_copy"
    SHARED_QUOTE = "shared_quote"


class Tie(StrEnum):
    """How one incident stands to another."""

    PART_OF = "part_of"
    FOLLOWS = "follows"
    AGGREGATES = "aggregates"


class Side(StrEnum):
    """Whose dead a UCDP-like estimate counts."""

    A = "a"
    B = "b"
    CIVILIAN = "civilian"
    UNKNOWN = "unknown"


class Verb(StrEnum):
    """What a judgement does."""

    SAME = "same"
    DIFFERENT = "different"
    CORRECT = "correct"
    REJECT = "reject"
    CONFIRM = "confirm"
    REDACT = "redact"
    PURGE = "purge"
    WITHDRAW = "withdraw"


HOLDS = frozenset(
    {
        Stance.ASSERTS,
        Stance.ADMITS,
        Stance.CORRECTS,
        Stance.ACCUSES,
        Stance.CLAIMS_RESPONSIBILITY,
    }
)
"""Stances by which a voice stands for what it says; the others answer what somebody else said."""

PARTIES = frozenset({VoiceClass.PARTY, VoiceClass.PARTY_STATE, VoiceClass.SPONSOR})
"""Voices that fight, or back who does."""

BLAME = frozenset({Field.PERPETRATOR, Field.CLAIMED_BY, Field.BLAMED_ON})
"""Fields that say who did it."""
