/** How far a commitment has come: each source by its own word, then the IRM by moment. */
import { discrepancySentence } from '#format/sentences/differences.ts';
import type { IrmTableCell } from '#contracts/commitment-irm.ts';
import type { ReportCommitment } from '#contracts/status-report.ts';
import { textIn } from '#domain/text.ts';
import { REPORT_SOURCES } from '#domain/values.ts';
import type { Locale } from '#format/locale.ts';
import { formatDate } from '#format/dates.ts';
import { formatList } from '#format/numbers.ts';
import { copiedByLine, copiedFromLine } from '#format/published-reviews.ts';
import { codeWord, questionWord } from '#format/review-words.ts';
import { momentWord, sourceLongWord } from '#format/words.ts';
import { m } from '#messages';
import { type Block, cell, type Cell, cellOf, type Text } from '../document.ts';
import { irmReportName, irmWord, quiet, strong, told } from './words.ts';

export function sheetAssessment(one: ReportCommitment, locale: Locale): Block[] {
  const o = { locale };
  return [
    { kind: 'heading', level: 3, text: m.report_sheet_level({}, o) },
    { kind: 'facts', items: levelFacts(one, locale) },
    ...(one.irm.rows.length > 0 ? [irmTable(one, locale)] : []),
    ...(one.differences.length > 0
      ? [
          {
            kind: 'heading' as const,
            level: 3 as const,
            text: m.report_sheet_differences({ n: one.differences.length }, o),
          },
          { kind: 'points' as const, items: one.differences.map((story) => differenceText(story, locale)) },
        ]
      : []),
  ];
}

/** "Hito 4: la entidad dice «Completado»; la contraparte, «Definición». 3 grados de distancia. Desde el …" */
export function differenceText(story: ReportCommitment['differences'][number], locale: Locale): Text {
  const o = { locale };
  return [
    strong(m.report_milestone({ n: story.number }, o)),
    ': ',
    discrepancySentence(story, locale),
    ' ',
    quiet(m.report_since({ day: formatDate(story.since, locale) }, o)),
  ];
}

export function levelFacts({ figures, irm }: ReportCommitment, locale: Locale) {
  const o = { locale };
  const bySource = REPORT_SOURCES.map((source) => {
    const { n, N } = figures.coverage[source].explanation;
    const text =
      n === 0
        ? m.report_level_none({ of: N }, o)
        : m.report_level_source({ n: figures.complete[source].value, reported: n, of: N }, o);
    return { term: sourceLongWord(source, locale), text: [[text]] as Text[] };
  });
  const findings = irm.findings.map(({ text }): Text => [told(text, locale)]);
  return findings.length > 0 ? [...bySource, { term: m.report_irm_findings({}, o), text: findings }] : bySource;
}

function irmTable({ commitment, irm }: ReportCommitment, locale: Locale): Block {
  const o = { locale };
  const names = irm.reports.map((report) => irmReportName(report, locale));
  const unplaced = irm.unplaced.map(({ basis }): Text => [told(basis, locale)]);
  const method = irm.methodNotes.map(({ note }): Text => [told(note, locale)]);
  return {
    kind: 'table',
    caption: m.report_irm_caption({ n: commitment.number }, o),
    columns: [
      { label: m.report_irm_variable({}, o), kind: 'text', width: 3 },
      ...irm.columns.map(({ moment }) => ({ label: momentWord(moment, locale), kind: 'text' as const, width: 3 })),
    ],
    groups: [
      {
        title: null,
        rows: irm.rows.map(({ variable, aspect, cells }): Cell[] => [
          cell(questionWord(variable, aspect, locale)),
          ...cells.map((known) =>
            known.value === null
              ? cell(quiet(irmWord(known, locale)))
              : cellOf([
                  [codeWord({ variable, aspect }, known, locale)],
                  ...copiedFrom(known, irm, locale),
                  known.note ? [quiet(textIn(known.note, locale).text)] : [],
                ]),
          ),
        ]),
      },
    ],
    notes: [
      [
        names.length > 0
          ? m.report_irm_transcribed({ list: formatList(names, locale) }, o)
          : m.report_irm_no_reports({}, o),
      ],
      ...unplaced,
      ...method,
    ],
    dense: true,
  };
}

/** Where a value was copied from by hand: the report with its state, the place in it, the office and the day. */
function copiedFrom({ report, copied }: IrmTableCell, { reports }: ReportCommitment['irm'], locale: Locale): Text[] {
  const known = reports.find(({ id }) => id === report);
  if (!copied || !known) return [];
  const o = { locale };
  const place = copied.page ? `, ${m.review_copy_place({ page: copied.page }, o)}` : '';
  return [
    [
      quiet(`${copiedFromLine(known, locale)}${place}`),
      ...(copied.url ? [', ', { text: m.review_copy_address({}, o), href: copied.url }] : []),
      quiet(`. ${copiedByLine(copied, locale)}.`),
    ],
  ];
}
