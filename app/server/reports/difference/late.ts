/** What became public after the second day although it is about the time between the two: apart, and in no figure. */
import type { DifferenceReport } from '#contracts/difference-report.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import { type Block, cellOf } from '../status/document.ts';
import { lateTexts } from './happening-words.ts';
import { placeTexts } from './news.ts';
import { lateSigner, whenAndWho } from './words.ts';

export function lateSection({ difference: { late, interval }, names }: DifferenceReport, locale: Locale): Block[] {
  const o = { locale };
  const heading: Block = { kind: 'heading', level: 1, text: m.diff_late({}, o) };
  if (late.length === 0) return [heading, { kind: 'paragraph', text: [m.diff_late_none({}, o)] }];
  return [
    heading,
    { kind: 'paragraph', text: [m.diff_late_intro({ day: formatDate(interval.horizon, locale) }, o)] },
    {
      kind: 'table',
      caption: m.diff_late_caption({}, o),
      columns: [
        { label: m.report_commitment({}, o), kind: 'text', width: 3 },
        { label: m.diff_col_news({}, o), kind: 'text', width: 4 },
        { label: m.diff_col_origin({}, o), kind: 'text', width: 2.4 },
      ],
      groups: [
        {
          title: null,
          rows: late.map((one) => [
            { text: placeTexts(one, names, locale) },
            cellOf(lateTexts(one, locale)),
            cellOf([whenAndWho(one.on, lateSigner(one), names, locale)]),
          ]),
        },
      ],
      notes: [],
      dense: true,
    },
  ];
}
