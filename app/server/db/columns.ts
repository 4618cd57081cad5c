/** How facts lie in columns: identifiers, dates known in part, and Json. */
import type { PartialDate } from '#domain/dates.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { DatePrecision } from '#domain/values.ts';
import { Prisma } from './generated/client.ts';

/** Identifier of a record: the owner (plan or jurisdiction) and the key that files and addresses use. */
export function idOf(owner: string, key: string): string {
  return `${owner}/${key}`;
}

export function idOrNull(owner: string, key: string | null): string | null {
  return key === null ? null : idOf(owner, key);
}

/** The key within an identifier: `ec-paga-1/C03-H06` gives `C03-H06`. */
export function keyOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

export function keyOrNull(id: string | null): string | null {
  return id === null ? null : keyOf(id);
}

type Columns<Name extends string, Day, Precision> = { [K in Name]: Day } & { [K in `${Name}Precision`]: Precision };

/** The two columns of a date. */
export function dateColumns<Name extends string>(name: Name, value: PartialDate): Columns<Name, string, DatePrecision>;
export function dateColumns<Name extends string>(
  name: Name,
  value: PartialDate | null,
): Columns<Name, string | null, DatePrecision | null>;
export function dateColumns(name: string, value: PartialDate | null): Record<string, string | null> {
  return { [name]: value?.date ?? null, [`${name}Precision`]: value?.precision ?? null };
}

/** Asks for the two columns of each date named. */
export function selectDates<Name extends string>(...names: readonly Name[]): Columns<Name, true, true> {
  return Object.fromEntries(
    names.flatMap((name) => [
      [name, true],
      [`${name}Precision`, true],
    ]),
  ) as Columns<Name, true, true>;
}

export function dateOf(date: string, precision: DatePrecision): PartialDate {
  return { date, precision };
}

export function dateOrNull(date: string | null, precision: DatePrecision | null): PartialDate | null {
  return date === null || precision === null ? null : { date, precision };
}

/** Json as written: contracts have checked what goes in, so what comes out has the same shape. */
export function json(value: unknown): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}

/** Null as the database's own null, never as Json's. */
export function jsonOrNull(value: unknown): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return value === null || value === undefined ? Prisma.DbNull : json(value);
}

export function fromJson<T>(value: Prisma.JsonValue): T {
  return value as T;
}

export function textOf(value: Prisma.JsonValue): LocalizedText {
  return fromJson(value);
}

export function textOrNull(value: Prisma.JsonValue | null): LocalizedText | null {
  return value === null ? null : textOf(value);
}

export function textsOf(value: Prisma.JsonValue): LocalizedText[] {
  return fromJson(value);
}

export function keysOf(value: Prisma.JsonValue): string[] {
  return fromJson(value);
}

/** Rows in the order of the source. */
export const BY_POSITION = { position: 'asc' } as const;

/** Parents before children, so that every reference has its target when it is written. */
export function parentsFirst<T>(
  rows: readonly T[],
  idOfRow: (row: T) => string,
  parentOf: (row: T) => string | null,
): T[] {
  const byId = new Map(rows.map((row) => [idOfRow(row), row]));
  const done = new Set<T>();
  const visit = (row: T) => {
    if (done.has(row)) return;
    const parent = byId.get(parentOf(row) ?? '');
    if (parent !== undefined && !done.has(parent)) visit(parent);
    done.add(row);
  };
  rows.forEach(visit);
  return [...done];
}
