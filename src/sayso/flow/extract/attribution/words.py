"""The words by which texts hand the word to somebody, and what those do with what they say."""

from sayso.domain.codes import Stance
from sayso.text.wordlists import WEEKDAYS, listed, word_set

_SAYS = (
    "said say says saying stated states stating told tells telling added adds adding announced announces announcing"
    " reported reports reporting confirmed confirms confirming claimed claims claim claiming revealed reveals revealing"
    " informed informs informing noted notes noting explained explains explaining disclosed discloses declared declares"
    " declaring observed mentioned mentions maintained maintains maintaining indicated indicates asserted asserts"
    " asserting insisted insists insisting remarked commented stressed emphasized emphasised emphasizing reiterated"
    " reiterates described wrote writes tweeted posted testified recalled recounted argued argues arguing concluded"
    " suspected suspects suspect believed believes believe feared fears fear estimated estimates estimating suggested"
    " suggests suggest warned warns warning vowed vows threatened threatens urged urges alleging ascertained"
    " documented narrated briefed apprised averred opined contended contends predicted assured learned learnt"
    " acknowledging announce detailed details detailing spoke speak counted recorded registered"
)
_STANCES: tuple[tuple[Stance, str], ...] = (
    (Stance.ASSERTS, _SAYS),
    (
        Stance.ADMITS,
        "admitted admits admitting acknowledged acknowledges confessed confesses conceded concedes",
    ),
    (
        Stance.ACCUSES,
        "accused accuses accusing blamed blames blaming blame alleged alleges charged accuse",
    ),
    (
        Stance.DENIES,
        (
            "denied denies deny denying rejected rejects rejecting refuted refutes refuting dismissed dismisses"
            " dismissing disputed disputes disputing contradicted contradicts"
        ),
    ),
    (Stance.DOUBTS, "doubted doubts questioned questions challenged challenges"),
    (Stance.CORRECTS, "clarified clarifies corrected revised"),
)
STANCE = {verb: stance for stance, verbs in _STANCES for verb in listed(verbs)}
GERUNDS = frozenset(verb for verb in STANCE if verb.endswith("ing"))
ADDRESSES = word_set("told tells telling informed informs informing assured briefed apprised")
TAKES_OBJECT = word_set(
    "denied denies deny denying rejected rejects rejecting refuted refutes refuting dismissed dismisses dismissing"
    " disputed disputes disputing contradicted contradicts doubted doubts questioned questions challenged challenges"
    " accused accuses accusing accuse blamed blames blaming blame confirmed confirms documented described revised corrected"
)
"""Verbs whose object alone is content: "confirmed the air raid"."""

AMBIGUOUS = word_set(
    "charged claim fear suspect believe suspected details dismissed posted warning states notes fears suggest reports claims estimates"
    " questions challenges charges doubts suspects blame accuse deny announce"
)
"""Verbs that are as often something else: they need somebody who may speak right before them."""

AUXILIARY = word_set(
    "has have had is are was were be been being do does did would will could can may might must"
)
BE = word_set("is are was were be been being")
LATELY = word_set(
    "also further later earlier then subsequently today yesterday tonight meanwhile immediately repeatedly only openly"
    " publicly separately however first now still already officially initially reportedly formally finally again"
    " here recently jointly flatly categorically strongly specifically independently clearly simply both itself"
    " themselves himself herself once"
)
OPENERS = word_set(
    "meanwhile however later earlier separately subsequently moreover furthermore additionally also but and yet so"
    " then still similarly afterwards initially today yesterday tonight nevertheless besides hence thus instead or"
)
DAYS = WEEKDAYS | word_set("today yesterday night morning evening")
BREAKS = word_set(
    "that according but while whereas although though because when after before if since until unless where as than"
    ' ; : — – ” “ " ‘ ? ! … *'
)
FINITE = AUXILIARY | word_set(
    "killed injured wounded died shot attacked arrested hit left took kidnapped abducted opened exploded blew detonated"
    " carried occurred happened fled escaped surrendered rescued freed seized recovered targeted stormed kills kill"
    " injures injure attacks hits blow wounds came went began continued remained sustained succumbed lost"
)
PRONOUNS = word_set("he she they it his her their its him them")
PEOPLE = word_set(
    "police director people army military officials official sources source spokesman spokesperson spokeswoman minister ministry"
    " government authorities witnesses witness residents resident villagers locals militants rebels group hospital"
    " doctors doctor medics officer officers commander general report reports media station agency president militia"
    " insurgents taliban security forces court lawyer family families relatives survivors survivor monitor activists"
    " chief leader mayor governor administration department office communique statement embassy ambassador premier"
    " party outfit organisation organization committee command radio newspaper accounts analysts experts"
    " observers investigators prosecutors guerrillas soldiers troops ispr un inspector superintendent commissioner"
    " judge deputy coroner paper papers newspaper magistrate brigade spokespersons corps rescuers passengers passenger driver journalist journalists correspondent eyewitnesses eyewitness"
)
SPEAK_NOT = word_set(
    "blast blasts explosion explosions attack attacks bomb bombing bombings incident shooting firing violence accident"
    " fire shell shelling tests test dna results result evidence toll encounter clash clashes raid operation which what whom this there these those who"
    " crash war conflict body bodies"
)
SOURCES = word_set("reports report accounts account rumours rumors claims allegations sources")
"""Nouns that speak for nobody named: "conflicting reports that …"."""
REPORTERS = word_set(
    "reporters journalists newsmen media reporter journalist afp reuters ap dawn xinhua pti efe cnn bbc us me him her"
    " them the a an news agency press conference parliament house court by telephone phone local police"
)
MEDIA = word_set(
    "statement conference interview tweet post communique release briefing address letter message report"
)
"""What is said through: "in a press statement"."""
DID = word_set(
    "won gave made held met sent fought found brought sought led kept saw got put threw blew shot fell fled left took went"
    " came ran struck broke set drove began"
)
"""Past forms that no ending shows; with "-ed" they tell where a sentence's subject ends."""
