/** Why a report cannot be made, in a sentence: on the page and at the command line alike. */
import { isIsoDay } from '#domain/dates.ts';
import { m } from '#messages';
import { formatDate } from './dates.ts';
import type { Locale } from './locale.ts';

type Say = (subject: string, locale: Locale) => string;

const REFUSALS: Readonly<Record<string, Say>> = {
  REPORT_BEFORE_PLAN: (day, locale) =>
    day
      ? m.report_error_before({ day: formatDate(day, locale) }, { locale })
      : m.report_error_before_unknown({}, { locale }),
  REPORT_SCOPE_EMPTY: (_, locale) => m.report_error_empty({}, { locale }),
  REPORT_INSTITUTION: (name, locale) => m.report_error_institution({ name }, { locale }),
  REPORT_THEME: (name, locale) => m.report_error_theme({ name }, { locale }),
  REPORT_COMMITMENT: (name, locale) => m.report_error_commitment({ name }, { locale }),
  REPORT_REVISION: (n, locale) => m.report_error_revision({ n }, { locale }),
  REPORT_REVISION_GONE: (n, locale) => m.report_error_revision_gone({ n }, { locale }),
  REPORTS_BUSY: (_, locale) => m.report_error_busy({}, { locale }),
  REPORT_JOB: (_, locale) => m.report_error_job({}, { locale }),
  REPORT_JOBS_OF_ONE: (_, locale) => m.report_error_jobs_of_one({}, { locale }),
  REPORT_FORM: (given, locale) => m.diff_error_form({ given }, { locale }),
  DIFFERENCE_DAY: (given, locale) => m.diff_error_day({ given }, { locale }),
  DIFFERENCE_REVISION: (given, locale) => m.diff_error_revision({ given }, { locale }),
  DIFFERENCE_FUTURE: (day, locale) => m.diff_error_future({ day: formatDate(day, locale) }, { locale }),
  DIFFERENCE_SAME: (day, locale) => m.diff_error_same({ day: formatDate(day, locale) }, { locale }),
  // Two days, or the numbers of two data revisions of one day.
  DIFFERENCE_ORDER: (ends, locale) => {
    const [from = '', to = ''] = ends.split(' ');
    if (!isIsoDay(from)) return m.diff_error_order_revisions({ from, to }, { locale });
    return m.diff_error_order({ from: formatDate(from, locale), to: formatDate(to, locale) }, { locale });
  },
};

/** @returns null for a failure that is not about reports */
export function reportRefusal(detail: string | undefined, subject: string | null | undefined, locale: Locale) {
  if (detail === undefined || !Object.hasOwn(REFUSALS, detail)) return null;
  return REFUSALS[detail]?.(subject ?? '', locale) ?? null;
}
