/** What is known of the process: what OGP asks of it, the IRM's reports and what they recommend. */
import { factValue, processName } from '#format/sentences/process.ts';
import type { ProcessFact, StatusReport } from '#contracts/status-report.ts';
import { textIn } from '#domain/text.ts';
import { formatDate, formatRange } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { methodologyWord, publicationStatusWord } from '#format/words.ts';
import { m } from '#messages';
import { type Block, cell, type Cell, cellOf, type Text } from '../document.ts';
import { recommendationBlocks } from './recommendations.ts';
import { requirementsTable } from './requirements.ts';
import { irmReportName, quiet, told } from './words.ts';

export function processSection(report: StatusReport, locale: Locale): Block[] {
  const o = { locale };
  return [
    { kind: 'heading', level: 1, text: m.report_process({}, o), page: 'upright' },
    { kind: 'paragraph', text: [m.report_process_intro({}, o)] },
    requirementsTable(report.requirements, report.timezone, locale),
    processFacts(report, locale),
    { kind: 'heading', level: 2, text: m.report_irm_reports({}, o) },
    ...irmBlocks(report, locale),
  ];
}

/** What is on record of how the plan was made and is followed. */
export function processFacts({ processFacts: facts }: StatusReport, locale: Locale): Block {
  if (facts.length > 0) return factsTable(facts, locale);
  return { kind: 'paragraph', text: [quiet(m.report_process_none({}, { locale }))] };
}

function factsTable(facts: readonly ProcessFact[], locale: Locale): Block {
  const o = { locale };
  return {
    kind: 'table',
    caption: m.report_process_caption({}, o),
    columns: [
      { label: m.report_process_what({}, o), kind: 'text', width: 3 },
      { label: m.report_process_known({}, o), kind: 'text', width: 2 },
      { label: m.report_process_shown({}, o), kind: 'text', width: 4 },
    ],
    groups: [{ title: null, rows: facts.map((one) => factCells(one, locale)) }],
    notes: [],
  };
}

function factCells({ fact, sources }: ProcessFact, locale: Locale): Cell[] {
  const shown: Text[] = [
    ...(fact.url ? [[{ text: fact.url, href: fact.url }]] : []),
    ...sources.map((source): Text => [
      source.url ? { text: textIn(source.title, locale).text, href: source.url } : told(source.title, locale),
    ]),
  ];
  return [
    cell(processName(fact.code, locale)),
    cellOf([
      [factValue(fact, locale)],
      fact.asOf ? [quiet(m.report_process_as_of({ day: formatDate(fact.asOf, locale) }, { locale }))] : [],
    ]),
    cellOf([
      ...(fact.note ? [[told(fact.note, locale)]] : []),
      ...(shown.length > 0 ? shown : [[quiet(m.report_process_unshown({}, { locale }))]]),
    ]),
  ];
}

function irmBlocks(report: StatusReport, locale: Locale): Block[] {
  const o = { locale };
  const { irmReports } = report;
  if (irmReports.length === 0) return [{ kind: 'paragraph', text: [quiet(m.report_irm_no_reports({}, o))] }];
  const facts = irmReports.map((one) => ({
    term: textIn(one.title, locale).text,
    text: [
      [`${irmReportName(one, locale)}. ${formatRange(one.coversFrom, one.coversTo, locale)}.`],
      [m.report_irm_method({ method: methodologyWord(one.methodology, locale) }, o)],
      [m.report_irm_status({ status: publicationStatusWord(one.status, locale) }, o)],
      ...(one.url ? [[{ text: one.url, href: one.url }]] : []),
    ] as Text[],
  }));
  return [
    { kind: 'facts', items: facts },
    { kind: 'paragraph', text: [m.report_irm_words({}, o)] },
    ...recommendationBlocks(report, locale),
  ];
}
