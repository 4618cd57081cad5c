/** How much changed between two days, and how much did not: the counts that a difference report gives. */
import { isComplete } from '../states.ts';
import type { ChangedFact, FactKind } from './facts.ts';
import type { Happening, HappeningKind } from './happening.ts';
import type { IntervalReport, LateRecord } from './interval-reports.ts';
import type { MilestonePair } from './milestone-facts.ts';

export const TALLY_IDS = [
  ...(['commitments', 'milestones', 'commitments_changed', 'milestones_changed'] as const),
  ...(['commitments_state', 'milestones_state', 'milestones_state_corrected', 'completed', 'reopened'] as const),
  ...(['newly_overdue', 'newly_overdue_unknown', 'no_longer_overdue', 'reports', 'corrections'] as const),
  ...(['dates_later', 'dates_earlier', 'dates_other', 'bodies', 'wording'] as const),
  ...(['evidence', 'verdicts', 'assessments', 'irm_values', 'flags_raised', 'flags_resolved', 'flags_ended'] as const),
  ...(['commitments_unchanged', 'milestones_unchanged', 'milestones_news_only', 'late'] as const),
];
export type TallyId = (typeof TALLY_IDS)[number];
/** Each count by its name; what they count is said in `docs/rules.md`. */
export type Tally = Readonly<Record<TallyId, number>>;

export interface Compared {
  readonly commitments: readonly string[];
  readonly pairs: readonly MilestonePair[];
  readonly facts: readonly ChangedFact[];
  readonly reports: readonly IntervalReport[];
  readonly happenings: readonly Happening[];
  readonly late: readonly LateRecord[];
}

export function tallyOf(compared: Compared): Tally {
  return { ...sizes(compared), ...stateCounts(compared), ...dateCounts(compared), ...otherCounts(compared) };
}

const distinct = (ids: readonly (string | null)[]): number => new Set(ids.filter((id) => id !== null)).size;

/** A milestone is unchanged where no fact of it differs, nobody reported on it and nothing else happened to it. */
export function touched({ facts, reports, happenings }: Compared): {
  readonly commitments: ReadonlySet<string>;
  readonly milestones: ReadonlySet<string>;
} {
  const milestones = [
    ...[...facts, ...happenings].flatMap(({ milestone }) => milestone ?? []),
    ...reports.map(({ report }) => report.milestone),
  ];
  const commitments = [...facts, ...reports, ...happenings].flatMap(({ commitment }) => commitment ?? []);
  return { commitments: new Set(commitments), milestones: new Set(milestones) };
}

function sizes(compared: Compared) {
  const { commitments, pairs, facts, reports } = compared;
  const changed = touched(compared);
  const inMilestones = distinct(facts.map(({ milestone }) => milestone));
  return {
    commitments: commitments.length,
    milestones: pairs.length,
    commitments_changed: changed.commitments.size,
    milestones_changed: changed.milestones.size,
    commitments_unchanged: commitments.length - changed.commitments.size,
    milestones_unchanged: pairs.length - changed.milestones.size,
    milestones_news_only: changed.milestones.size - inMilestones,
    reports: reports.filter(({ report }) => report.supersedes === null).length,
    corrections: reports.filter(({ report }) => report.supersedes !== null).length,
  };
}

function stateCounts({ facts, pairs }: Compared) {
  const states = facts.filter(({ kind }) => kind === 'STATE');
  const reported = new Set(states.filter(({ nature }) => nature === 'REPORTED').map(({ milestone }) => milestone));
  const corrected = states.filter(({ milestone }) => !reported.has(milestone));
  const isDone = (standing: MilestonePair['before']): boolean =>
    isComplete(standing?.latest.AGENCY_SELF?.state ?? null);
  const overdue = facts.flatMap((fact) => (fact.kind === 'OVERDUE' ? [fact.after === true] : []));
  return {
    commitments_state: distinct(states.map(({ commitment }) => commitment)),
    milestones_state: distinct(states.map(({ milestone }) => milestone)),
    milestones_state_corrected: distinct(corrected.map(({ milestone }) => milestone)),
    completed: pairs.filter(({ before, after }) => !isDone(before) && isDone(after)).length,
    reopened: pairs.filter(({ before, after }) => isDone(before) && !isDone(after)).length,
    newly_overdue: overdue.filter((late) => late).length,
    newly_overdue_unknown: facts.filter((fact) => fact.kind === 'OVERDUE' && fact.after && fact.before === null).length,
    no_longer_overdue: overdue.filter((late) => !late).length,
  };
}

/** Of milestones alone: the period of a commitment follows from them or is told beside them. */
function dateCounts({ facts }: Compared) {
  const moved = facts.flatMap((fact) => (fact.kind === 'DATES' && fact.milestone !== null ? [fact] : []));
  const slipped = moved.map(({ slippageDays }) => slippageDays ?? 0);
  return {
    dates_later: slipped.filter((days) => days > 0).length,
    dates_earlier: slipped.filter((days) => days < 0).length,
    dates_other: slipped.filter((days) => days === 0).length,
  };
}

function otherCounts({ facts, happenings, late }: Compared) {
  const differ = (...kinds: FactKind[]) => facts.filter(({ kind }) => kinds.includes(kind)).length;
  const happened = (kind: HappeningKind) => happenings.filter((one) => one.kind === kind).length;
  return {
    bodies: differ('LEADS', 'COUNTERPARTS'),
    wording: differ('TITLE', 'DELIVERABLE', 'EDIT'),
    evidence: happened('EVIDENCE'),
    verdicts: happened('VERDICT'),
    assessments: happened('ASSESSMENT'),
    irm_values: happened('IRM_VALUE'),
    flags_raised: happened('FLAG_RAISED'),
    flags_resolved: happened('FLAG_RESOLVED'),
    flags_ended: happened('FLAG_ENDED'),
    late: late.length,
  };
}
