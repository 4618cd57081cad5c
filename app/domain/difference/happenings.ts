/** What else happened to a plan between two days: evidence, verdicts, assessments, IRM values, flags, and what was published. */
import { type Change, changesBy } from '../changes.ts';
import { addDays } from '../dates.ts';
import { irmAsOf, type IrmCell } from '../irm/assessments.ts';
import type { PlanDossier } from '../records.ts';
import { evidencePieces } from '../reviewing/verdicts.ts';
import { onDay } from './facts.ts';
import { isWithin, liftedKey, type Span } from './span.ts';
import { flagHappenings } from './flag-happenings.ts';
import { type Happening, NOBODY, type PlanPair } from './happening.ts';

const WHOLE_PLAN = { commitment: null, milestone: null, ...NOBODY } as const;

/** In groups: what was published, then evidence and verdicts, assessments, IRM values, flags and blockages. */
export function happenings(plan: PlanPair, interval: Span): Happening[] {
  return [
    ...publications(plan.after, interval),
    ...plan.after.commitments.flatMap(({ id }) => evidenceOf(plan.after, id, interval)),
    ...assessments(plan.after, interval),
    ...irmValues(plan, interval),
    ...flagHappenings(plan, interval),
  ];
}

function publications(dossier: PlanDossier, { from, to, held }: Span): Happening[] {
  const kinds = ['PLAN_VERSION', 'IRM_REPORT', 'BLOCKAGE'] as const;
  return changesBy(dossier, to, { since: addDays(from, 1), kinds })
    .toReversed()
    .filter((change) => !held.has(keyOf(change)))
    .flatMap(publication);
}

/** The key by which what was published is known. */
function keyOf(change: Change): string {
  if (change.kind === 'PLAN_VERSION') return change.version.id;
  if (change.kind === 'IRM_REPORT') return change.report.id;
  if (change.kind !== 'BLOCKAGE') return '';
  return change.lifted ? liftedKey(change.blockage.id) : change.blockage.id;
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

function evidenceOf(dossier: PlanDossier, commitment: string, interval: Span): Happening[] {
  const reviews = dossier.evidenceReviews ?? [];
  return evidencePieces(dossier, commitment, interval.to).flatMap(
    ({ evidence, milestone, ids, since }): Happening[] => {
      const about = { commitment, milestone };
      const isNew = isWithin(since, interval, '') && !ids.some((id) => interval.held.has(id));
      const cited: Happening[] = isNew ? [{ kind: 'EVIDENCE', ...about, ...NOBODY, on: onDay(since), evidence }] : [];
      const verdicts = reviews
        .filter((review) => ids.includes(review.evidence) && isWithin(review.givenOn, interval, review.id))
        .map((review): Happening => {
          const { organization, office, givenOn } = review;
          return { kind: 'VERDICT', ...about, organization, office, on: onDay(givenOn), review, evidence };
        });
      return [...cited, ...verdicts];
    },
  );
}

function assessments({ independentAssessments = [], commitments }: PlanDossier, interval: Span): Happening[] {
  const known = new Set(commitments.map(({ id }) => id));
  return independentAssessments
    .filter(({ id, releasedOn, commitment }) => isWithin(releasedOn, interval, id) && known.has(commitment))
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
function irmValues({ before, after }: PlanPair, { start, to }: Span): Happening[] {
  const key = ({ assessment: a, report }: IrmCell): string =>
    [a.commitment, report.id, a.moment, a.methodology, a.variable, a.aspect].join('\n');
  const cellsOf = (dossier: PlanDossier, day: string): IrmCell[] =>
    [...irmAsOf(dossier, day).values()].flatMap((rows) => rows.flatMap(({ cells }) => cells));
  const then = new Map(cellsOf(before, start).map((cell) => [key(cell), cell]));
  return cellsOf(after, to).flatMap((cell): Happening[] => {
    const was = then.get(key(cell)) ?? null;
    if (cell.value === null || cell.value === was?.value) return [];
    const { commitment, copied } = cell.assessment;
    const on = copied ? onDay(copied.on) : cell.report.publishedOn;
    const office = copied?.office ?? null;
    return [{ kind: 'IRM_VALUE', commitment, milestone: null, organization: null, office, on, cell, before: was }];
  });
}
