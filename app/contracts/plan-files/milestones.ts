/** `milestones.json`: the steps of every commitment, as each version of the plan words and dates them. */
import { z } from 'zod';
import { endDate, id, localizedText, schemaVersion, sources, startDate, unknownOr } from './common.ts';

const milestoneVersion = z.strictObject({
  planVersion: id,
  title: localizedText,
  deliverable: unknownOr(localizedText),
  start: unknownOr(startDate),
  end: unknownOr(endDate),
  contentChange: unknownOr(z.literal('REWORDED')),
  reason: unknownOr(localizedText),
  dataNotes: z.array(localizedText).default([]),
  sources,
});

const milestone = z.strictObject({
  id,
  commitment: id,
  number: z.int().min(1),
  versions: z.array(milestoneVersion).min(1),
});

export const milestonesFile = z.strictObject({ schemaVersion, plan: id, milestones: z.array(milestone) });

export type MilestonesFile = z.output<typeof milestonesFile>;
