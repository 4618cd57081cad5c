/** Reports with those that they correct. */
import type { ProgressReport, ReportStep } from '../records.ts';
import type { LocalizedText } from '../text.ts';

/** The reports that a report corrects, one after the other: what it corrects, what that corrected, and so on. */
export function correctedBy(report: ProgressReport, known: ReadonlyMap<string, ProgressReport>): ProgressReport[] {
  const before = known.get(report.supersedes ?? '');
  return before ? [before, ...correctedBy(before, known)] : [];
}

/** The office that signed a report, by its own step on the way to the public; null for reports that were imported. */
export function signingOffice({ steps = [] }: ProgressReport): LocalizedText | null {
  const signed = (action: ReportStep['action']) => steps.findLast((step) => step.action === action)?.office;
  return signed('SUBMITTED') ?? signed('PUBLISHED') ?? null;
}
