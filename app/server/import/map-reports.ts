/** `progress-reports.json` and `irm.json` as records of the domain. */
import type { IrmFile } from '#contracts/plan-files/irm.ts';
import type { ProgressReportsFile } from '#contracts/plan-files/progress-reports.ts';
import { lastDay } from '#domain/dates.ts';
import type { IrmReport, ProgressReport, ReportedState } from '#domain/records.ts';
import { EC_MILESTONE_STATES } from '#domain/values.ts';

/**
 * Reports in the order of their publication. A report without a day of publication was public from the last day that its
 * date of report can mean: the platforms known so far showed answers as they came.
 */
export function mapReports(file: ProgressReportsFile): ProgressReport[] {
  return file.reports
    .map(({ state, publishedOn, evidence, ...rest }) => ({
      ...rest,
      evidence: evidence.map((piece) => ({ ...piece, title: piece.title ?? {} })),
      publishedOn: publishedOn ?? lastDay(rest.reportedOn),
      state: inVocabulary(state),
    }))
    .sort((a, b) => compare(a.publishedOn, b.publishedOn) || compare(a.id, b.id));
}

export function mapIrmReports(file: IrmFile): IrmReport[] {
  return file.reports.map(({ start, end, published, ...rest }) => ({
    ...rest,
    coversFrom: start,
    coversTo: end,
    publishedOn: published,
  }));
}

/** The two vocabularies have no code in common. Whether it is the plan's own is for the rules of the domain to say. */
function inVocabulary(value: string): ReportedState {
  const vocabulary = (EC_MILESTONE_STATES as readonly string[]).includes(value) ? 'EC_2021' : 'OGP_SELF';
  return { vocabulary, value } as ReportedState;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
