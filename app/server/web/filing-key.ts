import type { SheetKey } from '#contracts/filing-sheet.ts';
import type { FilingKey } from '#contracts/filing-views.ts';
import { invalid } from '#domain/errors.ts';
import { REPORT_SOURCES, type ReportSource } from '#domain/values.ts';

const isSource = (text: string): text is ReportSource => REPORT_SOURCES.some((source) => source === text);

/**
 * Which report an address is about: its path, the side (`?lado=`) and the organization (`?organizacion=`).
 * @throws INVALID FILING_KEY
 */
export function filingKeyOf(
  params: Pick<FilingKey, 'plan' | 'milestone' | 'period'>,
  query: URLSearchParams,
): FilingKey {
  return { ...sheetKeyOf(params, query), milestone: params.milestone };
}

/** Whose spreadsheet an address is about. @throws INVALID FILING_KEY */
export function sheetKeyOf({ plan, period }: Pick<SheetKey, 'plan' | 'period'>, query: URLSearchParams): SheetKey {
  const [source, organization] = [query.get('lado') ?? '', query.get('organizacion') ?? ''];
  if (!isSource(source) || !/^[a-z0-9-]+\/[a-z0-9-]+$/u.test(organization)) throw invalid('FILING_KEY');
  return { plan, period, source, organization };
}
