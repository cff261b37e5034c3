"""A voice's class, by its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.codes import VoiceClass
from sayso.text.voices import voice_class

VOICES = (
    ("a police official", VoiceClass.LOCAL_OFFICIAL),
    ("police sources", VoiceClass.LOCAL_OFFICIAL),
    ("hospital sources", VoiceClass.RESCUE_HEALTH),
    ("hospital officials", VoiceClass.RESCUE_HEALTH),
    ("the health ministry", VoiceClass.RESCUE_HEALTH),
    ("Rescue workers", VoiceClass.RESCUE_HEALTH),
    ("witnesses", VoiceClass.WITNESS),
    ("residents of the village", VoiceClass.WITNESS),
    ("a passenger who escaped", VoiceClass.WITNESS),
    ("rights groups", VoiceClass.MONITOR),
    ("the newspaper", VoiceClass.OUTLET),
    ("local media", VoiceClass.OUTLET),
    ("the rebels", VoiceClass.PARTY),
    ("the deputy commissioner", VoiceClass.LOCAL_OFFICIAL),
    ("the army", VoiceClass.PARTY_STATE),
    ("an army spokesman", VoiceClass.PARTY_STATE),
    ("security officials", VoiceClass.PARTY_STATE),
    ("the interior minister", VoiceClass.PARTY_STATE),
    ("officials", VoiceClass.ANONYMOUS),
    ("a senior official", VoiceClass.ANONYMOUS),
    ("he", VoiceClass.ANONYMOUS),
    ("", VoiceClass.ANONYMOUS),
    ("Northern Something", VoiceClass.ANONYMOUS),
)


@pytest.mark.parametrize(("name", "cls"), VOICES)
def test_a_voice_is_classed_by_its_words(name: str, cls: VoiceClass) -> None:
    assert voice_class(name) is cls


@given(st.text(max_size=30))
def test_case_and_articles_do_not_matter(name: str) -> None:
    plain = name.encode("ascii", "ignore").decode()
    assert voice_class(plain.upper()) is voice_class(f"the {plain.lower()}")
