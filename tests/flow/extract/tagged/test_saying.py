import pytest

from sayso.domain.codes import Stance
from sayso.domain.reading import Statement
from sayso.flow.extract.tagged.saying.attributions import attributions
from sayso.flow.extract.tagged.saying.references import named, stands_for, whose
from sayso.flow.extract.tagged.saying.statements import joined
from sayso.flow.extract.tagged.saying.voices import Voices
from sayso.text.answers import Answers, Link, Question, Tag
from sayso.text.sentences import Span
from tests.flow.extract.small import a_statement, at
from tests.flow.extract.tagged.answered import answered

TEXT = "The army said 12 men died. It denied that rebels fled."
TWO = {
    Tag.SOURCE: ["The army", "It"],
    Tag.CUE: ["said", "denied"],
    Tag.CONTENT: ["12 men died", "rebels fled"],
}
LINKS = [
    (Link.SOURCE, "said", "The army"),
    (Link.SOURCE, "denied", "It"),
    (Link.CUE, "12 men died", "said"),
    (Link.CUE, "rebels fled", "denied"),
]
STANCES = {(Question.STANCE, "said"): "asserts", (Question.STANCE, "denied"): "denies"}


def two() -> Answers:
    return answered(
        TEXT, marks=TWO, says=STANCES, links=[*LINKS, (Link.STANDS_FOR, "It", "The army")]
    )


def test_each_cue_has_its_source_its_content_and_its_stance() -> None:
    said, denied = attributions(two())
    assert (TEXT[slice(*said.source or (0, 0))], said.stance) == ("The army", Stance.ASSERTS)
    assert (TEXT[slice(*denied.content[0])], denied.stance) == ("rebels fled", Stance.DENIES)
    assert said.p > 0.9


def test_a_cue_that_nobody_is_linked_to_has_no_source() -> None:
    marks = {Tag.SOURCE: ["The army"], Tag.CUE: ["said"], Tag.CONTENT: ["12 men died"]}
    links = [(Link.SOURCE, "said", None), (Link.CUE, "12 men died", "said")]
    [one] = attributions(answered(TEXT, marks=marks, links=links))
    assert one.source is None


def test_content_without_any_cue_says_nothing() -> None:
    assert attributions(answered(TEXT, marks={Tag.CONTENT: ["12 men died"]})) == []


def test_one_stretch_of_content_may_be_of_two_cues() -> None:
    text = "A said x and B said y"
    marks = {Tag.SOURCE: ["A", "B"], Tag.CUE: ["A said", "B said"], Tag.CONTENT: ["x and B said y"]}
    links = [(Link.CUE, "x and", "A said"), (Link.CUE, "B said y", "B said")]
    one, other = attributions(answered(text, marks=marks, links=links))
    assert [text[slice(*span)] for span in one.content] == ["x and"]
    assert [text[slice(*span)] for span in other.content] == ["B said y"]


def test_content_that_was_read_apart_from_every_cue_is_nobodys() -> None:
    marks = {Tag.CUE: ["said"], Tag.CONTENT: ["12 men died", "rebels fled"]}
    apart = answered(TEXT, marks=marks, links=[(Link.CUE, "12 men died", "said")], cut_at=27)
    [one] = attributions(apart)
    assert [TEXT[slice(*span)] for span in one.content] == ["12 men died"]


def test_a_pronoun_goes_by_the_name_it_stands_for() -> None:
    said, denied = joined(TEXT, [], two())
    assert said.speaker
    assert denied.speaker
    assert (denied.speaker.text, denied.speaker.name) == ("It", "The army")


def test_words_that_are_no_pronoun_stand_for_themselves() -> None:
    assert stands_for(TEXT, two(), Span(0, 8), [Span(0, 8)]) is None


def test_a_pronoun_that_the_tagger_is_not_sure_of_stays_open() -> None:
    answers = answered(TEXT, marks={Tag.SOURCE: ["The army", "It"]})
    assert stands_for(TEXT, answers, Span(27, 29), [Span(0, 8)]) is None
    assert stands_for(TEXT, answered(TEXT), Span(27, 29), []) is None


def test_a_pronoun_is_nobodys_name() -> None:
    assert named(TEXT, two()) == [Span(0, 8)]


