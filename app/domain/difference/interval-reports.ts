/** Reports that became public between two days, and what was recorded only later although it is about that time. */
import { firstDay, lastDay, type IsoDate, type PartialDate } from '../dates.ts';
import { toldEdits } from '../plan-edits.ts';
import type { AssessmentValue, IrmReport, PlanDossier, PlanEdit, ProgressReport } from '../records.ts';
import { correctedBy } from './chains.ts';
import { onDay } from './facts.ts';
import { isWithin, type Span } from './span.ts';

export interface IntervalReport {
  readonly commitment: string;
  readonly report: ProgressReport;
  /** The report that it corrects; null: it corrects none. */
  readonly corrects: ProgressReport | null;
  /** Made on or before the first day, and public only after it. */
  readonly aboutEarlier: boolean;
}

export type LateRecord = {
  readonly commitment: string;
  readonly milestone: string | null;
  /** When it became public. */
  readonly on: PartialDate;
} & (
  | { readonly kind: 'REPORT'; readonly report: ProgressReport }
  | { readonly kind: 'CORRECTION'; readonly report: ProgressReport }
  | { readonly kind: 'IRM_VALUE'; readonly value: AssessmentValue; readonly irmReport: IrmReport }
  | { readonly kind: 'EDIT'; readonly edit: PlanEdit }
);

export type LateKind = LateRecord['kind'];

const commitmentsOf = ({ milestones }: PlanDossier): ReadonlyMap<string, string> =>
  new Map(milestones.map(({ id, commitment }) => [id, commitment]));

const byDay = (a: ProgressReport, b: ProgressReport): number =>
  a.publishedOn < b.publishedOn ? -1 : a.publishedOn > b.publishedOn ? 1 : a.id < b.id ? -1 : 1;

/** In the order in which they became public. */
export function intervalReports(dossier: PlanDossier, interval: Span): IntervalReport[] {
  const commitments = commitmentsOf(dossier);
  const known = new Map(dossier.reports.map((report) => [report.id, report]));
  return dossier.reports
    .filter(({ id, publishedOn }) => isWithin(publishedOn, interval, id))
    .toSorted(byDay)
    .flatMap((report) => {
      const commitment = commitments.get(report.milestone);
      if (commitment === undefined) return [];
      const corrects = known.get(report.supersedes ?? '') ?? null;
      return [{ commitment, report, corrects, aboutEarlier: lastDay(report.reportedOn) <= interval.from }];
    });
}

/**
 * What became public after the second day, and by the horizon, although it is about the time between the two days: reports
 * of that time or of a round whose cut-off fell in it, corrections of what was public by then, values of an IRM report of that
 * time, and corrections of the plan's text. None of it counts in the comparison.
 */
export function lateRecords(dossier: PlanDossier, interval: Span): LateRecord[] {
  const all = [...lateReports(dossier, interval), ...lateValues(dossier, interval), ...lateEdits(dossier, interval)];
  return all.sort((a, b) => (lastDay(a.on) < lastDay(b.on) ? -1 : lastDay(a.on) > lastDay(b.on) ? 1 : 0));
}

const isLate = (day: IsoDate, { to, horizon }: Span): boolean => day > to && day <= horizon;

function lateReports(dossier: PlanDossier, interval: Span): LateRecord[] {
  const commitments = commitmentsOf(dossier);
  const known = new Map(dossier.reports.map((report) => [report.id, report]));
  const rounds = new Set(
    dossier.periods
      .filter(({ id, cutoffOn }) => cutoffOn && isWithin(lastDay(cutoffOn), interval, id))
      .map(({ id }) => id),
  );
  const isAbout = ({ reportedOn, period }: ProgressReport): boolean =>
    rounds.has(period) || (firstDay(reportedOn) <= interval.to && lastDay(reportedOn) > interval.from);
  return dossier.reports
    .filter(({ publishedOn }) => isLate(publishedOn, interval))
    .toSorted(byDay)
    .flatMap((report): LateRecord[] => {
      const commitment = commitments.get(report.milestone);
      if (commitment === undefined) return [];
      const about = { commitment, milestone: report.milestone, on: onDay(report.publishedOn), report };
      const corrected = correctedBy(report, known).some(({ publishedOn }) => publishedOn <= interval.to);
      if (corrected) return [{ kind: 'CORRECTION', ...about }];
      return report.supersedes === null && isAbout(report) ? [{ kind: 'REPORT', ...about }] : [];
    });
}

function lateValues({ assessments, irmReports }: PlanDossier, interval: Span): LateRecord[] {
  const ofThen = new Map(
    irmReports
      .filter(({ id, publishedOn }) => publishedOn && isWithin(lastDay(publishedOn), interval, id))
      .map((report) => [report.id, report]),
  );
  return assessments.flatMap((value): LateRecord[] => {
    const irmReport = ofThen.get(value.report ?? '');
    const { copied, commitment } = value;
    if (!irmReport || !copied || !isLate(copied.on, interval)) return [];
    return [{ kind: 'IRM_VALUE', commitment, milestone: null, on: onDay(copied.on), value, irmReport }];
  });
}

function lateEdits(dossier: PlanDossier, interval: Span): LateRecord[] {
  const known = new Set(dossier.commitments.map(({ id }) => id));
  return toldEdits(dossier)
    .filter(({ edit, day }) => !edit.added && known.has(edit.commitment) && isLate(day, interval))
    .map(({ edit, day }) => {
      return { kind: 'EDIT', commitment: edit.commitment, milestone: edit.milestone, on: onDay(day), edit };
    });
}
