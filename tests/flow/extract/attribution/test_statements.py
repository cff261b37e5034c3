"""Who says what, a row a way of handing somebody the word: speaker, cue, content, stance."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.document import Quote
from sayso.flow.extract.attribution import statements
from sayso.flow.extract.attribution.speakers.names import Names
from sayso.text.sentences import sentences

Said = tuple[str | None, str | None, str, str]


def read(text: str) -> list[Said]:
    return [
        (
            one.speaker.name if one.speaker else None,
            one.cue.text if one.cue else None,
            " … ".join(quote.text for quote in one.content),
            str(one.stance),
        )
        for one in statements(text, sentences(text))
    ]


WAYS: list[tuple[str, list[Said]]] = [
    (
        "Police said that 12 people were killed.",
        [("Police", "said that", "12 people were killed", "asserts")],
    ),
    (
        "Twelve people were killed, police said.",
        [("police", "said", "Twelve people were killed", "asserts")],
    ),
    (
        "Twelve people were killed, according to Reuters Five others were hurt.",
        [("Reuters", "according to", "Twelve people were killed", "asserts")],
    ),
    (
        "Twelve people were killed, according to a man in Quetta.",
        [("a man in Quetta", "according to", "Twelve people were killed", "asserts")],
    ),
    (
        "Twelve people were killed, said a man in Quetta.",
        [("a man", "said", "Twelve people were killed", "asserts")],
    ),
    (
        "According to the Front Two men were killed.",
        [("the Front", "According to", "Two men were killed", "asserts")],
    ),
    (
        "Twelve people were killed, said the police.",
        [("the police", "said", "Twelve people were killed", "asserts")],
    ),
    (
        '"Twelve people were killed," a police official said, "and ten were hurt."',
        [("a police official", "said", "Twelve people were killed … and ten were hurt", "asserts")],
    ),
    (
        "The army on Wednesday said it had killed 33 attackers.",
        [("The army", "said", "it had killed 33 attackers", "asserts")],
    ),
    (
        "The army said on March 12 that the siege was over.",
        [("The army", "said on March 12 that", "the siege was over", "asserts")],
    ),
    (
        "The army said in a statement that the siege was over.",
        [("The army", "said in a statement that", "the siege was over", "asserts")],
    ),
    (
        "The army has also said the siege was over.",
        [("The army", "said", "the siege was over", "asserts")],
    ),
    (
        "Ali Khan, a spokesman for the army, said the siege was over.",
        [("Ali Khan, a spokesman for the army", "said", "the siege was over", "asserts")],
    ),
    (
        "The official, who was in the area and asked not to be named, said that 70 militants had escaped.",
        [("The official", "said that", "70 militants had escaped", "asserts")],
    ),
    (
        "A police official who saw it claimed around 70 militants escaped.",
        [("A police official who saw it", "claimed", "around 70 militants escaped", "asserts")],
    ),
    (
        "According to the army, 33 attackers were killed.",
        [("the army", "According to", "33 attackers were killed", "asserts")],
    ),
    (
        "Thirty-three attackers were killed, according to the army.",
        [("the army", "according to", "Thirty-three attackers were killed", "asserts")],
    ),
    (
        "Thirty-three attackers, according to officials in Quetta, were killed.",
        [
            (
                "officials in Quetta",
                "according to",
                "Thirty-three attackers … were killed",
                "asserts",
            )
        ],
    ),
    (
        "According to details given by the police, three men were shot.",
        [("the police", "According to", "three men were shot", "asserts")],
    ),
    (
        "According to reports by the authorities, five bodies were found.",
        [("the authorities", "According to", "five bodies were found", "asserts")],
    ),
    (
        "As per the police, three men were shot.",
        [("the police", "As per", "three men were shot", "asserts")],
    ),
    (
        "The paper, quoting security officials, said ten were dead.",
        [("The paper, quoting security officials", "said", "ten were dead", "asserts")],
    ),
    (
        "It was reported by the police that three men were shot.",
        [("the police", "reported by", "three men were shot", "asserts")],
    ),
    (
        "Three men were shot, it was announced by the army.",
        [("the army", "announced by", "Three men were shot", "asserts")],
    ),
    (
        "Initially reported by Sample Wire, the strike left nine dead.",
        [("Sample Wire", "reported by", "the strike left nine dead", "asserts")],
    ),
    (
        "The army won back control, claiming to have killed all 33 attackers.",
        [("The army", "claiming", "to have killed all 33 attackers", "asserts")],
    ),
    (
        "The group said it had killed 50 hostages, adding that it would go on.",
        [
            ("The group", "said", "it had killed 50 hostages", "asserts"),
            ("The group", "adding", "it would go on", "asserts"),
        ],
    ),
    (
        "The group denied it had lost anyone and said fighting went on.",
        [
            ("The group", "denied", "it had lost anyone", "denies"),
            ("The group", "said", "fighting went on", "asserts"),
        ],
    ),
    (
        "The army told reporters that the siege was over.",
        [("The army", "told reporters that", "the siege was over", "asserts")],
    ),
    (
        "The army told Sample Wire the siege was over.",
        [("The army", "told", "the siege was over", "asserts")],
    ),
    (
        "The siege was over, the army told reporters.",
        [("the army", "told", "The siege was over", "asserts")],
    ),
    (
        "The police reported to Radio Sample that three men were shot.",
        [("The police", "reported to Radio Sample that", "three men were shot", "asserts")],
    ),
    (
        "The army says 33 attackers died, but the group denies it.",
        [
            ("The army", "says", "33 attackers died", "asserts"),
            ("the group", "denies", "it", "denies"),
        ],
    ),
    (
        "The army, which says that 33 attackers died, gave no names.",
        [("The army", "says that", "33 attackers died", "asserts")],
    ),
    (
        "The minister said that the group had claimed that ten died.",
        [
            ("The minister", "said that", "the group had claimed that ten died", "asserts"),
            ("the group", "claimed that", "ten died", "asserts"),
        ],
    ),
    (
        "Bomb kills three in Quetta: officials",
        [("officials", ":", "Bomb kills three in Quetta", "asserts")],
    ),
    ("Army: 30 killed in raid", [("Army", ":", "30 killed in raid", "asserts")]),
    (
        "According to officials 931 people have died.",
        [("officials", "According to", "931 people have died", "asserts")],
    ),
    (
        "According to the 12 survivors the bus was stopped.",
        [("the 12 survivors", "According to", "the bus was stopped", "asserts")],
    ),
    # A country may be where it was, too.
    ("Pakistan: 30 killed in raid", []),
    ("Pak: 30 killed in raid", []),
    ("Shelling kills nine - Pakistan", [("Pakistan", "-", "Shelling kills nine", "asserts")]),
    ("Bombing kills nine in the town centre", []),
    (
        "The BLA claimed responsibility for the attack.",
        [("The BLA", "claimed responsibility", "the attack", "claims_responsibility")],
    ),
    (
        "Responsibility for the attack was claimed by the BLA.",
        [("the BLA", "claimed by", "the attack", "claims_responsibility")],
    ),
    ("No group claimed responsibility for the attack.", []),
    (
        "The BLA blamed the army for the deaths.",
        [("The BLA", "blamed", "the army for the deaths", "accuses")],
    ),
    (
        "The army accused the BLA of killing hostages.",
        [("The army", "accused", "the BLA of killing hostages", "accuses")],
    ),
    ("It holds Israel responsible.", [("It", "holds", "Israel responsible", "accuses")]),
    (
        "The BLA rejected the army's account.",
        [("The BLA", "rejected", "the army's account", "denies")],
    ),
    (
        "The army denied that its men had fired.",
        [("The army", "denied that", "its men had fired", "denies")],
    ),
    (
        "The official doubted that 200 had died.",
        [("The official", "doubted that", "200 had died", "doubts")],
    ),
    (
        "The army admitted that four soldiers had died.",
        [("The army", "admitted that", "four soldiers had died", "admits")],
    ),
    (
        "The Pentagon corrected its account of the bombing.",
        [("The Pentagon", "corrected", "its account of the bombing", "corrects")],
    ),
    (
        "The army declined to comment on the toll.",
        [("The army", "declined to", "declined to comment on the toll", "declines")],
    ),
    (
        "The army would not say how many had died.",
        [("The army", "would not", "would not say how many had died", "declines")],
    ),
    (
        "The army was not available for comment.",
        [("The army", "not available", "not available for comment", "declines")],
    ),
    (
        "It was not possible to verify the account.",
        [(None, "verify", "It was not possible to verify the account", "unverifiable")],
    ),
    (
        "Police withdrew the figure and said nine had died.",
        [
            ("Police", "withdrew", "the figure", "denies"),
            ("Police", "said", "nine had died", "asserts"),
        ],
    ),
    (
        "The group walked back its claim of responsibility and then went on.",
        [("The group", "walked back", "its claim of responsibility and then went on", "denies")],
    ),
    (
        "The ministry retracted its report that a boy had been killed.",
        [("The ministry", "retracted", "its report that a boy had been killed", "denies")],
    ),
    (
        "The figure was withdrawn on Friday by the ministry.",
        [("the ministry", "withdrawn", "The figure", "denies")],
    ),
    ("The figure was withdrawn.", []),
    ("The bodies were withdrawn by the army.", []),
    ("Troops withdrew from the town.", []),
    ("Withdrew the figure.", []),
    (
        "An official said police had revised the toll to nine.",
        [
            ("An official", "said", "police had revised the toll to nine", "asserts"),
            ("police", "revised", "the toll to nine", "corrects"),
        ],
    ),
    (
        "The ministry at first said nine had died.",
        [("The ministry", "said", "nine had died", "asserts")],
    ),
    (
        "The figures could not be independently verified.",
        [(None, "verified", "The figures could not be independently verified", "unverifiable")],
    ),
    (
        "Sample Wire could not independently verify the claim.",
        [
            (
                "Sample Wire",
                "verify",
                "Sample Wire could not independently verify the claim",
                "unverifiable",
            )
        ],
    ),
    (
        "None of the figures has been confirmed by an independent source.",
        [
            (
                None,
                "confirmed",
                "None of the figures has been confirmed by an independent source",
                "unverifiable",
            )
        ],
    ),
    (
        "There were conflicting reports that dozens were missing.",
        [("conflicting reports", "reports that", "dozens were missing", "asserts")],
    ),
    (
        "The army's claim that all 33 had died was doubted.",
        [("The army", "claim that", "all 33 had died was doubted", "asserts")],
    ),
    (
        "A claim by the army that all 33 had died was doubted.",
        [("the army", "claim by the army that", "all 33 had died was doubted", "asserts")],
    ),
    (
        "Some accounts put the toll at 200.",
        [("Some accounts", "put", "the toll at 200", "asserts")],
    ),
    (
        "The ministry raised the number of dead to 19.",
        [("The ministry", "raised", "the number of dead to 19", "corrects")],
    ),
    ("Residents spoke of scores of dead.", [("Residents", "spoke", "scores of dead", "asserts")]),
    (
        "Three men were shot on May 5, reports Sample Daily.",
        [("Sample Daily", "reports", "Three men were shot on May 5", "asserts")],
    ),
    (
        "Three men were shot in Sibi on May 5 reports Sample Daily",
        [("Sample Daily", "reports", "Three men were shot in Sibi on May 5", "asserts")],
    ),
    (
        "Two officers were hurt in the blast on the road said police officials.",
        [
            (
                "police officials",
                "said",
                "Two officers were hurt in the blast on the road",
                "asserts",
            )
        ],
    ),
    (
        "QUETTA, March 11 (Sample Wire) - Gunmen stopped a train, officials said.",
        [("officials", "said", "Gunmen stopped a train", "asserts")],
    ),
    (
        "THE ARMY REPORTED THAT 30 GUERRILLAS DIED.",
        [("THE ARMY", "REPORTED THAT", "30 GUERRILLAS DIED", "asserts")],
    ),
    ("Two people were hurt. He said so.", [("He", "said", "so", "asserts")]),
    ("The blast claimed ten lives.", []),
    ("The alleged killers were arrested.", []),
    ("The man is believed to be a member of the group.", []),
    ("This adds to a list of failures.", []),
    ("The suspected militants fled.", []),
    ("The news reports were wrong.", []),
    ("Israel and Hamas trade blame over the blast.", []),
    ("He was quoted as saying that all was calm.", [("He", "saying", "all was calm", "asserts")]),
    (
        "The group had said as much the night before.",
        [("The group", "said", "as much the night before", "asserts")],
    ),
    ("The United States condemned it.", []),
    (
        "Local people and officials said that two were hurt.",
        [("Local people and officials", "said that", "two were hurt", "asserts")],
    ),
    (
        "Pakistan and India said they would talk.",
        [("Pakistan and India", "said", "they would talk", "asserts")],
    ),
    (
        'The army said: "We killed all of them. It is over."',
        [("The army", "said", "We killed all of them. It is over", "asserts")],
    ),
    (
        "Lt. Ali of the army (retired) said all was calm.",
        [("Lt. Ali of the army (retired)", "said", "all was calm", "asserts")],
    ),
    (
        "Several outlets and reporters, including Sample Wire, the radio, and an agency, also reported 15 deaths.",
        [
            (
                "reporters, including Sample Wire, the radio, and an agency",
                "reported",
                "15 deaths",
                "asserts",
            )
        ],
    ),
    (
        "In a post, relatives mourned him, confirming that four died.",
        [("relatives", "confirming", "four died", "asserts")],
    ),
    (
        "Meanwhile in Karachi police said two men were hurt.",
        [("police", "said", "two men were hurt", "asserts")],
    ),
    (
        "On May 5 police said two men were hurt.",
        [("police", "said", "two men were hurt", "asserts")],
    ),
    (
        "In the town of Sibi a police official said two men were hurt.",
        [("a police official", "said", "two men were hurt", "asserts")],
    ),
    (
        "Two men were hurt, a police official said on May 5 (today).",
        [("a police official", "said", "Two men were hurt", "asserts")],
    ),
    (
        "The group said on Monday (today) it had killed two.",
        [("The group", "said", "it had killed two", "asserts")],
    ),
    ("Two were hurt, he said.", [("he", "said", "Two were hurt", "asserts")]),
    (
        "The officials, two of them, said all was calm.",
        [("The officials, two of them", "said", "all was calm", "asserts")],
    ),
    (
        "A security guard at the gate of the big market near the old station said two men were hurt.",
        [
            (
                "A security guard at the gate of the big market near the old station",
                "said",
                "two men were hurt",
                "asserts",
            )
        ],
    ),
    (
        "The spokesman, Ali Khan, said two men were hurt. He said one died. The officials said more would come.",
        [
            ("The spokesman, Ali Khan", "said", "two men were hurt", "asserts"),
            ("The spokesman, Ali Khan", "said", "one died", "asserts"),
            ("The officials", "said", "more would come", "asserts"),
        ],
    ),
    (
        "The group's leader said it would go on. They said so. Its men said so.",
        [
            ("The group's leader", "said", "it would go on", "asserts"),
            ("The group's leader", "said", "so", "asserts"),
            ("Its men", "said", "so", "asserts"),
        ],
    ),
    (
        "The army through its media wing in an interview said all was calm.",
        [("The army through its media wing", "said", "all was calm", "asserts")],
    ),
    (
        "The army in a rare televised interview said all was calm.",
        [("The army", "said", "all was calm", "asserts")],
    ),
    (
        "At the statement the army said all was calm.",
        [("the army", "said", "all was calm", "asserts")],
    ),
    ("Officers) said all was calm.", []),
    (
        "Officers (of the old guard) said all was calm.",
        [("Officers (of the old guard)", "said", "all was calm", "asserts")],
    ),
    ("Maj. Gen. Ali said all was calm.", [("Maj. Gen. Ali", "said", "all was calm", "asserts")]),
    ("The crisis; the army, said all was calm.", []),
    (
        "The list, the army, the police, the fire service, the rangers, the coast guard, the wardens, said all was calm.",
        [("the coast guard, the wardens", "said", "all was calm", "asserts")],
    ),
    ("The army -, said all was calm.", []),
    ("a b c d e f g said all was calm.", [("a b c d e f g", "said", "all was calm", "asserts")]),
    (
        "The siege was over, reported by nobody of the year 12.",
        [("nobody of the year 12", "reported by", "The siege was over", "asserts")],
    ),
    ('"All calm," reported in by the.', []),
    ("Two were shot, said by the.", []),
    ("Several men, saying nothing of the dead, left.", []),
    (
        "Reports claiming that ten died were wrong.",
        [("Reports", "claiming", "ten died were wrong", "asserts")],
    ),
    ("In Sibi, it was calm, saying so.", []),
    (
        "The town is calm, and according to the police, shops are open.",
        [("the police", "according to", "shops are open", "asserts")],
    ),
    (
        "Shops are open, according to the police and the army.",
        [("the police and the army", "according to", "Shops are open", "asserts")],
    ),
    (
        "Quoting the police, the paper went on.",
        [("the police", "Quoting", "the paper went on", "asserts")],
    ),
    (
        "The army said it was over; the group denied it.",
        [("The army", "said", "it was over", "asserts"), ("the group", "denied", "it", "denies")],
    ),
    (
        "The army said A, while the group said B.",
        [("The army", "said", "A", "asserts"), ("the group", "said", "B", "asserts")],
    ),
    ("Media reports said ten died.", [("Media reports", "said", "ten died", "asserts")]),
    ("All sources said ten died.", [("All sources", "said", "ten died", "asserts")]),
    (
        "According to S. S. Bisht of the police, ten died.",
        [("S. S. Bisht of the police", "According to", "ten died", "asserts")],
    ),
    (
        "Two were shot, said Col. Ali (retired) on May 5.",
        [("Col. Ali (retired)", "said", "Two were shot", "asserts")],
    ),
    ("Two were shot, said Col. Ali (retired", []),
    ("Police put the toll, at last, high.", [("Police", "put", "the toll", "asserts")]),
    ("put the toll at ten", []),
    ("The army refused comment on names.", []),
    ("could not verify it", [(None, "verify", "could not verify it", "unverifiable")]),
    ("Not verified by us.", []),
    ("responsibility", []),
    (
        "The group took responsibility.",
        [("The group", "took responsibility", "responsibility", "claims_responsibility")],
    ),
    ("holds it responsible", []),
    ("He hold on.", []),
    (
        "The officials said ten died. They said more would.",
        [
            ("The officials", "said", "ten died", "asserts"),
            ("The officials", "said", "more would", "asserts"),
        ],
    ),
    ("He said ten died.", [("He", "said", "ten died", "asserts")]),
    ("It said ten died.", [("It", "said", "ten died", "asserts")]),
    ("The statement said ten died.", [("The statement", "said", "ten died", "asserts")]),
    ("It was said that ten died.", []),
    ("SAYS", []),
    ("said", []),
    (
        "Police said The militants came from the hills near the old town and fired at the post for an hour before they left for the border with two vans in the night they came",
        [
            (
                "Police",
                "said",
                "The militants came from the hills near the old town and fired at the post for an hour before they left for the border with two vans in the night they came",
                "asserts",
            )
        ],
    ),
    (
        "Two were shot, said Col. Ali, adding that one died.",
        [
            ("Col. Ali", "said", "Two were shot", "asserts"),
            ("Col. Ali", "adding", "one died", "asserts"),
        ],
    ),
    ("The army denied it and claims.", [("The army", "denied", "it and claims", "denies")]),
    ("The army won, claiming.", []),
    ("In May holds it responsible.", []),
    ("Meanwhile declined to comment.", []),
    ("In May put the toll at ten.", []),
    (
        "Police said ten died, reports Sample Daily.",
        [
            ("Sample Daily", "reports", "Police said ten died", "asserts"),
            ("Police", "said", "ten died", "asserts"),
        ],
    ),
    (
        "The figures could not be verified. It was late. Police said so.",
        [
            (None, "verified", "The figures could not be verified", "unverifiable"),
            ("Police", "said", "so", "asserts"),
        ],
    ),
    ("The army - said all was calm.", [("The army", "said", "all was calm", "asserts")]),
    (
        "Seven men near old town shops of Karachi Police said all was calm.",
        [("Karachi Police", "said", "all was calm", "asserts")],
    ),
    (
        "Police in the old town said The militants came from the hills near the old town and fired at the post for an hour before they left for the border with two vans in the night",
        [
            (
                "Police in the old town",
                "said",
                "The militants came from the hills near the old town and fired at the post for an hour before they left for the border with two vans in the night",
                "asserts",
            )
        ],
    ),
    ("The army said.", []),
]


@pytest.mark.parametrize(("text", "wanted"), WAYS, ids=[text for text, _ in WAYS])
def test_a_sentence_hands_somebody_the_word(text: str, wanted: list[Said]) -> None:
    assert read(text) == wanted


def test_he_is_whoever_spoke_last_and_the_official_whoever_was_one() -> None:
    text = (
        "A police official said two men were hurt. The army said it was over. It said so twice."
        " The official said one had died. He said so again."
    )
    assert [speaker for speaker, *_ in read(text)] == [
        "A police official", "The army", "The army", "A police official", "A police official",
    ]  # fmt: skip


def test_a_surname_stands_for_the_name_it_ends() -> None:
    text = "Superintendent Ali Bhaskaran said two were hurt. Bhaskaran said one had died."
    assert [speaker for speaker, *_ in read(text)] == ["Superintendent Ali Bhaskaran"] * 2


def test_somebody_told_of_before_may_be_who_speaks_next() -> None:
    text = "The director of the hospital gave another figure. He put the number of dead at 250."
    assert read(text)[0][0] == "The director of the hospital"


def test_a_group_is_the_organisation_last_named() -> None:
    text = "Human Rights Watch said it had looked. The organisation said it found little."
    assert [speaker for speaker, *_ in read(text)] == ["Human Rights Watch"] * 2


def test_whoever_speaks_before_and_after_speaks_between() -> None:
    text = "The SSP said they fired first. Two of them fell. The rest fled, the SSP said."
    assert ("The SSP", "said", "Two of them fell", "asserts") in read(text)


def test_an_account_goes_on_in_its_line_and_ends_with_it() -> None:
    text = (
        "According to the police, men fired.\nTwo fell. According to the army, men fled. One fell."
    )
    said = [(speaker, content) for speaker, _, content, _ in read(text)]
    assert ("the army", "One fell") in said
    assert ("the police", "Two fell") not in said


def test_a_text_without_full_stops_is_cut_where_sentences_begin() -> None:
    text = (
        "Two troopers were hurt in a grenade attack by militants on a patrol of the forces in the"
        " district on May 5 reports Sample Daily The attackers threw a grenade at the patrol near"
        " the old market a police official said He said the injured were taken to the hospital"
    )
    assert [speaker for speaker, *_ in read(text)] == [
        "Sample Daily", "a police official", "a police official",
    ]  # fmt: skip


WORDS = sorted({word for text, _ in WAYS for word in text.split()})


@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_whatever_the_words_quotes_are_exact_and_in_order(words: list[str]) -> None:
    text = " ".join(words)
    found = statements(text, sentences(text))
    for one in found:
        speaker = () if one.speaker is None else (one.speaker.quote,)
        for quote in (*one.content, *speaker, *(() if one.cue is None else (one.cue,))):
            assert text[quote.start : quote.end] == quote.text
    starts = [one.content[0].start for one in found]
    assert starts == sorted(starts)


@given(st.text(max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    statements(text, sentences(text))


@pytest.mark.parametrize(
    "text",
    [
        "The murder of six soldiers raised the toll to 36.",
        "The attack raised the number of dead.",
        "The latest strikes raised the death toll to 30.",
        "There were no reports of any casualties.",
        "There were no immediate reports of casualties.",
    ],
)
def test_deeds_and_nobody_speak_for_nobody(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Times of India reports that 12 people were killed.", "The Times of India"),
        ("Daily Times reports that 12 people were killed.", "Daily Times"),
        ("There are conflicting reports that 12 people were killed.", "conflicting reports"),
        ("The News reports that 12 people were killed.", "The News reports"),
        (
            "Two men died in Jammu reports Daily Excelsior General Officer Commanding went there.",
            "Daily Excelsior",
        ),
        (
            "Two men died in Jammu reports Daily Excelsior Senior Superintendent Khan said.",
            "Daily Excelsior",
        ),
        ("Two men died in Jammu, reported Inspector General Khan.", "Inspector General Khan"),
    ],
)
def test_an_outlet_that_reports_is_named_whole(text: str, speaker: str) -> None:
    assert read(text)[0][0] == speaker


def test_who_leads_a_raid_speaks() -> None:
    [said] = read("The raid commander put the number of killed at 12.")
    assert said[0] == "The raid commander"


def test_a_line_without_end_is_read_in_pieces() -> None:
    text = "police said that militants killed two soldiers and " * 4000
    assert len(statements(text, sentences(text))) > 1000


def test_only_so_many_speakers_are_remembered() -> None:
    names = Names()
    for rank in range(300):
        names.mention(f"Ali Number{rank}")
    last, first = (
        Quote(text=f"Number{rank}", start=0, end=len(f"Number{rank}")) for rank in (299, 0)
    )
    assert names.speaker(last, outlet=False).name == "Ali Number299"
    assert names.speaker(first, outlet=False).name == "Number0"
