/** From a filing to the report that the public reads, and back for a correction. */
import type { IsoDate } from '../dates.ts';
import type { PartnerFulfilled, ProgressReport, ReportedState } from '../records.ts';
import { type LocalizedText, textIn } from '../text.ts';
import type { ReportSource } from '../values.ts';
import { EMPTY_CONTENT, type FilingContent, type Initiative, INITIATIVES } from './content.ts';
import { recordId, recordKey } from './ids.ts';

/** What a report is besides its answers. Ids are keys within the plan and the jurisdiction. */
export interface ReportHead {
  readonly milestone: string;
  readonly period: string;
  readonly source: ReportSource;
  readonly organization: string;
  readonly reportedOn: IsoDate;
  readonly publishedOn: IsoDate;
  readonly state: ReportedState;
  readonly supersedes: string | null;
  readonly late: boolean | undefined;
  /** 0 for the report itself, then one more for each correction. */
  readonly sequence: number;
  /** Language in which the answers are written. */
  readonly language: string;
}

const KIND: Readonly<Record<ReportSource, string>> = {
  AGENCY_SELF: 'agency',
  COUNTERPART: 'counterpart',
  CORE_GROUP: 'core-group',
};

/** Key of a report: the same filing always gives the same, so that it cannot be published twice. */
export function reportKey({ milestone, period, source, organization, sequence }: ReportHead): string {
  const key = [milestone, KIND[source], organization, period].join('-');
  return sequence === 0 ? key : `${key}-c${sequence}`;
}

/** The report as it becomes public, without its evidence. */
export function reportFrom(content: FilingContent, head: ReportHead): ProgressReport {
  const { language, reportedOn, sequence: _, late, ...facts } = head;
  const text = (value: string | null): LocalizedText | null => (value === null ? null : { [language]: value });
  const together = content.communicationCoCreated;
  return {
    ...facts,
    ...(late === undefined ? {} : { late }),
    id: reportKey(head),
    reportedOn: { date: reportedOn, precision: 'DAY' },
    percent: content.percent,
    noProgress: content.noProgress,
    narrative: text(content.narrative),
    challenges: text(content.challenges),
    nextSteps: text(content.nextSteps),
    before: text(content.before),
    after: text(content.after),
    perceivedChange: content.perceivedChange,
    partnerFulfilled: content.partnerFulfilled.flatMap(({ about, fulfilled, reason }): PartnerFulfilled[] => {
      if (fulfilled === null) return [];
      const value = fulfilled ? 'YES' : 'NO';
      return [{ about: [recordKey(about)], towards: [head.organization], value, reason: text(reason) }];
    }),
    activities: content.activities,
    activitiesSummary: text(content.activitiesSummary),
    participants: content.participants,
    sectors: content.sectors,
    sectorsOther: text(content.sectorsOther),
    initiatives: content.initiatives.map(({ code, point }) => ({ code, point: text(point) })),
    communicationStrategyCoCreated: together === null ? null : together ? 'YES' : 'NO',
    evidence: [],
    sourceRows: null,
    dataNotes: [],
    sources: [],
  };
}

/** The answers of a published report, to begin a correction with. @param jurisdiction owner of the organizations */
export function contentOf(report: ProgressReport, language: string, jurisdiction: string): FilingContent {
  const text = (value: LocalizedText | null): string | null => (value === null ? null : textIn(value, language).text);
  const together = report.communicationStrategyCoCreated;
  return {
    ...EMPTY_CONTENT,
    noProgress: report.noProgress,
    state: report.state.value,
    percent: report.percent === null ? null : Math.round(report.percent),
    narrative: text(report.narrative),
    challenges: text(report.challenges),
    nextSteps: text(report.nextSteps),
    before: text(report.before),
    after: text(report.after),
    perceivedChange: report.perceivedChange,
    activities: report.activities,
    activitiesSummary: text(report.activitiesSummary),
    participants: report.participants,
    sectors: report.sectors,
    sectorsOther: text(report.sectorsOther),
    initiatives: report.initiatives.flatMap(({ code, point }) => {
      const known: Initiative | undefined = INITIATIVES.find((initiative) => initiative === code);
      return known ? [{ code: known, point: text(point) }] : [];
    }),
    partnerFulfilled: report.partnerFulfilled.flatMap(({ about, value, reason }) =>
      about.map((key) => ({
        ...{ about: recordId(jurisdiction, key), fulfilled: value === 'YES', reason: text(reason) },
      })),
    ),
    communicationCoCreated: together === null ? null : together === 'YES',
  };
}
