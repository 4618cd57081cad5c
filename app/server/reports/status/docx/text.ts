/** Texts of a report as paragraphs of a Word document. */
import { markWord } from '#format/words.ts';
import { MARK_SHAPES } from '#domain/values.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import type { Cell, DocumentMark, Run, Text } from '../document.ts';
import type { Relations } from './relations.ts';
import { QUIET } from './styles.ts';
import { paragraph, type ParagraphLook, run } from './xml.ts';

const RIGHT_TO_LEFT = /^(ar|he|fa|ur)/;
const ARABIC_OR_HEBREW = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

export const runs = (text: Text, relations: Relations): string => text.map((one) => runOf(one, relations)).join('');

function runOf(one: Run, relations: Relations): string {
  if (typeof one === 'string') return run(one, { rightToLeft: ARABIC_OR_HEBREW.test(one) });
  const { text, weight, lang, href } = one;
  const styled = run(text, {
    bold: weight === 'strong',
    rightToLeft: RIGHT_TO_LEFT.test(lang ?? '') || ARABIC_OR_HEBREW.test(text),
    lang,
    ...(weight === 'quiet' ? { color: QUIET } : {}),
    ...(href ? { style: 'Hyperlink' } : {}),
  });
  return href ? `<w:hyperlink r:id="${relations.link(href)}" w:history="1">${styled}</w:hyperlink>` : styled;
}

export const paragraphs = (texts: readonly Text[], relations: Relations, look: ParagraphLook = {}): string =>
  texts.map((text) => paragraph(runs(text, relations), look)).join('');

export const textsOf = (cell: Cell, locale: Locale): readonly Text[] =>
  'marks' in cell ? marksText(cell.marks, locale) : cell.text;

/** Milestones by state, in words: "Completo: 1, 2, 4. Vencidos: 5. Las fuentes difieren: 2". */
function marksText(marks: readonly DocumentMark[], locale: Locale): Text[] {
  const o = { locale };
  const line = (word: string, chosen: (mark: DocumentMark) => boolean): Text[] => {
    const numbers = marks.filter(chosen).map(({ number }) => number);
    return numbers.length > 0 ? [[{ text: `${word}: `, weight: 'quiet' }, numbers.join(', ')]] : [];
  };
  return [
    ...MARK_SHAPES.flatMap((shape) => line(markWord(shape, locale), (mark) => mark.shape === shape)),
    ...line(m.report_overdue({}, o), ({ overdue }) => overdue),
    ...line(m.report_marks_differ({}, o), ({ apart }) => apart === 'DIFFERS'),
    ...line(m.report_discrepancies({}, o), ({ apart }) => apart === 'DISCREPANCY'),
  ];
}
