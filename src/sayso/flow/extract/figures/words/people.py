"""Words for people and what kind of people they are; and words for what is counted but is nobody."""

from sayso.domain.codes import Group
from sayso.flow.extract.figures.words.tokens import singular
from sayso.text.wordlists import word_set

CIVILIAN = word_set(
    "civilian child kid baby infant toddler woman girl boy man lady female youth minor teenager teen student pupil"
    " schoolchild schoolgirl schoolboy teacher schoolteacher idp passer attendant professor lecturer doctor nurse medic paramedic patient journalist"
    " reporter newsman newswoman cameraman photographer correspondent villager resident local peasant farmer labourer laborer worker"
    " driver passenger pedestrian passerby bystander pilgrim worshipper tourist climber trader shopkeeper merchant"
    " businessman contractor engineer mason carpenter fisherman cook cleaner conductor priest nun missionary"
    " cleric imam bishop monk volunteer protester protestor demonstrator activist supporter sympathiser sympathizer"
    " informer informant relative brother sister son daughter father mother wife husband family grandchild grandson"
    " cousin nephew niece uncle aunt sibling parent tribal tribesman elder nomad refugee migrant settler muslim christian hindu sikh shia shiite"
    " sunni ahmadi jew yazidi employee staffer vaccinator enroller health-worker aid-worker lawyer advocate judge-clerk"
    " vendor supplier owner tailor barber practitioner linkman citizen national foreigner kashmiri pakistani indian"
    " afghan american briton spaniard japanese chinese iranian iraqi syrian palestinian israeli bengali punjabi"
    " baloch hazara pashtun turk kurd sri-lankan nepali tribesperson couple devotee shopper commuter traveller traveler"
    " homemaker housewife orphan toddler daughter-in-law son-in-law guest miner fishermen artist singer dancer"
    " headmaster principal academic scholar intellectual salesman bookseller publisher blogger"
    " jesuit electrician receptionist customer pensioner colombian salvadoran peruvian guatemalan german frenchman italian russian ukrainian shoppers worshiper"
)
SECURITY = word_set(
    "soldier policeman policewoman constable trooper jawan ranger guard bodyguard gendarme marine sailor airman"
    " cop troop serviceman paratrooper commando lieutenant colonel major captain sergeant corporal brigadier general"
    " subedar havildar naik sepoy inspector sub-inspector asi superintendent officer cobra paramilitary levy"
    " securityman watchman solider conscript infantryman warden watch-and-ward peacekeeper legionnaire policemen police sho"
    " personnel jco spo khasadar rifleman gunner border-guard lawman homeguard servicemen patrolman subsergeant sublieutenant"
)
MILITANT = word_set(
    "militant terrorist insurgent rebel guerrilla guerilla maoist naxal naxalite extremist subversive fighter gunman"
    " attacker assailant bomber suicide-bomber jihadi jihadist talib taliban taleban talibans mujahid mujahideen intruder infiltrator cadre"
    " kidnapper abductor hijacker raider ultra separatist accomplice insurgents combatant underground bandit dacoit"
    " hitman gangster shooter fidayeen fidayen lwe ogw miitant operative lashkar islamist mercenary contra fedayeen extortionist"
    " ulfa undergrounds killer commander trafficker smuggler"
)
OFFICIAL = word_set(
    "official minister mayor governor judge magistrate diplomat ambassador consul deputy senator congressman mp mla mpa mna"
    " councillor councilor councilman bureaucrat sarpanch prosecutor politician envoy attorney legislator lawmaker"
    " candidate parliamentarian chairman mukhiya headman head president tehsildar"
)
UNKNOWN = word_set(
    "people person individual victim body corpse dead other human life one motorcyclist suspect fatality casualty death inmate detainee prisoner captive hostage injured wounded soul somebody"
    " survivor accused criminal culprit biker men occupant native name injury killing martyr deceased murder"
)
# Heads that say nothing themselves: the words before or after them decide.
GENERIC = word_set(
    "member personnel leader chief aide associate representative delegate staff man woman youth activist worker force"
    " officer official men volunteer suspect commander party cadre employee operative troop unit accused person people prisoner boy girl female"
    " individual contingent casualty other victim body lieutenant death leadership crew crewman hand associate head member helper"
    " faction criminal"
)
_SECURITY_MARKS = word_set(
    "police army military security paramilitary navy naval marine levies levy ranger rangers frontier fc crpf bsf itbp"
    " ssb cisf spo stf sog cobra sf sfs ispr battalion brigade regiment constabulary gendarmerie guard guards"
    " forces force policemen soldiers intelligence troops rifles ar law enforcement commando commandos air coast"
    " alp constable inspector garrison idf border-guard anti-terrorism state-security jawan government-forces levis khasadar"
    " customs-guard rab bdr bgb isi coastguard infantry service servicemen personnel patrols"
)
_MILITANT_MARKS = word_set(
    "taliban taleban ttp maoist maoists cpi cpimaoist cpi-maoist naxal naxals naxalite ulfa ltte militant militants terrorist"
    " terrorists insurgent insurgents rebel rebels bla bra blf uba isis daesh is islamic-state let jem hm hizb hizbul jaish lashkar"
    " ndfb gnla nscn nscn-im nscn-k kplt anla hnlc unlf pla upla klo plfi tpc jjmp fmln farc eln epl m19 m-19 mrta"
    " al-qaeda al-qaida qaeda boko haram al-shabaab shabaab outfit separatist guerrilla guerilla extremist suicide"
    " hamas hezbollah jud lej lei li ansar jihad jihadi kcp prepak kykl jmb lwe underground suspected infiltrating subversive subversives"
    " maoistled insurgency mujahideen banned songbijit ndfb-iks ndfb-is ics achik karbi-longri target tehreek-e-taliban kidnapping"
    " ganglords liberation ansarullah simi pbcp purbo outfits knf kna mpla extremists islamic surrendered anti-talk kangleipak shining purba rebel-held armed lashkar-e-toiba lashkar-e-jhangvi"
)
_OFFICIAL_MARKS = word_set(
    "polling parliament assembly government district municipal ministry tax state-government customs electoral poll provincial administration"
)
_CIVIL_MARKS = word_set(
    "civilian civilians railway school polio health aid family families village tribal shia shiite sunni hindu christian muslim ahmadi hazara bus"
    " media medical church local minor non-local college university factory coal local-residents chinese foreign"
    " religious trade union party community labour labor displaced innocent unarmed relief humanitarian un ngo elderly"
)
# What is counted after a number but is nobody.
THINGS = word_set(
    "day week month year hour minute second time decade century night morning evening afternoon am pm gmt km"
    " kilometre kilometer kilometres metre meter mile foot feet yard inch kg kilogram kilogramme gram ton tonne litre liter mm"
    " cm lakh crore percent dollar rupee pound euro peso bomb grenade rocket missile rifle pistol gun weapon round"
    " bullet cartridge magazine mortar shell mine ied explosive detonator launcher ak-47 aks vehicle car bus truck"
    " tanker motorcycle motorbike bike van jeep train helicopter plane aircraft jet boat ship drone tank house home"
    " building shop store school hospital mosque church temple bridge hotel office station post checkpost checkpoint"
    " camp base hideout village town city district province country state area place location site street road highway"
    " attack blast explosion raid strike airstrike clash encounter incident operation ambush battle sortie shot"
    " case report statement occasion source account letter phone call party group organisation organization"
    " outfit faction company bank institution family-house room floor cell court part phase stage side front point"
    " reason way kind type set series list total figure percent% rate level step copy item article document"
    " battalion brigade regiment division rifles corps squad platoon squadron column contingent convoy patrol"
    " militant-group wing tower pylon pipeline track culvert animal cow goat dog camel donkey sheep horse cattle head-money sim mobile passport"
    " bag box sack piece packet stick belt vest jacket uniform laptop computer phone-set radio wireless set"
    " bunker trench hut tent godown warehouse factory mill plant dam mill field farm agency zone sector line charge"
    " count election round-table talk meeting visit proposal demand condition word page section law act suspect-vehicle"
    " demonstration protest march rally strike procession funeral ceremony war conflict crime offence investigation inquiry wound"
    " position statement photograph photo video image post tweet clip footage question answer warning threat lawsuit anniversary"
    " stampede tension curfew cordon search gunfight gunbattle shootout firefight gunfire exchange massacre bombing"
    " ammunition calibre caliber storey story hectare acre stone rope knife sword axe stick machete revolver carbine sten ak"
    " arrest racket team gas oil job seat kalashnikov utensil fir complaint petition suicide-attack bounty reward ransom amount sum note slip chit poster leaflet lead clue"
    " development move bid attempt effort result reply response retaliation tip tip-off input"
)
# What is written with a capital wherever it stands.
NAMED = word_set("maoist naxal naxalite talib taliban taleban islamist jihadi jihadist")
HUMAN = CIVILIAN | SECURITY | MILITANT | OFFICIAL | UNKNOWN | GENERIC
_BY_HEAD = (
    (SECURITY, Group.SECURITY),
    (MILITANT, Group.MILITANT),
    (OFFICIAL, Group.OFFICIAL),
    (CIVILIAN, Group.CIVILIAN),
)
_BY_MARK = (
    (_MILITANT_MARKS, Group.MILITANT),
    (_SECURITY_MARKS, Group.SECURITY),
    (_CIVIL_MARKS, Group.CIVILIAN),
    (_OFFICIAL_MARKS, Group.OFFICIAL),
)


