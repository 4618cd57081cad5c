/** Rows of progress reports. The same row gives the same report, so that a file that comes twice adds nothing. */
import { lastDay } from '#domain/dates.ts';
import type { Evidence, ProgressReport, ReportedState } from '#domain/records.ts';
import { EC_MILESTONE_STATES, type ReportSource } from '#domain/values.ts';
import { slugOf } from '../ogp/slug.ts';
import type { Draft } from './draft.ts';
import { commitmentIn } from './commitment-rows.ts';
import type { RowCells } from './row-cells.ts';

export function readReport(draft: Draft, cells: RowCells): void {
  const milestone = milestoneFor(draft, cells);
  if (milestone === undefined) return;
  const filed = filedAs(draft, cells);
  if (!cells.has('NEW') || filed === null) return;
  const supersedes = cells.name('corrects') ?? null;
  const { period, source, organization, reportedOn } = filed;
  const names = [milestone, period, source, organization, ...(supersedes ? [`corrects-${supersedes}`] : [])];
  const id = names.map(slugOf).join('.').slice(0, 100);
  draft.rowOf.set(id, cells.row);
  addPeriod(draft, period, cells);
  draft.parts.reports.push({
    ...{ ...NOTHING_MORE, ...filed, id, milestone, supersedes, evidence: evidenceOf(id, cells) },
    publishedOn: cells.date('published_on', 'START')?.date ?? lastDay(reportedOn),
    percent: cells.percent('percent') ?? null,
    ...{ narrative: cells.bilingual('narrative') ?? null, challenges: cells.bilingual('challenges') ?? null },
    nextSteps: cells.bilingual('next_steps') ?? null,
  });
}

/** The milestone that a row reports on; undefined, and told, where there is none. */
function milestoneFor(draft: Draft, cells: RowCells): string | undefined {
  const commitment = commitmentIn(draft, cells.name('commitment') ?? '');
  const number = cells.number('milestone');
  const all = [...(draft.stored?.milestones ?? []), ...draft.parts.milestones];
  const found = all.find((one) => one.commitment === commitment && one.number === number)?.id;
  if (commitment === undefined) cells.tell('COMMITMENT_UNKNOWN', 'commitment');
  else if (found === undefined) cells.tell('MILESTONE_UNKNOWN', 'milestone');
  return found;
}

/** By whom, in which round and when it was filed, and with which state; null where one of it cannot be read. */
function filedAs({ bodies }: Draft, cells: RowCells) {
  const [organization] = cells.bodies('organization', bodies);
  const [period, source] = [cells.name('period'), cells.code('source') as ReportSource | undefined];
  const [state, reportedOn] = [cells.code('state'), cells.date('reported_on', 'END')];
  if (!organization || !period || !source || !state || !reportedOn) return null;
  return { organization, period, source, reportedOn, state: stateOf(state) };
}

const NOTHING_MORE = {
  ...{ noProgress: false, before: null, after: null, perceivedChange: null, partnerFulfilled: [], activities: null },
  ...{ activitiesSummary: null, participants: null, sectors: [], sectorsOther: null, initiatives: [] },
  ...{ communicationStrategyCoCreated: null, sourceRows: null, dataNotes: [], sources: [] },
} as const satisfies Partial<ProgressReport>;

function stateOf(value: string): ReportedState {
  const vocabulary = (EC_MILESTONE_STATES as readonly string[]).includes(value) ? 'EC_2021' : 'OGP_SELF';
  return { vocabulary, value } as ReportedState;
}

function evidenceOf(report: string, cells: RowCells): Evidence[] {
  const [title, url] = [cells.text('evidence_title'), cells.url('evidence_url')];
  if (title === undefined && url === undefined) return [];
  const text = title === undefined ? {} : { es: title };
  const id = `${report.slice(0, 97)}.e1`;
  return [{ id, kind: 'OTHER', title: text, url: url ?? null, issuedOn: null, publishedOn: null }];
}

function addPeriod({ stored, parts }: Draft, id: string, cells: RowCells): void {
  if ([...(stored?.periods ?? []), ...parts.periods].some((period) => period.id === id)) return;
  const dates = { opensOn: null, closesOn: null, cutoffOn: null };
  parts.periods.push({ id, label: { es: id, en: id }, ...dates, dataAvailable: true });
  cells.tell('PERIOD_ADDED', 'period');
}
