/** What `npm run report` says when it cannot make a report: a sentence, and the stable code for scripts. */
import { DIFFERENCE_TABLES, REPORT_FORMATS, REPORT_PAPERS, REPORT_TABLES } from '#contracts/status-query.ts';
import { LOCALES, type Locale } from '#format/locale.ts';
import { reportRefusal } from '#format/report-refusals.ts';
import { m } from '#messages';

interface Failure {
  readonly code?: string;
  readonly detail?: string;
  readonly subject?: string | null;
  readonly message?: string;
  readonly path?: string;
}

/** Arguments with a fixed set of values. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  format: REPORT_FORMATS,
  paper: REPORT_PAPERS,
  table: [...new Set([...REPORT_TABLES, ...DIFFERENCE_TABLES])],
  lang: LOCALES,
};

/** @returns null for a failure that nobody expected: it is to be shown as it is */
export function refusalSentence(failure: unknown, locale: Locale): string | null {
  const known = failure as Failure;
  const sentence = sentenceOf(known, locale);
  return sentence && `${sentence} ${m.error_code({ code: known.detail ?? known.code ?? '' }, { locale })}`;
}

function sentenceOf({ code, detail, subject, message = '', path }: Failure, locale: Locale): string | null {
  const given = subject ?? '';
  const o = { locale };
  if (code?.startsWith('ERR_PARSE_ARGS')) return m.report_cli_unreadable({ given: quotedIn(message) }, o);
  if (path !== undefined && code !== undefined) return m.report_cli_file({ file: path, code }, o);
  switch (detail) {
    case 'PLAN':
      return m.report_cli_plan({ given }, o);
    case 'ARGUMENT':
      return argumentSentence(given, locale);
    case 'ARGUMENT_APART':
      return m.report_cli_not_together({ name: given }, o);
    case 'AS_OF_INVALID':
      return m.error_as_of_invalid({ given }, o);
    case 'AS_OF_FUTURE':
      return m.error_as_of_future({ given }, o);
    default:
      return reportRefusal(detail, subject, locale);
  }
}

function argumentSentence(name: string, locale: Locale): string {
  const o = { locale };
  const values = VALUES[name];
  if (values) return m.report_cli_choices({ name, list: values.join(', ') }, o);
  return name === 'plan' ? m.report_cli_no_plan({}, o) : m.report_cli_revision({}, o);
}

/** What Node quotes of an argument that it cannot read: "Unknown option '--foo'". */
const quotedIn = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? message;
