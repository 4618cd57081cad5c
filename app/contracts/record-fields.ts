/** Fields of a form that say how they are asked and how they are read. */
import { z } from 'zod';
import { type PartialDate, readPartialDate } from '#domain/dates.ts';
import { type AppError, invalid } from '#domain/errors.ts';
import type { LocalizedText } from '#domain/text.ts';
import { isWebAddress } from '#domain/web-address.ts';

/** How a field is asked. `texts`: once in each language, as `<name>Es` and `<name>En`. */
export type Input = 'line' | 'texts' | 'date' | 'choice' | 'choices';

export interface Field<T> {
  readonly input: Input;
  /** Longest answer, in characters. */
  readonly limit: number;
  /** Values to choose among; null: those that the plan gives. */
  readonly options: readonly string[] | null;
  readonly read: z.ZodType<T>;
}
export type Fields = Readonly<Record<string, Field<unknown>>>;
export type Facts<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };
export type AnyFacts = Readonly<Record<string, unknown>>;
/** What was typed, by the name of the input; several answers of one question are separated by commas. */
export type Typed = Readonly<Record<string, string>>;

const LONG = 300;
const trimmed = (limit: number) => z.string().trim().max(limit, 'TEXT_TOO_LONG');
/** Nothing where nothing was typed, and otherwise what a schema reads; its faults are told as they are. */
const orNothing = <T>(schema: z.ZodType<T, string>) =>
  z
    .string()
    .trim()
    .transform((text, context): T | null => {
      if (text === '') return null;
      const read = schema.safeParse(text);
      if (read.success) return read.data;
      for (const { message } of read.error.issues) context.addIssue({ code: 'custom', message });
      return z.NEVER;
    });

export const line = (limit = LONG): Field<string> => ({
  ...{ input: 'line', limit, options: null, read: trimmed(limit).min(1, 'VALUE_MISSING') },
});
export const lineOrNothing = (limit = LONG): Field<string | null> => ({
  ...{ input: 'line', limit, options: null, read: orNothing(trimmed(limit)) },
});
/** @param fault said of a number that is not whole or lies outside */
export const wholeNumber = (from: number, to: number): Field<number> => ({
  ...{ input: 'line', limit: 4, options: null },
  read: z.coerce.number('NUMBER_INVALID').int('NUMBER_INVALID').min(from, 'NUMBER_INVALID').max(to, 'NUMBER_INVALID'),
});
/** Numbers separated by commas, each from 1 to a greatest one. */
export const numbers = (to: number): Field<readonly number[]> => ({
  ...{ input: 'line', limit: LONG, options: null },
  read: z
    .string()
    .transform((text) => [...new Set(text.split(',').flatMap((part) => (part.trim() ? [Number(part)] : [])))])
    .refine((all) => all.every((one) => Number.isInteger(one) && one >= 1 && one <= to), 'NUMBER_INVALID'),
});
const CODES = 10;
/** Codes of commitments separated by commas. */
export const codes = (): Field<readonly string[]> => ({
  ...{ input: 'line', limit: LONG, options: null },
  read: z
    .string()
    .transform((text) => [...new Set(text.split(',').flatMap((part) => part.trim().toUpperCase() || []))])
    .refine((all) => all.length <= CODES && all.every((one) => /^[A-Z0-9-]{2,40}$/u.test(one)), 'CODES_INVALID'),
});
const localized = z.object({ es: z.string().trim(), en: z.string().trim() });
const inLanguages = ({ es, en }: { es: string; en: string }): LocalizedText => ({ es, ...(en && { en }) });
export const texts = (limit: number): Field<LocalizedText> => ({
  ...{ input: 'texts', limit, options: null },
  read: localized.refine(({ es }) => es !== '', 'TEXT_MISSING').transform(inLanguages),
});
export const textsOrNothing = (limit: number): Field<LocalizedText | null> => ({
  ...{ input: 'texts', limit, options: null },
  read: localized
    .refine(({ es, en }) => es !== '' || en === '', 'SPANISH_MISSING')
    .transform((given) => (given.es === '' ? null : inLanguages(given))),
});
const dateOf = (edge: 'START' | 'END') =>
  z
    .string()
    .trim()
    .transform((text, context): PartialDate => {
      const read = readPartialDate(text, edge);
      if (read) return read;
      context.addIssue({ code: 'custom', message: 'DATE_INVALID' });
      return z.NEVER;
    });
export const date = (edge: 'START' | 'END'): Field<PartialDate> => ({
  ...{ input: 'date', limit: 10, options: null, read: dateOf(edge) },
});
export const dateOrNothing = (edge: 'START' | 'END'): Field<PartialDate | null> => ({
  ...{ input: 'date', limit: 10, options: null, read: orNothing(dateOf(edge)) },
});
export const choice = <const V extends string>(options: readonly V[]): Field<V> => ({
  ...{ input: 'choice', limit: LONG, options, read: z.enum(options, 'CHOICE_MISSING') },
});
/** One of these, or nothing. */
export const choiceOrNone = <const V extends string>(options: readonly V[]): Field<V | null> => ({
  ...{
    input: 'choice',
    limit: LONG,
    options,
    read: orNothing(z.enum(options, 'CHOICE_MISSING') as z.ZodType<V, string>),
  },
});
/** A web address, http or https, or nothing. */
export const addressOrNothing = (limit = 2_000): Field<string | null> => ({
  ...{ input: 'line', limit, options: null },
  read: orNothing(trimmed(limit).refine(isWebAddress, 'URL_INVALID')),
});
/** One of what the plan has: bodies, themes, versions. The service knows which. */
export const oneOf = (): Field<string> => ({
  ...{ input: 'choice', limit: LONG, options: null, read: trimmed(LONG).min(1, 'CHOICE_MISSING') },
});
export const oneOrNone = (): Field<string | null> => ({
  ...{ input: 'choice', limit: LONG, options: null, read: orNothing(trimmed(LONG)) },
});
export const someOf = (): Field<readonly string[]> => ({
  ...{ input: 'choices', limit: LONG, options: null },
  read: z.string().transform((text) => text.split(',').filter(Boolean)),
});

/** Names of a field's inputs. */
export const inputsOf = (name: string, { input }: Pick<Field<unknown>, 'input'>): readonly string[] =>
  input === 'texts' ? [`${name}Es`, `${name}En`] : [name];

type Reading = { readonly value: unknown } | { readonly fault: AppError };

function readField(name: string, field: Field<unknown>, typed: Typed): Reading {
  const [first = name, second = ''] = inputsOf(name, field);
  const overlong = inputsOf(name, field).find((input) => (typed[input] ?? '').length > field.limit);
  if (overlong !== undefined) return { fault: invalid('TEXT_TOO_LONG', overlong) };
  const given = field.input === 'texts' ? { es: typed[first] ?? '', en: typed[second] ?? '' } : (typed[name] ?? '');
  const read = field.read.safeParse(given);
  if (read.success) return { value: read.data };
  return { fault: invalid(read.error.issues[0]?.message ?? 'VALUE_UNKNOWN', first) };
}

/** Reads what was typed. @throws INVALID with the first fault's code and its input as subject, and the others in `also` */
export function readFields<F extends Fields>(fields: F, typed: Typed): Facts<F> {
  const facts: Record<string, unknown> = {};
  const faults: AppError[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const reading = readField(name, field, typed);
    if ('fault' in reading) faults.push(reading.fault);
    else facts[name] = reading.value;
  }
  const [first, ...also] = faults;
  if (first) throw Object.assign(first, { also });
  return facts as Facts<F>;
}
