/** From when to when a commitment runs, by its two cells; what is no date stands in a note in its own words. */
import { firstDay, lastDay, type PartialDate } from '#domain/dates.ts';
import type { LocalizedText } from '#domain/text.ts';
import { type DateReading, type Edge, type Order, orderIn, readDate } from './dates.ts';
import type { Report } from './finding.ts';
import { labelOf } from './labels.ts';
import type { SourceRow } from './source-rows.ts';

export interface Period {
  readonly startsOn: PartialDate;
  readonly endsOn: PartialDate;
}

export interface PeriodReading {
  readonly period: Period | null;
  /** What the cells say, where they do not give a period. */
  readonly note: LocalizedText | null;
}

/** Which comes first in the dates of these rows, day or month; null: they do not say, or contradict each other. */
export function orderOf(rows: readonly SourceRow[]): Order | null {
  const orders = new Set(rows.flatMap(({ cell }) => [orderIn(cell('start')) ?? [], orderIn(cell('end')) ?? []].flat()));
  const [only] = orders;
  return orders.size === 1 ? (only ?? null) : null;
}

export function periodOf(source: SourceRow, order: Order | null, report: Report): PeriodReading {
  const start = readCell(source, 'start', order, report);
  const end = readCell(source, 'end', order, report);
  if (start && end && firstDay(start) <= lastDay(end)) return { period: { startsOn: start, endsOn: end }, note: null };
  const place = { row: source.row, commitment: source.id };
  if (start && end) {
    report('DATES_REVERSED', {
      ...place,
      column: labelOf('end'),
      value: `${source.cell('start')} → ${source.cell('end')}`,
    });
  } else if (start || end) {
    const key = start ? 'start' : 'end';
    report('PERIOD_INCOMPLETE', { ...place, column: labelOf(key), value: source.cell(key) });
  }
  return { period: null, note: noteOf(source) };
}

function readCell(source: SourceRow, key: 'start' | 'end', order: Order | null, report: Report): PartialDate | null {
  const edge: Edge = key === 'start' ? 'START' : 'END';
  const value = source.cell(key);
  const reading = readDate(value, edge, order);
  const code = codeOf(reading);
  const date = reading.kind === 'DATE' ? reading.date : null;
  const place = { row: source.row, commitment: source.id, column: labelOf(key), value };
  if (code !== null) report(code, place, { read: date?.date ?? '' });
  return date;
}

function codeOf(reading: DateReading) {
  if (reading.kind === 'MISSING') return null;
  if (reading.kind === 'TEXT') return reading.impossible ? ('DATE_IMPOSSIBLE' as const) : ('DATE_UNREADABLE' as const);
  return reading.remark === null ? null : (`DATE_${reading.remark}` as const);
}

/** Nothing to say where both cells are empty or say only that there is nothing. */
function noteOf({ cell }: SourceRow): LocalizedText | null {
  const [start, end] = [cell('start'), cell('end')];
  const says = [start, end].some((text) => readDate(text, 'START', null).kind !== 'MISSING');
  if (!says) return null;
  return {
    es: `Fechas según los datos de OGP, tal como están escritas: inicio «${start}», fin «${end}».`,
    en: `Dates by OGP's data, as they are written: start "${start}", end "${end}".`,
  };
}
