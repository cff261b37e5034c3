"""Words of violence, by the sort of incident they tell of.

A line is: kind, how surely (0 to 1000), then patterns set apart by commas. In a pattern "a/b" is
either word, "~" up to three words between. A "!" behind the kind marks nouns, a "?" words that alone
say little: they tell of an incident only where nothing better does.
"""

LINES = """
attack 800: attacked, attacking, assaulted, stormed, storming, targeted ~ in/with
attack! 800: attack, attacks, assault, assaults, onslaught, offensive against/on, military/ground/army/guerrilla/rebel offensive, terror attack/attacks, terrorist attack/attacks
shooting 900: opened/open/opening ~ fire, fired on/at/upon/into, shot dead, shot to death, shot and killed, shot at, gunned down, sprayed ~ bullets, shot and wounded/injured
shooting 650: was/were/been/being shot, shot
shooting! 850: shooting, shootings, gunfire, gunshots, sniper fire, gun attack/attacks, stray bullet/bullets, cross-border firing, border firing/fire, indiscriminate firing
shooting!? 700: firing
battle 800: ambushed
battle! 800: ambush, ambushes
battle 850: clashed, exchanged/exchange/exchanges/exchanging ~ fire, traded/trade/trading ~ fire, fought, engaged ~ in ~ battle
battle! 850: clash, clashes, gunfight, gunfights, gunbattle, gun battle/battles, firefight, shootout, shoot-out, skirmish, skirmishes, exchange/exchanges of fire, encounter, encounters, retaliatory fire, return fire, trading of fire, heavy fighting, fierce fighting, crossfire
battle!? 600: fighting, battle, battles
suicide_bombing 950: blew/blow/blowing himself/herself/themselves/itself up, blew up his/her ~ vest, detonated/detonating/exploded his/her/their/a/an ~ vest/vests/belt/belts/jacket/jackets
suicide_bombing! 950: suicide bombing/bombings/attack/attacks/blast/bomber/bombers/attacker/attackers/assault/explosion, car-bomb suicide attack
bombing 900: exploded, detonated, went off, bombed, blew up, blown up, ripped through, tore through
bombing! 900: bombing, bombings, blast, blasts, explosion, explosions, car bomb/bombs, roadside bomb/bombs, ied, ieds, improvised explosive device/devices, landmine, landmines, land mine/mines, grenade attack/attacks, bomb attack/attacks, bomb blast/blasts, bomb explosion/explosions, dynamite attack/attacks, mine blast/explosion
bombing!? 700: bomb, bombs, grenade, grenades, explosives
airstrike 900: drone/drones/warplane/warplanes/jets/helicopters hit/struck/bombed/pounded/targeted/attacked
airstrike! 800: strike/strikes on
airstrike! 950: airstrike, airstrikes, air-strike, air-strikes, air strike/strikes/raid/raids/attack/attacks, drone/drones strike/strikes/attack/attacks, missile strike by drone, military strikes, aerial bombardment/bombing/attack/strike, barrel bomb/bombs, helicopter attack/strike
airstrike!? 700: warplanes, warplane, jets, bombardment, strike, strikes
shelling 900: missile/missiles/rocket/rockets/shell/shells hit/struck/slammed/fell/landed/rained/pounded, shelled, fired ~ rockets/rocket/missiles/missile/mortars/mortar/shells, launched ~ rockets/missiles/missile/rocket
shelling! 900: shelling, artillery fire/strike/strikes/attack/bombardment, mortar attack/fire/shells/rounds, rocket attack/attacks/fire/strike, missile strike/strikes/attack/attacks, shellfire, cross-border fire
shelling!? 700: mortars, rockets, rocket, missile, missiles, shells, artillery, mortar
abduction 900: abducted, kidnapped, abducting, kidnapping, took ~ captive, taken captive, snatched
abduction! 900: abduction, abductions, kidnapping, kidnappings, kidnap, mass kidnapping/abduction
hijacking 950: hijacked, commandeered, seize/seized ~ train/express/plane/ship/ferry/aircraft/airliner/tanker/vessel, stopped ~ train/express
hijacking! 950: hijacking, hijack, hijackings, hijacker, hijackers, train siege
hostage_taking 930: took ~ hostage/hostages, taken ~ hostage/hostages, taking ~ hostage/hostages, take ~ hostages, held/hold/holding ~ hostage/hostages, seized ~ hostages, holding ~ at gunpoint
hostage_taking! 930: hostage-taking, hostage taking/crisis/situation/siege/drama/standoff/stand-off
hostage_taking!? 700: hostages, siege, captors, standoff
assassination 950: assassinated, assassinating
assassination! 950: target/targeted killing/killings, assassination, assassinations, assassin, assassins
massacre 930: massacred, slaughtered
massacre! 930: massacre, massacres, slaughter, mass killing/killings
execution 900: executed, beheaded, executing, abducted/kidnapped and killed, slit ~ throat/throats, accusing ~ of being, suspicion of being
execution! 900: execution, executions, beheading, beheadings, extrajudicial killing/killings, extra-judicial killing/killings, summary killing/killings
enforced_disappearance 900: forcibly disappeared, forcefully disappeared, picked up by, whisked away
enforced_disappearance! 900: enforced disappearance/disappearances, forced disappearance/disappearances, involuntary disappearance
torture 900: tortured, torturing, beaten to death in/while
torture! 900: torture
arson 900: torched, set ~ on fire, set ~ ablaze, set ~ alight, set fire to, setting fire to, setting ~ ablaze/alight, burned/burnt down, firebombed, torching
arson! 900: arson, arson attack/attacks, firebombing
raid 850: raided, raiding
raid! 850: raid, raids, rescue operation/operations/mission, military operation/operations, clearance operation/operations, search operation/operations, cordon-and-search operation, counterterrorism operation, counter-terrorism operation, intelligence-based operation/operations, security operation/operations, army operation, commando operation, sanitisation/sanitization operation
raid!? 600: operation, operations, crackdown
arrest 850: arrested, arresting, detained, took ~ into custody, taken into custody, rounded up
arrest! 850: arrest, arrests
sabotage 900: sabotaged, blew/blown up ~ track/tracks/railway/pipeline/pipelines/bridge/pylon/pylons/line/lines/tower/towers/culvert/dam
sabotage! 900: sabotage
riot 850: clashed with protesters/demonstrators/fans, rioted, lynched, rampaged, went on ~ rampage
riot! 880: clashes between ~ protesters/activists/supporters/demonstrators/students/fans/workers/mobs, clashes with protesters/demonstrators, riot, riots, rioting, rioters, lynching, mob attack/violence, communal violence, sectarian violence
riot!? 600: mob, rampage
other 850: stabbed, murdered, hacked ~ to death, beaten to death, stabbed to death, run over
other! 850: stabbing, stabbings, murder, murders, bullet-riddled body/bodies
other? 550: killed, killing, kill, kills, slain, martyred
other? 450: dead
other!? 500: killing, killings, violence
"""
