/** `published-report-*.json`: percentages that a government published itself, kept to be set beside ours. */
import { z } from 'zod';
import { id, localizedText, partialDate, percent, schemaVersion, sources, unknownOr } from './common.ts';

const figure = z.strictObject({
  commitment: id,
  percent,
  milestones: z.array(z.strictObject({ milestone: id, percent })).default([]),
});

export const publishedReportFile = z.strictObject({
  schemaVersion,
  plan: id,
  source: id,
  cutoff: partialDate,
  headlinePercent: percent,
  statedRule: unknownOr(localizedText),
  commitments: z.array(figure).default([]),
  observations: z.array(localizedText).default([]),
  sources,
});

export type PublishedReportFile = z.output<typeof publishedReportFile>;