def of_head(head: str) -> Group:
    """Give the group a noun (singular, lower case) names by itself."""
    for nouns, group in _BY_HEAD:
        if head in nouns:
            return group
    return Group.UNKNOWN


def of_marks(words: tuple[str, ...]) -> Group:
    """Give the group that describing words point to, the nearest to the noun first."""
    for word in map(bare, reversed(words)):
        if (word == "armed" and "forces" in words) or (
            word == "liberation" and "front" not in words
        ):
            # The armed forces are no armed men; of the names with "liberation" the fronts are armed.
            continue
        for marks, group in _BY_MARK:
            if word in marks:
                return group
    return Group.UNKNOWN


def of_head_of(words: tuple[str, ...]) -> Group:
    """Give the group of the first person named: "a staff member" and "members of the army" are told by marks."""
    for at, word in enumerate(words):
        name = singular(word)
        if name in GENERIC:
            marked = of_marks((*reversed(words[at + 1 :]), *words[:at]))
            return of_head(name) if marked is Group.UNKNOWN else marked
        if name in HUMAN:
            return of_head(name)
    return Group.UNKNOWN


def bare(word: str) -> str:
    """Give a word without its possessive ending."""
    return word[:-2] if word.endswith("'s") else word


def of_phrase(words: tuple[str, ...]) -> Group:
    """Give the group of the first person or mark in some words: "senior police official" is security."""
    for word in words:
        name = singular(word)
        if name in HUMAN or any(word in marks for marks, _ in _BY_MARK):
            marked = of_marks((word,))
            return marked if marked is not Group.UNKNOWN else of_head(name)
    return Group.UNKNOWN
