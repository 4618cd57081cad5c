/** Members of the Partnership: what OGP's dataset does not say of them. */

interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly iso2: string;
  /** Language in which its plans are mostly written, as BCP 47 tag. */
  readonly language: string;
  /** IANA time zone of its capital. */
  readonly timezone: string;
}

/** ISO 3166-1 alpha-3, alpha-2, language, time zone. */
const COUNTRIES = `
ALB AL sq Europe/Tirane          ARG AR es America/Argentina/Buenos_Aires  ARM AM hy Asia/Yerevan
AUS AU en Australia/Sydney       AZE AZ az Asia/Baku                       BEN BJ fr Africa/Porto-Novo
BFA BF fr Africa/Ouagadougou     BGR BG bg Europe/Sofia                    BIH BA bs Europe/Sarajevo
BRA BR pt America/Sao_Paulo      CAN CA en America/Toronto                 CHL CL es America/Santiago
CIV CI fr Africa/Abidjan         COL CO es America/Bogota                  CPV CV pt Atlantic/Cape_Verde
CRI CR es America/Costa_Rica     CZE CZ cs Europe/Prague                   DEU DE de Europe/Berlin
DNK DK da Europe/Copenhagen      DOM DO es America/Santo_Domingo           ECU EC es America/Guayaquil
ESP ES es Europe/Madrid          EST EE et Europe/Tallinn                  FIN FI fi Europe/Helsinki
FRA FR fr Europe/Paris           GBR GB en Europe/London                   GEO GE ka Asia/Tbilisi
GHA GH en Africa/Accra           GRC GR el Europe/Athens                   GTM GT es America/Guatemala
GUY GY en America/Guyana         HND HN es America/Tegucigalpa             HRV HR hr Europe/Zagreb
HUN HU hu Europe/Budapest        IDN ID id Asia/Jakarta                    IRL IE en Europe/Dublin
ISR IL he Asia/Jerusalem         ITA IT it Europe/Rome                     JAM JM en America/Jamaica
JOR JO ar Asia/Amman             KEN KE en Africa/Nairobi                  KGZ KG ky Asia/Bishkek
KOR KR ko Asia/Seoul             LBR LR en Africa/Monrovia                 LKA LK si Asia/Colombo
LTU LT lt Europe/Vilnius         LUX LU fr Europe/Luxembourg               LVA LV lv Europe/Riga
MAR MA fr Africa/Casablanca      MDA MD ro Europe/Chisinau                 MDV MV dv Indian/Maldives
MEX MX es America/Mexico_City    MKD MK mk Europe/Skopje                   MLT MT en Europe/Malta
MNE ME sr Europe/Podgorica       MNG MN mn Asia/Ulaanbaatar                MWI MW en Africa/Blantyre
NGA NG en Africa/Lagos           NLD NL nl Europe/Amsterdam                NOR NO nb Europe/Oslo
NZL NZ en Pacific/Auckland       PAK PK en Asia/Karachi                    PAN PA es America/Panama
PER PE es America/Lima           PHL PH en Asia/Manila                     PNG PG en Pacific/Port_Moresby
PRT PT pt Europe/Lisbon          PRY PY es America/Asuncion                ROU RO ro Europe/Bucharest
SEN SN fr Africa/Dakar           SLE SL en Africa/Freetown                 SLV SV es America/El_Salvador
SRB RS sr Europe/Belgrade        SVK SK sk Europe/Bratislava               SWE SE sv Europe/Stockholm
SYC SC en Indian/Mahe            TLS TL pt Asia/Dili                       TTO TT en America/Port_of_Spain
TUN TN fr Africa/Tunis           TUR TR tr Europe/Istanbul                 TZA TZ en Africa/Dar_es_Salaam
UKR UA uk Europe/Kyiv            URY UY es America/Montevideo              USA US en America/New_York
XKX XK sq Europe/Belgrade        ZAF ZA en Africa/Johannesburg             ZMB ZM en Africa/Lusaka
`;

const BY_ISO3: ReadonlyMap<string, Country> = new Map(
  [...COUNTRIES.matchAll(/(\w{3}) (\w{2}) (\w{2}) (\S+)/gu)].map(
    ([, iso3 = '', iso2 = '', language = '', timezone = '']) => [iso3, { iso2, language, timezone }],
  ),
);

/** What is known of a country by its ISO 3166-1 alpha-3 code. */
export const countryOf = (iso3: string): Country | undefined => BY_ISO3.get(iso3);
