"""The table of countries: code, everyday name, adjective, then other names and words for people."""

TABLE = """
AF,Afghanistan,Afghan,Afghans
AL,Albania,Albanian,Albanians
DZ,Algeria,Algerian,Algerians
AD,Andorra,Andorran
AO,Angola,Angolan,Angolans
AR,Argentina,Argentine,Argentinian,Argentinians
AM,Armenia,Armenian,Armenians
AU,Australia,Australian,Australians
AT,Austria,Austrian,Austrians
AZ,Azerbaijan,Azerbaijani,Azeri,Azerbaijanis
BS,Bahamas,Bahamian
BH,Bahrain,Bahraini,Bahrainis
BD,Bangladesh,Bangladeshi,Bangladeshis
BB,Barbados,Barbadian
BY,Belarus,Belarusian,Belarusians
BE,Belgium,Belgian,Belgians
BZ,Belize,Belizean
BJ,Benin,Beninese
BT,Bhutan,Bhutanese
BO,Bolivia,Bolivian,Bolivians
BA,Bosnia and Herzegovina,Bosnian,Bosnia,Bosnia-Herzegovina,Bosnians
BW,Botswana,Botswanan
BR,Brazil,Brazilian,Brazilians
BN,Brunei,Bruneian
BG,Bulgaria,Bulgarian,Bulgarians
BF,Burkina Faso,Burkinabe,Burkinabè
BI,Burundi,Burundian,Burundians
KH,Cambodia,Cambodian,Cambodians
CM,Cameroon,Cameroonian,Cameroonians
CA,Canada,Canadian,Canadians
CV,Cape Verde,Cape Verdean,Cabo Verde
CF,Central African Republic,Central African,CAR
TD,Chad,Chadian,Chadians
CL,Chile,Chilean,Chileans
CN,China,Chinese,People's Republic of China,PRC
CO,Colombia,Colombian,Colombians
KM,Comoros,Comorian
CG,Republic of the Congo,Congo-Brazzaville,Congo Republic
CD,Democratic Republic of the Congo,Congolese,DR Congo,DRC,Congo,Democratic Republic of Congo
CR,Costa Rica,Costa Rican
CI,Ivory Coast,Ivorian,Côte d'Ivoire,Cote d'Ivoire,Ivorians
HR,Croatia,Croatian,Croats
CU,Cuba,Cuban,Cubans
CY,Cyprus,Cypriot,Cypriots
CZ,Czech Republic,Czech,Czechia,Czechs
DK,Denmark,Danish,Danes
DJ,Djibouti,Djiboutian
DO,Dominican Republic,Dominican
EC,Ecuador,Ecuadorian,Ecuadorean,Ecuadorians
EG,Egypt,Egyptian,Egyptians
SV,El Salvador,Salvadoran,Salvadorean,Salvadorans
GQ,Equatorial Guinea,Equatorial Guinean
ER,Eritrea,Eritrean,Eritreans
EE,Estonia,Estonian
SZ,Eswatini,Swazi,Swaziland
ET,Ethiopia,Ethiopian,Ethiopians
FJ,Fiji,Fijian
FI,Finland,Finnish,Finns
FR,France,French
GA,Gabon,Gabonese
GM,Gambia,Gambian
GE,Georgia,Georgian,Georgians
DE,Germany,German,Germans
GH,Ghana,Ghanaian
GR,Greece,Greek,Greeks
GT,Guatemala,Guatemalan,Guatemalans
GN,Guinea,Guinean
GW,Guinea-Bissau,Bissau-Guinean
GY,Guyana,Guyanese
HT,Haiti,Haitian,Haitians
HN,Honduras,Honduran,Hondurans
HU,Hungary,Hungarian,Hungarians
IS,Iceland,Icelandic
IN,India,Indian,Indians
ID,Indonesia,Indonesian,Indonesians
IR,Iran,Iranian,Iranians,Islamic Republic of Iran
IQ,Iraq,Iraqi,Iraqis
IE,Ireland,Irish
IL,Israel,Israeli,Israelis
IT,Italy,Italian,Italians
JM,Jamaica,Jamaican
JP,Japan,Japanese
JO,Jordan,Jordanian,Jordanians
KZ,Kazakhstan,Kazakh,Kazakhs
KE,Kenya,Kenyan,Kenyans
XK,Kosovo,Kosovan,Kosovar,Kosovars
KW,Kuwait,Kuwaiti,Kuwaitis
KG,Kyrgyzstan,Kyrgyz
LA,Laos,Lao,Laotian
LV,Latvia,Latvian
LB,Lebanon,Lebanese
LS,Lesotho,Basotho
LR,Liberia,Liberian
LY,Libya,Libyan,Libyans
LT,Lithuania,Lithuanian
LU,Luxembourg,Luxembourgish
MG,Madagascar,Malagasy
MW,Malawi,Malawian
MY,Malaysia,Malaysian
MV,Maldives,Maldivian
ML,Mali,Malian,Malians
MT,Malta,Maltese
MR,Mauritania,Mauritanian
MU,Mauritius,Mauritian
MX,Mexico,Mexican,Mexicans
MD,Moldova,Moldovan
MN,Mongolia,Mongolian
ME,Montenegro,Montenegrin
MA,Morocco,Moroccan,Moroccans
MZ,Mozambique,Mozambican,Mozambicans
MM,Myanmar,Burmese,Burma
NA,Namibia,Namibian
NP,Nepal,Nepalese,Nepali
NL,Netherlands,Dutch,Holland
NZ,New Zealand,New Zealander
NI,Nicaragua,Nicaraguan,Nicaraguans
NE,Niger,Nigerien,Nigeriens
NG,Nigeria,Nigerian,Nigerians
KP,North Korea,North Korean,North Koreans
MK,North Macedonia,Macedonian,Macedonia
NO,Norway,Norwegian
OM,Oman,Omani
PK,Pakistan,Pakistani,Pakistanis
PS,Palestine,Palestinian,Palestinians,Palestinian Territories,Gaza Strip,West Bank
PA,Panama,Panamanian,Panamanians
PG,Papua New Guinea,Papua New Guinean
PY,Paraguay,Paraguayan
PE,Peru,Peruvian,Peruvians
PH,Philippines,Philippine,Filipino,Filipinos
PL,Poland,Polish,Poles
PT,Portugal,Portuguese
QA,Qatar,Qatari
RO,Romania,Romanian
RU,Russia,Russian,Russians,Russian Federation
RW,Rwanda,Rwandan,Rwandans
SA,Saudi Arabia,Saudi,Saudis
SN,Senegal,Senegalese
RS,Serbia,Serbian,Serbs
SL,Sierra Leone,Sierra Leonean
SG,Singapore,Singaporean
SK,Slovakia,Slovak
SI,Slovenia,Slovenian
SO,Somalia,Somali,Somalis
ZA,South Africa,South African,South Africans
KR,South Korea,South Korean,South Koreans
SS,South Sudan,South Sudanese
ES,Spain,Spanish,Spaniards
LK,Sri Lanka,Sri Lankan,Sri Lankans
SD,Sudan,Sudanese
SR,Suriname,Surinamese
SE,Sweden,Swedish,Swedes
CH,Switzerland,Swiss
SY,Syria,Syrian,Syrians
TW,Taiwan,Taiwanese
TJ,Tajikistan,Tajik,Tajiks
TZ,Tanzania,Tanzanian,Tanzanians
TH,Thailand,Thai,Thais
TL,Timor-Leste,Timorese,East Timor
TG,Togo,Togolese
TT,Trinidad and Tobago,Trinidadian
TN,Tunisia,Tunisian,Tunisians
TR,Turkey,Turkish,Türkiye,Turks
TM,Turkmenistan,Turkmen
UG,Uganda,Ugandan,Ugandans
UA,Ukraine,Ukrainian,Ukrainians
AE,United Arab Emirates,Emirati,UAE,U.A.E.
GB,United Kingdom,British,UK,U.K.,Britain,Great Britain,Britons
US,United States,American,US,U.S.,USA,U.S.A.,America,Americans,United States of America
UY,Uruguay,Uruguayan
UZ,Uzbekistan,Uzbek,Uzbeks
VE,Venezuela,Venezuelan,Venezuelans
VN,Vietnam,Vietnamese
EH,Western Sahara,Sahrawi
YE,Yemen,Yemeni,Yemenis
ZM,Zambia,Zambian
ZW,Zimbabwe,Zimbabwean
"""
