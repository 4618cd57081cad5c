/** What the checks of a plan look at, read once. */
import type { IsoDate } from '../dates.ts';
import type { PlanDossier, ProgressReport } from '../records.ts';
import { planStandings, type MilestoneStanding } from '../standing.ts';
import type { CheckPeriod, CheckReason, CheckRecord, CheckState, PeriodCheck } from './result.ts';
import { planSpan, planYears, type PlanYear } from './span.ts';

export interface CheckInput {
  readonly dossier: PlanDossier;
  readonly asOf: IsoDate;
  readonly standings: readonly MilestoneStanding[];
  /** Null: the plan has not begun. */
  readonly span: CheckPeriod | null;
  readonly years: readonly PlanYear[];
  /** Public code of a commitment by its id. */
  readonly codeOf: (commitment: string) => string;
}

export function checkInput(dossier: PlanDossier, asOf: IsoDate): CheckInput {
  const codes = new Map(dossier.commitments.map(({ id, code }) => [id, code]));
  return {
    ...{ dossier, asOf, standings: planStandings(dossier, asOf) },
    ...{ span: planSpan(dossier, asOf), years: planYears(dossier, asOf) },
    codeOf: (commitment) => codes.get(commitment) ?? commitment,
  };
}

/** Reports of the plan that were public on the day, corrections included. */
export function publishedReports({ standings }: CheckInput): ProgressReport[] {
  return standings.flatMap(({ history }) => history);
}

interface Found {
  readonly state: CheckState;
  readonly n?: number;
  readonly N?: number;
  readonly reason?: CheckReason;
  readonly shows?: readonly CheckRecord[];
  readonly missing?: readonly CheckRecord[];
}

/** What was found, in a period; before the plan began nothing is known. */
export function found(period: CheckPeriod | null, asOf: IsoDate, what: Found): PeriodCheck {
  if (period === null) return { ...NOTHING, period: { from: asOf, to: asOf, year: null }, reason: 'NOT_BEGUN' };
  const { state, n = null, N = null, reason = null, shows = [], missing = [] } = what;
  return { period, state, n, N, reason, shows, missing };
}

const NOTHING = { state: 'NOT_KNOWN', n: null, N: null, shows: [], missing: [] } as const;
