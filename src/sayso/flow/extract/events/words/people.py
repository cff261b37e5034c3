"""Who does violence, who suffers it, and what is attacked, by their nouns."""

from sayso.text.wordlists import word_set

FIGHTERS = word_set(
    "gunman gunmen militant militants attacker attackers assailant assailants insurgent insurgents"
    " rebel rebels terrorist terrorists separatist separatists guerrilla guerrillas guerilla"
    " guerillas extremist extremists jihadist jihadists jihadi jihadis fighter fighters bomber"
    " bombers hijacker hijackers kidnapper kidnappers abductor abductors captor captors robber"
    " robbers bandit bandits dacoit dacoits gang gangs gangster gangsters militia militias"
    " militiaman militiamen mob mobs rioter rioters arsonist arsonists assassin assassins sniper"
    " snipers pirate pirates cartel cartels hitman hitmen hostage-takers hostage-taker suspect"
    " suspects mercenary mercenaries paramilitaries cadre cadres naxal naxals naxalite naxalites"
    " maoist maoists ultra ultras outlaw outlaws tribesmen vigilantes settlers settler commando"
    " commandos infiltrators infiltrator taliban hamas hezbollah isis isil group groups outfit"
    " outfits organisation organization faction factions squad squads unit units terrorist-s"
    " perpetrators perpetrator culprits miscreants operatives operative shooter shooters"
    " motorcyclists individuals subjects cell command wing front movement"
)
STATE = word_set(
    "army military troops forces force police policemen police-men soldiers soldier navy airforce"
    " rangers corps guards guard paramilitary authorities government regime state jets warplanes"
    " warplane jet aircraft helicopters helicopter drones drone commandos marines marine officers"
    " agents agency agencies gendarmes levies battalion brigade regiment patrol air-force"
    " administration intelligence ministry security personnel law-enforcement planes gunship"
    " gunships artillery"
)
PEOPLE = word_set(
    "people person civilians civilian passengers passenger worshippers worshipper worshipers"
    " villagers villager residents resident students student pupils pupil schoolchildren teachers"
    " teacher workers worker labourers labourer laborers laborer miners miner farmers farmer women"
    " woman children child men man boys boy girls girl family families pilgrims pilgrim tourists"
    " tourist journalists journalist reporter reporters doctors doctor nurse nurses engineers"
    " engineer drivers driver policeman policemen officials official officer leader leaders"
    " politician politicians mayor governor judge lawyer lawyers priest priests cleric clerics"
    " hostages hostage captives captive prisoners prisoner detainees detainee protesters protester"
    " protestors demonstrators mourners shoppers bystanders commuters staff members member"
    " employees employee contractors contractor personnel servicemen troops soldiers soldier"
    " activists activist elders elder traders trader shopkeeper shopkeepers refugees migrants"
    " peasants peasant nuns nun priest bishop archbishop senator deputy minister president"
    " ambassador diplomat diplomats businessman businessmen executive guards guard bodyguards"
    " relatives wife son daughter brother father mother husband foreigners nationals citizens"
    " citizen crew devotees believers faithful crowd patients patient medics voters candidate"
    " candidates supporters supporter youth youths fishermen sailors peacekeepers victims victim"
    " rabbi imam scholar professor trooper troopers jawans cops cop inspector constable constables"
    " sub-inspector brothers sisters couple infants settlers americans"
)
THINGS = word_set(
    "train trains bus buses minibus van car cars vehicle vehicles truck trucks convoy convoys"
    " checkpoint checkpoints check-post checkpost post posts outpost outposts station stations base"
    " bases camp camps barracks headquarters office offices building buildings house houses home"
    " homes residence mosque mosques church churches temple temples shrine shrines school schools"
    " college university hospital hospitals hotel hotels market markets bazaar restaurant cafe shop"
    " shops mall airport airports port ports bridge bridges track tracks railway pipeline pipelines"
    " pylon pylons tower towers plant plants factory mine mines embassy consulate embassies court"
    " prison jail bank banks patrol patrols ship ships vessel vessels tanker tankers boat plane"
    " aircraft airliner helicopter village villages town towns settlement compound complex gate"
    " motorcade procession rally funeral wedding gathering ceremony concert festival crowd queue"
    " positions position hideout hideouts infrastructure facility facilities installations gas oil"
    " express line lines road highway farm farms depot warehouse academy seminary madrassa"
    " ambulance neighbourhood neighborhood city capital ranch substation installation monument"
    " newspaper radio party headquarter offices hq checkposts jeep motorcycle rickshaw taxi ferry"
)
DOERS = FIGHTERS | STATE
EVIDENCE = (
    FIGHTERS
    - word_set(
        "group groups organisation organization organisations organizations front movement wing unit"
        " units cell command suspects suspect individuals subjects faction factions squad squads"
        " outfit outfits"
    )
) | word_set(
    "killed wounded injured dead died death deaths casualties casualty toll hurt bomb bombs bombing"
    " bomber explosive explosives gunfire gun guns rifle rifles rocket rockets missile missiles shell"
    " shells grenade grenades army troops soldiers soldier police policemen military forces hostage"
    " hostages blood bodies body convoy checkpoint checkpost responsibility destroyed damaged"
    " wreckage train railway pipeline mosque church shrine temple convoys base post village villages"
    " camp kills kill killing armed weapons knife machete drone drones jets artillery stabbed arrested"
    " airport station embassy consulate market hospital school hotel prison warships tanks vehicle"
)
"""Words beside which "attacked" or "clashed" is meant as it stands, and not of opinions."""

