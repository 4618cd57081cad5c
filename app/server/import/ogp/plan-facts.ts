/** A plan as OGP's dataset has it: its names, its term, the rules of its time, the reports that the IRM made on it. */
import type { IrmReport, Plan, PlanVersion, Theme } from '#domain/records.ts';
import type { PartialDate } from '#domain/dates.ts';
import type { LocalizedText } from '#domain/text.ts';
import { textIn } from '#domain/text.ts';
import type { IrmReportType, Methodology, PlanStatus, RuleSetCode } from '#domain/values.ts';
import { variablesOf } from '#domain/irm/methodologies.ts';
import type { ReportPart } from './irm-values.ts';
import { languageOf } from './language.ts';
import type { Member } from './member.ts';
import { missingIn } from './missing.ts';
import type { PlanRows } from './plan-rows.ts';
import { slugOf } from './slug.ts';

/** The one version of a plan that the dataset knows. */
export const VERSION_ID = 'original';
/** The theme of commitments for which the dataset names none. */
export const NO_THEME = 'sin-tema';

const startOf = (year: number): PartialDate => ({ date: `${year}-01-01`, precision: 'YEAR' });
const endOf = (year: number): PartialDate => ({ date: `${year}-12-31`, precision: 'YEAR' });

/** @param taken addresses of plans that are in use */
export function planFacts(rows: PlanRows, { jurisdiction }: Member, taken: ReadonlySet<string>): Plan {
  const { number, year, endYear, ogpId } = rows;
  const years = `${year}-${endYear}`;
  const place = (locale: string): string => textIn(jurisdiction.name, locale).text;
  const slug = `${jurisdiction.slug}-${years}`;
  return {
    id: slugOf(ogpId),
    slug: taken.has(slug) ? `${slug}-plan-${number}` : slug,
    number,
    title: {
      es: `Plan de acción ${number} de gobierno abierto, ${place('es')}, ${years}`,
      en: `Open government action plan ${number}, ${place('en')}, ${years}`,
    },
    shortTitle: { es: `Plan de ${place('es')} ${years}`, en: `${place('en')} plan ${years}` },
    status: statusOf(rows),
    ruleSet: ruleSetFor(year),
    stateVocabulary: 'OGP_SELF',
    pointOfContact: null,
    ogpActionPlanId: ogpId,
    ogpIdConfirmed: rows.ogpIdGiven,
    ogpNote: null,
    license: {
      planText: {
        es: 'Texto del plan tal como lo recoge OGP en sus datos; rigen las condiciones del gobierno que lo publicó.',
        en: "Text of the plan as OGP's data have it; the terms of the government that published it apply.",
      },
      dataset: {
        es: 'Datos abiertos de OGP sobre compromisos; consulte sus condiciones en opengovpartnership.org.',
        en: "OGP's open data on commitments; see its terms at opengovpartnership.org.",
      },
    },
  };
}

/** That it was handed in is certain of every plan in the dataset. */
function statusOf({ isActive }: PlanRows): PlanStatus {
  if (isActive === null) return 'SUBMITTED';
  return isActive ? 'IN_IMPLEMENTATION' : 'IMPLEMENTATION_ENDED';
}

/** The rules of a cycle, by the year in which the plan was submitted (domain brief, 1.3). */
function ruleSetFor(year: number): RuleSetCode {
  if (year < 2018) return 'PRE2018';
  return year < 2022 ? 'R2018_2021' : 'R2022';
}

export function versionFacts({ year, endYear }: PlanRows, source: string): PlanVersion {
  return {
    id: VERSION_ID,
    kind: 'ORIGINAL',
    label: { es: `Plan ${year}-${endYear}`, en: `Plan ${year}-${endYear}` },
    submittedOn: startOf(year),
    publishedOn: null,
    startsOn: startOf(year),
    endsOn: endOf(endYear),
    // The dataset has no milestones, so it does not have their dates either.
    milestoneDatesKnown: false,
    ...{ approvedBy: null, reason: null, rules: null },
    note: {
      es: 'Según los datos de OGP, que dan los años del plan y no traen hitos.',
      en: "By OGP's data, which give the years of the plan and have no milestones.",
    },
    sources: [source],
  };
}

