"""What weighing rests on, and a claim together with whose it is."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sayso.domain.codes import HOLDS, Field, VoiceClass
from sayso.domain.document import Copy, Document
from sayso.domain.incident import Claim, Voice
from sayso.domain.reading import Reading
from sayso.domain.record import Record
from sayso.domain.world import KnownActor
from sayso.text.names import folded
from sayso.text.spans import Span, span


class Evidence(Record):
    """Documents, readings and copied passages by document id; actors by id; outlets by name.

    Passages stand in the order of the text. `evidence` makes one.
    """

    documents: Mapping[str, Document]
    readings: Mapping[str, Reading]
    copies: Mapping[str, Sequence[Copy]]
    actors: Mapping[str, KnownActor]
    outlets: Mapping[str, KnownActor]


def evidence(
    documents: Mapping[str, Document],
    readings: Mapping[str, Reading],
    copies: Iterable[Copy],
    actors: Iterable[KnownActor],
) -> Evidence:
    """Give what weighing rests on; nothing depends on the order of copies or actors."""
    passages: defaultdict[str, list[Copy]] = defaultdict(list)
    for copy in sorted(copies, key=lambda one: (one.start, -one.end, one.origin.id)):
        passages[copy.document].append(copy)
    known = {actor.id: actor for actor in actors}
    outlets: dict[str, KnownActor] = {}
    for _, actor in sorted(known.items()):
        if actor.cls is VoiceClass.OUTLET:
            for name in map(folded, (actor.name, *actor.aliases)):
                outlets.setdefault(name, actor)
    return Evidence(
        documents=documents, readings=readings, copies=passages, actors=known, outlets=outlets
    )


class Spoken(Record):
    """A claim, whose it is, and where it was first published.

    `key` tells voices apart; `root` is the origin, else the outlet, else the document. `recalled`:
    the document tells it as what the voice said before ("revised its earlier count of 12 to 9");
    `withdraws`: the voice takes back a word of its own.
    """

    voice: Voice
    key: str
    root: str
    claim: Claim
    recalled: bool = False
    withdraws: bool = False

    @property
    def open(self) -> bool:
        """Say whether the voice still stands for the claim."""
        return self.claim.superseded_by is None

    @property
    def holds(self) -> bool:
        """Say whether the voice says it is so, rather than denying, doubting or refusing it."""
        return self.claim.stance in HOLDS

    @property
    def counts(self) -> bool:
        """Say whether this is an open figure that its voice stands for."""
        return self.open and self.holds and self.claim.field is Field.FIGURE

    @property
    def span(self) -> Span:
        """Give all numbers the figure can mean."""
        return span_of(self.claim)


def span_of(claim: Claim) -> Span:
    """Give all numbers that a figure can mean."""
    assert claim.hedge is not None  # noqa: S101 - Claim refuses a figure without one
    return span(claim.low, claim.high, claim.hedge, words=claim.quote.text)


def root_of(claim: Claim, outlet: str | None) -> str:
    """Give where a claim was first published, as far as is known."""
    return folded(claim.origin.name if claim.origin else outlet or claim.document)
