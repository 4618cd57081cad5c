/** What became of flags between two days. What raised and passed between them without a step of anybody leaves no trace. */
import { type FlagStanding, flagsOn } from '../flags/standing.ts';
import { dayIn } from '../instants.ts';
import type { PlanDossier } from '../records.ts';
import { onDay } from './facts.ts';
import { isWithin, type Span, stepKey } from './span.ts';
import { type Happening, NOBODY, type PlanPair } from './happening.ts';

const STANDS: readonly string[] = ['OPEN', 'ESCALATED'];

/** Flags that stand on one of the days alone, and those that the forum settled between them. */
export function flagHappenings(plan: PlanPair, interval: Span): Happening[] {
  const then = flagsOn(plan.before, interval.start, plan.standingsBefore);
  const now = flagsOn(plan.after, interval.to, plan.standingsAfter);
  const known = new Set(now.map(({ key }) => key));
  const stood = new Set(then.filter(({ state }) => STANDS.includes(state)).map(({ key }) => key));
  const gone = then.filter(({ key }) => stood.has(key) && !known.has(key));
  return [
    ...now.flatMap((flag) => becameOf(flag, stood.has(flag.key), plan.after, interval)),
    ...gone.map((flag): Happening => ({ kind: 'FLAG_ENDED', ...about(flag), on: null, flag })),
  ];
}

const about = ({ commitment, milestone }: FlagStanding) => ({ commitment, milestone, ...NOBODY });

function becameOf(flag: FlagStanding, stood: boolean, { jurisdiction }: PlanDossier, interval: Span): Happening[] {
  const dayOf = (at: string) => dayIn(at, jurisdiction.timezone);
  const settled = flag.steps.findLast(
    ({ action, at }) => action === 'RESOLVED' && isWithin(dayOf(at), interval, stepKey(flag.key, at)),
  );
  if (flag.state === 'RESOLVED' && settled) {
    return [{ kind: 'FLAG_RESOLVED', ...about(flag), office: settled.office, on: onDay(dayOf(settled.at)), flag }];
  }
  const stands = STANDS.includes(flag.state);
  if (stands === stood) return [];
  if (!stands) return [{ kind: 'FLAG_ENDED', ...about(flag), on: null, flag }];
  const raised = flag.steps.find(({ action }) => action === 'RAISED');
  return [{ kind: 'FLAG_RAISED', ...about(flag), office: raised?.office ?? null, on: onDay(flag.saidOn), flag }];
}
