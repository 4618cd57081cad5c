/** The part of `plan.json` on the multi-stakeholder forum: its seats, bodies and meetings. */
import { z } from 'zod';
import { MEETING_KINDS, SEATS } from '#domain/values.ts';
import { id, localizedText, partialDate, slug, sources, unknownOr, url } from './common.ts';

const holder = z.strictObject({ organization: slug, from: unknownOr(partialDate), to: unknownOr(partialDate) });

const seat = z.strictObject({
  seat: z.int().min(1),
  sector: z.enum(SEATS),
  holders: z.array(holder).default([]),
  note: unknownOr(localizedText),
});

const meeting = z.strictObject({
  number: unknownOr(z.int().min(1)),
  date: partialDate,
  online: z.boolean(),
  event: unknownOr(id),
  kind: z.enum(MEETING_KINDS).optional(),
  minutesUrl: url.optional(),
  commentsUrl: url.optional(),
});

export const forum = z.strictObject({
  organization: slug,
  localName: localizedText,
  equivalentTo: unknownOr(localizedText),
  established: unknownOr(partialDate),
  legalBasis: unknownOr(z.strictObject({ act: z.string().min(1), date: unknownOr(partialDate) })),
  seats: z.array(seat).default([]),
  bodies: z.array(z.strictObject({ id, purpose: localizedText, members: z.array(slug).default([]) })).default([]),
  meetings: z.array(meeting).default([]),
  rulesUrl: url.optional(),
  sources,
});
