"""Our labels on texts of others: offsets and hashes, no words. python -m training.standoff NAME MARKED...

A row of `standoff/NAME.jsonl` names a text of `shared/data`, its hash, where each label stands, and
the record lines (own/README.md). A text whose hash is another than then is an error, never a guess.
"""

import hashlib
import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from eval.own.marks import BadMarks, Marked, texts

from eval import gva
from sayso.text.similarity import containment, shingles
from training.corpora import DATA, lines, muc

FOLDER = Path(__file__).parent / "standoff"
_OPENING = 1400


def satp(data: Path) -> dict[str, str]:
    """Give the SATP paragraphs by their id."""
    return {row["id"]: row["text"] for row in lines(data / "satp" / "paragraphs.jsonl.gz")}


def gun_violence(data: Path) -> dict[str, str]:
    """Give the openings of the gun-violence articles that may be tuned on, blank lines left out."""
    path = data / "gva" / "incidents.jsonl.gz"
    return {one.name: opening(one.text) for one in gva.articles(path, "tune")}


def opening(text: str) -> str:
    """Give the first sentences of an article."""
    cut = text[:_OPENING]
    cut = cut[: cut.rfind(".") + 1] or cut
    return "\n".join(line for line in (line.strip() for line in cut.split("\n")) if line)


def newswire(data: Path) -> dict[str, str]:
    """Give the MUC-4 development texts, blank lines left out."""
    return {name: _tight(text) for name, text, _ in muc(data / "muc4" / "dev")}


def _tight(text: str) -> str:
    tight = re.sub(r"\n\s*\n+", "\n", text).replace("[TEXT]", "(TEXT)")
    return "\n".join(line.strip() for line in tight.split("\n"))


SOURCES: Mapping[str, Callable[[Path], dict[str, str]]] = {
    "satp": satp,
    "gva": gun_violence,
    "muc4": newswire,
}


def labelled(data: Path = DATA) -> Iterator[tuple[str, Marked, bool]]:
    """Give whose text it is, the text, and whether acts are labelled in it.

    Raises `BadMarks` where a text is not as it was.
    """
    for path in sorted(FOLDER.glob("*.jsonl")):
        sources = SOURCES[path.stem](data)
        with path.open(encoding="utf8") as rows:
            for number, row in enumerate(map(json.loads, rows), start=1):
                text = sources[row["id"]]
                if _hash(text) != row["sha256"]:
                    raise BadMarks(
                        f"{path}:{number}: {row['id']} is another text than was labelled"
                    )
                spans = {name: (start, end) for name, (start, end) in row["spans"].items()}
                records = [record.split() for record in row["records"]]
                yield path.stem, Marked(text, spans, records, number), row["acts"]


_RUN = 8
_SHARED = 0.3


def runs(text: str) -> frozenset[int]:
    """Give a number for every run of eight words of a text, whatever marks stand between them."""
    return shingles(re.findall(r"\w+", text.lower()), _RUN)


def told_again(text: str, others: Sequence[frozenset[int]]) -> bool:
    """Say whether a text is one of others in other punctuation: what is measured on is not trained on."""
    mine = runs(text)
    return any(containment(*sorted((mine, theirs), key=len)) > _SHARED for theirs in others)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def main() -> None:
    """Write the stand-off rows of marked files.

    Rows of other texts stay; a text whose words changed is named and left out, and one that the labelled
    articles hold, too.

    A file whose name ends in `-` has no acts labelled.
    """
    name, *files = sys.argv[1:]
    sources = SOURCES[name](DATA)
    written = FOLDER / f"{name}.jsonl"
    before = written.read_text(encoding="utf8").splitlines() if written.exists() else []
    out = {json.loads(line)["id"]: line for line in before}
    held_back = [runs(row["text"]) for row in lines(DATA / "figures" / "dev.jsonl.gz")]
    for file in files:
        path = Path(file.rstrip("-"))
        ids = _ids(path.read_text(encoding="utf8"))
        for one in texts(path):
            key = ids[one.line]
            out.pop(key, None)
            if sources.get(key) != one.text:
                print(f"{file}:{one.line}: {key} has other words; left out")
                continue
            if told_again(one.text, held_back):
                print(f"{file}:{one.line}: {key} is measured on; left out")
                continue
            row = {
                "id": key,
                "sha256": _hash(one.text),
                "acts": not file.endswith("-"),
                "spans": one.spans,
                "records": [" ".join(record) for record in one.records],
            }
            out[key] = json.dumps(row)
    FOLDER.mkdir(exist_ok=True)
    written.write_text("\n".join(out.values()) + "\n", encoding="utf8")
    print(f"{len(out)} texts")


def _ids(body: str) -> dict[int, str]:
    """Give the id before each block, by the line the block starts on."""
    found, key, inside = {}, "", False
    for number, line in enumerate(body.splitlines(), start=1):
        if line.startswith("#id "):
            key = line[4:].strip()
        elif line.startswith("#"):
            continue
        elif not line.strip():
            inside = False
        elif not inside:
            inside = True
            found[number] = key
    return found


if __name__ == "__main__":
    main()
