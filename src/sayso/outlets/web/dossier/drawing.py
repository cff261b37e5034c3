"""The dossier's page: what its templates draw, and texts with every claim's words marked."""

from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import urlencode

from litestar import Response
from markupsafe import Markup

from sayso.domain.codes import Field
from sayso.domain.errors import BadInput
from sayso.domain.incident import Claim, Dossier
from sayso.outlets import wording
from sayso.outlets.facets.access import limits
from sayso.outlets.facets.beside import RULE, SIGNS
from sayso.outlets.facets.copied import BASES
from sayso.outlets.facets.parting import SYMBOLS, matrix
from sayso.outlets.facets.weighed import Weighed, weighed
from sayso.outlets.policies import policy_name
from sayso.outlets.publish.charts.accounts import chart
from sayso.outlets.publish.dossier import over_time
from sayso.outlets.web.dossier.showing import Shown
from sayso.outlets.web.dossier.texts import Marked
from sayso.outlets.web.rendering import page
from sayso.outlets.web.steering import plain

VOICES = ("all", "figures")
_FIRST = "sayso"


class View(NamedTuple):
    """What an address asks of the screen: whose rules are shown in full, which voices have a column."""

    policy: str
    voices: str

    def address(self, **changes: str) -> str:
        """Give the query of the same view with some of it changed."""
        return "?" + "&".join(
            f"{k}={v}" for k, v in self._replace(**changes)._asdict().items() if v
        )


def view(policy: str, voices: str, dossier: Dossier) -> View:
    """Give the view of an address. Raises `BadInput` for one that this incident cannot have."""
    found = weighed(dossier)
    policies = found.policies if found else ()
    if policy and policy not in policies:
        raise BadInput(
            "policy", f"one of {', '.join(policies) or 'none'}", policy, "choose another"
        )
    if voices not in VOICES:
        raise BadInput("voices", f"one of {', '.join(VOICES)}", voices, "mend the address")
    first = _FIRST if _FIRST in policies else next(iter(policies), "")
    return View(policy or first, voices)


def drawn(told: Shown, view: View) -> Response[str]:
    """Give the page of one incident."""
    dossier = told.dossier
    claims = [(account, claim) for account in dossier.accounts for claim in account.claims]
    weights, time = weighed(dossier), over_time(dossier)
    return page(
        "dossier/page.html",
        here="/",
        told=told,
        view=view,
        dossier=dossier,
        chart=chart(dossier),
        matrix=matrix(dossier),
        symbols=SYMBOLS,
        asked=wording.by_question(dossier.accounts),
        sources={source.id: source for source in dossier.documents},
        histories=time["histories"],
        looks=time["looks"],
        dated=time["dated"],
        title=told.title,
        headline=told.headline,
        incident=dossier.incident,
        limits=limits(dossier),
        weighed=weights,
        chosen=_chosen(weights, view.policy),
        rule=RULE,
        signs=SIGNS,
        bases=BASES,
        marked=marked,
        policy_name=policy_name,
        amiss={one.claim for text in told.texts for one in text.amiss},
        judging=_desk,
        texts={text.document: text for text in told.texts},
        said={claim.id: claim for _, claim in claims},
        voices={claim.id: account.voice.name for account, claim in claims},
    )


def _desk(claim: Claim) -> str:
    """Give where a reviewer judges the record that a claim was made of."""
    if claim.figure is not None:
        sort, id_ = "figure", claim.figure
    elif claim.field is Field.PLACE and claim.place is not None:
        sort, id_ = "place", f"{claim.place.quote.start}-{claim.place.quote.end}"
    elif claim.statement is not None:
        sort, id_ = "statement", claim.statement
    else:
        sort, id_ = "report", claim.report
    return "/review?" + urlencode({"asked": 1, "at": f"{sort}:{claim.document}:{id_}"})


def _chosen(found: Weighed | None, policy: str) -> Sequence[tuple[str, object]]:
    if found is None:
        return ()
    at = found.policies.index(policy)
    return [(line.question, line.cells[at]) for line in found.lines if line.cells[at]]


def marked(pieces: Sequence[Marked]) -> Markup:
    """Give a text with every claim's words as a link to the claim, each an anchor of its own.

    A character that would turn the direction of what follows is shown as a sign, and turns nothing.
    """
    return Markup().join(_marked(piece) for piece in pieces)


def _marked(piece: Marked) -> Markup:
    anchors = Markup().join(Markup('<a id="q-{}"></a>').format(one) for one in piece.first_of)
    words = plain(piece.text)
    if not piece.claims:
        return anchors + words
    resting = wording.count(len(piece.claims), "claim") + (
        " rests" if len(piece.claims) == 1 else " rest"
    )
    return anchors + Markup(
        '<mark data-claims="{}"><a href="#c-{}" title="{} on these words">{}</a></mark>'
    ).format(" ".join(piece.claims), piece.claims[0], resting, words)
