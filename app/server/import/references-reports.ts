/** Checks of `progress-reports.json`. */
import type { ProgressReportsFile } from '#contracts/plan-files/progress-reports.ts';
import { type Checks, isOwnAncestor, type Known } from './checks.ts';

type Report = ProgressReportsFile['reports'][number];
type Path = (string | number)[];

export function checkReports(file: ProgressReportsFile, known: Known, check: Checks): void {
  const list = ['reports'];
  check.unique(list, file.reports, ({ id }) => id);
  const corrections = file.reports.map(({ supersedes }, index) => supersedes ?? `#${index}`);
  check.unique(list, corrections, String, 'CORRECTED_TWICE');
  const corrected = new Map(file.reports.map(({ id, supersedes }) => [id, supersedes]));
  file.reports.forEach((report, index) => {
    const path = [...list, index];
    checkReferences(report, path, known, check);
    if (isOwnAncestor(report.id, corrected)) check.fail([...path, 'supersedes'], 'OWN_PARENT', { found: report.id });
    checkPublication(report, path, check);
  });
  checkEvidence(file, check);
}

function checkReferences(report: Report, path: Path, known: Known, check: Checks): void {
  check.reference([...path, 'milestone'], report.milestone, known.milestones);
  check.reference([...path, 'period'], report.period, known.periods);
  check.reference([...path, 'organization'], report.organization, known.organizations);
  check.reference([...path, 'supersedes'], report.supersedes, known.reports);
  check.references([...path, 'sources'], report.sources, known.sources);
  report.partnerFulfilled.forEach(({ about, towards }, index) => {
    check.references([...path, 'partnerFulfilled', index, 'about'], about, known.organizations);
    check.references([...path, 'partnerFulfilled', index, 'towards'], towards, known.organizations);
  });
}

function checkPublication(report: Report, path: Path, check: Checks): void {
  const publishedOn = report.publishedOn === null ? null : { date: report.publishedOn, precision: 'DAY' as const };
  check.inOrder([...path, 'publishedOn'], report.reportedOn, publishedOn);
}

/** The same piece of evidence may be named by several reports, with the same words. */
function checkEvidence(file: ProgressReportsFile, check: Checks): void {
  const contents = new Map<string, string>();
  file.reports.forEach(({ evidence }, index) => {
    check.unique(['reports', index, 'evidence'], evidence, ({ id }) => id);
    evidence.forEach((item, e) => {
      const first = contents.get(item.id) ?? JSON.stringify(item);
      contents.set(item.id, first);
      if (first !== JSON.stringify(item)) {
        check.fail(['reports', index, 'evidence', e], 'DUPLICATE_DIFFERS', { found: item.id });
      }
    });
  });
}
