/** What differs of commitments as a whole: who answers, their period, what was added or corrected in the plan's text. */
import { compareDates, isKnownBy, lastDay, type PartialDate, slippageDays } from '../dates.ts';
import { counterpartOrganizationsOn, leadOrganizationsOn } from '../participation.ts';
import { toldEdits } from '../plan-edits.ts';
import type { Commitment, PlanDossier } from '../records.ts';
import { planVersionOn } from '../standing.ts';
import { commitmentPeriodOn } from '../versions.ts';
import { type ChangedFact, type ChangeOrigin, onDay, UNSIGNED } from './facts.ts';
import { sameDates } from './milestone-facts.ts';
import { isWithin, type Span } from './span.ts';

const NO_DATES = { startsOn: null, endsOn: null };

/** @param before, after the plan with what it consisted of at each end; `after` is searched for what the plan gained */
export function commitmentFacts(before: PlanDossier, after: PlanDossier, interval: Span): ChangedFact[] {
  const had = new Set(before.commitments.map(({ id }) => id));
  const has = new Set(after.commitments.map(({ id }) => id));
  const of = (commitment: string) => ({ commitment, milestone: null });
  const origin = versionOrigin(after, interval);
  return [
    ...after.commitments.flatMap((one): ChangedFact[] =>
      had.has(one.id)
        ? [...bodyFacts(before, after, one, interval), ...periodFacts(before, after, one, interval)]
        : [{ kind: 'ADDED', ...of(one.id), ...origin }],
    ),
    ...before.commitments
      .filter(({ id }) => !has.has(id))
      .map(({ id }): ChangedFact => ({ kind: 'REMOVED', ...of(id), ...origin })),
  ];
}

/** Corrections of the plan's text that became public between the two days; the plan shows them at both ends. */
export function editFacts(dossier: PlanDossier, interval: Span): ChangedFact[] {
  const known = new Set(dossier.commitments.map(({ id }) => id));
  return toldEdits(dossier)
    .filter(({ edit, day }) => isWithin(day, interval, edit.id) && known.has(edit.commitment))
    .map(({ edit, day }) => {
      const { commitment, milestone } = edit;
      const nature = edit.added ? ('PLAN' as const) : ('CORRECTED' as const);
      return { kind: 'EDIT', edit, commitment, milestone, on: onDay(day), ...UNSIGNED, nature };
    });
}

function versionOrigin(dossier: PlanDossier, { to }: Span): ChangeOrigin {
  const { publishedOn, submittedOn, approvedBy } = planVersionOn(dossier, to);
  return { ...UNSIGNED, on: publishedOn ?? submittedOn, organization: approvedBy, nature: 'PLAN' };
}

function periodFacts(
  earlier: PlanDossier,
  dossier: PlanDossier,
  commitment: Commitment,
  interval: Span,
): ChangedFact[] {
  const before = commitmentPeriodOn(earlier, commitment, interval.start) ?? NO_DATES;
  const after = commitmentPeriodOn(dossier, commitment, interval.to) ?? NO_DATES;
  if (sameDates(before, after)) return [];
  const slippage = slippageDays(before.endsOn, after.endsOn);
  const about = { commitment: commitment.id, milestone: null, ...versionOrigin(dossier, interval) };
  return [{ kind: 'DATES', before, after, slippageDays: slippage, ...about }];
}

const HOLDERS = [
  ['LEADS', leadOrganizationsOn],
  ['COUNTERPARTS', counterpartOrganizationsOn],
] as const;

function bodyFacts(earlier: PlanDossier, dossier: PlanDossier, { id }: Commitment, interval: Span): ChangedFact[] {
  return HOLDERS.flatMap(([kind, holdersOn]) => {
    const before = holdersOn(earlier, id, interval.start).map((body) => body.id);
    const after = holdersOn(dossier, id, interval.to).map((body) => body.id);
    if (before.length === after.length && before.every((body) => after.includes(body))) return [];
    const on = handedOverOn(dossier, id, after, interval);
    return [{ kind, before, after, commitment: id, milestone: null, on, ...UNSIGNED, nature: 'PLAN' }];
  });
}

/** The last date between the two days on which one of the bodies took over; null where none is known. */
function handedOverOn(
  { responsibilityChanges, participations }: PlanDossier,
  commitment: string,
  bodies: readonly string[],
  { from, to }: Span,
): PartialDate | null {
  const told = responsibilityChanges.filter((one) => one.commitment === commitment && bodies.includes(one.to));
  const begun = participations.filter((one) => one.commitment === commitment && bodies.includes(one.organization));
  const dates = [...told.map(({ on }) => on), ...begun.map((part) => part.from)];
  return (
    dates
      .filter((date) => date !== null && isKnownBy(date, to) && lastDay(date) > from)
      .sort(newestLast)
      .at(-1) ?? null
  );
}

const newestLast = (a: PartialDate | null, b: PartialDate | null): number => (a && b ? compareDates(a, b) : 0);
