/** What independent eyes concluded of a commitment as a whole: the IRM, and each independent reviewer, one voice each. */
import { lastDay, type IsoDate } from '../dates.ts';
import { irmAsOf, type IrmRow } from '../irm/assessments.ts';
import type { IrmReport, PlanDossier } from '../records.ts';
import { assessmentsOn } from '../reviewing/released.ts';
import type { Aspect, Methodology, Moment, Variable } from '../values.ts';

export const JUDGES = ['INDEPENDENT_REVIEWER', 'IRM'] as const;
export type Judge = (typeof JUDGES)[number];

/** One word of one voice. Values that are missing are no judgement (rule D4). */
export interface Judgement {
  readonly judge: Judge;
  /** Id of the reviewing body; null of the IRM. */
  readonly organization: string | null;
  /** Report that the word was copied from; null of a reviewer. */
  readonly report: IrmReport | null;
  /** Id of the assessment that was released; null of the IRM. */
  readonly assessment: string | null;
  readonly moment: Moment;
  readonly methodology: Methodology;
  readonly variable: Variable;
  readonly aspect: Aspect;
  readonly value: string;
  /** First day on which it could be read here. */
  readonly since: IsoDate;
  /** Last day that it speaks of: the end of what the report covers, or the day of release. */
  readonly cutoff: IsoDate;
}

/** The label of OGP's web page is no code of the IRM: nobody else gives it. */
const NO_CODE: Variable = 'OGP_SITE_AMBITION';

/** Every word that stood on a day on a commitment, the reviewers' first. */
export function judgementsOn(
  dossier: PlanDossier,
  commitment: string,
  asOf: IsoDate,
  irm: ReadonlyMap<string, readonly IrmRow[]> = irmAsOf(dossier, asOf),
): Judgement[] {
  return [...reviewersWords(dossier, commitment, asOf), ...irmWords(irm.get(commitment) ?? [])].filter(
    ({ variable }) => variable !== NO_CODE,
  );
}

function reviewersWords(dossier: PlanDossier, commitment: string, asOf: IsoDate): Judgement[] {
  return assessmentsOn(dossier, commitment, asOf).flatMap(({ assessment }) => {
    const { id, moment, methodology, organization, releasedOn } = assessment;
    return assessment.values.flatMap(({ variable, aspect, value }): Judgement[] => {
      if (value === null) return [];
      const by = { judge: 'INDEPENDENT_REVIEWER' as const, organization, report: null, assessment: id };
      return [{ ...by, moment, methodology, variable, aspect, value, since: releasedOn, cutoff: releasedOn }];
    });
  });
}

function irmWords(rows: readonly IrmRow[]): Judgement[] {
  return rows.flatMap(({ variable, aspect = 'OVERALL', cells }) =>
    cells.flatMap(({ moment, report, assessment, value }): Judgement[] => {
      if (value === null) return [];
      const out = report.publishedOn === null ? '' : lastDay(report.publishedOn);
      const since = assessment.copied && assessment.copied.on > out ? assessment.copied.on : out;
      const by = { judge: 'IRM' as const, organization: null, report, assessment: null };
      const { methodology } = assessment;
      return [{ ...by, moment, methodology, variable, aspect, value, since, cutoff: lastDay(report.coversTo) }];
    }),
  );
}

/** Whose word it is: the IRM's is one voice, and each reviewing body's another. */
export function voiceOf({ judge, organization }: Pick<Judgement, 'judge' | 'organization'>): string {
  return organization ?? judge;
}
