/** Progress reports of a file: those that are new are added, those that are here are never edited. */
import type { PlanDossier, ProgressReport } from '#domain/records.ts';
import type { PlanFact, PlanRecord } from '#server/services/ports-packages.ts';
import type { Tell } from './finding.ts';
import { isSame, mergeValues } from './merge-values.ts';

interface MergedList<T> {
  readonly value: readonly T[];
  readonly added: readonly PlanRecord[];
  readonly changed: readonly PlanFact[];
}

export function newReports(stored: PlanDossier, file: PlanDossier, tell: Tell): MergedList<ProgressReport> {
  const here = new Map(stored.reports.map((report) => [report.id, report]));
  for (const report of file.reports) {
    const known = here.get(report.id);
    if (known) tellEdits(known, report, tell);
  }
  const there = new Set(file.reports.map(({ id }) => id));
  for (const { id } of stored.reports) if (!there.has(id)) tell('LACKING', { table: 'reports', record: id });
  const fresh: ProgressReport[] = [];
  for (const report of file.reports) {
    if (!here.has(report.id) && canBeAdded(report, stored, fresh, tell)) fresh.push(report);
  }
  const added = fresh.map(({ id, milestone }) => ({
    ...{ list: 'reports', key: id },
    title: stored.milestones.find((one) => one.id === milestone)?.versions.at(-1)?.title ?? null,
  }));
  return { value: [...stored.reports, ...fresh], added, changed: [] };
}

function tellEdits(known: ProgressReport, report: ProgressReport, tell: Tell): void {
  const { facts } = mergeValues(known, report, '', (list) =>
    list === 'evidence' ? ({ id }: { id: string }) => id : undefined,
  );
  for (const { path, after } of facts) {
    const value = typeof after === 'string' ? after : JSON.stringify(after);
    tell('REPORT_PUBLISHED', { table: 'reports', record: report.id, column: path, value });
  }
}

function canBeAdded(
  report: ProgressReport,
  stored: PlanDossier,
  fresh: readonly ProgressReport[],
  tell: Tell,
): boolean {
  const place = { table: 'reports', record: report.id };
  const period = stored.periods.find(({ id }) => id === report.period);
  const rival = [...stored.reports, ...fresh].find(
    ({ supersedes }) => supersedes !== null && supersedes === report.supersedes,
  );
  const evidence = evidenceOf([...stored.reports, ...fresh]);
  const other = report.evidence.find((piece) => {
    const known = evidence.get(piece.id);
    return (
      known !== undefined && !isSame({ ...known, file: null, language: null }, { ...piece, file: null, language: null })
    );
  });
  if (period?.lockedAt !== undefined) tell('PERIOD_LOCKED', place, { period: period.id });
  else if (rival) tell('CORRECTED_ALREADY', place, { other: report.supersedes ?? '' });
  else if (other) tell('EVIDENCE_DIFFERS', place, { evidence: other.id });
  else return true;
  return false;
}

const evidenceOf = (reports: readonly ProgressReport[]) =>
  new Map(reports.flatMap(({ evidence }) => evidence.map((piece) => [piece.id, piece])));
