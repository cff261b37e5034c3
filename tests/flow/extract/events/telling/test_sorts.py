"""What sort of incident it was."""

import pytest

from tests.flow.extract.events.told import one


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("battle", "Militants attacked an army post in Tank."),
        ("battle", "The army killed six militants in Tank."),
        ("battle", "Six militants were killed by the army in Tank."),
        ("other", "Three policemen were killed by militants in Tank."),
        ("other", "Militants attacked a polio team in a village."),
        ("shooting", "Gunmen attacked a mosque in Tank."),
        ("bombing", "Militants attacked a mosque with grenades in Tank."),
        ("assassination", "Gunmen shot dead a candidate in Tank."),
        ("assassination", "The mayor was killed by rebels."),
        ("shooting", "Gunmen shot dead two leaders and guards in Tank."),
        ("other", "People were killed in Tank."),
        ("bombing", "Unknown men attacked a house in Tank. They attacked it with grenades."),
        ("battle", "Police shot dead three militants in Tank."),
        ("airstrike", "An Israeli bombing hit a school in Rafah."),
        ("bombing", "A rebel bombing hit a school in Tank."),
        ("riot", "Clashes between rival activists left two dead."),
        ("suicide_bombing", "A bombing hit a mosque in Tank. It was a suicide attack."),
        ("hijacking", "Rebels took hostages. The train hijacking went on."),
        (
            "shooting",
            "Gunmen opened fire in Tank. They shot dead six. Police came. Shops closed. A shootout followed.",
        ),
        ("bombing", "Bombs killed six in Tank. A bomb went off."),
    ],
)
def test_the_most_telling_words_decide(kind: str, text: str) -> None:
    assert one(text).kind.value.value == kind
