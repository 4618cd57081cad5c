/** The row of a plan, and a plan that is new. */
import type { Jurisdiction, Plan, PlanVersion } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { PlanStatus, RuleSetCode, StateVocabulary } from '#domain/values.ts';
import { countryOf } from '../ogp/countries.ts';
import { slugOf } from '../ogp/slug.ts';
import type { Draft } from './draft.ts';
import type { RowCells } from './row-cells.ts';

/** A member by what people write: its address here, or an ISO code. Null: it is not known. */
export function memberFor(written: string, known: readonly Jurisdiction[]): Jurisdiction | null {
  const code = written.trim();
  const [upper, lower] = [code.toUpperCase(), code.toLowerCase()];
  const here = known.find(({ slug, iso2, iso3 }) => slug === lower || iso3 === upper || iso2 === upper);
  const country = countryOf(upper);
  if (here || !country) return here ?? null;
  const name = (locale: string): string =>
    new Intl.DisplayNames([locale], { type: 'region' }).of(country.iso2) ?? upper;
  return {
    ...{ slug: slugOf(name('en')), level: 'NATIONAL', name: { es: name('es'), en: name('en') } },
    ...{ iso2: country.iso2, iso3: upper, authoritativeLanguage: country.language, languages: [country.language] },
    ...{ timezone: country.timezone, memberSince: null, memberPage: null },
  };
}

const LICENCE: LocalizedText = {
  es: 'Rigen las condiciones del gobierno que publicó el plan.',
  en: 'The terms of the government that published the plan apply.',
};

/** What the row says of the plan and of the version of its text that is in force. */
export function readPlanRow(draft: Draft, cells: RowCells): void {
  const { stored, parts, slug, version } = draft;
  const title = cells.bilingual('title');
  const said = {
    ...{ title, shortTitle: cells.bilingual('short_title'), status: cells.code('status') as PlanStatus | undefined },
    ogpActionPlanId: cells.name('ogp_id'),
  };
  const dates = {
    ...{ startsOn: cells.date('starts_on', 'START'), endsOn: cells.date('ends_on', 'END') },
    ...{ submittedOn: cells.date('submitted_on', 'START'), publishedOn: cells.date('published_on', 'START') },
  };
  draft.rowOf.set(version, cells.row);
  if (stored) {
    parts.plan = said;
    parts.versions.push({ id: version, ...dates });
    return;
  }
  const { startsOn, endsOn } = dates;
  if (!title || !startsOn || !endsOn) return;
  parts.plan = {
    ...newPlan(slug, cells, Number(startsOn.date.slice(0, 4))),
    ...withoutGaps(said),
    shortTitle: said.shortTitle ?? title,
  };
  parts.versions.push(newVersion(version, { ...dates, startsOn, endsOn }));
}

function newPlan(slug: string, cells: RowCells, year: number): Partial<Plan> {
  return {
    ...{ id: slug, slug, number: cells.number('number') ?? 1, status: 'SUBMITTED', ruleSet: rulesOf(year) },
    stateVocabulary: (cells.code('vocabulary') as StateVocabulary | undefined) ?? 'OGP_SELF',
    ...{ pointOfContact: null, ogpActionPlanId: null, ogpIdConfirmed: false, ogpNote: null },
    license: { planText: LICENCE, dataset: LICENCE },
  };
}

/** The rules of a cycle, by the year in which it begins. */
function rulesOf(year: number): RuleSetCode {
  if (year < 2018) return 'PRE2018';
  return year < 2022 ? 'R2018_2021' : 'R2022';
}

type Dates = Pick<PlanVersion, 'startsOn' | 'endsOn'> & {
  readonly [K in 'submittedOn' | 'publishedOn']: PlanVersion[K] | undefined;
};
const newVersion = (id: string, { startsOn, endsOn, submittedOn, publishedOn }: Dates): PlanVersion => ({
  ...{ id, kind: 'ORIGINAL', label: { es: 'Texto original', en: 'Original text' } },
  ...{ startsOn, endsOn, submittedOn: submittedOn ?? null, publishedOn: publishedOn ?? null },
  ...{ milestoneDatesKnown: true, approvedBy: null, reason: null, rules: null, note: null, sources: [] },
});

/** Only what is said. */
export const withoutGaps = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
