"""A person's decision: signed, dated, with a reason; appended, never changed."""

from sayso.domain.codes import Verb
from sayso.domain.document import Quote
from sayso.domain.errors import BrokenRecord
from sayso.domain.record import Record


class Spot(Record):
    """The words a judgement is about; it names documents and words, never an incident.

    A whole document is a spot without `start` and `end`.
    """

    document: str
    start: int | None = None
    end: int | None = None
    text: str | None = None

    def meets(self, quote: Quote) -> bool:
        """Say whether it shares a character with a quote of its document; a whole document names no words."""
        if self.start is None or self.end is None:
            return False
        return quote.start < self.end and self.start < quote.end


class Judgement(Record):
    """A decision such as "these two reports tell of the same incident", and by whom and why.

    `same` and `different` name two spots (report triggers); `correct` names a `field` and its new
    `value`; `withdraw` names the judgement it takes back. `number` orders a ledger.
    """

    number: int
    verb: Verb
    spots: tuple[Spot, ...]
    who: str
    when: str
    why: str
    field: str | None = None
    value: str | None = None
    withdraws: int | None = None

    def __post_init__(self) -> None:
        """Reject a judgement that nobody signed or that names nothing."""
        if not self.who.strip():
            raise BrokenRecord("Judgement", "needs a name: who judged")
        if (self.verb is Verb.WITHDRAW) != (self.withdraws is not None):
            raise BrokenRecord("Judgement", "`withdraw` and it alone names a judgement's number")
        wanted = {Verb.SAME: 2, Verb.DIFFERENT: 2, Verb.WITHDRAW: 0}.get(self.verb, 1)
        if len(self.spots) != wanted:
            raise BrokenRecord("Judgement", f"`{self.verb}` names {wanted} places in documents")
