"""Says how sure the tagger may be: python -m training.calibrate FOLDER.

Reads texts that training never saw (every tenth of our own, and the articles of part `tune`), fits
a rising curve from what the tagger says to how often it is right, for each sort of record, and
writes it into the folder's card. Prints how well that holds on part `report`.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from eval.own.marks import Marked, texts

from eval import figures
from sayso.adapters.tagger import OnnxTagger
from sayso.domain.document import Document, Quote
from sayso.domain.reading import Reading
from sayso.flow.extract import tagged_reading
from training.corpora import DATA
from training.sources import HELD_OUT, OWN

Judged = tuple[str, float, bool]
_KNOTS = 8


def judged_own(marked: Marked, reading: Reading) -> Iterator[Judged]:
    """Give sort, p and whether it is right for each record read of one of our own texts."""
    spans = marked.spans
    counts = {spans[one[1]]: one for one in marked.records if one[0] == "count"}
    for figure in reading.figures:
        gold = next((one for span, one in counts.items() if _meets(figure.number, span)), None)
        right = gold is not None and (gold[2], gold[3]) == (figure.measure, figure.group)
        yield "figure", figure.p / 1000, right
    said = [one for one in marked.records if one[0] == "say"]
    for statement in reading.statements:
        if statement.cue and statement.p < 1000:
            right = any(
                any(
                    _meets(piece, spans[name])
                    for piece in statement.content
                    for name in one[3].split(",")
                )
                and _same_speaker(statement.speaker, spans.get(one[2]))
                and one[4] == statement.stance
                for one in said
            )
            yield "statement", statement.p / 1000, right
    acts = [one for one in marked.records if one[0] == "act"]
    for act in reading.acts:
        right = any(
            one[2] == act.plover
            and _meets(act.quote, spans[one[1]])
            and _by(act.who.quote, one, spans)
            for one in acts
        )
        yield "act", act.p / 1000, right
    events = [(spans[one[1]], one[2]) for one in marked.records if one[0] == "event"]
    for report in reading.reports:
        kinds = [kind for span, kind in events if _meets(report.trigger, span)]
        kinds = kinds or [kind for _, kind in events[:1]]
        yield "report", report.p / 1000, report.kind.value in kinds


def _by(who: Quote, act: list[str], spans: dict[str, tuple[int, int]]) -> bool:
    named = next((pair[4:].split(",") for pair in act if pair.startswith("who=")), [])
    return not named or any(_meets(who, spans[name]) for name in named)


def _meets(quote: Quote, span: tuple[int, int]) -> bool:
    return quote.start < span[1] and span[0] < quote.end


def _same_speaker(speaker: object, span: tuple[int, int] | None) -> bool:
    if speaker is None or span is None:
        return speaker is None and span is None
    return _meets(speaker.quote, span)  # type: ignore[attr-defined]


def judged_figures(read: figures.Read, part: str) -> Iterator[Judged]:
    """Give p and whether measure and group are right for each figure read of the articles."""
    for row in figures.rows(DATA / "figures" / "dev.jsonl.gz"):
        if row.get("part") == part:
            document = Document(id=row["doc"], uri="", blob="", text=row["text"], language="en")
            found = read(document).figures
            pairs = figures.matched(row["figures"], found, figures.number_overlap)
            right = {id(one) for gold, one in pairs if figures.hits(gold, one)[2]}
            yield from (("figure", one.p / 1000, id(one) in right) for one in found)


def rising(points: Sequence[tuple[float, bool]]) -> list[tuple[float, float]]:
    """Give the knots of a rising curve through points (pool adjacent violators on equal bins)."""
    ranked = sorted(points)
    size = max(1, len(ranked) // _KNOTS)
    bins = [ranked[at : at + size] for at in range(0, len(ranked), size)]
    # Half a point of each side beforehand: no bin is surely right or surely wrong.
    pools = [
        [sum(p for p, _ in one) / len(one), sum(right for _, right in one) + 0.5, len(one) + 1]
        for one in bins
    ]
    at = 0
    while at < len(pools) - 1:
        if pools[at][1] / pools[at][2] > pools[at + 1][1] / pools[at + 1][2]:
            (x, right, count), (y, more, many) = pools[at], pools[at + 1]
            pools[at : at + 2] = [
                [(x * count + y * many) / (count + many), right + more, count + many]
            ]
            at = max(0, at - 1)
        else:
            at += 1
    knots = {round(x, 3): round(right / count, 3) for x, right, count in pools}
    return sorted(knots.items())


def everything(read: figures.Read) -> dict[str, list[tuple[float, bool]]]:
    """Give p and whether it is right for every record of texts that training never saw."""
    found: defaultdict[str, list[tuple[float, bool]]] = defaultdict(list)
    for path in sorted(OWN.glob("*.txt")):
        for one in list(texts(path))[HELD_OUT // 2 :: HELD_OUT]:
            document = Document(id="x", uri="", blob="", text=one.text, language="en")
            for sort, p, right in judged_own(one, read(document)):
                found[sort].append((p, right))
    for sort, p, right in judged_figures(read, "tune"):
        found[sort].append((p, right))
    return dict(sorted(found.items()))


def table(told: Sequence[tuple[float, bool]]) -> Iterator[str]:
    """Give what was said and what is true by fifths of p."""
    for low in range(0, 1000, 200):
        inside = [(p, right) for p, right in told if low <= 1000 * p < low + 200 + (low == 800)]
        if inside:
            mean = sum(p for p, _ in inside) / len(inside)
            true = sum(right for _, right in inside) / len(inside)
            span = f"{low / 1000:.1f} to {(low + 200) / 1000:.1f}"
            yield f"{span}: {len(inside)} figures, said {mean:.2f}, true {true:.2f}"


def reader(folder: Path) -> figures.Read:
    """Give the reader whose weights are in a folder."""
    tagger = OnnxTagger(folder)

    def read(document: Document) -> Reading:
        return tagged_reading(document, tagger)

    return read


def main() -> None:
    """Fit, write, and tell how it holds."""
    folder = Path(sys.argv[1])
    card_at = folder / "card.json"
    card = json.loads(card_at.read_text())
    card_at.write_text(json.dumps({**card, "calibration": {}}, indent=1) + "\n")
    found = everything(reader(folder))
    card["calibration"] = {sort: rising(points) for sort, points in found.items()}
    card_at.write_text(json.dumps(card, indent=1) + "\n")
    for sort, points in found.items():
        print(f"{sort}: {len(points)} records, {sum(right for _, right in points)} right")
    print("part report:")
    told = [(p, right) for _, p, right in judged_figures(reader(folder), "report")]
    print("\n".join(table(told)))


if __name__ == "__main__":
    main()
