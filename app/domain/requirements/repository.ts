/** Checks of what the site keeps: evidence, freshness, both areas, dates (R2, R3, R4, R7, R8, R15, R16). */
import { addMonths, isKnownBy, lastDay, type IsoDate } from '../dates.ts';
import { canBeOpened, distinctEvidence } from '../evidence.ts';
import type { Evidence, Source } from '../records.ts';
import { RULE_SETS_BY_CODE } from '../rule-sets.ts';
import { isCocreationPublic } from './cocreation.ts';
import { type CheckInput, found, publishedReports } from './input.ts';
import { type CheckRecord, type PeriodCheck, share, together } from './result.ts';
import type { PlanYear } from './span.ts';
import { longSilences, rollingYear } from './updates.ts';

/** Longest silence where the rules of the plan's time set none: what OGP asks since 2018. */
const SIX_MONTHS = 6;
/** Updates asked in any twelve months. */
const A_YEAR = 2;

/**
 * R2: each state that an agency gave leads to evidence, that is, to a piece that can be opened. Milestones without a report
 * are not counted: they say "no report".
 */
export function evidenceOfStates(input: CheckInput): PeriodCheck[] {
  const { standings, codeOf, span, asOf } = input;
  const reported = standings.flatMap(({ milestone, latest }) => {
    const report = latest.AGENCY_SELF;
    if (!report) return [];
    const { commitment, number } = milestone;
    const count = report.evidence.filter(canBeOpened).length;
    const named = report.evidence.length - count;
    return [{ kind: 'MILESTONE' as const, commitment: codeOf(commitment), number, count, named }];
  });
  const shows = reported.filter(({ count }) => count > 0);
  const missing = reported.filter(({ count }) => count === 0);
  const [n, N] = [shows.length, reported.length];
  return [found(span, asOf, { state: share(n, N), n, N, shows, missing, ...(N === 0 && { reason: 'NO_REPORTS' }) })];
}

/** Reports and their evidence are about milestones: where the record has none, it does not tell. */
const notFollowed = ({ span, asOf }: CheckInput): PeriodCheck =>
  found(span, asOf, { state: 'NOT_KNOWN', reason: 'NOTHING_ON_RECORD' });

/** R3: in each calendar year, commitments that were never silent for longer than six months. */
export function freshness(input: CheckInput): PeriodCheck[] {
  return input.years.map((year) => freshIn(input, year));
}

function freshIn(input: CheckInput, { period }: PlanYear): PeriodCheck {
  const { dossier, span, asOf, codeOf } = input;
  if (input.standings.length === 0) return found(period, asOf, { state: 'NOT_KNOWN', reason: 'NOTHING_ON_RECORD' });
  const months = RULE_SETS_BY_CODE[dossier.plan.ruleSet].repositoryMaxAgeMonths ?? SIX_MONTHS;
  const updates = updatesByCommitment(input);
  const records = dossier.commitments.map(({ id }) => {
    const [long] = longSilences(updates.get(id) ?? [], span?.from ?? period.from, months, period);
    return { kind: 'COMMITMENT' as const, commitment: codeOf(id), from: long?.from ?? null, to: long?.to ?? null };
  });
  const missing = records.filter(({ from }) => from !== null);
  const shows = records.filter(({ from }) => from === null);
  const [n, N] = [shows.length, records.length];
  // Before six months have passed nothing can have gone too long without news.
  if (period.to <= addMonths(span?.from ?? period.from, months)) {
    return found(period, asOf, { state: 'NOT_KNOWN', reason: 'TOO_SOON' });
  }
  return found(period, asOf, { state: share(n, N), n, N, shows, missing });
}

function updatesByCommitment({ standings }: CheckInput): Map<string, IsoDate[]> {
  const days = new Map<string, IsoDate[]>();
  for (const { milestone, history } of standings) {
    const known = days.get(milestone.commitment) ?? [];
    days.set(milestone.commitment, [...known, ...history.map(({ publishedOn }) => publishedOn)]);
  }
  return days;
}

