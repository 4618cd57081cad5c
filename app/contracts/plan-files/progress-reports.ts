/** `progress-reports.json`: what each source said of each milestone, one record per milestone, source and body. */
import { z } from 'zod';
import {
  EC_MILESTONE_STATES,
  EVIDENCE_KINDS,
  PARTICIPANT_SECTORS,
  PERCEIVED_CHANGES,
  REPORT_SOURCES,
  SELF_STATES,
} from '#domain/values.ts';
import {
  count,
  id,
  isoDay,
  localizedText,
  partialDate,
  percent,
  schemaVersion,
  slug,
  sources,
  unknownOr,
  url,
} from './common.ts';

const yesOrNo = z.enum(['YES', 'NO']);

/** One piece of evidence; the same id may stand in several reports, with the same content. */
const evidence = z.strictObject({
  id,
  kind: z.enum(EVIDENCE_KINDS),
  /** Null where only the address is known. */
  title: unknownOr(localizedText),
  url: unknownOr(url),
  issuedOn: unknownOr(partialDate),
  publishedOn: unknownOr(partialDate),
});

const partnerFulfilled = z.strictObject({
  about: z.array(slug).min(1),
  towards: z.array(slug).min(1),
  value: yesOrNo,
  reason: unknownOr(localizedText),
});

const report = z.strictObject({
  id,
  milestone: id,
  period: id,
  source: z.enum(REPORT_SOURCES),
  organization: slug,
  reportedOn: partialDate,
  publishedOn: unknownOr(isoDay),
  state: z.enum([...EC_MILESTONE_STATES, ...SELF_STATES]),
  percent: unknownOr(percent),
  noProgress: z.boolean().default(false),
  narrative: unknownOr(localizedText),
  challenges: unknownOr(localizedText),
  nextSteps: unknownOr(localizedText),
  before: unknownOr(localizedText),
  after: unknownOr(localizedText),
  perceivedChange: unknownOr(z.enum(PERCEIVED_CHANGES)),
  partnerFulfilled: z.array(partnerFulfilled).default([]),
  activities: unknownOr(count),
  activitiesSummary: unknownOr(localizedText),
  participants: unknownOr(count),
  sectors: z.array(z.enum(PARTICIPANT_SECTORS)).default([]),
  sectorsOther: unknownOr(localizedText),
  initiatives: z.array(z.strictObject({ code: id, point: unknownOr(localizedText) })).default([]),
  communicationStrategyCoCreated: unknownOr(yesOrNo),
  evidence: z.array(evidence).default([]),
  dataNotes: z.array(localizedText).default([]),
  sourceRows: unknownOr(z.int().min(1)),
  supersedes: unknownOr(id),
  sources,
});

export const progressReportsFile = z.strictObject({ schemaVersion, plan: id, reports: z.array(report) });

export type ProgressReportsFile = z.output<typeof progressReportsFile>;
