/** `progress-reports.json` and `irm.json` as records of the domain. */
import type { IrmFile } from '#contracts/plan-files/irm.ts';
import type { PlanFile } from '#contracts/plan-files/plan.ts';
import type { ProgressReportsFile } from '#contracts/plan-files/progress-reports.ts';
import { lastDay } from '#domain/dates.ts';
import type { IrmReport, ProgressReport, ReportedState } from '#domain/records.ts';
import type { StateVocabulary } from '#domain/values.ts';

/**
 * Reports in the order of their publication. A report without a day of publication was public from the last day that its
 * date of report can mean: the platforms known so far showed answers as they came.
 */
export function mapReports(file: ProgressReportsFile, plan: PlanFile): ProgressReport[] {
  return file.reports
    .map(({ state, publishedOn, ...rest }) => ({
      ...rest,
      publishedOn: publishedOn ?? lastDay(rest.reportedOn),
      state: inVocabulary(state, plan.stateVocabulary),
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

/** The reference checks have made sure by now that the state belongs to the vocabulary. */
function inVocabulary(value: string, vocabulary: StateVocabulary): ReportedState {
  return { vocabulary, value } as ReportedState;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
