"""With what it was done."""

from collections.abc import Iterator

from sayso.domain.document import Quote
from sayso.domain.reading import Told
from sayso.flow.extract.events.clauses import Clause
from sayso.flow.extract.events.patterns import matches, patterns
from sayso.flow.extract.events.senses import real

_KNOWN = patterns(
    """
weapon 900: rocket-propelled grenade/grenades, rpg, rpgs, rocket/rockets, missile/missiles, ballistic missile/missiles, mortar/mortars, mortar shell/shells/round/rounds, artillery, artillery shells
weapon 900: ied, ieds, improvised explosive device/devices, improvised bomb, roadside bomb/bombs, car bomb/bombs, truck bomb, vehicle-borne ied, bomb, bombs, landmine/landmines, land mine/mines, explosives, explosive device/devices, explosive vest/vests, suicide vest/vests/belt/belts/jacket/jackets, explosive-laden vehicle/car/truck, explosives-laden vehicle/car/truck, grenade, grenades, hand grenade/grenades, dynamite, barrel bomb/bombs, cluster munitions/bombs/munition, petrol bomb/bombs, molotov cocktail/cocktails, firebomb/firebombs, white phosphorus, chemical weapons, sarin, tnt
weapon 900: ak-47, ak-47s, kalashnikov, kalashnikovs, assault rifle/rifles, rifle, rifles, automatic weapons, automatic rifle/rifles/gunfire, machine gun/guns, machine-gun, machine guns, machineguns, submachine gun/guns, pistol, pistols, handgun, handguns, shotgun, revolver, small arms, light weapons, heavy weapons, sniper rifle/rifles, firearms
weapon 900: knife, knives, machete, machetes, axe, axes, sword, swords, dagger, sickle, acid
weapon 900: drone, drones, unmanned aerial vehicle/vehicles, fighter jet/jets, warplane/warplanes, helicopter gunship/gunships, gunship/gunships, attack helicopters, tank fire, tanks
"""
)


def weapons(clause: Clause) -> Iterator[Told[Quote]]:
    """Give what a clause says it was done with."""
    for at, _, after in matches(clause, _KNOWN):
        if real(clause, at, after):
            quote = clause.quote(at, after)
            yield Told(value=quote, quote=quote)
