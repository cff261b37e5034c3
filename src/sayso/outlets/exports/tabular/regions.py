"""ACLED's regions, by ISO 3166 alpha-2 code (ACLED country coverage, as remembered: unchecked)."""

_REGIONS = {
    "Western Africa": "BF BJ CI CV GH GM GN GW LR ML MR NE NG SN SL TG SH",
    "Middle Africa": "AO CD CF CG CM GA GQ ST TD",
    "Eastern Africa": "BI DJ ER ET KE KM MG MU MW MZ RE RW SC SO SS TZ UG YT ZM ZW",
    "Southern Africa": "BW LS NA SZ ZA",
    "Northern Africa": "DZ EG EH LY MA SD TN",
    "Middle East": "AE BH IL IQ IR JO KW LB OM PS QA SA SY TR YE",
    "South Asia": "AF BD BT IN LK MV NP PK",
    "Southeast Asia": "BN ID KH LA MM MY PH SG TH TL VN",
    "East Asia": "CN HK JP KP KR MN MO TW",
    "Caucasus and Central Asia": "AM AZ GE KG KZ TJ TM UZ",
    "Europe": "AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD"
    " ME MK MT NL NO PL PT RO RS RU SE SI SK SM UA VA XK",
    "North America": "CA US",
    "Central America": "BZ CR GT HN MX NI PA SV",
    "South America": "AR BO BR CL CO EC GF GY PE PY SR UY VE",
    "Caribbean": "AG BB BS CU DM DO GD GP HT JM KN LC MQ PR TT VC",
    "Oceania": "AU FJ FM KI MH NR NZ PG PW SB TO TV VU WS",
}
_BY_CODE = {code: region for region, codes in _REGIONS.items() for code in codes.split()}


def acled_region(country: str) -> str:
    """Give ACLED's region of a country; "" where it has none."""
    return _BY_CODE.get(country, "")
