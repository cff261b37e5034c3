"""The shapes of words for people: whose voice, whose paper, whose rank, and who is nobody."""

import re

VOICE = (
    r"(?:spokes(?:man|woman|person|people|men)|statement|communiqu[eé]|media wing|representative)"
)
SPEAKS_FOR = re.compile(
    rf"^(?:an? |the )?(?:[\w\-]+ ){{0,3}}{VOICE} (?:for|of|from|by|on behalf of) (?:the )?(.+)$",
    re.IGNORECASE,
)
SPOKEN_FOR = re.compile(rf"^(.+?)(?:['\u2019]s?)?,? (?:\w+ )?{VOICE}s?\b.*$", re.IGNORECASE)
ARTICLE = re.compile(r"^(?:the|a|an|some|its|their|his|her|those|these) ", re.IGNORECASE)
ONE = re.compile(
    r"^(?:an?|one|another|two|three|four|several|some|many|other) (?!(?:[\w\-]+ ){0,2}(?:spokes|statement))",
    re.IGNORECASE,
)
# Headlines leave the article out: "Police official says" is one nameless person, too.
PERSON = re.compile(
    r"^(?!the )(?:[\w'\u2019\-]+ ){1,3}(?:official|officer|source|commander|lawmaker|diplomat)$",
    re.IGNORECASE,
)
OF_PLACE = re.compile(
    r"^(?:the )?(?:country|nation|government|state|province|city|region|town|district)['\u2019]s |"
    r"^(?:local|provincial|federal|central|district|regional|national|senior|top|junior|deputy|"
    r"acting|security|its|their|the) ",
    re.IGNORECASE,
)
PRONOUN = re.compile(
    r"^(?:he|she|they|it|who|him|them|her|the (?:spokes\w+|statement|official|officer|minister))$",
    re.I,
)
# What may stand behind a body's name when one of its people speaks in its name.
OFFICE = re.compile(
    r"^(?:['\u2019]s)? ?(?:chief|head|leader|leaders|commander|commanders|director|boss|officials?|"
    r"sources?|spokes\w+|minister|secretary|general|statement|command|[A-Z][\w.\-\u2019']*)\b"
)
_MEMBERS = r"(?:members|soldiers|troops|personnel|commanders|men)"
MEMBERS_OF = re.compile(rf"^(?:the )?{_MEMBERS} (?:of|from) (?:the )?(.+)$", re.IGNORECASE)
THEIR_MEMBERS = re.compile(rf"^(.*[A-Z].*?) {_MEMBERS}$")
# "The Taliban authorities in Kabul", "the US president, on a visit": what follows says no name.
IN_PLACE = re.compile(r"^(.+?) in (?:the )?([A-Z].*)$")
APPOSED = re.compile(r"^([^,]+), ")
PARENTHESIS = re.compile(r"\s*\(([^)]*)\)")
# Whoever was somebody's, or is dead or held, speaks for nobody.
FORMER = re.compile(
    r"\b(?:former|ex-|retired|late|slain|murdered|dead|deceased|kidnapped|abducted)\b",
    re.IGNORECASE,
)

