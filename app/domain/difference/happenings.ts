/** What else happened to a plan between two days: evidence, verdicts, assessments, IRM values, flags, and what was published. */
import { type Change, changesBy } from '../changes.ts';
import { addDays } from '../dates.ts';
import { irmAsOf, type IrmCell } from '../irm/assessments.ts';
import type { PlanDossier } from '../records.ts';
import { evidencePieces } from '../reviewing/verdicts.ts';
import { type Interval, isWithin, onDay } from './facts.ts';
import { flagHappenings } from './flag-happenings.ts';
import { type Happening, NOBODY, type PlanPair } from './happening.ts';

const WHOLE_PLAN = { commitment: null, milestone: null, ...NOBODY } as const;

/** In groups: what was published, then evidence and verdicts, assessments, IRM values, flags and blockages. */
export function happenings(plan: PlanPair, interval: Interval): Happening[] {
  return [
    ...publications(plan.after, interval),
    ...plan.after.commitments.flatMap(({ id }) => evidenceOf(plan.after, id, interval)),
    ...assessments(plan.after, interval),
    ...irmValues(plan, interval),
    ...flagHappenings(plan, interval),
  ];
}

function publications(dossier: PlanDossier, { from, to }: Interval): Happening[] {
  const kinds = ['PLAN_VERSION', 'IRM_REPORT', 'BLOCKAGE'] as const;
  return changesBy(dossier, to, { since: addDays(from, 1), kinds })
    .toReversed()
    .flatMap(publication);
}

function publication(change: Change): Happening[] {
  const on = change.date;
  if (change.kind === 'PLAN_VERSION') {
    const { version } = change;
    return [{ kind: 'PLAN_VERSION', ...WHOLE_PLAN, organization: version.approvedBy, on, version }];
  }
  if (change.kind === 'IRM_REPORT') return [{ kind: 'IRM_REPORT', ...WHOLE_PLAN, on, irmReport: change.report }];
  if (change.kind !== 'BLOCKAGE') return [];
  const { blockage, commitment, lifted } = change;
  const { milestone, organization, office } = blockage;
  return [{ kind: lifted ? 'BLOCKAGE_LIFTED' : 'BLOCKAGE', commitment, milestone, organization, office, on, blockage }];
}

function evidenceOf(dossier: PlanDossier, commitment: string, interval: Interval): Happening[] {
  const reviews = dossier.evidenceReviews ?? [];
  return evidencePieces(dossier, commitment, interval.to).flatMap(
    ({ evidence, milestone, ids, since }): Happening[] => {
      const about = { commitment, milestone };
      const cited: Happening[] = isWithin(since, interval)
        ? [{ kind: 'EVIDENCE', ...about, ...NOBODY, on: onDay(since), evidence }]
        : [];
      const verdicts = reviews
        .filter((review) => ids.includes(review.evidence) && isWithin(review.givenOn, interval))
        .map((review): Happening => {
          const { organization, office, givenOn } = review;
          return { kind: 'VERDICT', ...about, organization, office, on: onDay(givenOn), review, evidence };
        });
      return [...cited, ...verdicts];
    },
  );
}

function assessments({ independentAssessments = [], commitments }: PlanDossier, interval: Interval): Happening[] {
  const known = new Set(commitments.map(({ id }) => id));
  return independentAssessments
    .filter(({ releasedOn, commitment }) => isWithin(releasedOn, interval) && known.has(commitment))
    .map((assessment) => {
      const { commitment, organization, credits, releasedOn } = assessment;
      const office = credits.find((credit) => credit.part === 'AUTHOR')?.office ?? null;
      return {
        kind: 'ASSESSMENT',
        commitment,
        milestone: null,
        organization,
        office,
        on: onDay(releasedOn),
        assessment,
      };
    });
}

/** Values of the IRM that are here on the second day and were not, or were otherwise, on the first. Reasons for none are no values. */
function irmValues({ before, after }: PlanPair, { from, to }: Interval): Happening[] {
  const key = ({ assessment: a, report }: IrmCell): string =>
    [a.commitment, report.id, a.moment, a.methodology, a.variable, a.aspect].join('\n');
  const cellsOf = (dossier: PlanDossier, day: string): IrmCell[] =>
    [...irmAsOf(dossier, day).values()].flatMap((rows) => rows.flatMap(({ cells }) => cells));
  const then = new Map(cellsOf(before, from).map((cell) => [key(cell), cell]));
  return cellsOf(after, to).flatMap((cell): Happening[] => {
    const was = then.get(key(cell)) ?? null;
    if (cell.value === null || cell.value === was?.value) return [];
    const { commitment, copied } = cell.assessment;
    const on = copied ? onDay(copied.on) : cell.report.publishedOn;
    const office = copied?.office ?? null;
    return [{ kind: 'IRM_VALUE', commitment, milestone: null, organization: null, office, on, cell, before: was }];
  });
}
