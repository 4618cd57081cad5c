import type { SheetKey } from '#contracts/filing-sheet.ts';
import type { FilingKey } from '#contracts/filing-views.ts';

/** The Spanish (canonical) path of the form of a report, with the parameters that name its side. */
export function filingPath({ plan, milestone, period, source, organization }: FilingKey, below = ''): string {
  const query = new URLSearchParams({ lado: source, organizacion: organization });
  return `/panel/informes/${plan}/${milestone}/${period}${below}?${query}`;
}

/** The Spanish (canonical) path of a milestone in the workspace. */
export function milestonePath(plan: string, milestone: string): string {
  return `/panel/hitos/${plan}/${milestone}`;
}

/** The Spanish (canonical) path of the spreadsheet of a body's milestones in a period. */
export function sheetPath({ plan, period, source, organization }: SheetKey, file = ''): string {
  return `/panel/hoja/${plan}/${period}${file}?${new URLSearchParams({ lado: source, organizacion: organization })}`;
}