def test_of_a_statement_that_both_read_the_tagger_tells_the_words() -> None:
    ruled = Statement(
        id="",
        speaker=None,
        cue=at("said", TEXT),
        content=(at("men died", TEXT),),
        stance=Stance.ADMITS,
    )
    only_ruled = a_statement("rebels", "fled", text=TEXT)
    found = joined(TEXT, [ruled, only_ruled], two())
    assert [one.content[0].text for one in found] == ["12 men died", "rebels fled", "fled"]


def test_what_the_rules_carry_on_to_other_sentences_stays() -> None:
    gone_on = Statement(
        id="",
        speaker=None,
        cue=at("said", TEXT),
        content=(at("rebels", TEXT),),
        stance=Stance.ASSERTS,
    )
    marks = {Tag.SOURCE: ["The army"], Tag.CUE: ["said"], Tag.CONTENT: ["12 men died"]}
    found = joined(TEXT, [gone_on], answered(TEXT, marks=marks, links=LINKS[:1] + LINKS[2:3]))
    assert [one.content[0].text for one in found] == ["12 men died", "rebels"]


def test_a_statement_of_the_rules_without_a_cue_stays() -> None:
    ruled = a_statement("rebels", "fled", text=TEXT)
    assert joined(TEXT, [ruled], answered(TEXT)) == [ruled]


def test_a_statement_that_the_tagger_hardly_believes_is_left_to_the_rules() -> None:
    unsure = answered(TEXT, marks=TWO, says=STANCES, links=LINKS, sure=0.5)
    assert joined(TEXT, [], unsure) == []


def test_a_statement_of_nobody_named_has_no_speaker() -> None:
    marks = {Tag.CUE: ["said"], Tag.CONTENT: ["12 men died"]}
    [one] = joined(TEXT, [], answered(TEXT, marks=marks, links=[(Link.CUE, "12 men died", "said")]))
    assert one.speaker is None


def test_a_figure_is_said_by_whom_it_is_linked_to() -> None:
    army, rebels = (
        a_statement("army", "12 men died", text=TEXT),
        a_statement("rebels", "fled", text=TEXT),
    )
    answers = answered(TEXT, links=[(Link.SPEAKER, "12", "army")])
    assert Voices(answers, [army, rebels], []).of(at("12", TEXT), rebels) == army


def test_a_figure_linked_to_nobody_is_the_documents_own() -> None:
    army = a_statement("army", "12 men died", text=TEXT)
    answers = answered(TEXT, links=[(Link.SPEAKER, "12", None)])
    assert Voices(answers, [army], []).of(at("12", TEXT), army) is None


def test_a_figure_that_nobody_named_says_keeps_how_it_is_said() -> None:
    reportedly = a_statement(None, "12 men died", text=TEXT, stance=Stance.UNVERIFIABLE)
    answers = answered(TEXT, links=[(Link.SPEAKER, "12", None)])
    assert Voices(answers, [reportedly], []).of(at("12", TEXT), reportedly) == reportedly


def test_a_speaker_out_of_the_taggers_sight_is_still_asked() -> None:
    army = a_statement("The army", "rebels fled", text=TEXT)
    answers = answered(TEXT, cut_at=27)
    assert Voices(answers, [army], [army]).of(at("rebels", TEXT), army) == army


def test_where_the_tagger_does_not_know_the_rules_and_the_statement_around_decide() -> None:
    army = a_statement("army", "12 men died", text=TEXT)
    assert Voices(answered(TEXT), [army], [army]).of(at("12", TEXT), army) == army


@pytest.mark.parametrize(
    ("who", "document"),
    [
        ("Video footage", True),
        ("photos from the scene", True),
        ("Videos and Images", True),
        ("footage obtained on the spot", True),
        ("a video posted by a medic", False),
        ("an Amaq video", False),
        ("the army's footage", False),
        ("footage that Reuters verified", False),
        ("a video journalist", False),
    ],
)
def test_what_a_picture_shows_the_document_says(who: str, *, document: bool) -> None:
    text = f"On the square {who} showed 12 men, as the army had said."
    shown = a_statement(who, "12 men", text=text)
    answers = answered(text, links=[(Link.SPEAKER, "12", who)])
    said = Voices(answers, [shown], [shown]).of(at("12", text), shown)
    assert (said is None) is document


def test_who_tells_of_a_picture_says_what_it_shows() -> None:
    text = "Police said footage showed 12 men."
    police, shown = (
        a_statement("Police", "footage showed 12 men", text=text),
        a_statement("footage", "12 men", text=text),
    )
    answers = answered(text, links=[(Link.SPEAKER, "12", "footage")])
    assert Voices(answers, [police, shown], []).of(at("12", text), shown) == police


