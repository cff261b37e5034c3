"""Whom "the group" means: a body that was named before."""

import pytest

from sayso.flow.ground.actors import Identity, identity
from sayso.flow.ground.scene import scene
from tests.flow.ground.world import REGISTRY, words


def told(text: str, said: str, nth: int = 0) -> Identity:
    quote = words(text, said, nth)
    return identity(said, quote.start, scene(text, REGISTRY), REGISTRY)


def who(text: str, said: str, nth: int = 0) -> str | None:
    return told(text, said, nth).actor


def test_the_group_of_an_earlier_sentence_is_the_one_it_is_about() -> None:
    text = "Hamas is a rival of Islamic Jihad. US officials blamed the same group."
    assert who(text, "the same group") == "hamas"
    text = "Hamas fought Islamic Jihad before the group left."
    assert who(text, "the group") == "palestinian-islamic-jihad"


def test_the_group_is_the_armed_one_named_last_before() -> None:
    text = "The BLA left. The TTP came. The group spoke. Boko Haram did not. The militants left."
    assert who(text, "The group") == "ttp"
    assert who(text, "The militants") == "boko-haram"
    assert who(text, "The BLA") == "bla"


CHIBOK = (
    "Boko Haram gunmen killed 20 villagers in Chibok, Human Rights Watch reported. The group said"
    " children were among them. The rights organisation said 12 were killed. The organisation said"
    " soldiers had shot two men. The militants fled. The aid group left. The armed group stayed."
)


@pytest.mark.parametrize(
    ("said", "actor"),
    [
        ("The group", None),
        ("The rights organisation", "hrw"),
        ("The organisation", None),
        ("The militants", "boko-haram"),
        ("The aid group", None),
        ("The armed group", "boko-haram"),
    ],
)
def test_a_rights_body_is_not_the_armed_group_it_speaks_of(said: str, actor: str | None) -> None:
    assert who(CHIBOK, said) == actor


def test_the_group_may_be_a_rights_body_named_by_itself() -> None:
    found = told("Hamas fired. Amnesty International condemned it. The group spoke.", "The group")
    assert (found.actor, found.why) == ("amnesty", "the organisation named last before")
    text = "Hamas fired. Amnesty International and Human Rights Watch spoke. The group did."
    assert who(text, "The group") is None


@pytest.mark.parametrize("name", ["Elm Brigade", "Elm Movement", "Elm Watch"])
def test_after_a_body_that_no_list_knows_the_group_is_nobody_known(name: str) -> None:
    assert who(f"The BLA left. The {name} stayed. The group spoke.", "The group") is None


def test_only_an_unlisted_body_that_may_fight_is_the_militants() -> None:
    assert (
        who("The BLA left. The Elm Brigade (EB) came. EB left. The militants", "The militants")
        is None
    )
    assert who("The BLA left. The Elm Watch came. The militants spoke.", "The militants") == "bla"
    assert who("THE BLA LEFT. THE ELM BRIGADE CAME. THE GROUP SPOKE.", "THE GROUP") == "bla"


def test_a_group_of_a_country_is_the_last_one_of_that_country() -> None:
    text = "Hezbollah fired. Hamas did. The Elm Brigade too. The Lebanese group spoke. The Peruvian group"
    assert who(text, "The Lebanese group") == "hezbollah"
    assert who(text, "The Peruvian group") is None
    assert who("Hamas fired. The business group spoke.", "The business group") is None


def test_in_a_sentence_without_end_the_group_is_the_one_named_last() -> None:
    text = "Hamas and " * 50 + "the BLA before the group left"
    assert who(text, "the group") == "bla"
