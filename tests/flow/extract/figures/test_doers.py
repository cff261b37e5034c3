"""Who did it, how many, and whose people: what the noun says, what the deed says, and what neither does."""

import pytest

from tests.flow.extract.figures.test_figures import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # The dash of a range may be lost; who confesses to it did it.
        # A capital after a small letter opens a lost sentence, but not where it is always written so.
        ("About 20 armed Maoists entered the village.", ["About 20 attackers militant"]),
        ("Police killed two surrendered Naxalites.", ["two killed civilian"]),
        ("Hundreds of militants on June 3 besieged the area.", ["Hundreds attackers militant"]),
        ("Two militants, Asim and Ishaq, confessed to killing him.", ["Two attackers militant"]),
        ("Two militants confessed that it had rained.", []),
        ("The CTD heard of 7 8 militants who entered the area.", ["7 8 attackers militant"]),
        (
            "A group of nearly 20 25 Maoists entered the village.",
            ["nearly 20 25 attackers militant"],
        ),
        ("Police said that six rebels on bikes abducted Ajay Kumar.", ["six attackers militant"]),
        ("Six rebels were killed Monday.", ["Six killed militant"]),
        ("A raid left six rebels killed Monday.", ["six killed militant"]),
        ("Another cracker targeted the picket.", []),
        ("Khan and another gunman opened fire on the party.", ["another attackers militant"]),
        ("A gunman opened fire on the party.", []),
        # Men are whom their deed makes them, and nobody's by their noun.
        ("Two motorcycle borne men lobbed a grenade.", ["Two attackers unknown"]),
        ("Two men were killed.", ["Two killed civilian"]),
    ],
)
def test_attackers_are_told_by_noun_or_deed(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The rebels assaulted several villagers.", ["several injured civilian"]),
        ("The couple was beaten up.", ["couple injured civilian"]),
        ("Militants killed a couple in their house.", ["a couple killed civilian"]),
        ("They confirmed the death of a Chinese couple.", ["a Chinese couple killed civilian"]),
        ("They killed a couple of soldiers.", ["a couple of killed security"]),
        ("They beat up four villagers.", ["four injured civilian"]),
        (
            "There were 26 dead and 65 wounded among the army ranks.",
            ["26 killed security", "65 injured security"],
        ),
        (
            "There were 8 dead and 35 wounded among the civilians.",
            ["8 killed civilian", "35 injured civilian"],
        ),
        ("The guerrillas suffered eight casualties.", ["eight casualties militant"]),
        ("The army and rebels have sustained 20 casualties.", ["20 casualties mixed"]),
        ("The army did not suffer any casualties.", ["not suffer any casualties security"]),
        (
            "Its fighters killed 25 soldiers, wounded 30, and captured 24.",
            ["25 killed security", "30 injured security", "24 abducted security"],
        ),
        ('Troops killed seven "subversive criminals".', ["seven killed militant"]),
        ("Three members of an anti militant committee were killed.", ["Three killed civilian"]),
        ("A “number of martyrs were killed”.", ["A “number killed unknown"]),
        ("The rebels inflicted 18 casualties, on the army.", ["18 casualties security"]),
        ("They inflicted over 400 casualties on the government forces.", ["over 400 casualties security"]),
        ("Soldier killed, two injured in blast.", ["two injured security"]),
        ("Attack on camp, two injured in blast.", ["two injured unknown"]),
        ("A dozen civilians and soldiers were killed.", ["A dozen killed mixed"]),
        ("Nearly 70 persons mostly civilians were injured.", ["Nearly 70 injured mixed"]),
        ("Nearly 70 persons, mostly women, were injured.", ["Nearly 70 injured unknown"]),
        (
            "Police arrested two cadres of the Communist Party of Nepal Maoist.",
            ["two detained militant"],
        ),
        ("Nine volunteers of a tribal lashkar were killed.", ["Nine killed security"]),
        ("A man and a woman in the Colony area of Gwadar District were injured.", ["A injured civilian", "a injured civilian"]),
        ("A policeman who was injured in May died at a hospital on May 28.", ["A killed security"]),
        ("Sixteen people were hurt no one died.", ["Sixteen injured unknown", "no one killed unknown"]),
        ("Four Islamic State IS militants were killed.", ["Four killed militant"]),
        ("A District Reserve Group (DRG) jawan was killed.", ["A killed security"]),
        ("Two soldiers laid down their lives.", ["Two killed security"]),
        ("Over 100 Maoists set ablaze two earthmovers.", ["Over 100 attackers militant"]),
        ("Over 100 Maoists set a date.", []),
        # What looks alike and is not.
        ("Among the people killed were two children.", ["two killed civilian"]),
        ("The blast killed two policemen and militants fled.", ["two killed security"]),
        ("After two policemen were killed, police captured three.", ["two killed security", "three detained security"]),
        ("A group claimed it had seized three soldiers.", ["three abducted security"]),
        ("Police killed 12 in a raid.", ["12 killed unknown"]),
        ("Two Taliban men attacked the checkpoint.", ["Two attackers militant"]),
        ("Five workers of the Communist Party were shot dead by Maoist rebels.", ["Five killed civilian"]),
        ("Three members of Lashkar e Islam from the tribal areas were killed.", ["Three killed militant"]),
        ("The Taliban did not report any casualties.", []),
        ("They inflicted 20 casualties on government employees.", ["20 casualties official"]),
        ("Three women in the army were killed.", ["Three killed security"]),
        ("Two militants killed Jan. 5 were buried.", ["Two killed militant"]),
        ("Two militants besieged inside the mosque were killed.", ["Two killed militant"]),
        ("On December 25 30 people were killed.", ["30 killed unknown"]),
        ("Two rebels were killed by six policemen.", ["Two killed militant"]),
        ("Two drug traffickers and six Jesuits were killed.", ["Two killed militant", "six killed civilian"]),
        ("There were three armed Maoists in the house.", ["three present militant"]),
        ("Officials said there were two attackers.", ["two attackers militant"]),
        ("Last July seven Japanese were killed.", ["seven killed civilian"]),
        ("On July 7 Japanese police came.", []),
        ("The two women killed were his wife and a daughter.", ["two killed civilian"]),
        ("The death toll has gone up to 14.", ["14 killed unknown"]),
        ("There were 35 wounded among the civilians.", ["35 injured civilian"]),
        ("There were 35 wounded, two among the dead.", ["35 injured unknown", "two killed unknown"]),
        ("Nine were killed, among them two soldiers.", ["Nine killed mixed", "two killed security of 0"]),
    ],
)  # fmt: skip
def test_whose_the_harmed_are_is_told_before_or_after(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("She was killed with Ali and Omar, who were both 23.", []),
        (
            "Two medics were wounded: Ali and Omar, both members.",
            ["Two injured civilian"],
        ),
        ("Ali and Omar, both soldiers, were killed.", ["both killed security"]),
        ("As a result, both the victims were killed.", ["both killed unknown"]),
        ("He mourned the death of two boys, an eight-year old Zaid and a six-year old Hamza.", ["two killed civilian"]),
        ("Gunmen killed Ali Khan, a teacher.", []),
        ("A 40 year old woman was killed.", ["A killed civilian"]),
        ("A 20 year old Maoist was killed.", ["A killed militant"]),
    ],
)  # fmt: skip
def test_what_only_says_who_somebody_is_counts_nobody(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Two persons were killed in the village.", "Two killed civilian"),
        ("A bomb in a bus injured 12 people.", "12 injured civilian"),
        ("A bomb at the bus station injured 12 people.", "12 injured unknown"),
        ("Home Secretary Pillai said 76 people were killed.", "76 killed unknown"),
        ("Two people were killed when a bomb hit a bus carrying soldiers.", "Two killed unknown"),
        ("Security forces killed two in an encounter in a village.", "two killed unknown"),
        ("A strike killed two, a village elder said.", "two killed unknown"),
        ('"They killed three at the well," a teacher in the village said.', "three killed unknown"),
        ("Police arrested two persons in the village.", "two detained unknown"),
        ("Six persons, including two policemen, were killed in the village.", "Six killed mixed"),
    ],
)
def test_who_is_harmed_where_nobody_fights_is_a_civilian(text: str, wanted: str) -> None:
    assert read(text)[0] == wanted
