"""Words that say what befalls people, and words that tell who did it or that it is only imagined."""

from sayso.domain.codes import Measure
from sayso.text.wordlists import word_set

_M = Measure


def _forms(*rows: tuple[Measure, str]) -> dict[str, Measure]:
    return {word: measure for measure, words in rows for word in words.split()}


# Past forms that are passive or active, as their surroundings tell.
PAST = _forms(
    (_M.KILLED, "killed slain murdered assassinated executed massacred beheaded lynched gunned eliminated martyred"
                " neutralised neutralized slaughtered hanged martyred butchered electrocuted"),
    (_M.INJURED, "injured wounded hurt maimed burnt hospitalised hospitalized"),
    (_M.ABDUCTED, "abducted kidnapped captured-hostage hijacked kidnaped"),
    (_M.DETAINED, "arrested detained apprehended captured nabbed caught imprisoned rounded"),
    (_M.RESCUED, "rescued freed released evacuated liberated recovered-alive"),
    (_M.DISPLACED, "displaced uprooted"),
)  # fmt: skip
ACTIVE = _forms(
    (_M.KILLED, "kill kills killing murdering murders murder slay slays slaying executing execute assassinating claims claiming-lives eliminating gunning"
                " beheading martyring massacring"),
    (_M.INJURED, "injure injures injuring wound wounds wounding hurting maiming"),
    (_M.ABDUCTED, "abduct abducts abducting kidnap kidnaps kidnapping"),
    (_M.DETAINED, "arrest arrests arresting detain detains detaining apprehending apprehend nab nabs captures capture capturing"),
    (_M.RESCUED, "rescue rescues rescuing free frees freeing release releases releasing liberating"),
    (_M.DISPLACED, "displacing displaces displace"),
)  # fmt: skip
# The people stand before these.
BEFORE = _forms(
    (_M.KILLED, "dead die dies died dying perished succumbed succumb succumbing"),
    (_M.ABDUCTED, "hostage captive"),
    (_M.PRESENT, "aboard trapped hiding onboard"),
    (_M.MISSING, "missing untraced untraceable unaccounted"),
    (_M.DETAINED, "surrendered surrender surrendering surrenders"),
    (_M.ESCAPED, "escaped escape escapes fled flee escaping fleeing"),
)
BEFORE_RUNS: dict[tuple[str, ...], Measure] = {
    ("taken", "hostage"): _M.ABDUCTED,
    ("held", "hostage"): _M.ABDUCTED,
    ("held", "captive"): _M.ABDUCTED,
    ("taken", "captive"): _M.ABDUCTED,
    ("taken", "into", "custody"): _M.DETAINED,
    ("picked", "up"): _M.ABDUCTED,
    ("shot", "dead"): _M.KILLED,
    ("shot", "to", "death"): _M.KILLED,
    ("gunned", "down"): _M.KILLED,
    ("shot", "and", "killed"): _M.KILLED,
    ("lost", "their", "lives"): _M.KILLED,
    ("lost", "his", "life"): _M.KILLED,
    ("lost", "her", "life"): _M.KILLED,
    ("lost", "lives"): _M.KILLED,
    ("embraced", "martyrdom"): _M.KILLED,
    ("blown", "up"): _M.KILLED,
    ("on", "board"): _M.PRESENT,
    ("set", "free"): _M.RESCUED,
    ("unaccounted", "for"): _M.MISSING,
    ("taken", "away"): _M.ABDUCTED,
}
AFTER_RUNS: dict[tuple[str, ...], Measure] = {
    ("shot", "dead"): _M.KILLED,
    ("shot", "and", "killed"): _M.KILLED,
    ("gunned", "down"): _M.KILLED,
    ("gunning", "down"): _M.KILLED,
    ("shooting", "dead"): _M.KILLED,
    ("took", "hostage"): _M.ABDUCTED,
    ("picked", "up"): _M.ABDUCTED,
    ("death", "of"): _M.KILLED,
    ("deaths", "of"): _M.KILLED,
    ("killing", "of"): _M.KILLED,
    ("killings", "of"): _M.KILLED,
    ("murder", "of"): _M.KILLED,
    ("assassination", "of"): _M.KILLED,
    ("execution", "of"): _M.KILLED,
    ("lives", "of"): _M.KILLED,
    ("life", "of"): _M.KILLED,
    ("bodies", "of"): _M.KILLED,
    ("body", "of"): _M.KILLED,
    ("bodies", "of", "the"): _M.KILLED,
    ("injuries", "to"): _M.INJURED,
    ("wounding", "of"): _M.INJURED,
    ("injuring", "of"): _M.INJURED,
    ("injury", "to"): _M.INJURED,
    ("abduction", "of"): _M.ABDUCTED,
    ("kidnapping", "of"): _M.ABDUCTED,
    ("kidnappings", "of"): _M.ABDUCTED,
    ("arrest", "of"): _M.DETAINED,
    ("arrests", "of"): _M.DETAINED,
    ("surrender", "of"): _M.DETAINED,
    ("release", "of"): _M.RESCUED,
    ("rescue", "of"): _M.RESCUED,
    ("killed", "include"): _M.KILLED,
    ("killed", "included"): _M.KILLED,
    ("dead", "include"): _M.KILLED,
    ("dead", "included"): _M.KILLED,
    ("victims", "include"): _M.KILLED,
    ("victims", "included"): _M.KILLED,
    ("deceased", "include"): _M.KILLED,
    ("deceased", "included"): _M.KILLED,
    ("injured", "include"): _M.INJURED,
    ("injured", "included"): _M.INJURED,
    ("wounded", "include"): _M.INJURED,
    ("wounded", "included"): _M.INJURED,
    ("casualties", "include"): _M.CASUALTIES,
    ("casualties", "included"): _M.CASUALTIES,
    ("casualties", "reportedly", "included"): _M.CASUALTIES,
    ("presence", "of"): _M.PRESENT,
    ("carrying",): _M.PRESENT,
    ("took", "away"): _M.ABDUCTED,
    ("among", "the", "dead"): _M.KILLED,
    ("death", "toll"): _M.KILLED,
    ("number", "of", "dead"): _M.KILLED,
}
HURT = frozenset({"injuries", "injury", "wounds", "burns"})
HURTING = word_set(
    "sustained suffered received sustain sustaining suffering suffer receive receiving sustains got"
)
ATTACKS = word_set(
    "attacked struck strikes stormed ambushed raided hurled lobbed detonated detonate detonates"
    " exploded blew fired opened open barged planted shot attacking threw targeted overran sprayed rammed"
)
BE = word_set("was were been being is are be got get getting gets")
ADVERBS = word_set(
    "also reportedly critically seriously severely allegedly either later both all still then killed injured brutally fatally"
    " badly instantly not never subsequently wounded slightly lightly and or further thus already confirmed feared believed"
)
MODALS = word_set("would could may might will shall should if unless can plan planned planning intended wanted want"
                    " threatened threatening plotting conspiring trying attempt attempted attempting vowed warned hoping aim aimed order ordered")  # fmt: skip
VERBS = (
    frozenset(PAST)
    | frozenset(ACTIVE)
    | frozenset(BEFORE)
    | HURTING
    | ATTACKS
    | word_set("shot taken lost gunned picked")
)
VERBS -= {"captured-hostage"}
ENDS = word_set(
    "was were is are be been being has have had having who whom whose which that when while as after before during in"
    " on at by to with for from into near between against under over through but or including include included"
    " identified named called said says told reported reports added according also reportedly allegedly did do does"
    " could would may might will shall should can not where since until because if so than about around along besides"
    " aged amid among across behind inside outside within without upon off up down out a an the his her their its"
    " these those this it they he she both including namely belonging armed riding traveling travelling clad posted deployed"
    " were remain remained took take came come went left leave leaves identified suspected-of wearing sitting standing working living set"
)


OBJECTS = word_set("the his her their its him them himself herself themselves a an another at more over some around about no nearly"
                     " several many all both people persons militants civilians soldiers policemen dozens scores hundreds as up")  # fmt: skip
NUMBERS = word_set(
    "one two three four five six seven eight nine ten eleven twelve dozen fifteen twenty thirty"
)
