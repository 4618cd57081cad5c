/** A list as the text that is sent: JSON, CSV or one JSON object a line. */
import { BYTE_ORDER_MARK } from '#charts/csv.ts';
import type { Format, ListQuery } from '#contracts/api/list-query.ts';
import { csvLine } from '#server/reports/table.ts';
import { type ApiList, sentRecord } from './list.ts';

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson; charset=utf-8',
};

/** In pieces of one plan each, so that memory does not grow with the list. */
export function* listBody(list: ApiList, { format, byteOrderMark }: ListQuery): Iterable<string> {
  if (format === 'json') return yield* jsonBody(list);
  if (format === 'csv') {
    yield (byteOrderMark ? BYTE_ORDER_MARK : '') + csvLine(list.columns.map(({ id }) => id));
    for (const rows of list.chunks()) {
      yield rows.map(({ values }) => csvLine(list.columns.map(({ read }) => read(values)))).join('');
    }
    return;
  }
  for (const rows of list.chunks()) {
    yield rows.map((row) => `${JSON.stringify(sentRecord(list.columns, row))}\n`).join('');
  }
}

function* jsonBody({ asOf, revision, total, next, columns, chunks }: ApiList): Iterable<string> {
  yield `${JSON.stringify({ asOf, revision, total, next }).slice(0, -1)},"items":[`;
  let first = true;
  for (const rows of chunks()) {
    const items = rows.map((row) => JSON.stringify(sentRecord(columns, row))).join(',');
    if (items === '') continue;
    yield (first ? '' : ',') + items;
    first = false;
  }
  yield ']}';
}
