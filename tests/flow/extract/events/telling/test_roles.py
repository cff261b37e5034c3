"""Who did it, to whom."""

import pytest

from sayso.domain.codes import Measure
from sayso.domain.reading import Told
from sayso.domain.world import Actor
from sayso.flow.extract.events.telling.roles.persons import named_once, one_person, victim
from tests.flow.extract.events.told import one, words
from tests.flow.extract.small import at


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The BLA attacked a train.", ["The BLA"]),
        ("A convoy attacked by rebels burned out.", ["rebels"]),
        ("A train was attacked by the BLA and the TTP.", ["the BLA", "the TTP"]),
        ("A BLA attack on a train killed six.", ["BLA"]),
        ("The BLA's train hijacking killed six.", ["BLA"]),
        ("An Israeli air strike hit a school.", ["Israeli"]),
        ("Indian shelling killed two civilians.", ["Indian"]),
        ("Clashes broke out between the army and rebels.", ["the army", "rebels"]),
        ("There were clashes with rebels.", ["rebels"]),
        ("The Islamic State attack on a train killed six.", ["Islamic State"]),
        ("Officials said he attacked a train.", []),
        ("There were armed clashes between.", []),
        ("The group said that it had attacked a train.", ["it"]),
        ("The group hoped it attacked a train.", []),
        ("A bomb attack, police said, was planned by rebels.", []),
        ("A bomb explosion killed six.", []),
        ("Thursday's attack killed six soldiers.", []),
        ("THE ATTACK KILLED SIX SOLDIERS.", []),
        ("Gunmen stopped a bus and shot dead six passengers.", ["Gunmen"]),
        ("Two suicide bombers struck.", ["suicide bombers"]),
        ("Attackers took 30 guests hostage.", ["Attackers"]),
    ],
)
def test_who_did_it(text: str, doers: list[str]) -> None:
    assert list(dict.fromkeys(words(one(text), "perpetrators"))) == doers


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Gunmen opened fire on the Jaffar Express.", ["the Jaffar Express"]),
        ("An attack on a police post killed six.", ["a police post"]),
        ("An explosion at a hospital killed six.", ["a hospital"]),
        ("The hijacking of a bus ended.", ["a bus"]),
        ("Attackers took hostage.", []),
        ("Attackers took guests hostage.", []),
        ("Attackers took tourists hostage.", ["tourists"]),
        ("Gunmen seized a passenger train.", ["a passenger train"]),
        ("A train was attacked by rebels.", ["A train"]),
        ("He praised the arrest and extradition of Karim Khan.", ["Karim Khan"]),
    ],
)
def test_what_was_attacked(text: str, targets: list[str]) -> None:
    assert words(one(text), "targets") == targets


@pytest.mark.parametrize(
    ("text", "hurt"),
    [
        ("A blast killed at least 12 soldiers.", ["soldiers"]),
        ("In the attack 12 soldiers were killed and wounded.", ["soldiers"]),
        ("Two policemen killed in a blast.", ["policemen"]),
        ("A blast hit a bus, killing six pilgrims.", ["pilgrims"]),
        ("A blast hit a bus but no hostage was killed.", []),
        ("The blast killed hopes.", []),
        ("A blast killed Karim Khan.", ["Karim Khan"]),
        ("Rebels kill two farmers.", ["farmers"]),
    ],
)
def test_who_came_to_harm(text: str, hurt: list[str]) -> None:
    assert words(one(text), "victims") == hurt


@pytest.mark.parametrize(
    ("text", "fate", "single"),
    [
        ("A blast killed Karim Khan.", Measure.KILLED, True),
        ("In the blast the mayor was wounded.", Measure.INJURED, True),
        ("Gunmen kidnapped a teacher.", Measure.ABDUCTED, True),
        ("Gunmen shot a teacher.", None, True),
        ("A blast killed villagers.", Measure.KILLED, False),
        ("Gunmen shot dead a teacher.", Measure.KILLED, True),
        ("A teacher was shot dead by gunmen.", Measure.KILLED, True),
        ("A student was stabbed to death by attackers.", Measure.KILLED, True),
        ("A teacher was shot and killed by gunmen.", Measure.KILLED, True),
        ("A teacher was abducted and killed by gunmen.", Measure.KILLED, True),
        ("Rebels abducted a judge. Rebels killed a judge.", Measure.KILLED, True),
        ("Rebels killed a judge. A judge was abducted.", Measure.KILLED, True),
    ],
)
def test_what_became_of_whom(text: str, fate: Measure | None, single: bool) -> None:
    [victim] = one(text).victims
    assert (victim.harm, victim.one) == (fate, single)


