"""Small words: where a noun phrase ends, what may stand before a verb, who may be meant."""

from sayso.text.wordlists import MONTHS, WEEKDAYS, word_set

DETERMINERS = word_set(
    "the a an this that these those its their his her our your my some any all both each every"
    " another other several many few dozens hundreds scores most no more"
)
PREPOSITIONS = word_set(
    "in on at near from outside inside around across throughout into onto to toward towards with"
    " without by for against amid among between during after before since until till over under"
    " through via along behind beyond upon about above below off within per despite"
)
AUXILIARIES = word_set(
    "was were is are am be been being has have had having do does did will would shall should can"
    " could may might must got gets"
)
BEING = word_set("was were is are be been being got am")
ADVERBS = word_set(
    "also reportedly allegedly later then again already repeatedly deliberately often recently"
    " still now just once twice apparently simultaneously previously subsequently immediately"
    " suddenly nearly almost even ever always openly indiscriminately randomly first earlier"
    " initially both themselves itself himself herself eventually finally critically seriously"
    " badly fatally severely brutally publicly summarily forcibly forcefully illegally secretly"
    " formally strongly jointly directly falsely wrongly unlawfully violently instantly"
)
JOINING = word_set("and or but nor then while as when where whereas because although though if so")
RELATIVES = word_set("who which that whom whose what")
PRONOUNS = word_set(
    "he she it they him her them his hers its theirs we us i you me one himself itself themselves"
    " there here nobody someone anyone everyone"
)
NEGATIONS = word_set("not never no nobody without neither nor cannot n't none nothing hardly")
SAYING = word_set(
    "said says say saying told tells tell added adds announced announces announce reported reports"
    " report claimed claims claim stated states confirmed confirms acknowledged denied denies deny"
    " alleged alleges insisted insists maintains maintained disclosed revealed argued noted warned"
    " declared declares quoted according accused accuses accuse believes believe believed"
    " admitted described called calls repeated condemned blamed blames tweeted wrote clarified"
    " corrected confessed owned"
)
DAYS = WEEKDAYS | word_set("mon tue tues wed thu thur thurs fri sat sun")
TIMES = (
    MONTHS - {"may", "march", "mar", "sat", "sun", "wed"}
    | DAYS - {"sat", "sun", "wed"}
    | word_set("yesterday today tonight tomorrow overnight ago pm am gmt local")
    | word_set("morning afternoon evening night dawn noon midnight week weekend month year")
)
ENDING_ING = word_set(
    "killing wounding injuring leaving causing damaging destroying triggering sparking prompting"
    " forcing taking holding demanding saying using being having according including following"
    " involving carrying travelling traveling heading going returning coming belonging targeting"
    " claiming making sending setting opening firing wearing waiting riding seeking trying accusing"
    " calling blaming vowing escaping fleeing blocking working moving posing counting"
)
ADJECTIVES_ED = word_set(
    "armed unarmed masked suspected alleged unidentified hooded united banned outlawed wanted"
    " retired heavily-armed well-armed proscribed red bed shed feed armoured armored loaded"
    " crowded fortified aligned gated displaced detained captured blindfolded wounded injured"
    " al-qaeda-linked linked allied uniformed unnamed so-called hundred biped"
)
VERBS = word_set(
    "killed left hit struck took came went happened occurred wounded injured died blew set made"
    " began broke fled held lost won became saw put gave got found brought led kept let sent met"
    " stood fell rose ran struck stopped gone claimed carried fired opened exploded detonated"
    " dead leaving threatened vowed refused demanded failed seized shot entered ordered remains"
    " remain kill kills hits strikes targets says blows storms responsible accountable"
)
"""Forms that are mostly verbs, so that a noun phrase ends before them."""