/** R7: two dated updates or more in any twelve months. Updates are reports and plan versions made public. */
export function twiceAYear(input: CheckInput): PeriodCheck[] {
  const { dossier, span, asOf } = input;
  if (span === null) return [found(span, asOf, { state: 'NOT_KNOWN' })];
  if (input.standings.length === 0) return [notFollowed(input)];
  const versions = dossier.versions.flatMap(({ publishedOn }) =>
    publishedOn !== null && isKnownBy(publishedOn, asOf) ? [lastDay(publishedOn)] : [],
  );
  const all = [...publishedReports(input).map(({ publishedOn }) => publishedOn), ...versions];
  const days = [...new Set(all)].filter((on) => on >= span.from && on <= span.to).sort();
  const { fewest, someHold, thin } = rollingYear(days, span.from, span.to);
  const shows = days.map((on) => ({ kind: 'UPDATE' as const, on }));
  const missing = thin.map((one) => ({ kind: 'GAP' as const, ...one }));
  if (fewest === null) {
    const state = days.length >= A_YEAR ? 'MET' : 'NOT_KNOWN';
    return [found(span, asOf, { state, n: days.length, N: A_YEAR, reason: 'WINDOW_SHORT', shows })];
  }
  const state = fewest >= A_YEAR ? 'MET' : someHold ? 'PARTLY' : 'NOT_MET';
  return [found(span, asOf, { state, n: fewest, N: A_YEAR, shows, missing })];
}

/**
 * R4: there is something dated of the co-creation and of the implementation, each with documents that can be opened, and it
 * is up to date, as the requirement on that (R3, since 2022 R7) has it.
 */
export function bothAreas(input: CheckInput): PeriodCheck[] {
  const { span, asOf } = input;
  const areas = [cocreationArea(input), implementationArea(input)];
  const [n, N] = [areas.filter(isShown).length, areas.length];
  if (areas.every(({ records }) => records === 0)) {
    return [found(span, asOf, { state: 'NOT_KNOWN', n, N, missing: areas, reason: 'NOTHING_ON_RECORD' })];
  }
  const updated = upToDate(input);
  const parts: CheckRecord[] = [...areas, updated];
  const shows = parts.filter((part) => (part.kind === 'AREA' ? isShown(part) : updated.state === 'MET'));
  const missing = parts.filter((part) => !shows.includes(part));
  return [found(span, asOf, { state: together([share(n, N), updated.state]), n, N, shows, missing })];
}

const isShown = ({ records, documents }: Area): boolean => records > 0 && documents > 0;

type Part = Extract<CheckRecord, { kind: 'REQUIREMENT' }>;

function upToDate(input: CheckInput): Part {
  const isNew = input.dossier.plan.ruleSet === 'R2022';
  const periods = isNew ? twiceAYear(input) : freshness(input);
  const state = together(periods.map((period) => period.state));
  return { kind: 'REQUIREMENT', requirement: isNew ? 'R7' : 'R3', state };
}

type Area = Extract<CheckRecord, { kind: 'AREA' }>;

function cocreationArea({ dossier, asOf }: CheckInput): Area {
  const { events, cocreation, sources } = dossier;
  const told = events.filter(({ kind, startsOn }) => kind.startsWith('CO_CREATION') && isKnownBy(startsOn, asOf));
  const isPublic = isCocreationPublic(dossier, asOf);
  const named = new Set([...told.flatMap((event) => event.sources), ...(isPublic ? (cocreation?.sources ?? []) : [])]);
  const records = told.length + (isPublic ? (cocreation?.proposals.length ?? 0) : 0);
  return { kind: 'AREA', area: 'COCREATION', records, documents: readable(sources, named, asOf) };
}

