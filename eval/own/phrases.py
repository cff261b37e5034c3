"""Phrases of our own from which reports are put together for the benchmark of copies.

"[a|b]" is one of the two, "{town}" a fact of the incident. There are many ways to say each thing, so
that two who tell the same thing seldom use the same words.
"""

SYLLABLES = (
    ("ba", "ke", "mo", "ta", "ru", "shi", "gol", "dar", "ven", "os", "ze", "lu", "qa", "ni", "fer"),
    ("la", "mi", "ro", "sha", "ve", "ka", "du", "na", "ri", "zo", "be", "go"),
    ("bad", "n", "pur", "vik", "ra", "sk", "ma", "gar", "li", "tan", "vo", "sar", "kot", "m"),
)  # fmt: skip
NUMBERS = {
    1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 9: "nine",
    11: "eleven", 12: "twelve",
}  # fmt: skip
FACTS = {
    "who": ("gunmen", "armed men", "insurgents", "militants", "rebels", "raiders", "attackers"),
    "target": (
        "a police post", "a bus", "a market", "a convoy", "a school", "a checkpoint", "a wedding",
        "a fuel depot", "a mosque", "a clinic", "a polling station", "a mine", "a bridge guard",
    ),
    "weapon": ("rifles", "grenades", "a car bomb", "mortars", "machine guns", "rockets", "mines"),
    "victims": (
        "villagers", "policemen", "traders", "soldiers", "pupils", "guards", "labourers",
        "passengers", "worshippers", "farmers", "nurses", "drivers",
    ),
    "day": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "hour": ("dawn", "noon", "dusk", "midnight", "mid-morning", "nightfall", "sunrise"),
    "chief": (
        "the district police chief", "the provincial governor", "an army spokesman",
        "the deputy mayor", "a regional official", "the interior ministry", "the head of the clinic",
    ),
}  # fmt: skip
HEADLINES = (
    "{killed} [killed|dead|slain] [in|near] {town} as {who} [hit|strike|attack] {target}",
    "[Attack|Assault|Raid] on {target} in {district} [leaves|kills] {killed}",
    "{town}: [what we know of|the toll of|grief after] the [attack|raid|bloodshed]",
    "{who} [storm|strike|raid] {target} [outside|near|in] {town}, {killed} [die|killed|dead]",
)
LEADS = (
    "[At least|No fewer than|Some] {killed} {victims} [were killed|died|lost their lives] <when> [when|after|as] {who} [attacked|struck|assaulted|set upon] {target} [in|near|outside] {town} <prep> the <adj> <spot> on {day}[, officials said|, according to residents|].",
    "{who} [armed with|carrying|using] {weapon} [opened an attack on|fell upon|went for|raided] {target} <prep> the <adj> <spot> of {town} [at|around|shortly after] {hour} on {day}, [killing|leaving dead] {killed} {victims} <when>.",
    "[A raid|An assault|A strike|An ambush] on {target} in {district}, <prep> the <adj> <spot>, [left|has left] {killed} {victims} dead on {day} while <folk> <did>.",
    "[The town of|Residents of|Families in] {town} [mourned|were counting|buried] {killed} {victims} [killed by|lost to|shot dead by] {who} <prep> the <spot> [late|early|at {hour}] on {day}, and <folk> <did> <when>.",
)
OFFICIAL = (
    "the wounded were moved to the district hospital in {district} for treatment.",
    "a curfew was imposed in {town} until further notice.",
    "the road between {town} and {road} was closed to all traffic.",
    "a search operation was under way in the area, {chief} said.",
    "no group immediately claimed responsibility for the attack on {target}.",
    "a case has been registered and an inquiry ordered by {chief}.",
)
QUOTES = (
    "[we|our forces|my men] will not [rest|sleep|halt] until <folk> can <saw_now> <thing> <prep> the <adj> <spot> in {district} without [fear|escort|a permit]",
    "[they|these men] came <when> and [fired|shot] at [everyone|anyone|whoever] who [moved|ran|stood] <prep> the <adj> <spot>, and <folk> <did>",
    "[nobody|no one|not one of us] [believed|thought|expected] that <body> would <saw_now> <thing> <prep> the <spot> <when>",
    "[the dead|those we lost] <did> <why>, and <body> [owes|must give] {town} <plan> and an [answer|apology|honest word]",
)
QUOTING = (
    "“{quote},” [said|declared|told reporters] {chief}.",
    "{chief} [said|declared|told a news conference]: “{quote}.”",
    "“{quote},” {chief} [said|added|remarked] [on the scene|by telephone|in a brief statement].",
)
# A word in angle brackets is one of these.
POOLS = {
    "adj": (
        "old", "narrow", "white", "burnt", "empty", "crowded", "muddy", "stone", "wooden", "iron", "low",
        "half-built", "shuttered", "dusty", "green", "broken", "painted", "long", "open", "tiled", "rusty",
        "small", "far", "eastern", "western", "upper", "lower", "new", "quiet", "poor", "walled", "bare",
    ),
    "spot": (
        "gate", "orchard", "well", "bakery", "kiosk", "ferry", "mill", "bridge", "courtyard", "tea house",
        "stable", "depot", "roundabout", "ditch", "cemetery", "workshop", "barrier", "ward", "terrace",
        "warehouse", "canal", "quarry", "stadium", "tannery", "bus stop", "water tower", "dormitory",
        "threshing floor", "post office", "sugar works", "rail yard", "library", "pump", "arcade", "jetty",
    ),
    "prep": ("by", "near", "behind", "beside", "opposite", "beyond", "in front of", "below", "past", "at"),
    "folk": (
        "a shepherd", "two cousins", "a tailor", "a night nurse", "a lorry driver", "an old clerk",
        "a schoolgirl", "a pharmacist", "three students", "a fisherman", "a beekeeper", "a widow",
        "a telephone engineer", "the imam's brother", "a retired judge", "a seamstress", "a porter",
        "a geography teacher", "a butcher", "a bus conductor", "a bricklayer", "a vet", "a young couple",
        "a councillor", "a carpenter", "a milk seller", "a student of law", "a baker's boy", "a guide",
    ),
    "saw": (
        "saw", "noticed", "remembered", "spoke of", "described", "pointed to", "photographed", "heard of",
        "wept over", "counted", "asked about", "walked past", "stood over", "reported", "dreamt of",
    ),
    "saw_now": ("see", "find", "count", "leave", "buy", "carry", "photograph", "mend", "forget"),
    "thing": (
        "a shoe", "spent cartridges", "a child's bag", "torn posters", "a burning tyre", "a broken lamp",
        "a scorched wall", "two bicycles", "a dead mule", "sacks of rice", "a radio still playing",
        "a pool of oil", "a helmet", "a wedding dress", "crates of oranges", "a locked door", "a flag",
        "a row of coffins", "an overturned cart", "a telephone ringing", "a burnt ledger", "a walking stick",
        "glass as fine as sand", "a bent rifle", "a torn map", "a kettle", "a prayer rug", "an odd glove",
    ),
    "when": (
        "before the rain", "as the light went", "an hour later", "during the first prayer", "at low tide",
        "while the power was off", "when the market opened", "after the last bus", "in the cold",
        "at the change of guard", "long past bedtime", "on the second morning", "as the dogs barked",
        "between two bursts", "with the sun behind", "when the radio fell silent", "before breakfast",
        "once the wind had turned", "as snow began", "through most of the night", "over the weekend",
    ),
    "did": (
        "shut the school", "carried water", "hid under a bed", "ran for the river", "called a brother",
        "refused to leave", "sold the goats", "dug graves", "set up tents", "turned back", "lit fires",
        "waited for news", "argued with a sergeant", "broke a lock", "gave blood", "swept the steps",
        "packed a lorry", "locked the shop", "burned papers", "cooked for strangers", "slept in a car",
        "climbed on a roof", "wrote down names", "searched the reeds", "cut the fence", "buried a cousin",
    ),
    "why": (
        "for fear of more", "because nobody else would", "as the law demands", "out of habit",
        "so that the road could open", "though told not to", "for lack of fuel", "to keep the peace",
        "as others had done in spring", "without being asked", "on the word of an elder", "for the cameras",
        "since no help had come", "to spare the children", "in spite of the curfew", "and said no more",
        "with a shrug", "as if nothing had happened", "to the anger of some", "at great cost",
    ),
    "body": (
        "the council", "a union of teachers", "the garrison", "the power company", "the high court",
        "a relief group", "the bar association", "the ministry of works", "the chamber of trade",
        "the railway", "the university", "a farmers' league", "the bishop's office", "the water board",
        "the border guard", "a women's circle", "the customs house", "the civil defence", "the port",
    ),
    "act": (
        "promised", "put off", "called for", "paid for", "refused", "voted for", "argued over", "ordered",
        "began", "warned against", "apologised for", "asked for", "stopped", "doubled", "announced", "lost",
    ),
    "plan": (
        "an inquiry", "a day of mourning", "new barriers", "a night patrol", "the spring fair", "bus lines",
        "a list of the missing", "repairs to the pump", "free coffins", "a wage strike", "the census",
        "leave for the wounded", "a second clinic", "tolls on the bridge", "a search of the hills",
        "the school examinations", "a truce for the harvest", "loans to shops", "more street lamps",
    ),
}  # fmt: skip
_SCENE = (
    "<folk> <saw> <thing> <prep> the <adj> <spot> [in|of] {town} <when>.",
    "<prep> the <spot>, <thing> [and|beside] <thing> [lay|stood|were left] <when>, [and|while] <folk> <did>.",
    "[Smoke|Dust|A smell of fuel|Silence] [hung|stayed|lay] over the <adj> <spot> <when> [and|until] <folk> <did>.",
    "[At|Round] the <adj> <spot> {weapon} had left <thing>, <folk> [said|told us|recalled], and <thing>.",
)
_HURT = (
    "[Doctors|Medics|Nurses] [treated|took in|counted] {hurt} [wounded|injured|patients] <prep> the <adj> <spot> <when>, [among them|including] <folk>.",
    "<folk>, one of the {hurt} [wounded|hurt|injured], <did> <when> <why>.",
    "[Of the|Among the] {hurt} [injured|wounded] [several|some|two|most] [were|had been] [found|bandaged|carried] <prep> the <spot> <when>, <folk> [said|added].",
    "[Carts|Cars|Vans] [brought|took] {hurt} [people|wounded|casualties] [to|towards] {district} <when>, past <thing> and the <adj> <spot>.",
)
_HOW = (
    "The {who} [came|drew up|crept] <prep> the <adj> <spot> <when> and [cut|watched|crossed] the [road|track] to {road} [while|before] <folk> <did>.",
    "[One|A first] [team|band] [waited|fired|crouched] <prep> the <spot>; [another|the rest] [broke into|climbed|circled] the <adj> <spot> with {weapon} <when>.",
    "[The firing|The fight|Shooting] [began|ended|paused] <when>, <folk> [recalled|reckoned|said], [when|after] <folk> <did>.",
    "[They|The raiders] [left|withdrew] [past|towards] {road} <when>, [taking|leaving behind] <thing> and <thing>.",
    "<folk> [hid|lay|crouched] <prep> the <adj> <spot> and <saw> <thing> <why>.",
)
_AFTER = (
    "[Soldiers|Troops|Police] [searched|sealed|combed] the <adj> <spot> [near|above] {town} <when> [but|and] found [only|just] <thing>.",
    "<body> <act> <plan> [in|for] {district} <when> <why>.",
    "[At the burial|At the funeral|After prayers] <prep> the <spot> <folk> <did> <why>.",
    "[Investigators|Detectives] [took away|wrapped|sealed] <thing> and [heard|questioned] <folk> <prep> the <adj> <spot>.",
    "{chief} <act> <plan> <when>, <body> [said|noted] <why>.",
)
_BEFORE = (
    "[Violence|Fighting|The conflict] [round|in] {district} has [cost|taken] {total} lives since <body> <act> <plan>, [by the count of|says] <folk>.",
    "[It was|This was] the [third|second|fifth] [attack|raid] <prep> the <adj> <spot> since <body> <act> <plan>.",
    "[Last year|In spring|Two winters ago] <body> <act> <plan> [near|in] {town}, and <folk> <did>.",
    "[The road|The railway] to {road} [was|had been] [closed|guarded|mined] <when>, [though|because] <body> <act> <plan>.",
)
_LIFE = (
    "<folk> [from|of] {town} <did> <when> and <did> <why>.",
    "[The price of|A sack of] [flour|fuel|rice|salt] [doubled|rose|fell] <prep> the <spot> [when|after] <body> <act> <plan>.",
    "<body> <act> <plan>, <why>, and <folk> <did> <prep> the <adj> <spot>.",
    "[Lights|Telephones|Taps] [failed|went dead|ran dry] in {district} <when>; <folk> <did> <why>.",
)
TOPICS = (_SCENE, _HURT, _HOW, _AFTER, _BEFORE, _LIFE)
ANY = tuple(one for topic in TOPICS for one in topic)
FEET = (
    "[Sign up for|Subscribe to] the {outlet} newsletter and [get|have] [the day's|our best] stories [in your inbox|by e-mail] every [morning|evening].",
    "[Follow|Find] the {outlet} on [social media|your telephone] for [more|news as it happens] and [tell us|let us know] what you think of our [work|pages].",
    "The {outlet} is [published|made] by [a team of|about] [forty|sixty|ninety] [reporters|journalists] in [five|three|eight] [towns|bureaus], and [lives on|depends on|is paid for by] [its readers|gifts from people like you|those who buy it], [who may write|and you can write] to the editor [at any time|with corrections|about this story].",
    "[Readers|Those] who [know|saw] more [may|can] [call|reach|write to] the [desk|newsroom] of the {outlet} [day and night|in confidence|by letter], and [we|its editors] [read|answer|look into] [every|each] [letter|message|hint] that [comes|reaches us].",
)
FILLERS = (
    "also", "reportedly", "later", "then", "nearby", "again", "still", "local", "earlier", "several",
    "apparently", "once", "further", "official", "early", "heavily", "others", "meanwhile", "large",
)  # fmt: skip
