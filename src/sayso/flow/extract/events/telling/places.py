"""Where something happened, as the words of its clause say."""

from collections.abc import Iterator

from sayso.domain.document import Quote
from sayso.domain.reading import Told
from sayso.domain.world import Place
from sayso.flow.extract.events.clauses import Clause
from sayso.flow.extract.events.words.closed import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    JOINING,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SAYING,
    TIMES,
    VERBS,
)
from sayso.flow.extract.events.words.people import DOERS, NOT_PLACES, OFFICES, PEOPLE, THINGS
from sayso.text.wordlists import MONTHS, WEEKDAYS, word_set

_AT = word_set("in at near outside inside around across throughout within")
_AIMED = word_set("fired shot aimed firing shooting shots attack aiming thrown hurled threw")
_STRUCK = word_set(
    "strike strikes attack attacks assault offensive airstrike airstrikes raid raids siege onslaught"
)
_KINDS = word_set(
    "district province city town village area region valley state state-run county agency tehsil"
    " subdivision sub-division neighbourhood neighborhood suburb department governorate outskirts"
    " pass port island territory camp locality areas parts part heart capital side east west north"
    " south southeast southwest northeast northwest km kilometers kilometres miles vicinity"
)
_INSIDE = word_set("al el de la del las los of and the bin ul e i du da ash ar as")
_MODIFIERS = word_set(
    "northwest southwest northeast southeast north south east west southwestern northwestern southeastern northeastern southern northern eastern western central"
    " south-western north-western south-eastern north-eastern restive troubled remote mountainous"
    " port nearby neighbouring neighboring occupied capital border coastal far downtown besieged"
    " volatile rugged tribal provincial busy crowded town city village province district area"
    " state region suburb upper lower historic largest main second federal local same"
)
_PLAIN = (
    VERBS
    | SAYING
    | AUXILIARIES
    | ADVERBS
    | PRONOUNS
    | word_set(
        "addition least charge spite case order front response light favor favour view terms exchange"
        " support protest retaliation reaction approximately about this that which some other war peace"
        " fact part place area country nation region zone world life death action custody hand hands"
        " dawn night day morning afternoon minutes hours days years time state attack crime"
    )
)
_CARED = word_set(
    "treated taken rushed condition pronounced transferred hospitalized hospitalised admitted"
    " recovering treatment custody jailed succumbed airlifted shifted"
)
_SITES = word_set(
    "camp district village neighbourhood neighborhood market bazaar area valley province county"
    " forest island region tehsil city town airport hospital mosque school station prison agency"
)
_PASSED = _MODIFIERS | {"the", "a", "its", "of", "an"}
_NEVER = MONTHS | WEEKDAYS | TIMES | DETERMINERS
_FOLLOWING = PREPOSITIONS | JOINING | TIMES | RELATIVES
_SPEAKERS = OFFICES | word_set(
    "official officials police reporter reporters residents handlers hideouts"
    " sources source based born handler bases mission talks"
)
_NO_NAMES = (
    NOT_PLACES
    | DOERS
    | PEOPLE
    | THINGS
    | word_set(
        "suicide roadside terror terrorist bomb car deadly fresh two three four five deadliest major"
        " rocket drone air gun missile mortar mass prison train sectarian separatist militant armed"
        " more many several most police israel russia ukraine mob triple twin double gang"
    )
)
_HEADS = word_set(
    "airport hospital university mosque church hotel station market school camp prison"
)


def places(clause: Clause) -> list[Told[Place]]:
    """Give the places a clause tells, nearest first, not those where somebody spoke."""
    return [told_place(quote) for quote in _found(clause)]


def told_place(quote: Quote) -> Told[Place]:
    """Give words as a place told; where on Earth it is is found out later."""
    return Told(value=Place(quote=quote, name=quote.text), quote=quote)


def place_before(clause: Clause, first: int) -> Told[Place] | None:
    """Give the place in "the Kabul airport bombing": the name right before the words at first."""
    after = first
    if clause.word(after - 1) in _HEADS:
        after -= 1
    begin = after
    while begin > 0 and after - begin < 3 and _name(clause, begin - 1):
        begin -= 1
    if begin == after or clause.low[after - 1] in _NO_NAMES or _short(clause, begin, after):
        return None
    return told_place(clause.quote(begin, first))


