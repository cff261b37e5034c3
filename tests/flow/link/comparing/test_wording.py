"""How the words of two reports compare."""

from sayso.flow.link.comparing.wording import EDGES, Wording, every_word
from sayso.flow.link.facts.columns import columns
from sayso.flow.link.facts.facts import Facts
from sayso.flow.link.facts.words import ages_in, names_in, numbers_in, words_in
from tests.flow.link.comparing.pairs import BOTH, a_fact

RARE = {"everyday": 0.1}


def rarity(word: str) -> float:
    return RARE.get(word, 1.0)


def worded(text: str, document: str | None = None) -> Facts:
    return a_fact().but(
        document=document,
        words=words_in(text),
        opening=words_in(text),
        names=names_in(text),
        ages=ages_in(text),
        numbers=numbers_in(text),
    )


def says(one: Facts, other: Facts) -> dict[str, int]:
    found = Wording([one, other], columns([one, other]), rarity).compared(*BOTH)[0].tolist()
    return dict(zip(EDGES, found, strict=True))


def test_the_more_rare_words_are_shared_the_more_they_say() -> None:
    one = worded("Carriages burned beyond the tunnel near Gudalar")
    some = says(
        one, worded("Nobody heard the siren beyond Chaman yesterday evening, witnesses said")
    )
    more = says(one, worded("Carriages burned beyond the tunnel"))
    assert 1 < some["rare words"] < more["rare words"]
    assert some["wording"] < more["wording"]
    assert some["opening"] < more["opening"]


def test_everyday_words_say_next_to_nothing() -> None:
    assert says(worded("everyday"), worded("everyday"))["rare words"] == 1


def test_that_nothing_is_shared_is_not_that_there_are_no_words() -> None:
    found = says(worded("tunnel"), worded("bazaar"))
    assert (found["rare words"], found["wording"], found["opening"]) == (1, 1, 1)
    # Neither tells a name, an age or a number: nothing can be said of those.
    assert (found["full names"], found["ages"], found["numbers"]) == (0, 0, 0)
    assert set(says(worded("tunnel"), worded("")).values()) == {0}


def test_names_ages_and_numbers_count_for_themselves() -> None:
    told = "Horatio Quill, a man of 54 years old, at 4711 Elm Lane"
    found = says(worded(told), worded("Horatio Quill, aged 54, of 4711 Elm Lane"))
    assert min(found["full names"], found["ages"], found["numbers"]) > 1


def test_two_reports_of_one_document_are_not_compared_by_words() -> None:
    one = worded("Carriages burned beyond the tunnel", "d1")
    assert set(says(one, one).values()) == {0}
    assert says(one, one.but(document="d2"))["rare words"] > 1


def test_the_most_telling_words_come_first_and_names_whole() -> None:
    one = worded("everyday Horatio Quill tunnel gudalar sibi")
    assert Wording([one, one], columns([one, one]), rarity).shared(0, 1) == [
        "horatio quill",
        "gudalar",
        "sibi",
    ]


def test_without_a_table_every_word_tells() -> None:
    assert every_word("the") == 1.0
