"""The door for single spans."""

import pytest

from sayso.domain.codes import PlacePrecision
from sayso.domain.errors import BrokenRecord
from sayso.domain.world import Actor, Candidate, When
from sayso.flow.ground import ground_spans
from sayso.flow.ground.spans import Meant
from tests.flow.ground.world import GAZETTEER, REGISTRY, a_place, words

TEXT = "On Tuesday the army of Pakistan spoke in Quetta, and again in Atlantis at some time."


def meant(part: str, kind: str, **context: str | None) -> list[tuple[Meant, int]]:
    quote = words(TEXT, part)
    [found] = ground_spans(
        TEXT,
        [(quote.start, quote.end, kind)],
        gazetteer=GAZETTEER,
        registry=REGISTRY,
        context={"published": "2025-03-27", **context},
    )
    return found


def test_a_place_gives_candidates_with_p() -> None:
    [(place, p)] = meant("Quetta", "place")
    assert isinstance(place, Candidate)
    assert (place.name, p) == ("Quetta", 1000)


def test_an_unknown_place_is_somewhere_in_what_the_text_speaks_of() -> None:
    [(place, p)] = meant("Atlantis", "place")
    assert isinstance(place, Candidate)
    assert (place.name, place.precision, p) == ("Balochistan", PlacePrecision.ADMIN1, 500)


@pytest.mark.parametrize("cut", [(1, 6), (0, 5), (1, 5), (0, 6)])
def test_a_place_cut_short_is_read_as_the_whole_word(cut: tuple[int, int]) -> None:
    [found] = ground_spans(
        "Quetta, Pakistan.", [(*cut, "place")], gazetteer=GAZETTEER, registry=REGISTRY, context={}
    )
    assert [meant.name for meant, _ in found if isinstance(meant, Candidate)] == ["Quetta"]


def test_a_place_that_nothing_tells_of_has_no_candidate() -> None:
    [found] = ground_spans(
        "It is Atlantis.", [(6, 14, "place")], gazetteer=GAZETTEER, registry=REGISTRY, context={}
    )
    assert found == []


def test_a_place_that_lies_nowhere_near_has_no_point() -> None:
    text = "It fell 3,000 km north of Quetta."
    [found] = ground_spans(
        text, [(8, 32, "place")], gazetteer=GAZETTEER, registry=REGISTRY, context={}
    )
    [(place, _)] = found
    assert isinstance(place, Candidate)
    assert (place.lat, place.precision) == (None, PlacePrecision.UNKNOWN)


def test_an_actor_gives_whom_it_means() -> None:
    [(actor, _)] = meant("the army", "actor", country="Peru")
    assert isinstance(actor, Actor)
    assert actor.actor == "peru-army"


def test_a_time_gives_an_interval_or_nothing() -> None:
    [(when, _)] = meant("On Tuesday", "time")
    assert isinstance(when, When)
    assert when.start == "2025-03-25"
    assert meant("some time", "time") == []


def test_a_span_outside_the_text_is_refused() -> None:
    with pytest.raises(BrokenRecord, match="not in a text"):
        ground_spans(TEXT, [(5, 500, "place")], gazetteer=GAZETTEER, registry=REGISTRY, context={})


def test_a_span_of_another_type_is_refused() -> None:
    with pytest.raises(BrokenRecord, match="'colour'"):
        meant("Quetta", "colour")


class Cities:
    """Cities by the names that their own scripts have for them."""

    def places_named(self, name: str) -> list[Candidate]:
        known = {"بغداد": "Baghdad", "北京": "Beijing", "თბილისი": "Tbilisi", "กรุงเทพ": "Bangkok",
                 "서울": "Seoul", "Москва": "Moscow"}  # fmt: skip
        return [a_place(known[name], "XX")] if name in known else []

    def places_like(self, name: str) -> list[Candidate]:
        return []


def cities(text: str, *parts: str, cut: int = 0) -> list[str]:
    quotes = [words(text, part) for part in parts]
    spans = [(quote.start, quote.end - cut, "place") for quote in quotes]
    found = ground_spans(text, spans, gazetteer=Cities(), registry=REGISTRY, context={})
    return [one[0][0].name if one and isinstance(one[0][0], Candidate) else "" for one in found]


@pytest.mark.parametrize("end", ["", " (AFP)"])
def test_a_name_in_a_script_without_capitals_is_a_name(end: str) -> None:
    assert cities(f"قتل خمسة في بغداد{end}", "بغداد") == ["Baghdad"]
    assert cities(f"აფეთქება თბილისი{end}", "თბილისი") == ["Tbilisi"]
    assert cities(f"1770 ({end})", "1770") == [""]


def test_a_name_in_a_script_without_spaces_is_not_the_whole_sentence() -> None:
    assert cities("北京发生爆炸", "北京") == ["Beijing"]
    assert cities("在北京发生爆炸。", "北京") == ["Beijing"]
    assert cities("ระเบิดในกรุงเทพวันนี้", "กรุงเทพ") == ["Bangkok"]
    assert cities("서울에서 폭발", "서울") == ["Seoul"]
    assert cities("взрыв в Москва.", "Москва", cut=2) == ["Moscow"]
    assert cities("Quettaaaa" * 20, "Quetta") == [""]
    assert cities("a" * 200 + "Москва", "Москва") == ["Moscow"]
