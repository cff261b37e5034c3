"""Who may be credited: agencies everyone knows, outlets of the registry, outlets of these documents."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Protocol

from sayso.domain.record import Record
from sayso.text.ids import content_id
from sayso.text.similarity import folded
from sayso.text.wordlists import word_set

# Agencies that live by being reprinted: the name shown, then how they are credited.
_WIRES = {
    "Reuters": ("Reuters", "Thomson Reuters"),
    "Associated Press": ("AP", "Associated Press", "The Associated Press"),
    "Agence France-Presse": ("AFP", "Agence France-Presse", "Agence France Presse"),
    "Deutsche Presse-Agentur": ("dpa", "DPA"),
    "EFE": ("EFE",),
    "Xinhua": ("Xinhua", "Xinhua News Agency"),
    "Anadolu Agency": ("AA", "Anadolu", "Anadolu Agency"),
    "TASS": ("TASS", "Itar-Tass"),
    "Interfax": ("Interfax",),
    "Press Trust of India": ("PTI", "Press Trust of India"),
    "Asian News International": ("ANI",),
    "Indo-Asian News Service": ("IANS",),
    "United News of India": ("UNI",),
    "Associated Press of Pakistan": ("APP", "Associated Press of Pakistan"),
    "Press Association": ("PA Media", "Press Association"),
    "United Press International": ("UPI", "United Press International"),
    "Kyodo News": ("Kyodo", "Kyodo News"),
    "Yonhap": ("Yonhap",),
    "Bloomberg": ("Bloomberg", "Bloomberg News"),
    "Pajhwok Afghan News": ("Pajhwok", "Pajhwok Afghan News"),
    "Al Jazeera": ("Al Jazeera",),
    "BBC": ("BBC", "BBC News"),
    "CNN": ("CNN",),
    "Dawn": ("Dawn", "Dawn.com"),
    "The New York Times": ("The New York Times", "New York Times"),
    "The Guardian": ("The Guardian",),
    "Voice of America": ("VOA", "Voice of America"),
    "Radio Free Europe/Radio Liberty": ("RFE/RL", "Radio Free Europe/Radio Liberty"),
}
# A paper called by these alone may be any of many.
_GENERIC = word_set(
    "the a news newspaper daily times tribune star herald post express sun nation mail telegraph"
    " observer journal gazette record press standard independent chronicle courier mirror today"
    " monitor reporter eyewitness channel tv radio world online review voice people citizen"
)
_SHORTEST = 3
_EDGES = ' .,:;-–—()[]"“”©'


class Outlet(Protocol):
    """What is known of an outlet: its names, its web domains, and the agencies it carries, by id."""

    @property
    def id(self) -> str:
        """Give the id under which others carry it."""
        ...

    @property
    def name(self) -> str:
        """Give the name it is shown under."""
        ...

    @property
    def aliases(self) -> Sequence[str]:
        """Give its other names."""
        ...

    @property
    def domains(self) -> Sequence[str]:
        """Give its web domains."""
        ...

    @property
    def carries(self) -> Sequence[str]:
        """Give the ids of the agencies whose copy it is known to publish."""
        ...


class Names(Record):
    """The outlets and agencies a credit may name: folded name → name shown; who carries whom.

    `forms` are all names of one that is shown, without spaces.
    """

    shown: dict[str, str]
    carried: dict[str, frozenset[str]]
    forms: dict[str, tuple[str, ...]]

    @property
    def made_of(self) -> str:
        """Give a string that is another one whenever another name is known, or somebody carries another."""
        carried = ((name, sorted(whom)) for name, whom in self.carried.items())
        return content_id("n", repr(sorted(self.shown.items())), repr(sorted(carried)))

    def named(self, words: str) -> str | None:
        """Give the outlet that these words name and nothing else, if any."""
        return self.shown.get(folded(words.strip(_EDGES)))

    def known_as(self, outlet: str | None) -> str | None:
        """Give the name that an outlet is known under: "AP" is Associated Press."""
        return self.named(outlet or "") or outlet

    def kin(self, outlet: str, name: str) -> bool:
        """Say whether an outlet may be one of that name's own: cbs58.com prints (CBS) of itself."""
        parts = folded(outlet).replace(" ", "").split(".")
        return any(part.startswith(form) for form in self.forms.get(name, ()) for part in parts)

    def carries(self, outlet: str, agency: str) -> bool:
        """Say whether an outlet is known to publish an agency's copy; unknown is no."""
        return folded(agency) in self.carried.get(folded(outlet), ())


def names_known(told: Iterable[str | None], outlets: Iterable[Outlet] = ()) -> Names:
    """Give the agencies everyone knows, the outlets handed in, and those `told` by documents.

    A name that two outlets go by names neither.
    """
    shown = {folded(form): name for name, forms in _WIRES.items() for form in forms}
    known = sorted(outlets, key=lambda one: one.id)
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for one in known:
        for form in filter(_telling, (one.name, *one.aliases, *one.domains)):
            owners[folded(form)].add(shown.get(folded(one.name), one.name))
    for form, names in owners.items():
        if len(names) == 1:
            shown.setdefault(form, *names)
    by_id = {one.id: shown.get(folded(one.name), one.name) for one in known}
    carried = {
        folded(by_id[one.id]): frozenset(folded(by_id[id_]) for id_ in one.carries if id_ in by_id)
        for one in known
    }
    for outlet in sorted({one for one in told if one}):
        shown.setdefault(folded(outlet), outlet)
    forms: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for form, name in shown.items():
        if len(bare := form.replace(" ", "")) >= _SHORTEST:
            forms[name] += (bare,)
    return Names(shown=shown, carried=carried, forms=dict(forms))


def _telling(form: str) -> bool:
    return not _GENERIC.issuperset(folded(form).split())