@pytest.mark.parametrize(
    ("words", "single"),
    [
        ("the governor", True),
        ("Luis Carlos Galan", True),
        ("JUAN MORALES", True),
        ("Juan Morales", True),
        ("a member of the councils", True),
        ("her daughter", True),
        ("Jesuits", False),
        ("JESUIT PRIESTS", False),
        ("Capuchin monks", False),
        ("members of the council", False),
        ("police", False),
        ("a crowd", False),
        ("Perez and Gomez", False),
        ("12", False),
        ("12 Taliban", False),
        ("three Japanese", False),
        ("two of the guards", False),
        ("a number of students", False),
        ("a youth", True),
        ("youth", False),
        ("a Hazara", True),
        ("the priest's", True),
        ("a man with two children", True),
        ("a woman carrying bags", True),
        ("the ambassador, his wife", False),
        ("COFFEE GROWERS", False),
        ("UN Observers", False),
        ("a", False),
    ],
)
def test_which_words_mean_one_person(words: str, single: bool) -> None:
    assert one_person(words) is single


@pytest.mark.parametrize(
    ("text", "told", "kept"),
    [
        ("The governor Antonio Roldan died.", ["governor", "Antonio Roldan"], ["Antonio Roldan"]),
        ("Antonio Roldan, the governor, died.", ["the governor", "Antonio Roldan"], ["Antonio Roldan"]),
        ("Two guards, Antonio Roldan and", ["guards", "Antonio Roldan"], ["guards", "Antonio Roldan"]),
        ("Antonio Roldan and a guard died.", ["Antonio Roldan", "a guard"], ["Antonio Roldan", "a guard"]),
        ("Antonio Roldan, Hilda Flores died.", ["Antonio Roldan", "Hilda Flores"], ["Antonio Roldan", "Hilda Flores"]),
        ("Antonio Roldan, the governor, died.", ["Antonio Roldan", "governor"], ["Antonio Roldan"]),
        ("Robin Cook, Ali Khan and Jamil Ahmed", ["Robin Cook", "Ali Khan"], ["Robin Cook", "Ali Khan"]),
        ("a student, Karim Baloch, died", ["a student", "Karim Baloch"], ["Karim Baloch"]),
        ("THE JUDGE, ANA GIL, DIED", ["THE JUDGE", "ANA GIL"], ["ANA GIL"]),
        ("killed a guard. Pedro Ruiz fell", ["a guard", "Pedro Ruiz"], ["a guard", "Pedro Ruiz"]),
        ("the colonel, Pedro Ruiz and Ana Gil", ["the colonel", "Pedro Ruiz"], ["the colonel", "Pedro Ruiz"]),
    ],
)  # fmt: skip
def test_of_a_name_and_what_it_is_called_by_stays_the_name(
    text: str, told: list[str], kept: list[str]
) -> None:
    quotes = [at(one, text) for one in told]
    victims = [victim(Told(value=Actor(quote=q, name=q.text), quote=q)) for q in quotes]
    assert [one.quote.text for one in named_once(text, victims)] == kept


def test_the_name_of_a_judge_keeps_what_became_of_the_judge() -> None:
    text = "Gunmen kidnapped a judge, Rosa Paz, and a guard, Ali Khan, was killed."
    fates = {
        "a judge": Measure.ABDUCTED,
        "Rosa Paz": None,
        "a guard": Measure.INJURED,
        "Ali Khan": Measure.KILLED,
    }
    told = [Told(value=Actor(quote=at(one, text), name=one), quote=at(one, text)) for one in fates]
    victims = [victim(one, harm) for one, harm in zip(told, fates.values(), strict=True)]
    kept = [(one.quote.text, one.harm) for one in named_once(text, victims)]
    # Who fared otherwise is not the one beside.
    assert kept == [
        ("Rosa Paz", Measure.ABDUCTED), ("a guard", Measure.INJURED), ("Ali Khan", Measure.KILLED)
    ]  # fmt: skip


def test_weapons_are_told_but_not_those_never_used() -> None:
    report = one("Gunmen attacked a post with rockets and AK-47 rifles but without mortars.")
    assert words(report, "weapons") == ["rockets", "AK-47", "rifles"]