# "A police communique", "a press release issued by ISPR": whose paper it is.
_PAPER = r"(?:communiqu[e\u00e9]|report|press release|statement|bulletin|press statement|press communiqu[e\u00e9])"
PAPER_BY = re.compile(
    rf"^(?:an?|the|one|its) (?:\w+ )?{_PAPER} (?:issued |released |signed |put out |read )?(?:by|of|from) (?:the )?(.+)$",
    re.IGNORECASE,
)
PAPER_OF = re.compile(rf"^(?:an?|the) (.+?) {_PAPER}$", re.IGNORECASE)
ITS_PEOPLE = re.compile(
    r"^(.+?)(?:['\u2019]s?)? (?:team|news|correspondent|reporter|staff|website|twitter account|telegram channel|x account)$",
    re.IGNORECASE,
)
# "Police sources", "security officials", "the authorities": nobody says for whom they speak.
_GENERIC = (
    r"(?:police|military|army|security|local|senior|government|administration|provincial|district|hospital|health|official|"
    r"state|federal|regional|municipal|intelligence|defen[cs]e|law enforcement|civil|rescue|several|various|other|some|top|two|three|"
    r"medical|diplomatic|judicial|tribal|unnamed|reliable|well-placed|informed|independent|political|palace|railway|railways)"
)
NAMELESS = re.compile(
    rf"^(?:the )?(?:provincial|district|regional|local|municipal|city) (?:government|administration|authority|council)$|^(?:the |an? )?(?:.* )?sources?$|^(?:the )?(?:{_GENERIC} )*(?:officials|authorities|officers|spokespersons|spokesmen)$",
    re.IGNORECASE,
)
SPLINTER = re.compile(
    r"^.+ (?:splinter|breakaway|offshoot|affiliated)(?: (?:group|faction|outfit))?,? (?:the )?([A-Z].+)$"
)
SOURCES = re.compile(r"\bsources?$", re.IGNORECASE)
LOCAL_POLICE = re.compile(r"^(?:the )?(?:[A-Z][\w\-]+ ){1,3}[Pp]olice$")
STATE_OF = re.compile(
    r"^(?:the )?(?:[A-Z][\w.\-]+ ){1,3}(government|administration|GOVERNMENT|ADMINISTRATION)$"
)
WORDS = re.compile(
    r"\b[A-Z][\w\-]*[A-Z][\w\-]*\b|\b[A-Z]\w+(?:[ \-](?:ul|al|e|i|at|ur|us) ?[\- ]?[A-Z]\w+)+"
)

# Ranks of police and of the army, long and short. What stands before one may only say where or
# how high it is, what stands behind only who holds it: "the widow of the police chief" holds none.
_BEFORE = (
    r"^(?:(?:[A-Z][\w.\-]* ){0,3}[A-Z][\w.\-]*, )?(?:the |The )?"
    r"(?:(?:city|district|regional|provincial|state|capital|local|senior|deputy|additional|assistant|acting|top)\b |"
    r"[A-Z][\w.\-]*(?:['\u2019]s?)? )*"
)
_BEHIND = r"(?=$|,|\.| ?\(|/| [A-Z]| (?:of|in|for|at) (?:the )?[A-Z])"
RANK = re.compile(
    rf"{_BEFORE}(?:(?i:(?:superintendent|(?:sub-?|deputy |assistant |additional )?inspector)s?(?: general)? of police|"
    rf"station house officer|police (?:chief|commissioner|officer|inspector|superintendent))|"
    rf"(?:SSP|SP|DSP|ASP|SHO|DIG|AIG|IG|IGP|DGP|DPO|CCPO|RPO|CPO|ADGP)\b(?! ?[-/])){_BEHIND}"
)
MILITARY_RANK = re.compile(rf"{_BEFORE}(?:Director General of Military Operations|DGMO){_BEHIND}")

# People who are tied to somebody, or suffered from them, but do not speak for them; and their things.
_NEAR = (
    r"(?:mothers?|fathers?|parents?|wife|wives|widows?|widowers?|husbands?|fianc[eé]e?|sons?|daughters?|child|children|"
    r"brothers?|sisters?|siblings?|uncles?|aunts?|cousins?|nephews?|nieces?|relatives?|family|families|kin|in-laws?|"
    r"friends?|neighbou?rs?|colleagues?|victims?|survivors?|mourners?|protest[eo]rs?|demonstrators?|supporters?|"
    r"sympathi[sz]ers?|critics?|opponents?|rivals?|killers?|murderers?|hostages?|captives?|prisoners?|detainees?|"
    r"lawyers?|drivers?|bodyguards?)"
)
_THINGS = r"(?:home|house|residence|compound|car|vehicle|convoy|funeral|death|killing|murder|body|remains)"
ANOTHER = re.compile(
    rf"^(?:(?:the|an?|some|his|her|their|other) )?(?:[\w'\u2019\-]+ ){{0,3}}?{_NEAR} (?:of|to|for|outside|near|at|killed|held)\b|"
    rf"['\u2019]s? (?:[\w\-]+ ){{0,3}}{_THINGS}$|\b{_NEAR}$",
    re.IGNORECASE,
)
# "The man who shot the inspector" is whoever "the man" is.
CLAUSE = re.compile(r",? (?:who|whose|whom|which)\b.*$", re.IGNORECASE)
