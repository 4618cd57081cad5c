/** The member of the Partnership that a plan belongs to. */
import type { Jurisdiction } from '#domain/records.ts';
import { countryOf } from './countries.ts';
import type { Report } from './finding.ts';
import { labelOf } from './labels.ts';
import type { PlanRows } from './plan-rows.ts';
import { slugOf } from './slug.ts';

/** Languages that the site speaks, for the names of countries. */
const SPOKEN = ['es', 'en'] as const;

export interface Member {
  readonly jurisdiction: Jurisdiction;
  readonly isNew: boolean;
  /** Language in which its plans are mostly written. */
  readonly home: string;
}

/** A country is known by its ISO code, a local government by its address on OGP's site. */
export function memberOf(rows: PlanRows, known: readonly Jurisdiction[], report: Report): Member {
  const slug = rows.memberSlug ?? (slugOf(rows.place) || slugOf(rows.code) || slugOf(rows.ogpId));
  const iso3 = /^[A-Z]{3}$/u.test(rows.code) && !rows.isLocal ? rows.code : null;
  const byCode = iso3 === null ? undefined : known.find((one) => one.iso3 === iso3);
  const found = byCode ?? known.find((one) => one.slug === slug);
  if (found) return knownMember(found);
  const jurisdiction = newMember(rows, slug, iso3, report);
  return { jurisdiction, isNew: true, home: jurisdiction.authoritativeLanguage };
}

export const knownMember = (jurisdiction: Jurisdiction): Member => ({
  ...{ jurisdiction, isNew: false, home: jurisdiction.authoritativeLanguage },
});

function newMember(rows: PlanRows, slug: string, iso3: string | null, report: Report): Jurisdiction {
  const country = countryOf(rows.code);
  if (!country) {
    const [first] = rows.rows;
    report('COUNTRY_UNKNOWN', {
      row: first?.row,
      commitment: first?.id,
      column: labelOf('country'),
      value: rows.place,
    });
  }
  const { language, timezone } = country ?? { language: 'en', timezone: 'UTC' };
  const iso2 = iso3 === null ? null : (country?.iso2 ?? null);
  return {
    ...{ slug, level: rows.isLocal ? 'LOCAL' : 'NATIONAL', iso3, iso2, timezone },
    name: iso2 === null ? { en: rows.place } : namesOf(iso2, rows.place),
    ...{ authoritativeLanguage: language, languages: [language] },
    memberSince: null,
    memberPage: `https://www.opengovpartnership.org/members/${slug}/`,
  };
}

/** The English name is OGP's own. */
function namesOf(iso2: string, english: string): Jurisdiction['name'] {
  const named = SPOKEN.map((locale) => [locale, new Intl.DisplayNames(locale, { type: 'region' }).of(iso2) ?? english]);
  return { ...(Object.fromEntries(named) as Record<string, string>), en: english };
}