/** Themes of a plan by the key that its rows have; known ones keep theirs, whatever their language. */
export function themesOf(rows: PlanRows, known: readonly Theme[], home: string) {
  const byKey = new Map(known.map((theme) => [theme.id, theme]));
  const byTitle = new Map(
    known.flatMap((theme) => Object.values(theme.title).map((title) => [slugOf(title ?? ''), theme.id])),
  );
  const added: Theme[] = [];
  const idOf = (cell: string): string => {
    const text = missingIn(cell) === null ? cell.replace(/\s+/gu, ' ') : '';
    const wanted = text === '' ? NO_THEME : slugOf(text) || NO_THEME;
    const id = byTitle.get(wanted) ?? wanted;
    if (byKey.has(id)) return id;
    const theme = { id, order: known.length + added.length + 1, ...themeText(text, home) };
    byKey.set(id, theme);
    added.push(theme);
    return id;
  };
  return { ids: new Map(rows.rows.map(({ id, cell }) => [id, idOf(cell('theme'))])), added };
}

function themeText(text: string, home: string): { readonly title: LocalizedText; readonly description: LocalizedText } {
  const none = { es: 'Sin tema en los datos de OGP', en: "No theme in OGP's data" };
  const said = {
    es: 'Tema que el plan da al compromiso, según los datos de OGP.',
    en: "Theme that the plan gives the commitment, by OGP's data.",
  };
  return text === ''
    ? { title: none, description: none }
    : { title: { [languageOf(text, home)]: text }, description: said };
}

/** Products of the IRM by the year in which the plan was submitted (domain brief, 1.2). */
function typeOf(part: ReportPart, { year, isLocal }: PlanRows): IrmReportType {
  if (isLocal && year >= 2020) return part === 'FIRST' ? 'LOCAL_INCEPTION' : 'LOCAL_END_OF_COMMITMENT';
  if (part === 'FIRST') return year <= 2016 ? 'PROGRESS' : year <= 2019 ? 'DESIGN' : 'ACTION_PLAN_REVIEW';
  if (year <= 2016) return 'END_OF_TERM';
  if (year === 2017) return 'IMPLEMENTATION';
  return year === 2018 ? 'TRANSITIONAL_RESULTS' : 'RESULTS';
}

const TITLES: Readonly<Partial<Record<IrmReportType, readonly [es: string, en: string]>>> = {
  PROGRESS: ['Informe de avance', 'Progress Report'],
  END_OF_TERM: ['Informe de fin de término', 'End-of-Term Report'],
  DESIGN: ['Informe de diseño', 'Design Report'],
  IMPLEMENTATION: ['Informe de implementación', 'Implementation Report'],
  TRANSITIONAL_RESULTS: ['Informe de resultados de transición', 'Transitional Results Report'],
  ACTION_PLAN_REVIEW: ['Revisión del plan de acción', 'Action Plan Review'],
  RESULTS: ['Informe de resultados', 'Results Report'],
  LOCAL_INCEPTION: ['Informe inicial', 'Inception Report'],
  LOCAL_END_OF_COMMITMENT: ['Informes de fin de compromiso', 'End-of-Commitment Reports'],
};

export const reportId = (part: ReportPart): string => (part === 'FIRST' ? 'irm-first' : 'irm-end');

/** @param method the method that the values show */
export function reportFacts(
  part: ReportPart,
  rows: PlanRows,
  { jurisdiction }: Member,
  method: Methodology,
  source: string,
): IrmReport {
  const type = typeOf(part, rows);
  const published = part === 'FIRST' ? rows.firstReportYear : rows.endReportYear;
  const [es, en] = TITLES[type] ?? [type, type];
  const of = (locale: string): string => `${textIn(jurisdiction.name, locale).text} ${rows.year}-${rows.endYear}`;
  return {
    id: reportId(part),
    type,
    title: { es: `${es}, ${of('es')}`, en: `${en}, ${of('en')}` },
    methodology: method,
    planVersion: VERSION_ID,
    coversFrom: startOf(rows.year),
    coversTo: endOf(rows.endYear),
    // Known by its year alone: it counts from the last day of that year.
    publishedOn: published === null ? null : startOf(published),
    status: 'FINAL',
    publicCommentYear: null,
    url: null,
    variables: variablesOf(method),
    sources: [source],
  };
}
