/** Checks of `progress-reports.json`. */
import type { PlanFile } from '#contracts/plan-files/plan.ts';
import type { ProgressReportsFile } from '#contracts/plan-files/progress-reports.ts';
import { EC_MILESTONE_STATES, SELF_STATES, type StateVocabulary } from '#domain/values.ts';
import type { Checks, Known } from './checks.ts';

type Report = ProgressReportsFile['reports'][number];
type Path = (string | number)[];

const STATES: Readonly<Record<StateVocabulary, readonly string[]>> = {
  EC_2021: EC_MILESTONE_STATES,
  OGP_SELF: SELF_STATES,
};

export function checkReports(file: ProgressReportsFile, plan: PlanFile, known: Known, check: Checks): void {
  const list = ['reports'];
  check.unique(list, file.reports, ({ id }) => id);
  const first = file.reports.filter(({ supersedes }) => supersedes === null);
  const repeated = repeatedIn(first);
  file.reports.forEach((report, index) => {
    const path = [...list, index];
    if (repeated.has(report)) check.fail(path, 'REPORTED_TWICE');
    checkReferences(report, path, known, check);
    checkFigures(report, plan.stateVocabulary, path, check);
  });
  checkEvidence(file, check);
}

/** Reports after the first of the same milestone, period, source and body (a correction says what it supersedes). */
function repeatedIn(reports: readonly Report[]): ReadonlySet<Report> {
  const seen = new Set<string>();
  return new Set(
    reports.filter(({ milestone, period, source, organization }) => {
      const key = [milestone, period, source, organization].join(' ');
      const again = seen.has(key);
      seen.add(key);
      return again;
    }),
  );
}

function checkReferences(report: Report, path: Path, known: Known, check: Checks): void {
  check.reference([...path, 'milestone'], report.milestone, known.milestones);
  check.reference([...path, 'period'], report.period, known.periods);
  check.reference([...path, 'organization'], report.organization, known.organizations);
  check.reference([...path, 'supersedes'], report.supersedes, known.reports);
  if (report.supersedes === report.id) check.fail([...path, 'supersedes'], 'OWN_PARENT', { found: report.id });
  check.references([...path, 'sources'], report.sources, known.sources);
  report.partnerFulfilled.forEach(({ about, towards }, index) => {
    check.references([...path, 'partnerFulfilled', index, 'about'], about, known.organizations);
    check.references([...path, 'partnerFulfilled', index, 'towards'], towards, known.organizations);
  });
}

function checkFigures(report: Report, vocabulary: StateVocabulary, path: Path, check: Checks): void {
  if (!STATES[vocabulary].includes(report.state)) {
    const details = { found: report.state, expected: STATES[vocabulary].join(', ') };
    check.fail([...path, 'state'], 'STATE_OF_OTHER_VOCABULARY', details);
  }
  if (report.percent !== null && report.source !== 'AGENCY_SELF') {
    check.fail([...path, 'percent'], 'PERCENT_NOT_FROM_AGENCY');
  }
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
