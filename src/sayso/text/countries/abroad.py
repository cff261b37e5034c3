"""What other datasets call a country: ISO 3166 alpha-3 and numeric, and Gleditsch and Ward's number."""

from typing import NamedTuple

# alpha-2, alpha-3 and numeric as in Unicode CLDR; state numbers after Gleditsch and Ward (1999), "-" = none.
_TABLE = """
AD AND 020 232, AE ARE 784 696, AF AFG 004 700, AL ALB 008 339, AM ARM 051 371
AO AGO 024 540, AR ARG 032 160, AT AUT 040 305, AU AUS 036 900, AZ AZE 031 373
BA BIH 070 346, BB BRB 052 53, BD BGD 050 771, BE BEL 056 211, BF BFA 854 439
BG BGR 100 355, BH BHR 048 692, BI BDI 108 516, BJ BEN 204 434, BN BRN 096 835
BO BOL 068 145, BR BRA 076 140, BS BHS 044 31, BT BTN 064 760, BW BWA 072 571
BY BLR 112 370, BZ BLZ 084 80, CA CAN 124 20, CD ZAR 180 490, CF CAF 140 482
CG COG 178 484, CH CHE 756 225, CI CIV 384 437, CL CHL 152 155, CM CMR 120 471
CN CHN 156 710, CO COL 170 100, CR CRI 188 94, CU CUB 192 40, CV CPV 132 402
CY CYP 196 352, CZ CZE 203 316, DE DEU 276 260, DJ DJI 262 522, DK DNK 208 390
DO DOM 214 42, DZ DZA 012 615, EC ECU 218 130, EE EST 233 366, EG EGY 818 651
EH ESH 732 -, ER ERI 232 531, ES ESP 724 230, ET ETH 231 530, FI FIN 246 375
FJ FJI 242 950, FR FXX 249 220, GA GAB 266 481, GB GBR 826 200, GE GEO 268 372
GH GHA 288 452, GM GMB 270 420, GN GIN 324 438, GQ GNQ 226 411, GR GRC 300 350
GT GTM 320 90, GW GNB 624 404, GY GUY 328 110, HN HND 340 91, HR HRV 191 344
HT HTI 332 41, HU HUN 348 310, ID IDN 360 850, IE IRL 372 205, IL ISR 376 666
IN IND 356 750, IQ IRQ 368 645, IR IRN 364 630, IS ISL 352 395, IT ITA 380 325
JM JAM 388 51, JO JOR 400 663, JP JPN 392 740, KE KEN 404 501, KG KGZ 417 703
KH KHM 116 811, KM COM 174 581, KP PRK 408 731, KR KOR 410 732, KW KWT 414 690
KZ KAZ 398 705, LA LAO 418 812, LB LBN 422 660, LK LKA 144 780, LR LBR 430 450
LS LSO 426 570, LT LTU 440 368, LU LUX 442 212, LV LVA 428 367, LY LBY 434 620
MA MAR 504 600, MD MDA 498 359, ME MNE 499 341, MG MDG 450 580, MK MKD 807 343
ML MLI 466 432, MM MMR 104 775, MN MNG 496 712, MR MRT 478 435, MT MLT 470 338
MU MUS 480 590, MV MDV 462 781, MW MWI 454 553, MX MEX 484 70, MY MYS 458 820
MZ MOZ 508 541, NA NAM 516 565, NE NER 562 436, NG NGA 566 475, NI NIC 558 93
NL NLD 528 210, NO NOR 578 385, NP NPL 524 790, NZ NZL 554 920, OM OMN 512 698
PA PAN 591 95, PE PER 604 135, PG PNG 598 910, PH PHL 608 840, PK PAK 586 770
PL POL 616 290, PS PSE 275 -, PT PRT 620 235, PY PRY 600 150, QA QAT 634 694
RO ROU 642 360, RS SRB 688 340, RU RUS 643 365, RW RWA 646 517, SA SAU 682 670
SD SDN 729 625, SE SWE 752 380, SG SGP 702 830, SI SVN 705 349, SK SVK 703 317
SL SLE 694 451, SN SEN 686 433, SO SOM 706 520, SR SUR 740 115, SS SSD 728 626
SV SLV 222 92, SY SYR 760 652, SZ SWZ 748 572, TD TCD 148 483, TG TGO 768 461
TH THA 764 800, TJ TJK 762 702, TL TMP 626 860, TM TKM 795 701, TN TUN 788 616
TR TUR 792 640, TT TTO 780 52, TW TWN 158 713, TZ TZA 834 510, UA UKR 804 369
UG UGA 800 500, US USA 840 2, UY URY 858 165, UZ UZB 860 704, VE VEN 862 101
VN VNM 704 816, XK XKK 983 347, YE YEM 887 678, ZA ZAF 710 560, ZM ZMB 894 551
ZW ZWE 716 552
"""
_REGIONS = (
    (2, 199, "Americas"),
    (200, 399, "Europe"),
    (400, 629, "Africa"),
    (630, 699, "Middle East"),
)


class Codes(NamedTuple):
    """A country as other datasets know it; `gw` is None where it is no state of their system."""

    alpha2: str
    alpha3: str
    numeric: int
    gw: int | None

    @property
    def region(self) -> str:
        """Give the region of UCDP, which follows from the state number; "" where there is none."""
        if self.gw is None:
            return ""
        return next((name for low, high, name in _REGIONS if low <= self.gw <= high), "Asia")


def _read() -> dict[str, Codes]:
    rows = (row.split() for row in _TABLE.replace("\n", ",").split(",") if row.strip())
    return {
        two: Codes(two, three, int(number), None if gw == "-" else int(gw))
        for two, three, number, gw in rows
    }


_CODES = _read()


def codes_of(country: str | None) -> Codes | None:
    """Give what other datasets call a country by its alpha-2 code, or nothing."""
    return _CODES.get(country.upper()) if country else None
