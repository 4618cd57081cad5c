/** `irm.json`: what the Independent Reporting Mechanism (IRM) concluded, transcribed with its source. */
import { z } from 'zod';
import {
  ASPECTS,
  ASSESSMENT_SOURCES,
  IRM_REPORT_TYPES,
  METHODOLOGIES,
  MOMENTS,
  NA_REASONS,
  PUBLICATION_STATUSES,
  TRANSCRIPTIONS,
  VARIABLES,
} from '#domain/values.ts';
import {
  count,
  endDate,
  id,
  isoDay,
  localizedText,
  partialDate,
  schemaVersion,
  sources,
  startDate,
  unknownOr,
  url,
} from './common.ts';

const code = z.string().regex(/^[A-Z][A-Z0-9_]*$/u);

const report = z.strictObject({
  id,
  type: z.enum(IRM_REPORT_TYPES),
  title: localizedText,
  methodology: z.enum(METHODOLOGIES),
  planVersion: unknownOr(id),
  start: startDate,
  end: endDate,
  published: unknownOr(partialDate),
  status: z.enum(PUBLICATION_STATUSES),
  publicCommentYear: unknownOr(z.int().min(2011).max(2100)),
  url: unknownOr(url),
  variables: z.array(z.enum(VARIABLES)).default([]),
  sources,
});

const assessment = z.strictObject({
  id,
  commitment: id,
  source: z.enum(ASSESSMENT_SOURCES).default('IRM'),
  report: unknownOr(id),
  moment: z.enum(MOMENTS),
  methodology: z.enum(METHODOLOGIES),
  variable: z.enum(VARIABLES),
  /** Which value of the Partnership it is about; left out: the commitment as a whole. */
  aspect: z.enum(ASPECTS).exclude(['OVERALL']).optional(),
  value: unknownOr(code),
  naReason: unknownOr(z.enum(NA_REASONS)),
  transcription: z.enum(TRANSCRIPTIONS),
  citation: unknownOr(id),
  note: unknownOr(localizedText),
  /** The earlier entry that stood in its place; it counts for the days before this one was copied. */
  replaces: id.optional(),
  /** How a person copied it; left out for what was imported. */
  copied: z
    .strictObject({
      page: unknownOr(z.string().min(1)),
      url: unknownOr(url),
      on: isoDay,
      office: localizedText,
      correction: z.string().min(1).optional(),
    })
    .optional(),
});

const planFinding = z.strictObject({
  report: id,
  variable: code,
  value: unknownOr(z.union([code, z.number(), z.boolean()])),
  outOf: unknownOr(count),
  citation: unknownOr(id),
});

const unplaced = z.strictObject({
  report: unknownOr(id),
  variable: z.enum(VARIABLES),
  commitments: z.array(id).min(1),
  values: z.array(code.nullable()).min(1),
  basis: localizedText,
});

export const irmFile = z.strictObject({
  schemaVersion,
  plan: id,
  reports: z.array(report).default([]),
  assessments: z.array(assessment).default([]),
  planFindings: z.array(planFinding).default([]),
  findings: z.array(z.strictObject({ report: id, commitment: id, text: localizedText })).default([]),
  unplacedValues: z.array(unplaced).default([]),
  recommendations: z.array(z.strictObject({ report: id, text: localizedText })).default([]),
});

export type IrmFile = z.output<typeof irmFile>;
