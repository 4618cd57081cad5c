/** Members of the Partnership that the set is about: countries of every region and some cities. The plans are made up. */
import type { Jurisdiction } from '#domain/records.ts';
import { countryOf } from '#server/import/ogp/countries.ts';

/** Letters that begin the codes of a member's commitments, two of a country, three of a local government. */
export interface SetMember {
  readonly jurisdiction: Jurisdiction;
  readonly prefix: string;
}

const COUNTRIES = [
  ...['CHL', 'KEN', 'ESP', 'GHA', 'PER', 'CAN', 'MEX', 'NOR', 'URY', 'BRA', 'ITA', 'PAN', 'GEO', 'KOR', 'PHL', 'ARG'],
  ...['COL', 'CRI', 'NGA', 'FRA', 'UKR', 'IDN', 'MAR', 'DOM', 'PRY', 'GTM', 'LVA', 'NZL'],
] as const;

/** Address, letters, name, country. */
const CITIES = [
  ['quito-ecuador', 'UIO', 'Quito, Ecuador', 'ECU'],
  ['buenos-aires-argentina', 'BUE', 'Buenos Aires, Argentina', 'ARG'],
  ['madrid-spain', 'MAD', 'Madrid, España', 'ESP'],
  ['nairobi-kenya', 'NBO', 'Nairobi, Kenya', 'KEN'],
  ['seoul-korea', 'SEL', 'Seoul, Korea', 'KOR'],
  ['peniche-portugal', 'PEN', 'Peniche, Portugal', 'PRT'],
  ['ontario-canada', 'ONT', 'Ontario, Canada', 'CAN'],
  ['jalisco-mexico', 'JAL', 'Jalisco, México', 'MEX'],
] as const;

export const MEMBERS: readonly SetMember[] = [
  ...COUNTRIES.map(countryMember),
  ...CITIES.map(([slug, prefix, name, iso3]) => ({
    prefix,
    jurisdiction: {
      ...{ slug, level: 'LOCAL' as const, name: { es: name, en: name.replace('España', 'Spain') } },
      ...{ iso2: null, iso3: null, memberSince: { date: '2016-01-01', precision: 'YEAR' as const } },
      ...settingOf(iso3, slug),
    },
  })),
];

function countryMember(iso3: string): SetMember {
  const iso2 = countryOf(iso3)?.iso2 ?? iso3.slice(0, 2);
  const nameIn = (locale: string): string => new Intl.DisplayNames(locale, { type: 'region' }).of(iso2) ?? iso3;
  const slug = nameIn('en').toLowerCase().replaceAll(' ', '-');
  return {
    prefix: iso2,
    jurisdiction: {
      ...{ slug, level: 'NATIONAL', name: { es: nameIn('es'), en: nameIn('en') }, iso2, iso3 },
      memberSince: { date: '2011-01-01', precision: 'YEAR' },
      ...settingOf(iso3, slug),
    },
  };
}

function settingOf(iso3: string, slug: string) {
  const { language = 'en', timezone = 'UTC' } = countryOf(iso3) ?? {};
  return {
    ...{ authoritativeLanguage: language, languages: [language], timezone },
    memberPage: `https://www.opengovpartnership.org/members/${slug}/`,
  };
}
