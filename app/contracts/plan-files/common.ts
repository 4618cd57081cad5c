/** Parts that every file of a plan shares: texts, dates, identifiers, addresses. */
import { z } from 'zod';
import { firstDay, isIsoDay, lastDay } from '#domain/dates.ts';
import { DATE_PRECISIONS } from '#domain/values.ts';

/** Version of the file format that this site reads. */
export const FORMAT_VERSION = '1.0';

export const schemaVersion = z.literal(FORMAT_VERSION);

/** Text by language (BCP 47 tag): `{ "es": "…", "en": "…" }`; at least one, none of them blank. */
export const localizedText = z
  .record(z.string(), z.string().regex(/\S/u, { error: 'BLANK_TEXT' }))
  .refine((text) => Object.keys(text).length > 0, { params: { code: 'NO_LANGUAGE' } })
  .refine((text) => Object.keys(text).every((tag) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u.test(tag)), {
    params: { code: 'NOT_A_LANGUAGE' },
  });

/** A calendar day that exists, `YYYY-MM-DD`. */
export const isoDay = z.string().refine(isIsoDay, { params: { code: 'NOT_A_DATE' } });

/** A date as exactly as it is known. */
export const partialDate = z.strictObject({ date: isoDay, precision: z.enum(DATE_PRECISIONS) });

/** A start: with precision MONTH or YEAR it carries the first day of that month or year. */
export const startDate = partialDate.refine((value) => value.date === firstDay(value), {
  path: ['date'],
  params: { code: 'NOT_FIRST_DAY' },
});

/** An end: with precision MONTH or YEAR it carries the last day of that month or year. */
export const endDate = partialDate.refine((value) => value.date === lastDay(value), {
  path: ['date'],
  params: { code: 'NOT_LAST_DAY' },
});

/** Identifier inside the plan, for example `C03-H06`. */
export const id = z
  .string()
  .max(100)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/u);

/** Identifier that is also part of an address: lower case letters, digits and hyphens. */
export const slug = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u);

export const url = z.url({ protocol: /^https?$/u, hostname: z.regexes.domain });

/** Public sources, by their id in `plan.json`. */
export const sources = z.array(id).default([]);

export const percent = z.number().min(0).max(100);
export const count = z.int().min(0);

/** An optional field: left out and null both mean that the value is unknown. */
export function unknownOr<T extends z.ZodType>(schema: T) {
  return schema.nullable().default(null);
}
