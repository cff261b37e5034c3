"""Scores reports against MUC-4 templates: who did it, with what, to whom, and how many came to harm.

*Entities*: over all templates of a text, each filler of perpetrator (individual or organisation),
physical target, victim and weapon is an entity; all its strings will do. A said entity is one set
of words by role (the same words, or an acronym and its long form, are one); it is right when its words are one of the strings of an entity not yet found, leaving
articles and numbers in front aside. Optional fillers (`?`) count when found and are not missed.
*Counts*: pairs of a victim and a number with effect DEATH or INJURY, against what a text counts and
whom it names. A figure of killed or injured counts where it counts somebody marked as a victim; it
is right where its counted words and a victim's string end in the same word and its `low` is the
number. A victim without a number, whose words mean one person and who is told to be killed or
injured, is one. What says the same of the same words counts once, and of two names of which one
shortens the other, the longer. Keys hold victims of attacks alone, so those who fell in combat, and
figures over a year, are no answer to them. *Counted*: the same of figures alone.
*Dates*: of the incidents that a key dates to a day or a span of days, those that a report shares a
name with; right is a report whose first time lies within.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from eval.figures import tally
from eval.newswire import EFFECTS, Dated, Entity, Gold, Toll, bare, texts
from sayso.domain.codes import Measure
from sayso.domain.document import Document, Quote
from sayso.domain.reading import Figure, Reading, Report
from sayso.text.acronyms import acronyms
from sayso.text.names import shortens

Read = Callable[[Document], Reading]
ROLES = ("perpetrators", "targets", "victims", "weapons")


def said(text: str, reading: Reading) -> dict[str, list[frozenset[str]]]:
    """Give the entities of a reading by role, each with the strings it goes by.

    An acronym goes with its long form, and words with longer ones that end alike.
    """
    long = {bare(short): bare(whole) for short, whole in acronyms(text).items()}
    out: dict[str, list[frozenset[str]]] = {}
    for role in ROLES:
        kept: dict[str, set[str]] = {}
        for report in reading.reports:
            for told in getattr(report, role):
                words = bare(told.quote.text)
                kept.setdefault(long.get(words, words), set()).add(words)
        out[role] = [frozenset(names) for names in _together(kept)]
    return out


def _together(kept: dict[str, set[str]]) -> Iterable[set[str]]:
    for name in sorted(kept, key=lambda name: -len(name.split())):
        longer = next((other for other in kept if shortens(name, other)), None)
        if longer is not None:
            kept[longer] |= kept.pop(name)
    return kept.values()


def score(gold: Iterable[Gold], read: Read) -> Counter[tuple[str, str]]:
    """Give how many entities and counts were right, in the gold, and said, by role."""
    counts: Counter[tuple[str, str]] = Counter()
    for one in gold:
        reading = read(Document(id=one.name, uri=one.name, blob="", text=one.text, language="en"))
        for role, entities in said(one.text, reading).items():
            _score_role(counts, role, [e for e in one.entities if e.role == role], entities)
        _score_tolls(counts, one.tolls, reading)
        _score_dates(counts, one.dated, reading)
    for role in ROLES:
        for kind in ("right", "gold", "said"):
            counts["entities", kind] += counts[role, kind]
    return counts


def _score_role(
    counts: Counter[tuple[str, str]],
    role: str,
    wanted: Sequence[Entity],
    found: Sequence[frozenset[str]],
) -> None:
    left = list(wanted)
    for names in found:
        match = next((entity for entity in left if entity.names & names), None)
        counts[role, "said"] += 1
        if match is not None:
            left.remove(match)
            counts[role, "right"] += 1
    counts[role, "gold"] += len(wanted) - sum(entity.optional for entity in left)


def _score_tolls(
    counts: Counter[tuple[str, str]], wanted: Sequence[Toll], reading: Reading
) -> None:
    figures, named = list(_counted(reading)), list(_named(reading))
    for name, said in (("counts", [*figures, *named]), ("counted", figures)):
        left = list(wanted)
        counts[name, "gold"] += len(wanted)
        for words, number, measure in dict.fromkeys(said):
            match = next((toll for toll in left if _same(toll, words, number, measure)), None)
            counts[name, "said"] += 1
            if match is not None:
                left.remove(match)
                counts[name, "right"] += 1


def _counted(reading: Reading) -> Iterator[tuple[str, int | None, Measure]]:
    """Give the killed and injured that figures count among the victims."""
    victims = [told.quote for report in reading.reports for told in report.victims]
    for figure in reading.figures:
        if figure.measure in EFFECTS.values() and _any_meet(_places(figure), victims):
            words = bare(figure.counted.text if figure.counted else figure.quote.text)
            yield words, figure.low, figure.measure


def _named(reading: Reading) -> Iterator[tuple[str, int, Measure]]:
    """Give the victims that no figure counts and who are one person, each by the longest name."""
    counted = [quote for figure in reading.figures for quote in _places(figure)]
    told = {
        bare(one.quote.text): one.harm
        for report in reading.reports
        for one in report.victims
        if one.one and one.harm and not _any_meet((one.quote,), counted)
    }
    for words, harm in told.items():
        if harm in EFFECTS.values() and not any(shortens(words, other) for other in told):
            yield words, 1, harm


def _places(figure: Figure) -> tuple[Quote, ...]:
    return (figure.number, figure.counted or figure.number)


def _any_meet(quotes: Iterable[Quote], others: Sequence[Quote]) -> bool:
    return any(quote.overlaps(other) for quote in quotes for other in others)


def _same(toll: Toll, words: str, low: int | None, measure: Measure) -> bool:
    if (low, measure) != (toll.number, toll.measure):
        return False
    return bool(words) and any(name.split()[-1:] == words.split()[-1:] for name in toll.names)


def _score_dates(counts: Counter[tuple[str, str]], gold: Sequence[Dated], reading: Reading) -> None:
    """Count the dated incidents that a report shares a name with, and those it dates within them."""
    for one in gold:
        matched = max(
            reading.reports, key=lambda report: len(_names(report) & one.names), default=None
        )
        if matched is None or not _names(matched) & one.names:
            continue
        counts["dates", "gold"] += 1
        times = [told.value for told in matched.when if told.value.start and told.value.end]
        counts["dates", "said"] += bool(times)
        counts["dates", "right"] += bool(times) and any(
            first <= str(times[0].start) and str(times[0].end) <= last for first, last in one.spans
        )


def _names(report: Report) -> frozenset[str]:
    people = (*report.perpetrators, *report.targets, *report.victims)
    quotes = [*(one.quote for one in people), *(one.quote for one in report.weapons)]
    return frozenset(bare(quote.text) for quote in quotes)


def report(folder: Path, read: Read) -> str:
    """Give the scores of a folder in words."""
    counts = score(texts(folder), read)
    told = []
    for name in (*ROLES, "entities", "counts", "counted", "dates"):
        found = tally(counts, name)
        told.append(
            f"{name:12} P {found.precision:.3f} R {found.recall:.3f} F1 {found.f1:.3f}"
            f"  ({found.right} of {found.gold} gold, {found.said} said)"
        )
    return "\n".join(told)