const readable = (sources: readonly Source[], named: ReadonlySet<string>, asOf: IsoDate): number =>
  sources.filter(({ id, url, date }) => named.has(id) && url !== null && (date === null || isKnownBy(date, asOf)))
    .length;

function implementationArea(input: CheckInput): Area {
  const records = publishedReports(input).length;
  return { kind: 'AREA', area: 'IMPLEMENTATION', records, documents: evidenceOf(input).filter(canBeOpened).length };
}

/** Each piece of evidence of the published reports once. */
function evidenceOf(input: CheckInput): Evidence[] {
  return distinctEvidence(publishedReports(input).flatMap(({ evidence }) => evidence));
}

/** What is kept of a commitment. */
export interface EvidenceRow {
  /** Public code. */
  readonly commitment: string;
  /** Proposals that led to it. */
  readonly proposals: number;
  readonly milestones: number;
  readonly reported: number;
  /** Milestones whose report leads to evidence that can be opened. */
  readonly withEvidence: number;
}

/** What is kept of the co-creation and of the implementation of each commitment, in the plan's order. */
export function evidenceMatrix({ dossier, asOf, standings }: CheckInput): EvidenceRow[] {
  const proposals = isCocreationPublic(dossier, asOf) ? (dossier.cocreation?.proposals ?? []) : [];
  return dossier.commitments.map(({ id, code }) => {
    const own = standings.filter(({ milestone }) => milestone.commitment === id);
    const reports = own.flatMap(({ latest }) => latest.AGENCY_SELF ?? []);
    return {
      commitment: code,
      proposals: proposals.filter(({ commitment }) => commitment === id).length,
      milestones: own.length,
      reported: reports.length,
      withEvidence: reports.filter(({ evidence }) => evidence.some(canBeOpened)).length,
    };
  });
}

/** R8: commitments of which something can be read both of how they came about and, as evidence, of how they went. */
export function bothOfEach(input: CheckInput): PeriodCheck[] {
  const { span, asOf } = input;
  if (input.standings.length === 0) return [notFollowed(input)];
  const rows = evidenceMatrix(input);
  const record = ({ commitment }: EvidenceRow) => ({ kind: 'COMMITMENT' as const, commitment, from: null, to: null });
  const complete = rows.filter(({ proposals, withEvidence }) => proposals > 0 && withEvidence > 0);
  const missing = rows.filter((row) => !complete.includes(row)).map(record);
  const [n, N] = [complete.length, rows.length];
  return [found(span, asOf, { state: share(n, N), n, N, shows: complete.map(record), missing })];
}

/** R15: the page can be searched, and the point of contact is named. */
export function searchAndContact({ dossier, span, asOf }: CheckInput): PeriodCheck[] {
  const search = { kind: 'PART', part: 'SEARCH', url: null } as const;
  const contact = { kind: 'PART', part: 'CONTACT', url: null } as const;
  const named = dossier.plan.pointOfContact !== null;
  const shows = named ? [search, contact] : [search];
  const missing = named ? [] : [contact];
  return [found(span, asOf, { state: share(shows.length, 2), n: shows.length, N: 2, shows, missing })];
}

/** R16: each document kept as evidence has a date of its own. */
export function datedItems(input: CheckInput): PeriodCheck[] {
  const { span, asOf } = input;
  const all = evidenceOf(input);
  const isDated = ({ issuedOn, publishedOn }: Evidence) => issuedOn !== null || publishedOn !== null;
  const record = ({ title, url, issuedOn, publishedOn }: Evidence) => ({
    ...{ kind: 'DOCUMENT' as const, title, url, date: issuedOn ?? publishedOn },
  });
  const shows = all.filter(isDated).map(record);
  const missing = all.filter((one) => !isDated(one)).map(record);
  const [n, N] = [shows.length, all.length];
  return [
    found(span, asOf, { state: share(n, N), n, N, shows, missing, ...(N === 0 && { reason: 'NOTHING_ON_RECORD' }) }),
  ];
}
