"""Reads labelled data from `shared/data` (see its README) into texts with spans."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from eval.own.marks import texts

from eval import attribution
from sayso.flow.extract.figures.numbers import numbers
from sayso.flow.extract.figures.words.tokens import tokens
from sayso.text.sentences import sentences
from training import standoff
from training.corpora import ROLES, lines, muc
from training.marked import labelled
from training.rows import Asked, Labelled, Link, Span

_LONG = 60
"""Letters of a filler that is no more than a noun phrase; longer ones are left to their shorter names."""
OWN = Path(__file__).parent / "own"
HELD_OUT = 10
"""One in so many of our own texts is never trained on: it says how sure the tagger may be."""


def figure_texts(path: Path, *, part: str | None = None) -> Iterator[Labelled]:
    """Give texts with hand-made figures and statements on violence."""
    for row in lines(path):
        if part is None or row.get("part") == part:
            yield _figures(row)


def _figures(row: dict[str, Any]) -> Labelled:
    text = row["text"]
    tags: dict[str, list[Span]] = {"source": [], "cue": [], "content": [], "trigger": []}
    asked: list[Asked] = []
    links: list[Link] = []
    triggers: dict[str, Span] = {}
    for incident in row["incidents"]:
        for span in _places(text, incident["trigger"] or "")[:1]:
            triggers[incident["key"]] = span
            tags["trigger"].append(span)
            asked.append(Asked("kind", span, incident["type"]))
    for figure in row["figures"]:
        some_asked, some_links = _number(text, figure, row["statements"], triggers)
        asked += some_asked
        links += some_links
    for statement in row["statements"]:
        content = [(start, end) for start, end in statement["content_spans"]]
        near = (content[0][0], content[-1][1])
        sources, cues = _together(text, statement["speaker"], statement["cue"], near)
        tags["content"] += content
        tags["source"] += sources
        tags["cue"] += cues
        asked += [Asked("stance", span, statement["stance"]) for span in cues or content[:1]]
        links += [Link("source", cue, tuple(sources)) for cue in cues]
        links += [Link("cue", piece, tuple(cues)) for piece in content if cues]
    counted = [one.span for one in asked if one.question == "measure"]
    asked += _uncounted(text, counted)
    found = {name: tuple(spans) for name, spans in tags.items()}
    return Labelled(text, found, tuple(asked), tuple(links), sparse=frozenset(tags))


def _number(
    text: str,
    figure: dict[str, Any],
    statements: Sequence[dict[str, Any]],
    triggers: dict[str, Span],
) -> tuple[list[Asked], list[Link]]:
    span = (figure["start"], figure["end"])
    around = [
        (content[0], content[1])
        for statement in statements
        for content in statement["content_spans"]
        if content[0] <= span[0] < content[1] and statement["speaker"] in figure["speakers"]
    ]
    near = around[0] if around else span
    named = tuple(_nearest(text, [name for name in figure["speakers"] if name], near))
    nobody = None in figure["speakers"]
    asked = [Asked("measure", span, figure["measure"]), Asked("group", span, figure["group"])]
    links = [Link("speaker", span, named, nobody)] if named or nobody else []
    if figure["incident"] in triggers:
        links.append(Link("event", span, (triggers[figure["incident"]],)))
    return asked, links


def _uncounted(text: str, counted: Sequence[Span]) -> Iterator[Asked]:
    # Whatever the grammar takes for a number and the labellers did not.
    for span in candidates(text):
        if not any(span[0] < one[1] and one[0] < span[1] for one in counted):
            yield Asked("measure", span, "none")


def candidates(text: str) -> Iterator[Span]:
    """Give every span that the number grammar finds."""
    for sentence in sentences(text):
        words = tokens(text, sentence)
        for number in numbers(words):
            yield words.starts[number.first], words.ends[number.after - 1]


def _nearest(text: str, names: Sequence[str | None], near: Span) -> list[Span]:
    """Give where names stand nearest to a span: labels hold the words, not their place."""
    found: list[Span] = []
    for name in names:
        if name:
            places = sorted(_places(text, name), key=lambda span: (_gap(span, near), span))
            found += places[:1]
    return found


def _together(
    text: str, speaker: str | None, cue: str | None, near: Span
) -> tuple[list[Span], list[Span]]:
    """Give where speaker and cue stand, each near the other and both near what was said."""
    if not speaker or not cue:
        return _nearest(text, [speaker], near), _nearest(text, [cue], near)
    pairs = [
        (_gap(one, other) + _gap(one, near) + _gap(other, near), one, other)
        for one in _places(text, speaker)
        for other in _places(text, cue)
        if _gap(one, other) or one[1] <= other[0] or other[1] <= one[0]
    ]
    if not pairs:
        return _nearest(text, [speaker], near), _nearest(text, [cue], near)
    _, one, other = min(pairs)
    return [one], [other]


def _places(text: str, name: str) -> list[Span]:
    return [match.span() for match in re.finditer(_words(name), text)]


def _words(name: str) -> str:
    return r"(?<!\w)" + r"\W+".join(map(re.escape, name.split())) + r"(?!\w)"


def _gap(one: Span, other: Span) -> int:
    return max(0, one[0] - other[1], other[0] - one[1])


def attributions(path: Path) -> Iterator[Labelled]:
    """Give PolNeAR's articles: who says what in political news, all of it."""
    for row in lines(path):
        for notes in row["annotations"][:1]:
            yield _brat(row["text"], notes)


