/** `organizations.json`: the bodies that the sources name, and which body took over from which. */
import { z } from 'zod';
import { ORGANIZATION_TYPES, SUCCESSION_KINDS } from '#domain/values.ts';
import { id, localizedText, partialDate, schemaVersion, slug, sources, unknownOr } from './common.ts';

export const ORGANIZATION_SECTORS = [
  'PUBLIC',
  'CIVIL_SOCIETY',
  'ACADEMIA',
  'PRIVATE',
  'INTERNATIONAL',
  'MULTI_SECTOR',
  'UNKNOWN',
] as const;

const organization = z.strictObject({
  id: slug,
  name: localizedText,
  acronym: unknownOr(z.string().min(1)),
  type: z.enum(ORGANIZATION_TYPES),
  sector: z.enum(ORGANIZATION_SECTORS),
  parent: unknownOr(slug),
  note: unknownOr(localizedText),
  sources,
});

const succession = z.strictObject({
  id,
  from: z.array(slug).min(1),
  to: slug,
  kind: z.enum(SUCCESSION_KINDS),
  on: unknownOr(partialDate),
  legalAct: unknownOr(z.string().min(1)),
  note: unknownOr(localizedText),
  sources,
});

export const organizationsFile = z.strictObject({
  schemaVersion,
  organizations: z.array(organization).min(1),
  successions: z.array(succession).default([]),
});

export type OrganizationsFile = z.output<typeof organizationsFile>;
