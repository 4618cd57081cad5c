/** What a report must hold before it is submitted. Sources: OGP tracker domain brief, 3.4 and invariant 3 of 9.2. */
import { overdue, type IsoDate } from '../dates.ts';
import type { MilestoneVersion, ReportedState } from '../records.ts';
import { isComplete, stepOf } from '../states.ts';
import type { ReportSource, StateVocabulary } from '../values.ts';
import { isBehind } from './behind.ts';
import { EMPTY_CONTENT, type FilingContent, type FilingField, QUESTIONS, reportedState } from './content.ts';
import { filingFinding as finding, type FilingFinding } from './finding.ts';

/** What the rules need to know besides the answers. */
export interface FilingContext {
  readonly source: ReportSource;
  readonly vocabulary: StateVocabulary;
  /** How many pieces of evidence are given. */
  readonly evidence: number;
  /** What this organization last published on the milestone; null: nothing yet. */
  readonly last: { readonly state: ReportedState; readonly percent: number | null } | null;
  /** The milestone's dates in force today. */
  readonly dates: Pick<MilestoneVersion, 'startsOn' | 'endsOn'>;
  readonly today: IsoDate;
}

/** What keeps a report from being submitted, in the order of the form; empty when it is in order. */
export function checkFiling(content: FilingContent, context: FilingContext): FilingFinding[] {
  const state = reportedState(context.vocabulary, content.state);
  return [
    ...notAsked(content, context.source),
    ...(state === null ? [finding('state', 'STATE_MISSING')] : []),
    ...completeness(content, state, context.evidence),
    ...standstill(content, state, context.last),
    ...texts(content, state, context),
    ...partners(content),
  ];
}

function notAsked(content: FilingContent, source: ReportSource): FilingFinding[] {
  const asked = new Set<string>(QUESTIONS[source]);
  const given = (Object.keys(EMPTY_CONTENT) as FilingField[]).filter((field) => isAnswered(field, content));
  return given.filter((field) => !asked.has(field)).map((field) => finding(field, 'NOT_ASKED'));
}

function isAnswered(field: FilingField, content: FilingContent): boolean {
  const answer = content[field];
  return Array.isArray(answer) ? answer.length > 0 : answer !== EMPTY_CONTENT[field];
}

function completeness(content: FilingContent, state: ReportedState | null, evidence: number): FilingFinding[] {
  const full = content.percent === 100;
  return [
    ...(full && !isComplete(state) ? [finding('percent', 'PERCENT_NEEDS_COMPLETE')] : []),
    ...((full || isComplete(state)) && evidence === 0 ? [finding('evidence', 'EVIDENCE_MISSING')] : []),
  ];
}

/** "No progress" allows neither a higher percentage nor a more advanced state than were last published. */
function standstill(
  { noProgress, percent }: FilingContent,
  state: ReportedState | null,
  last: FilingContext['last'],
): FilingFinding[] {
  if (!noProgress || last === null) return [];
  const rose = percent !== null && last.percent !== null && percent > last.percent;
  return [
    ...(rose ? [finding('percent', 'NO_PROGRESS_BUT_PERCENT_ROSE')] : []),
    ...(advanced(last.state, state) ? [finding('state', 'NO_PROGRESS_BUT_STATE_ADVANCED')] : []),
  ];
}

/** Within a vocabulary; from or to "stopped", and across vocabularies, nothing can be told. */
function advanced(from: ReportedState, to: ReportedState | null): boolean {
  if (to === null || to.vocabulary !== from.vocabulary) return false;
  const [before, after] = [stepOf(from), stepOf(to)];
  return before !== null && after !== null && after > before;
}

function texts(content: FilingContent, state: ReportedState | null, context: FilingContext): FilingFinding[] {
  const { dates, today } = context;
  const late = overdue(dates.endsOn, today) && !isComplete(state);
  const troubled = late || isBehind(state, dates, today);
  const otherUnnamed = content.sectors.includes('OTRO') && content.sectorsOther === null;
  return [
    ...(content.narrative === null && !content.noProgress ? [finding('narrative', 'NARRATIVE_MISSING')] : []),
    ...(content.challenges === null && troubled ? [finding('challenges', 'CHALLENGES_MISSING')] : []),
    ...(otherUnnamed ? [finding('sectorsOther', 'SECTORS_OTHER_MISSING')] : []),
  ];
}

function partners({ partnerFulfilled }: FilingContent): FilingFinding[] {
  const unexplained = partnerFulfilled.filter(({ fulfilled, reason }) => fulfilled === false && reason === null);
  return unexplained.map(({ about }) => finding('partnerFulfilled', 'REASON_MISSING', about));
}