OFFICES = word_set(
    "minister ministry president premier chancellor secretary spokesman spokeswoman spokesperson"
    " ambassador envoy embassy parliament senate congress court council commission committee"
    " government authorities administration cabinet office department pentagon kremlin army"
    " military police forces troops officials leaders leader rebels militants insurgents group"
    " groups party opposition union alliance coalition junta regime state states country countries"
    " taliban hamas hezbollah separatists organisation organization movement front faction militia"
    " navy guards command corps agency bloc delegation delegations diplomats diplomat negotiators commander"
    " chief king prince sultan emir governor mayor judges prosecutors protesters demonstrators"
    " residents relatives students workers tribesmen families activists villagers lawyers"
)
"""Nouns of those who act toward one another without harm: organisations, offices, states, crowds."""

CAPITALS = word_set(
    "islamabad kabul washington moscow beijing delhi tehran baghdad damascus riyadh doha ankara"
    " jerusalem cairo london paris berlin brussels kyiv kiev tokyo seoul pyongyang dhaka colombo"
    " kathmandu rawalpindi khartoum abuja nairobi mogadishu addis tripoli tunis algiers rabat"
    " ottawa canberra rome madrid warsaw budapest minsk tbilisi yerevan baku astana tashkent"
    " bamako niamey ouagadougou juba kampala kigali kinshasa harare pretoria luanda bogota caracas"
    " havana lima quito managua tegucigalpa geneva"
)
NOT_PLACES = word_set(
    "army corps force forces police ministry minister front party council"
    " express airlines court commission committee group organisation organization movement union"
    " news times agency radio television tv press post reuters afp ap islam god general colonel"
    " president mr mrs ms dr sir captain major lt col gen prime foreign defence defense interior"
    " inter-services pentagon taliban hamas hezbollah isis isil twitter facebook telegram x"
    " whatsapp english arabic urdu muslim islamic sunni shia shiite hindu christian jewish ramadan"
    " eid easter christmas supreme security un nato eu state congress parliament navy"
    " january february april june july august september october november december monday tuesday"
    " wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec"
    " dawn liberation jihad al-qaeda isi ispr"
)
"""Words no name of a place ends with."""
