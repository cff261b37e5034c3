"""From sentences to figures: what is counted, of whom, and what is no count of people."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.document import Problem
from sayso.domain.reading import Figure
from sayso.flow.extract.figures import figures
from sayso.text.sentences import sentences


def read(text: str) -> list[str]:
    return [shown(one) for one in figures(text, sentences(text))]


def shown(one: Figure | Problem) -> str:
    if isinstance(one, Problem):
        return one.code
    part = f" of {one.part_of}" if one.part_of else ""
    return f"{one.number.text} {one.measure} {one.group}{part}"


SENTENCES: list[tuple[str, list[str]]] = [
    ("Twelve people were killed in the blast.", ["Twelve killed unknown"]),
    (
        "Gunmen killed two soldiers and wounded five policemen.",
        ["two killed security", "five injured security"],
    ),
    (
        "At least 12 soldiers were killed and 30 civilians were injured.",
        ["At least 12 killed security", "30 injured civilian"],
    ),
    ("Police seized five buses Militants had burnt.", []),
    ("Police seized five bus engines overnight.", []),
    ("Militants abducted 17 villagers.", ["17 abducted civilian"]),
    ("The rebels took 182 people hostage.", ["182 abducted unknown"]),
    ("The army rescued all 300 passengers.", ["all 300 rescued civilian"]),
    ("Around 70 to 80 militants escaped during the night.", ["Around 70 to 80 escaped militant"]),
    ("Dozens of passengers are still missing.", ["Dozens missing civilian"]),
    ("More than 10,000 people fled their homes.", ["More than 10,000 displaced unknown"]),
    ("Police arrested three suspects.", ["three detained unknown"]),
    ("Three militants surrendered to the army.", ["Three detained militant"]),
    (
        "It was carrying around 450 passengers, including at least 100 soldiers.",
        ["around 450 present mixed", "at least 100 present security of 0"],
    ),
    ("Some accounts place the latter figure closer to 200.", []),
    (
        "It was carrying 450 passengers, although some accounts place the latter figure closer to 200.",
        ["450 present civilian", "closer to 200 present civilian"],
    ),
    (
        "The train had 450 passengers aboard. The group said it had killed 50 hostages.",
        ["450 present civilian", "50 killed civilian"],
    ),
    ("The group killed 50 hostages.", ["50 killed civilian"]),
    ("The group is holding 182 hostages.", ["182 abducted civilian"]),
    ("All 33 attackers were killed.", ["All 33 killed militant"]),
    ("33 attackers took part.", ["33 attackers militant"]),
    ("Two unidentified attackers opened fire on a bus.", ["Two attackers unknown"]),
    (
        "Five unidentified attackers, including one woman, stormed the hotel.",
        ["Five attackers unknown", "one attackers unknown of 0"],
    ),
    ("Two unidentified Taliban gunmen opened fire on a bus.", ["Two attackers militant"]),
    (
        "Three unidentified gunmen opened fire. Two people and three women were killed.",
        ["Three attackers unknown", "Two killed unknown", "three killed civilian"],
    ),
    ("Two unidentified militants opened fire on a bus.", ["Two attackers militant"]),
    ("Two suicide bombers blew themselves up.", ["Two killed militant"]),
    ("A suicide bomber killed eight people.", ["eight killed unknown"]),
    ("A soldier was killed.", ["A killed security"]),
    ("No soldiers were killed.", ["No killed security"]),
    ("Both policemen died.", ["Both killed security"]),
    ("None of the hostages was harmed.", ["None abducted civilian"]),
    ("The death toll has risen to 31.", ["31 killed unknown"]),
    (
        "The number of soldiers killed has risen to 13, up from 12.",
        ["13 killed security", "12 killed security"],
    ),
    ("He put the number of dead at between 200 and 300.", ["between 200 and 300 killed unknown"]),
    ("The toll reached 40.", ["40 killed unknown"]),
    ("Five of them died.", ["Five killed unknown"]),
    (
        "The militants killed 26 people. Of these, 18 were members of the army, three were railway staff, and five were civilians.",
        [
            "26 killed unknown",
            "18 killed security of 0",
            "three killed civilian of 0",
            "five killed civilian of 0",
        ],
    ),
    ("Eighteen of the dead were soldiers.", ["Eighteen killed security"]),
    (
        "Ten people were killed, five of them women.",
        ["Ten killed civilian", "five killed civilian of 0"],
    ),
    (
        "Five people, including two policemen, were killed.",
        ["Five killed mixed", "two killed security of 0"],
    ),
    (
        "Two policemen were killed and three others were injured.",
        ["Two killed security", "three injured security"],
    ),
    (
        "Two policemen were killed while seven other persons were injured.",
        ["Two killed security", "seven injured unknown"],
    ),
    ("The bodies of five men were found.", ["five killed civilian"]),
    ("Four deaths were reported.", ["Four killed unknown"]),
    ("The attack left ten dead.", ["ten killed unknown"]),
    ("Ten people were killed or wounded.", ["Ten casualties unknown"]),
    ("The shelling killed and injured dozens of villagers.", ["dozens casualties civilian"]),
    ("The army suffered 109 casualties.", ["109 casualties security"]),
    ("Rebels captured eight policemen.", ["eight abducted security"]),
    ("Three traders were seized.", ["Three abducted civilian"]),
    ("The convoy lost 20 lives.", ["20 killed unknown"]),
    ("Twenty-one lives were lost.", ["Twenty-one killed unknown"]),
    ("About 1,200 inmates broke out of the prison.", ["About 1,200 escaped unknown"]),
    ("Ten girls are being held.", ["Ten abducted civilian"]),
    ("At least 150 worshippers were in the mosque.", ["At least 150 present civilian"]),
    ("Twenty-seven soldiers were at the outpost.", ["Twenty-seven present security"]),
    ("One man sustained injuries and later succumbed to them.", ["One killed civilian"]),
    ("Two injured young men walked out of the house.", ["Two injured civilian"]),
    ("One of the deceased was a teacher.", []),
    ("A 28 year old man was shot dead.", ["A killed civilian"]),
    ("Khalid (34) was shot dead.", []),
    ("Ali Khan, 45, was killed.", []),
    ("Nirmala Devi 49 wife of a farmer was arrested.", []),
    ("Ali Khan, a teacher, was shot dead.", ["a killed civilian"]),
    ("Police recovered 12 rifles, 30 grenades and Rs 5,000.", []),
    ("The blast happened 12 km from the town at 10 am on May 5.", []),
    ("12 percent of the people voted.", []),
    ("Article 370 was cited.", []),
    ("The fighting went on for three days.", []),
    ("He was jailed for 12 years.", []),
    ("In 2014 militants attacked a school.", []),
    ("Five trucks and two buses were burnt.", []),
    ("The general said he would kill 20 rebels.", []),
    ("Militants planned to kill ten soldiers.", []),
    ("Two-thirds of the hostages were freed.", ["fraction"]),
    ("Half of the passengers escaped.", ["fraction"]),
    ("Four government troops were killed.", ["Four killed security"]),
    ("Six Taliban fighters were killed.", ["Six killed militant"]),
    ("Two members of parliament were shot dead.", ["Two killed official"]),
    ("Three district officials were killed.", ["Three killed official"]),
    ("Two members of the Frontier Corps were killed.", ["Two killed security"]),
    ("Nine people, soldiers and civilians, were killed.", ["Nine killed mixed"]),
    ("Two women and a child were injured.", ["Two injured civilian", "a injured civilian"]),
    (
        "Sixteen militants including three commanders were killed.",
        ["Sixteen killed militant", "three killed militant of 0"],
    ),
    ("Three former militants were shot dead.", ["Three killed civilian"]),
    (
        "A police officer and two guards were injured.",
        ["A injured security", "two injured security"],
    ),
    ("The militants shot dead two soldiers.", ["two killed security"]),
    (
        "Six people were kidnapped by ten gunmen.",
        ["Six abducted unknown", "ten attackers militant"],
    ),
    (
        "An attack by 30 fighters killed two soldiers.",
        ["30 attackers militant", "two killed security"],
    ),
    ("Five militants attacked the post.", ["Five attackers militant"]),
    ("The driver and four passengers were killed.", ["four killed civilian"]),
    ("Bomb kills three, wounds 16 in Quetta.", ["three killed unknown", "16 injured unknown"]),
    ("KILLS US TROOPS AND DOZENS OF AFGHANS", ["DOZENS killed civilian"]),
    ("Eight people drowned.", []),
    ("The ministry said as many as 60 people had been killed.", ["as many as 60 killed unknown"]),
    ("Fewer than 20 soldiers were killed.", ["Fewer than 20 killed security"]),
    ("Up to 2,000 people were killed.", ["Up to 2,000 killed unknown"]),
    ("The clash killed 3 to 5 militants.", ["3 to 5 killed militant"]),
    ("20 were killed and 30 injured.", ["20 killed unknown", "30 injured unknown"]),
    ("Of 40 passengers, 12 were killed.", ["40 present civilian", "12 killed civilian"]),
    ("Hundreds of people were displaced.", ["Hundreds displaced unknown"]),
    ('The troops killed "ten rebels".', ["ten killed militant"]),
    ("The army killed at least ten rebels.", ["at least ten killed militant"]),
    ("Two killed three injured in a clash.", ["Two killed unknown", "three injured unknown"]),
    ("Ten soldiers (in two cars) were killed.", ["Ten killed security"]),
    (
        "Five soldiers, as well as two guards, were killed.",
        ["Five killed security", "two killed security"],
    ),
    ("Three people said killed in the raid were farmers.", ["Three killed unknown"]),
    ("The dead include three policemen.", ["three killed security"]),
    ("Two 23-year-old students were killed.", ["Two killed civilian"]),
    ("A two year old girl was killed.", ["A killed civilian"]),
    ("Two left wing activists were killed.", ["Two killed civilian"]),
    ("Three persons (two brothers were killed.", ["Three killed civilian", "two killed civilian"]),
    ("Between 12 and other soldiers.", []),
    ("Police shot dead Ali 50 in Sibi.", []),
    ("One soldier and one IS fighter were killed.", ["One killed security", "one killed militant"]),
    ("Two Pakistan Peoples Party (PPP) supporters were killed.", ["Two killed civilian"]),
    ("The workers' union said five workers' wives were hurt.", ["five injured civilian"]),
    ("Three hundred five soldiers were killed.", ["Three hundred five killed security"]),
    ("One hundred dozen soldiers were killed.", ["One hundred dozen killed security"]),
    ("Ten militants dressed as policemen entered the base.", ["Ten attackers militant"]),
    ("Ten soldiers entered the base.", []),
    (
        "At least 30 people and an unknown number of soldiers were killed",
        ["At least 30 killed unknown", "an unknown number killed security"],
    ),
    ("2 and 3 dozen militants were killed.", ["3 dozen killed militant"]),
    (
        "Police killed two militants along with three others.",
        ["two killed militant", "three killed militant"],
    ),
    (
        "Two militants besides three soldiers were killed.",
        ["Two killed militant", "three killed security"],
    ),
    ("12-member team of police was attacked.", []),
    ("The rebels inflicted 55 casualties on the army.", ["55 casualties security"]),
    ("This action resulted in nine government casualties.", ["nine casualties security"]),
    ("Two dead bodies of abducted passengers were found by the police.", ["Two killed civilian"]),
    (
        "Ten soldiers were killed, including two officers, including one general.",
        ["Ten killed security", "two killed security of 0", "one killed security of 0"],
    ),
    ("Two soldiers also reportedly later subsequently killed ten rebels.", ["ten killed militant"]),
    (
        "Two soldiers, who came, and three policemen were killed.",
        ["Two killed security", "three killed security"],
    ),
    ("TEN PAKISTAN PEOPLES PARTY SUPPORTERS WERE KILLED.", ["TEN killed civilian"]),
    ("KILLS TWO WORKERS FEDERATION MEN", ["TWO killed civilian"]),
    ("Two Muttahida Qaumi Movement workers were killed.", ["Two killed civilian"]),
    ("Two workers Federation of Pakistan supporters were killed.", ["Two killed civilian"]),
    ("Two workers Federation hall were killed.", ["Two killed civilian"]),
    (
        "Two workers Federation Hall Committee Board Council Union League Office Tower Bridge Park Road were killed.",
        ["Two killed civilian"],
    ),
    ("Two workers Federation Union.", []),
    ("Thirty Ahmadis were killed.", ["Thirty killed civilian"]),
    (
        "A soldier was killed and another sustained injuries.",
        ["A killed security", "another injured security"],
    ),
    (
        "Ten soldiers were killed, including two officers.",
        ["Ten killed security", "two killed security of 0"],
    ),
    (
        "At least 12 people died, among them three children.",
        ["At least 12 killed civilian", "three killed civilian of 0"],
    ),
    (
        "Two soldiers hit by men and three policemen were killed.",
        ["Two killed security", "three killed security"],
    ),
    (
        "Two workers Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron were killed.",
        ["Two killed civilian"],
    ),
    ("Two men were injured in the town", ["Two injured civilian"]),
    ("The army gave no details of a death toll.", []),
    (
        "Police revised their count of 12 dead down to 9.",
        ["12 killed unknown", "9 killed unknown"],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_a_sentence_gives_its_figures(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


WORDS = sorted({word for text, _ in SENTENCES for word in text.split()})


@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_whatever_the_words_quotes_are_exact_and_parts_have_wholes(words: list[str]) -> None:
    text = " ".join(words)
    found = figures(text, sentences(text))
    said = [one for one in found if isinstance(one, Figure)]
    for figure in said:
        for quote in (figure.quote, figure.number, figure.counted):
            assert quote is None or text[quote.start : quote.end] == quote.text
        assert figure.part_of is None or 0 <= int(figure.part_of) < len(said)
    assert [one.number.start for one in said] == sorted(one.number.start for one in said)


@given(st.text(max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    figures(text, sentences(text))
