"""A dossier with everything that a page or a terminal can show: policies, a model, changes, refusals."""

from html.parser import HTMLParser

from sayso.domain.codes import Access, DisputeKind, Field, Group, Hedge, Measure, Stance, VoiceClass
from sayso.domain.incident import (
    Account,
    BothRight,
    Claim,
    Dispute,
    Dossier,
    Estimate,
    Passed,
    Voice,
)
from tests.examples import a_dossier, a_figure_claim

HOSTILE = '"><script>alert(1)</script>\u202e[red]x[/red]\x1b[31m{{ 7 * 7 }}'


def a_model_estimate(**changes: object) -> Estimate:
    """33 militants killed, says a model, 20 to 40 in half of such cases."""
    estimate = Estimate(
        policy="sayso",
        measure=Measure.KILLED,
        group=Group.MILITANT,
        low=10,
        best=33,
        high=60,
        because=("c3",),
        intervals={"90": (10, 60), "50": (20, 40)},
        why=("only one side speaks",),
        both_right=(BothRight(claims=("c3", "c4"), p=620),),
    )
    return estimate.but(**changes)


def a_word_claim(words: str, *, id: str, **changes: object) -> Claim:
    """A claim of the outlet that nobody could verify anything."""
    claim = a_figure_claim(
        words, id=id, field=Field.ACCESS, measure=None, group=None, low=None, high=None, hedge=None
    )
    return claim.but(**{"word": Access.UNVERIFIED.value, **changes})


def an_account(*claims: Claim, id: str = "a9", name: str = "Police", **voice: object) -> Account:
    """A police force, as party of the state, with these claims."""
    speaker = Voice(actor=None, name=name, cls=VoiceClass.PARTY_STATE).but(**voice)
    return Account(id=id, voice=speaker, claims=claims)


def police() -> Account:
    """The police say 5, then 9, then correct themselves to 12; and that a part of them is 3."""
    told = {"measure": Measure.INJURED, "group": Group.SECURITY}
    return an_account(
        a_figure_claim("33", id="p1", low=5, high=5, reported="2025-03-11", superseded_by="p2", **told),
        a_figure_claim("33", id="p2", low=9, high=9, reported="2025-03-12", superseded_by="p3", **told),
        a_figure_claim(
            "33", id="p3", low=12, high=12, reported="2025-03-14T09:00:00Z", stance=Stance.CORRECTS, **told
        ),
        a_figure_claim("33", id="p4", low=3, high=3, reported="2025-03-14", part_of="f1", **told),
        a_figure_claim("33", id="p5", low=None, high=20, hedge=Hedge.AT_MOST, reported="2025-03-15", **told),
    )  # fmt: skip


def a_refusal(id: str, **changes: object) -> Claim:
    """Nobody says how many were killed: a refusal to give a figure, or with a field, to comment."""
    claim = a_figure_claim("50", id=id, stance=Stance.DECLINES)
    return claim.but(**{"low": None, "high": None, "hedge": None, **changes})


def a_full_dossier(name: str = "Police") -> Dossier:
    """Everything at once, with one voice of that name."""
    found = a_dossier()
    outlet = found.accounts[-1]
    closed = a_word_claim("The army", id="w1", word=Access.DENIED.value)
    silent = a_word_claim("A police", id="w2", stance=Stance.DECLINES)
    more = (outlet.but(claims=(*outlet.claims, closed, silent)), police())
    renamed = [one.but(voice=one.voice.but(name=name)) for one in more]
    passed = Passed(claim="c2", why="copy of c1")
    return found.but(
        accounts=(*found.accounts[:-1], *renamed),
        disputes=(
            *found.disputes,
            Dispute(id="x2", rule="the numbers do not meet", kind=DisputeKind.NUMERIC, claims=("c4", "c3")),
            Dispute(id="x3", rule="the numbers do not meet", kind=DisputeKind.NUMERIC, claims=("c3", "c4")),
            Dispute(id="x4", rule="one denies what the other says", kind=DisputeKind.DENIAL, claims=("p3", "c1")),
        ),
        estimates=(
            a_model_estimate(passed_over=(passed,)),
            Estimate(policy="airwars", measure=Measure.KILLED, group=Group.MILITANT, low=16, best=16, high=33,
                     because=("c3",), grade="Weak"),
            *found.estimates,
            Estimate(policy="ucdp", measure=Measure.KILLED, group=Group.MIXED, low=33, best=33, high=None,
                     because=("c3", "gone")),
        ),
    )  # fmt: skip


class Links(HTMLParser):
    """What a page links to within itself, and what can be linked to."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.hrefs: list[str] = []
        self.ids: list[str] = []
        self.tags: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        told = dict(attrs)
        if told.get("id"):
            self.ids.append(told["id"] or "")
        if (told.get("href") or "").startswith("#"):
            self.hrefs.append((told["href"] or "")[1:])
