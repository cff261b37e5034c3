"""Noun phrases around a verb."""

import pytest

from sayso.flow.extract.events.phrases import doer, force, left, named, right, shared
from tests.flow.extract.events.told import clause_of


@pytest.mark.parametrize(
    ("text", "verb", "phrase"),
    [
        ("Gunmen attacked", "attacked", "Gunmen"),
        ("At least 12 armed men have also attacked", "attacked", "armed men"),
        ("Militants on June 26 attacked", "attacked", "Militants"),
        ("Militants late on Tuesday attacked", "attacked", "Militants"),
        ("Militants on June 26 (today) attacked", "attacked", "Militants"),
        ("Members of the BLA attacked", "attacked", "Members of the BLA"),
        ("The army (ISPR) attacked", "attacked", "The army"),
        ("Party of Hope (PH) cadres attacked", "attacked", "Party of Hope (PH) cadres"),
        ("The rebels, who fought on, attacked", "attacked", "The rebels"),
        ("The rebels, who attacked", "attacked", "The rebels"),
        ("men who attacked", "attacked", "men"),
        ("In Karachi gunmen attacked", "attacked", "gunmen"),
        ("A bomber in Lahore attacked", "attacked", "A bomber"),
        ("A bomber in Pakistan's Lahore attacked", "attacked", "A bomber"),
        ("said gunmen attacked", "attacked", "gunmen"),
        ("said , attacked", "attacked", None),
        ("and attacked", "attacked", None),
        ("In Karachi attacked", "attacked", None),
        ("ties of of men attacked", "attacked", "men"),
        (") men attacked", "attacked", "men"),
        ("x ) men attacked", "attacked", "men"),
        ("he said (x) men attacked", "attacked", "men"),
        ("12 attacked", "attacked", None),
        ("'s attacked", "attacked", None),
        ("b c d e f g h j k l m attacked", "attacked", "d e f g h j k l m"),
    ],
)
def test_the_subject_stands_before_the_verb(text: str, verb: str, phrase: str | None) -> None:
    clause = clause_of(text)
    found = left(clause, clause.low.index(verb))
    assert (found and clause.quote(found.first, found.after).text) == phrase


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("a passenger train near Sibi", "a passenger train"),
        ("12 soldiers", "soldiers"),
        ("members of the Frontier Corps in Tank", "members of the Frontier Corps"),
        ("India of backing rebels", "India"),
        ("members of", "members"),
        ("the Security Force (SF) post at", "the Security Force (SF) post"),
        ("the Security Force (SF), which", "the Security Force"),
        ("the Security Force (SF) in", "the Security Force"),
        ("the Security Force (a very long bracket of many words)", "the Security Force"),
        ("a crowded market", "a crowded market"),
        ("a convoy escorted by", "a convoy"),
        ("the wounded", None),
        ("at least 12 soldiers", "soldiers"),
        ("about 12 soldiers", "soldiers"),
        ("in Tank", None),
        ("", None),
    ],
)
def test_the_object_stands_behind(text: str, phrase: str | None) -> None:
    clause = clause_of("x " + text)
    found = right(clause, 1)
    assert (found and clause.quote(found.first, found.after).text) == phrase


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Gunmen stopped a bus and shot", "Gunmen"),
        ("Gunmen entered; police and shot", None),
        ("He was seen and shot", None),
        ("and stopped and shot", None),
        ("bus and shot", None),
    ],
)
def test_a_subject_is_shared(text: str, phrase: str | None) -> None:
    clause = clause_of(text)
    found = shared(clause, clause.low.index("shot"))
    assert (found and clause.quote(found.first, found.after).text) == phrase


def test_a_name_is_without_article_and_owner() -> None:
    clause = clause_of("The army's")
    assert named(clause.quote(0, 3)) == "army"


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("Gunmen", True),
        ("the BLA", True),
        ("BLA", True),
        ("Jaish Adl", True),
        ("Something", False),
        ("the weather", False),
    ],
)
def test_who_could_have_done_it(text: str, does: bool) -> None:
    clause = clause_of(text)
    found = right(clause, 0)
    assert found is not None
    assert doer(clause, found) is does


@pytest.mark.parametrize(
    ("text", "forces"),
    [("the army", True), ("the Balochistan Liberation Army", False), ("the train", False)],
)
def test_an_army_of_rebels_is_no_force_of_a_state(text: str, forces: bool) -> None:
    clause = clause_of(text)
    found = right(clause, 0)
    assert found is not None
    assert force(clause, found) is forces