def _brat(text: str, notes: str) -> Labelled:
    tags, found = attribution.gold(notes)
    links: list[Link] = []
    for source, cue, content in found:
        links += [Link("source", piece, source) for piece in cue]
        links += [Link("cue", piece, cue) for piece in content if cue]
    return Labelled(text, {name: tuple(spans) for name, spans in tags.items()}, links=tuple(links))


def templates(data: Path) -> Iterator[Labelled]:
    """Give the MUC-4 development texts with where the fillers of their templates stand.

    The keys hold strings; every place where a string stands is marked. What became of a victim is
    the measure asked of it. Texts that are in `figures/dev` are left out.
    """
    held_back = {row["doc"] for row in lines(data / "figures" / "dev.jsonl.gz")}
    for name, text, fillers in muc(data / "muc4" / "dev"):
        if name not in held_back:
            tags = {role: _outermost(_all_places(text, fillers[role])) for role in ROLES}
            asked = [
                Asked("measure", span, effect)
                for effect in ("killed", "injured", "none")
                for span in _all_places(text, fillers[effect])
            ]
            yield Labelled(text, tags, tuple(asked))


def _outermost(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Give spans of which none lies in another: keys name an entity by shorter words, too."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span[0], -span[1])):
        if span[1] - span[0] <= _LONG and (not kept or kept[-1][1] < span[1]):
            kept.append(span)
    return tuple(kept)


def _all_places(text: str, fillers: Sequence[str]) -> set[Span]:
    return {place for filler in fillers for place in _anywhere(text, filler)}


def _anywhere(text: str, words: str) -> list[Span]:
    pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, words.split())) + r"(?!\w)"
    return [match.span() for match in re.finditer(pattern, text, re.IGNORECASE)]


def own_texts(folder: Path = OWN, *, held_out: bool = False) -> Iterator[Labelled]:
    """Give our own marked sentences: those to train on, or every tenth, which is held out.

    Files that do not say `# links` mark only some of the acts they tell of.
    """
    for path in sorted(folder.glob("*.txt")):
        complete = path.read_text(encoding="utf8").startswith("# links")
        sparse = frozenset[str]() if complete else frozenset({"act", "party"})
        for rank, marked in enumerate(texts(path)):
            if (rank % HELD_OUT == HELD_OUT // 2) is held_out:
                yield labelled(marked, complete=complete)._replace(sparse=sparse)


def standoff_texts() -> Iterator[Labelled]:
    """Give the texts of others that we labelled; what was not labelled there is left open."""
    for name, marked, acts in standoff.labelled():
        one = labelled(marked, complete=True)
        if not acts:
            kept = {tag: spans for tag, spans in one.tags.items() if tag not in ("act", "party")}
            one = one._replace(tags=kept)
        if name == "gva":
            # Whom crime befalls was labelled unknown, where the labels read anew have civilians: not taught.
            asked = tuple(question for question in one.asked if question.question != "group")
            one = one._replace(asked=asked)
        if name != "satp":
            one = one._replace(sparse=frozenset({"source", "cue", "content", "place", "time"}))
        yield one