def _short(clause: Clause, begin: int, after: int) -> bool:
    """Say whether a name is no place's: initials, or people ("Israeli", "Islamist")."""
    word = clause.text[clause.starts[begin] : clause.ends[after - 1]]
    return word.isupper() or word.endswith(("i", "ian", "ist", "ish", "ese", "can", "gan", "ni"))


def _name(clause: Clause, at: int) -> bool:
    word = clause.word(at)
    return clause.capital(at) and word not in _NEVER and word.isalpha()


def _found(clause: Clause) -> Iterator[Quote]:
    at = 0
    while at < len(clause.low):
        if not _opens(clause, at):
            at += 1
            continue
        first = _past_modifiers(clause, at + 1)
        after = _name_end(clause, first)
        if after == first:
            at += 1
            continue
        first, after = _owned(clause, first, after)
        if not _of_speaker(clause, at) and not _opens_another(clause, at, after):
            yield clause.quote(first, after)
        at = after


def _opens(clause: Clause, at: int) -> bool:
    word = clause.low[at]
    if word in _AT:
        return clause.word(at + 1) not in {"which", "whom"} and not (
            word == "at" and clause.word(at - 1) in _AIMED
        )
    if word in {"of", "from"}:
        return clause.word(at - 1) in _KINDS
    if word == "on":
        # "A strike on Kharkiv"; two names are more often a man's.
        return clause.word(at - 1) in _STRUCK and not clause.capital(at + 2)
    return word == "," and clause.capital(at - 1) and clause.capital(at + 1) and at > 1


def _past_modifiers(clause: Clause, at: int) -> int:
    """Give the word at which a name begins: "the southwestern province of" is passed over."""
    start = at
    while clause.word(at) in _PASSED and at - start < 6:
        if clause.capital(at) and clause.capital(at + 1) and clause.word(at) != "the":
            break
        at += 1
    return at


def _name_end(clause: Clause, first: int) -> int:
    """Give the word after a name, or first where none stands there."""
    after = first
    while after < len(clause.low) and after - first < 6:
        word = clause.low[after]
        joined = word in _INSIDE and after > first and clause.capital(after + 1)
        if not (_name(clause, after) or _hyphened(clause, after) or joined):
            break
        if joined and clause.word(after + 1) in _NEVER:
            break
        after += 1
    while after > first and clause.low[after - 1] in _INSIDE:
        after -= 1
    if after == first or clause.low[after - 1] in NOT_PLACES:
        return first
    if _shouted(clause, first, after):
        return first
    return after + (clause.word(after) in _SITES and not clause.capital(after))


def _shouted(clause: Clause, first: int, after: int) -> bool:
    """Say whether capitals tell nothing here, and the words are no name by other signs."""
    if not clause.text[clause.starts[0] : clause.ends[-1]].isupper():
        return False
    follows = clause.word(after)
    closed = not follows[:1].isalpha() or follows in _FOLLOWING
    return not closed or any(_plain(clause.low[at]) for at in range(first, after))


def _plain(word: str) -> bool:
    return word in _NO_NAMES or word in _PLAIN or word.endswith(("ed", "ly", "ing", "ment", "ness"))


def _opens_another(clause: Clause, at: int, after: int) -> bool:
    """Say whether a name behind a comma begins something else: ", US officials said"."""
    return (
        clause.low[at] == ","
        and clause.word(after)[:1].isalpha()
        and clause.word(after) not in _FOLLOWING
    )


def _hyphened(clause: Clause, at: int) -> bool:
    word = clause.word(at)
    return (
        "-" in word
        and word.replace("-", "").isalpha()
        and any(letter.isupper() for letter in clause.text[clause.starts[at] : clause.ends[at]])
    )


def _owned(clause: Clause, first: int, after: int) -> tuple[int, int]:
    """Give the name, or what it owns: in "Pakistan's Bolan Pass" the pass."""
    if clause.word(after) in {"'s", "’s"}:
        owned = _past_modifiers(clause, after + 1)
        end = _name_end(clause, owned)
        if end > owned:
            return owned, end
    return first, after


def _of_speaker(clause: Clause, at: int) -> bool:
    """Say whether it is where a speaker sits, or a victim lies: "officials in Quetta said"."""
    if clause.word(at - 1) in _SPEAKERS and clause.low[at] != "," and not clause.capital(at - 1):
        return True
    if clause.word(at - 1) in SAYING:
        return True
    return any(clause.word(k) in _CARED for k in range(at - 3, at))
