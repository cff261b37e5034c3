"""Where a place lies whose name nobody knows: in what the text speaks of round it, no closer."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from sayso.domain.codes import PlacePrecision
from sayso.domain.world import Candidate
from sayso.flow.ground.needs import Gazetteer
from sayso.flow.ground.places.sought import Sought
from sayso.flow.ground.scene import Scene
from sayso.text.countries import name_of

_SURE = 600
"""Only a place that is likelier than that tells where another lies."""
_MOSTLY = 0.5
"""Only a country that the text speaks of in half of all cases tells it."""
_HALF = 2


class Around:
    """The places of a document, asked for the unit that the nearest known one lies in."""

    def __init__(
        self,
        names: Sequence[Sought],
        ranked: Sequence[Sequence[Candidate]],
        scene: Scene,
        gazetteer: Gazetteer,
    ) -> None:
        self._scene, self._gazetteer = scene, gazetteer
        self._names, self._ranked = names, ranked

    @cached_property
    def _known(self) -> list[tuple[int, str, str | None]]:
        # Most texts hold no unknown name: then nobody asks.
        return sorted(
            (spot, best[0].country or "", best[0].admin1)
            for name, best in zip(self._names, self._ranked, strict=True)
            if best and best[0].p >= _SURE and best[0].admin1
            for spot in name.spots
        )

    def of(self, position: int, *, not_in: str | None = None) -> list[Candidate]:
        """Give the unit round a place of the text, or the country mostly spoken of, or nothing.

        `not_in` is the country whose embassy the place is: it lies abroad.
        """
        nearest = self._nearest(position, not_in)
        if nearest is not None:
            units = self._units(nearest[2] or "", nearest[1], PlacePrecision.ADMIN1)
        else:
            units = self._units(*self._mostly(not_in), PlacePrecision.COUNTRY)
        return [unit.but(p=1000 // _HALF) for unit in list(units)[:1]]

    def _nearest(self, position: int, not_in: str | None) -> tuple[int, str, str | None] | None:
        """Give the known place nearest in the text, of equals the earlier one."""
        known = self._known
        if not_in is not None:
            known = [one for one in known if one[1] != not_in]
        behind = bisect_left(known, (position, "", ""))
        first = bisect_left(known, (known[behind - 1][0], "", "")) if behind else 0
        return min(known[first : behind + 1], key=lambda one: abs(one[0] - position), default=None)

    def _units(self, name: str, country: str, precision: PlacePrecision) -> Iterator[Candidate]:
        for place in self._gazetteer.places_named(name) if name else ():
            if place.country == country and place.level is precision and place.lat is not None:
                yield place

    def _mostly(self, not_in: str | None) -> tuple[str, str]:
        countries = self._scene.countries
        code = self._scene.asked or self._scene.country
        if (
            code is None
            or code == not_in
            or countries.get(code, 0.0) < _MOSTLY * sum(countries.values())
        ):
            return "", ""
        return name_of(code), code
