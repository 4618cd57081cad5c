/** What the IRM says of a made-up plan: reports by the era of the plan, values where it had published, gaps as in reality. */
import { COMPLETION_USES, VARIABLE_USES, variablesOf } from '#domain/irm/methodologies.ts';
import { notAssessable } from '#domain/irm/rules.ts';
import { scaleValues } from '#domain/irm/scales.ts';
import type { AssessmentValue, IrmReport, PlanDossier } from '#domain/records.ts';
import type { IrmReportType, Methodology, Moment, Variable } from '#domain/values.ts';
import { dayOf, type PlanFrame } from './plan-frame.ts';
import { Chance } from './random.ts';
import type { PlanShape } from './shape.ts';
import { storyIn } from './words.ts';

export type IrmFacts = Pick<PlanDossier, 'irmReports' | 'assessments' | 'recommendations' | 'sources'>;

/** Reports that would be published later are not there yet. */
const PRESENT_YEAR = 2026;
const SOURCE = 'irm-documents';

interface Era {
  readonly first: IrmReportType;
  readonly last: IrmReportType;
  readonly methodology: Methodology;
}

/** Products of the IRM by the year of the plan (domain brief, 1.2). */
function eraOf({ year, member }: PlanShape): Era {
  const local = member.jurisdiction.level === 'LOCAL';
  if (local && year >= 2020)
    return { first: 'LOCAL_INCEPTION', last: 'LOCAL_END_OF_COMMITMENT', methodology: 'OGP_LOCAL' };
  if (year <= 2013) return { first: 'PROGRESS', last: 'END_OF_TERM', methodology: 'IRM_2011_2014' };
  if (year <= 2016) return { first: 'PROGRESS', last: 'END_OF_TERM', methodology: 'IRM_2014_2017' };
  if (year <= 2019) return { first: 'DESIGN', last: 'RESULTS', methodology: 'IRM_2018_2020' };
  return { first: 'ACTION_PLAN_REVIEW', last: 'RESULTS', methodology: 'IRM_2021_PLUS' };
}

export function irmOf(shape: PlanShape, frame: PlanFrame, commitments: PlanDossier['commitments']): IrmFacts {
  const chance = new Chance(shape.seed, 'irm', shape.member.jurisdiction.slug, shape.number);
  const era = eraOf(shape);
  const early = reportOf('irm-first', era.first, era.methodology, shape.year, 2);
  const end = reportOf('irm-end', era.last, era.methodology, shape.year, 4);
  const isHere = ({ publishedOn }: IrmReport): boolean => Number(publishedOn?.date.slice(0, 4)) <= PRESENT_YEAR;
  const irmReports = [early, end].filter(isHere);
  const assessments = commitments.flatMap(({ id }) => valuesOf(chance, era, id, irmReports.includes(end)));
  const recommendations = irmReports.flatMap(({ id }) =>
    Array.from({ length: 3 }, () => ({ report: id, text: storyIn(chance, frame.tongues, 1) })),
  );
  const title = { es: 'Informes inventados', en: 'Made-up reports' };
  const source = { id: SOURCE, kind: 'DOCUMENT', title, publisher: { es: 'IRM', en: 'IRM' }, date: null, url: null };
  return { irmReports, assessments, recommendations, sources: [source] };
}

function reportOf(id: string, type: IrmReportType, methodology: Methodology, year: number, after: number): IrmReport {
  return {
    ...{ id, type, methodology, planVersion: 'original', status: 'FINAL', publicCommentYear: null, url: null },
    title: { es: `Informe del IRM ${year} (${type})`, en: `IRM report ${year} (${type})` },
    ...{ coversFrom: dayOf(`${year}-09-01`), coversTo: dayOf(`${year + Math.min(after, 2)}-08-31`) },
    publishedOn: dayOf(`${year + after - 1}-04-15`),
    variables: variablesOf(methodology),
    sources: [SOURCE],
  };
}

const AT_THE_END: readonly Variable[] = ['COMPLETION', 'DIOG', 'EARLY_RESULTS'];
const LEFT_OUT: readonly Variable[] = ['OGP_SITE_AMBITION', 'POTENTIALLY_STARRED'];

function valuesOf(chance: Chance, { methodology }: Era, commitment: string, hasEnd: boolean): AssessmentValue[] {
  const variables = variablesOf(methodology).filter((variable) => !LEFT_OUT.includes(variable));
  const verifiable = chance.percent(90) ? 'YES' : 'NO';
  const barred = notAssessable(methodology, verifiable);
  return variables.flatMap((variable) => {
    const isLast = AT_THE_END.includes(variable);
    if (isLast && !hasEnd) return [];
    const use = VARIABLE_USES[methodology][variable];
    if (use === 'RARE' || (use === 'SELECTED' && !chance.percent(60))) return [];
    const value = (moment: Moment, report: string): AssessmentValue => {
      const known = variable === 'VERIFIABILITY' ? verifiable : codeOf(chance, variable);
      const isBarred = barred.includes(variable);
      return {
        ...{
          id: `${commitment}-${variable}-${moment}`,
          commitment,
          source: 'IRM',
          report,
          moment,
          methodology,
          variable,
        },
        ...{ value: isBarred ? null : known, transcription: 'DONE', note: null, citation: SOURCE },
        naReason: isBarred ? 'NOT_ASSESSABLE' : known === null ? 'NOT_YET_ASSESSED' : null,
      };
    };
    if (!isLast) return [value(methodology === 'OGP_LOCAL' ? 'END_OF_COMMITMENT' : 'DESIGN', 'irm-first')];
    if (methodology === 'OGP_LOCAL') return [value('END_OF_COMMITMENT', 'irm-end')];
    const isHalfway = variable === 'COMPLETION' && COMPLETION_USES[methodology].MIDTERM === 'CODED';
    return [...(isHalfway ? [value('MIDTERM', 'irm-first')] : []), value('END_OF_TERM', 'irm-end')];
  });
}

/** A value of the scale or off it; one in ten is missing. */
function codeOf(chance: Chance, variable: Variable): string | null {
  if (chance.percent(10)) return null;
  const { ordered, offScale } = scaleValues(variable);
  if (variable === 'RELEVANCE') return chance.pick(ordered);
  return offScale.length > 0 && chance.percent(8) ? chance.pick(offScale) : chance.pick(ordered);
}