def test_whose_people_are_counted_is_named_where_the_text_names_it() -> None:
    marks = {Tag.SOURCE: ["The army", "It"]}
    links = [(Link.WHOSE, "men", "It"), (Link.STANDS_FOR, "It", "The army")]
    names = [Span(0, 8), Span(27, 29)]
    side = whose(TEXT, answered(TEXT, marks=marks, links=links), Span(17, 20), names)
    assert side
    assert (side.quote.text, side.name) == ("It", "The army")
    links = [(Link.WHOSE, "men", "The army")]
    side = whose(TEXT, answered(TEXT, marks=marks, links=links), Span(17, 20), names)
    assert side
    assert side.name == "The army"


def test_people_of_no_side_named_are_nobodys() -> None:
    answers = answered(TEXT, marks={Tag.SOURCE: ["The army"]}, links=[(Link.WHOSE, "men", None)])
    assert whose(TEXT, answers, Span(17, 20), [Span(0, 8)]) is None
    assert whose(TEXT, answered(TEXT), Span(17, 20), []) is None


def test_a_source_that_nobody_marked_is_what_the_cue_points_at() -> None:
    marks = {Tag.CUE: ["said"], Tag.CONTENT: ["12 men died"]}
    links = [(Link.SOURCE, "said", "The army"), (Link.CUE, "12 men died", "said")]
    [one] = attributions(answered(TEXT, marks=marks, links=links))
    assert one.source == (0, 8)
    torn = [(Link.SOURCE, "said", None), (Link.CUE, "12 men died", "said")]
    [one] = attributions(answered(TEXT, marks=marks, links=torn))
    assert one.source is None


def test_content_that_a_word_parts_is_one_piece_and_a_cue_parts_it() -> None:
    text = "Twelve men, he said, have died there."
    marks = {Tag.CUE: ["he said"], Tag.CONTENT: ["Twelve men", "have", "there"]}
    links = [(Link.CUE, words, "he said") for words in ("Twelve men", "have", "there")]
    [one] = attributions(answered(text, marks=marks, links=links))
    assert [text[slice(*span)] for span in one.content] == ["Twelve men", "have died there"]


def test_a_speaker_of_the_rules_that_takes_in_more_than_a_name_is_cut_to_what_the_tagger_marks() -> (
    None
):
    text = "took away thirteen the cleaner told us 12 men died"
    ruled = a_statement("took away thirteen the cleaner", "12 men died", text=text).but(
        cue=at("told", text)
    )
    marks = {Tag.SOURCE: ["the cleaner"], Tag.CUE: ["told"], Tag.CONTENT: ["12 men died"]}
    links = [(Link.SOURCE, "told", "the cleaner"), (Link.CUE, "12 men died", "told")]
    [one] = joined(text, [ruled], answered(text, marks=marks, links=links))
    assert one.speaker is not None
    assert one.speaker.text == "the cleaner"


def test_the_rules_tell_the_whole_of_a_speaker_and_that_somebody_denies() -> None:
    ruled = a_statement("The army", "12 men died", text=TEXT, stance=Stance.DENIES).but(
        cue=at("said", TEXT)
    )
    marks = {Tag.SOURCE: ["army"], Tag.CUE: ["said"], Tag.CONTENT: ["12 men died"]}
    links = [(Link.SOURCE, "said", "army"), (Link.CUE, "12 men died", "said")]
    [one] = joined(TEXT, [ruled], answered(TEXT, marks=marks, links=links))
    assert one.speaker == ruled.speaker
    assert one.stance is Stance.DENIES
    nobody = [(Link.SOURCE, "said", None), (Link.CUE, "12 men died", "said")]
    [one] = joined(TEXT, [ruled], answered(TEXT, marks=marks, links=nobody))
    assert one.speaker == ruled.speaker


def test_who_could_not_be_found_to_verify_it_says_nothing() -> None:
    ruled = a_statement("The army", "12 men died", text=TEXT, stance=Stance.UNVERIFIABLE).but(
        cue=at("said", TEXT), speaker=None
    )
    marks = {Tag.SOURCE: ["army"], Tag.CUE: ["said"], Tag.CONTENT: ["12 men died"]}
    links = [(Link.SOURCE, "said", "army"), (Link.CUE, "12 men died", "said")]
    [one] = joined(TEXT, [ruled], answered(TEXT, marks=marks, links=links))
    assert (one.speaker, one.stance) == (None, Stance.UNVERIFIABLE)
