"""Words of what actors do toward one another, by PLOVER event type.

A line is: type, how surely (0 to 1000), then patterns as in `violence.py`. A "!" behind the type marks
words that say it only of somebody: "met the minister", not "met the deadline".
"""

LINES = """
AGREE 850: agreed/agree/agrees to/on/with, signed/sign/signs ~ agreement/deal/pact/accord/treaty/memorandum/truce/ceasefire, reached ~ agreement/deal/accord/truce/understanding/ceasefire, struck ~ deal, accepted/accepts ~ proposal/offer/ceasefire/truce/deal/demand/demands, pledged/pledges to, promised/promises to, pledged, ratified
CONSULT! 850: met/meets/meet with, met, meets, visited, visits, hosted, telephoned, phoned, consulted, negotiated/negotiating with, spoke ~ with, spoke to, held/holds/hold/holding ~ talks with, held/holds ~ meeting with, discussed ~ with, received
CONSULT 850: held/holds/hold ~ talks/negotiations
SUPPORT! 850: praised/praises, thanked/thanks, backed/backs, congratulated/congratulates, commended/commends, lauded/lauds, endorsed/endorses, supported/supports, expressed/voiced ~ support/solidarity for/with
SUPPORT 800: welcomed/welcomes, hailed/hails
CONCEDE 850: released/freed/releases/frees ~ prisoners/detainees, lifted/lifts ~ ban/curfew/blockade/sanctions/restrictions/emergency, eased/eases ~ restrictions/sanctions/blockade, apologised/apologized to/for, apologises/apologizes to/for
COOPERATE 850: extradited/extradites, handed over, cooperated/co-operated/cooperating with, shared/shares/sharing ~ intelligence/information, joined forces with
AID 850: provided/provides/sent/gave/delivered/donated/supplied/pledged ~ aid/assistance/weapons/arms/ammunition/funds/relief/supplies, approved/authorised/authorized/authorizing/authorising ~ sale/release/aid/funding, sold ~ weapons/arms/jets/missiles, trained and armed, armed and funded
RETREAT 850: withdrew/withdraws, pulled/pulls out/back, declared/announced/declares/announces ~ ceasefire/truce, retreated/retreats, laid down ~ arms
REQUEST! 850: urged/urges, called/calls/calling on/upon, appealed/appeals to, asked/asks, pressed, challenged/challenges/challenging, implored, requested ~ from
REQUEST 850: demanded/demands, called/calls/calling for, appealed/appeals for, urged/urges ~ to
ACCUSE! 850: accused/accuses/accusing, blamed/blames/blaming, criticised/criticized/criticises/criticizes, chided, rebuked
ACCUSE 850: condemned/condemns/condemning, denounced/denounces, lodged/lodges ~ protest/complaint, summoned/summons ~ envoy/ambassador/diplomat/diplomats/charge/commissioner/attaché
REJECT 850: rejected/rejects/rejecting, disputed/disputes, refused/refuses to, vetoed, turned down, ruled out, dismissed/dismisses, refused/refuses ~ requests/request/demand/demands/offer/talks
THREATEN! 850: warned/warns, threatened/threatens
THREATEN 850: threatened/threatens to/with, vowed/vows ~ revenge/retaliation, vowed/vows to attack/avenge/retaliate/respond/destroy/strike/punish/continue/fight/hit, issued/gave/set/gives ~ ultimatum/deadline
PROTEST 850: protested/protests against/at/outside/over, demonstrated against/outside/in, marched on/to/in/through, staged/held/stage/hold ~ protest/protests/sit-in/demonstration/demonstrations/rally/march/strike, rallied against/outside/in, blocked/blockaded/block ~ road/roads/highway/highways/railway, went on strike, observed ~ strike
SANCTION! 850: sanctioned/sanctions, banned/bans, expelled/expels, designated/designates, outlawed/outlaws, blacklisted/blacklists
SANCTION 850: imposed/imposes/imposing ~ sanctions/embargo/ban, suspended/suspends/cut/cuts/halted/severed/broke ~ relations/ties/aid/trade/talks/visas/cooperation, recalled/recalls ~ ambassador/envoy/ambassadors, froze/freezes ~ assets, closed/closes ~ border/embassy/airspace/consulate, fined
MOBILIZE 850: deployed/deploys/deploying, sent/sends/rushed/moved/massed ~ troops/forces/reinforcements/soldiers/warships/commandos/contingents, mobilised/mobilized, put ~ forces/troops/army/police on alert, placed ~ on alert
COERCE! 850: arrested/arrests, detained/detains
COERCE 850: imposed/imposes/clamped ~ curfew/blackout/blockade, declared/declares ~ emergency/law, barred/bars/barring ~ from, barred ~ reporters/journalists/media, blocked/blocks ~ access/internet, shut/shuts down, confiscated/seized/seizes ~ weapons/assets/property/documents/passports/equipment, evicted, censored/censors, cordoned off, sealed off
ASSAULT! 850: attacked/attacks, bombed/bombs, shelled/shells, ambushed, raided/raids, fired at/on, clashed with
"""
