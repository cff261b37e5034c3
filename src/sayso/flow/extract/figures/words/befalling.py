"""Words that say what befalls people, and words that tell who did it or that it is only imagined."""

from sayso.domain.codes import Measure
from sayso.text.wordlists import word_set

_M = Measure
Run = tuple[str, ...]


def _forms(*rows: tuple[Measure, str]) -> dict[str, Measure]:
    return {word: measure for measure, words in rows for word in words.split()}


def _runs(*rows: tuple[Measure, str]) -> dict[Run, Measure]:
    return {tuple(run.split()): measure for measure, runs in rows for run in runs.split("|")}


# Past forms that are passive or active, as their surroundings tell.
PAST = _forms(
    (_M.KILLED, ("killed slain murdered assassinated executed massacred beheaded lynched eliminated martyred neutralised"
                 " neutralized slaughtered hanged butchered electrocuted")),
    (_M.INJURED, "injured wounded hurt maimed burnt hospitalised hospitalized assaulted thrashed"),
    (_M.ABDUCTED, "abducted kidnapped kidnaped"),
    (_M.DETAINED, "arrested detained apprehended captured seized nabbed caught imprisoned"),
    (_M.RESCUED, "rescued freed released evacuated liberated"),
    (_M.DISPLACED, "displaced uprooted"),
)  # fmt: skip
ACTIVE = _forms(
    (_M.KILLED, ("kill kills killing murdering slay slays slaying executing execute assassinating eliminating beheading"
                 " martyring massacring murder murders claims")),
    (_M.INJURED, "injure injures injuring wound wounds wounding hurts hurting maiming inuring"),
    (_M.ABDUCTED, "abduct abducts abducting kidnap kidnaps kidnapping"),
    (_M.DETAINED, "arrests arrest arresting detain detains detaining apprehending apprehend nab nabs captures capture capturing"),
    (_M.RESCUED, "rescue rescues rescuing free frees freeing release releases releasing liberating"),
    (_M.DISPLACED, "displacing displaces displace"),
)  # fmt: skip
# Forms that are nouns as well: verbs only right before their object.
NOUNS_TOO = word_set(
    "murder murders claims arrest arrests capture rescue free release releases kidnapping wound wounds hurts"
)
# The people stand before these.
BEFORE = _forms(
    (_M.KILLED, "dead die dies died dying perished succumbed succumb succumbing"),
    (_M.ABDUCTED, "hostage captive"),
    (_M.PRESENT, "aboard trapped hiding onboard"),
    (_M.MISSING, "missing untraced untraceable unaccounted"),
    (_M.DETAINED, "surrendered surrendering surrenders"),
    (_M.ESCAPED, "escaped escapes fled flee escaping fleeing"),
)
BEFORE_RUNS = _runs(
    (_M.DETAINED, "forcibly taken into custody"),
    (_M.ABDUCTED, "forcibly taken|being held|still held|taken hostage|held hostage|held captive|taken captive|picked up|taken away|whisked away"),
    (_M.DETAINED, "taken into custody|in custody|under arrest|laid down arms|rounded up"),
    (_M.KILLED, ("shot dead|shot to death|gunned down|shot and killed|lost their lives|lost his life|lost her life|lost lives|laid down their lives|laid down his life"
                "|embraced martyrdom|blown up|hacked to death|beaten to death|burnt to death|burned to death|stabbed to death"
                "|found dead|strangled to death|among the dead|among those killed|riddled with bullets|put to death")),
    (_M.INJURED, "beaten up|taken to hospital|in hospital|shifted to hospital|among the injured|among the wounded|being treated for injuries"),
    (_M.PRESENT, "on board"),
    (_M.ESCAPED, "broke out|got away|gets away|getting away|ran away|slipped away|broke free"),
    (_M.RESCUED, "set free|brought back safely"),
    (_M.MISSING, "unaccounted for|gone missing|went missing|not been found|not been traced|never been found|not been heard from"),
)  # fmt: skip
AFTER_RUNS = _runs(
    (_M.KILLED, ("shot dead|shot and killed|gunned down|gunning down|shooting dead|hacked to death|beaten to death|death of"
                "|deaths of|killing of|killings of|murder of|murders of|assassination of|execution of|massacre of|lives of"
                "|life of|bodies of|body of|corpses of|corpse of|killed include|killed included|dead include|dead included"
                "|victims include|victims included|deceased include|deceased included|among the dead|among the dead are"
                "|among the dead were|killed were|have lost|had lost|dead are|dead were|hacking to death|loss of")),
    (_M.INJURED, ("injuries to|injuries of|wounding of|injuring of|injury to|injured include|injured included|wounded include"
                 "|wounded included|among the injured are|among the injured were|among the injured|injured were|beaten up|beat up|beating up|opened fire on")),
    (_M.CASUALTIES, "casualties include|casualties included|casualties reportedly included|out of action"),
    (_M.ABDUCTED, ("forcibly taken|forcibly took|took hostage|picked up|abduction of|kidnapping of|kidnappings of|took away|taking hostage|holding hostage"
                  "|whisked away")),
    (_M.DETAINED, "arrest of|arrests of|capture of|surrender of|rounded up|took into custody|detention of"),
    (_M.RESCUED, "release of|rescue of"),
    (_M.PRESENT, "presence of|carrying|that carried|which carried"),
)  # fmt: skip
del AFTER_RUNS["opened", "fire", "on"]
HURT = word_set("injuries injury wounds burns")
HURTING = word_set(
    "sustained suffered received sustain sustaining suffering suffer receive receiving sustains"
)
ATTACKS = word_set(
    "attacked struck stormed ambushed raided hurled lobbed detonated detonate detonates exploded blew fired opened"
    " open barged planted shot attacking threw targeted overran sprayed rammed attempted"
)
# What fighters do before or after; of nobody else it tells nothing.
DEEDS = word_set(
    "stopped entered came forced infiltrated intercepted dragged barged surrounded tried carried launched riding waylaid"
    " torched blasted besieged confessed descended planned arrived dressed disguised swarmed escorted"
    " swooped poured"
)
BE = word_set("was were been being is are be got get getting gets")
ADVERBS = word_set(
    "also reportedly critically seriously severely allegedly either later both all still then killed injured brutally fatally"
    " badly instantly not never subsequently wounded slightly lightly and or further thus already confirmed feared believed"
    " being said"
)
MODALS = word_set(
    "would could may might will shall should if unless can plan planned planning intended wanted want threatened threatening"
    " plotting conspiring trying attempt attempted attempting vowed warned hoping aim aimed order ordered orders"
)
DONE = word_set("managed claimed claiming able claims said reported used helped")
VERBS = (
    frozenset(PAST) | frozenset(ACTIVE) | frozenset(BEFORE) | HURTING | ATTACKS
    | word_set("shot taken lost gunned picked")
)  # fmt: skip
ENDS = word_set(
    "was were is are be been being has have had having who whom whose which that when while as after before during in on at by"
    " to with for from into near between against under over through but or including include included identified named called"
    " said says told reported reports added according also reportedly allegedly did do does could would may might will shall"
    " should can not where since until because if so than about around along besides aged amid among across behind inside outside"
    " within without upon off up down out a an the his her their its these those this it they he she both namely"
    " belonging armed riding traveling travelling clad posted deployed remain remained took take came come went left leave leaves"
    " mostly wearing sitting standing working living set hailing"
)
OBJECTS = word_set(
    "the his her their its him them himself herself themselves a an another more some no nearly several many both"
    " people persons militants civilians soldiers policemen dozens scores hundreds multiple numerous just only between approximately"
)
NUMBERS = word_set(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    " twenty thirty forty fifty sixty seventy eighty ninety hundred several many dozens dozen scores both"
)


def counted(word: str) -> bool:
    """Say whether a word is a number, in digits or written out."""
    return word[:1].isdigit() or word in NUMBERS
