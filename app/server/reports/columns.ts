/** Columns of open-data tables: stable names, codes with their words in both languages, dates with their precision. */
import type { PartialDate } from '#domain/dates.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { Locale } from '#format/locale.ts';

/** A value as files carry it; null is an empty cell: not known, said by a reason column where that matters. */
export type Value = string | number | boolean | null;

/**
 * What the values of a column are. A `date` is an ISO day, an `instant` an ISO date and time, UTC; `mixed` are those of a
 * dataset of others, as it has them.
 */
export type ColumnType = 'string' | 'integer' | 'boolean' | 'date' | 'instant' | 'mixed';

export interface Column<Row> {
  /** Stable name, in English as the field's own datasets have it. */
  readonly id: string;
  readonly description: Readonly<Record<Locale, string>>;
  readonly type: ColumnType;
  readonly value: (row: Row) => Value;
}

type Read<Row, T> = (row: Row) => T | null | undefined;

const single =
  <V extends Value>(type: ColumnType) =>
  <Row>(id: string, es: string, en: string, read: Read<Row, V>): Column<Row>[] => [
    { id, description: { es, en }, type, value: (row) => read(row) ?? null },
  ];

/** A text as it is. */
export const plain = single<string>('string');
/** A whole number. */
export const count = single<number>('integer');
/** Yes or no. */
export const flag = single<boolean>('boolean');
/** A day that is always known to the day, `YYYY-MM-DD`. */
export const day = single<string>('date');
/** As another dataset has it. */
export const mixed = single<Value>('mixed');
/** A moment, as an ISO date and time, UTC. */
export const instant = single<string>('instant');

/** Ids or codes in one cell, separated by semicolons. */
export function list<Row>(
  id: string,
  es: string,
  en: string,
  read: (row: Row) => readonly (string | number)[],
): Column<Row>[] {
  return plain(id, es, en, (row) => read(row).join(';') || null);
}

/** A text in both languages; empty where there is no translation. */
export function text<Row>(id: string, es: string, en: string, read: Read<Row, LocalizedText>): Column<Row>[] {
  return [
    ...plain<Row>(`${id}_es`, `${es}, en español`, `${en}, in Spanish`, (row) => read(row)?.es),
    ...plain<Row>(`${id}_en`, `${es}, en inglés`, `${en}, in English`, (row) => read(row)?.en),
  ];
}

/** A date and how exactly it is known; a start carries the first day of its month or year, an end the last. */
export function date<Row>(id: string, es: string, en: string, read: Read<Row, PartialDate>): Column<Row>[] {
  return [
    ...day<Row>(id, es, en, (row) => read(row)?.date),
    ...plain<Row>(
      `${id}_precision`,
      `${es}: precisión (DAY, MONTH, YEAR)`,
      `${en}: precision (DAY, MONTH, YEAR)`,
      (row) => read(row)?.precision,
    ),
  ];
}

/** A code with its word in both languages. */
export function code<Row, Code extends string>(
  id: string,
  es: string,
  en: string,
  read: Read<Row, Code>,
  word: (code: Code, locale: Locale) => string,
): Column<Row>[] {
  const say = (locale: Locale) => (row: Row) => {
    const value = read(row);
    return value === null || value === undefined ? null : word(value, locale);
  };
  return [
    ...plain<Row>(id, `${es}: código`, `${en}: code`, read),
    ...plain<Row>(`${id}_es`, `${es}, en español`, `${en}, in Spanish`, say('es')),
    ...plain<Row>(`${id}_en`, `${es}, en inglés`, `${en}, in English`, say('en')),
  ];
}
