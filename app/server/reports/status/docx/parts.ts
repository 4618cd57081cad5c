/** Blocks of a report as parts of a Word document. */
import type * as Docx from 'docx';
import { markWord } from '#format/words.ts';
import { MARK_SHAPES } from '#domain/values.ts';
import { withoutControls } from '#domain/text.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import type { Block, Cell, DocumentMark, Run, Text } from '../document.ts';
import { ACCENT, BAND, QUIET } from './styles.ts';

export type Library = typeof Docx;
type Child = Docx.Paragraph | Docx.Table;

const RIGHT_TO_LEFT = /^(ar|he|fa|ur)/;
const ARABIC_OR_HEBREW = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

export function runs(lib: Library, text: Text): Docx.ParagraphChild[] {
  return text.map((run) => runOf(lib, run));
}

function runOf({ TextRun, ExternalHyperlink }: Library, run: Run): Docx.ParagraphChild {
  if (typeof run === 'string')
    return new TextRun({ text: withoutControls(run), rightToLeft: ARABIC_OR_HEBREW.test(run) });
  const { text, weight, lang, href } = run;
  const styled = new TextRun({
    text: withoutControls(text),
    bold: weight === 'strong',
    rightToLeft: RIGHT_TO_LEFT.test(lang ?? '') || ARABIC_OR_HEBREW.test(text),
    ...(weight === 'quiet' ? { color: QUIET } : {}),
    ...(lang ? { language: { value: lang } } : {}),
    ...(href ? { style: 'Hyperlink' } : {}),
  });
  return href ? new ExternalHyperlink({ link: href, children: [styled] }) : styled;
}

export function paragraphs(lib: Library, texts: readonly Text[], style?: string): Docx.Paragraph[] {
  return texts.map((text) => new lib.Paragraph({ children: runs(lib, text), ...(style ? { style } : {}) }));
}

/** Milestones by state, in words: "Completo: 1, 2, 4. Vencidos: 5. Las fuentes difieren: 2". */
function marksText(marks: readonly DocumentMark[], locale: Locale): Text[] {
  const o = { locale };
  const numbers = (those: readonly DocumentMark[]): string => those.map(({ number }) => number).join(', ');
  const line = (word: string, those: readonly DocumentMark[]): Text[] =>
    those.length > 0 ? [[{ text: `${word}: `, weight: 'quiet' }, numbers(those)]] : [];
  return [
    ...MARK_SHAPES.flatMap((shape) =>
      line(
        markWord(shape, locale),
        marks.filter((mark) => mark.shape === shape),
      ),
    ),
    ...line(
      m.report_overdue({}, o),
      marks.filter(({ overdue }) => overdue),
    ),
    ...line(
      m.report_marks_differ({}, o),
      marks.filter(({ apart }) => apart === 'DIFFERS'),
    ),
    ...line(
      m.report_discrepancies({}, o),
      marks.filter(({ apart }) => apart === 'DISCREPANCY'),
    ),
  ];
}

const textsOf = (cell: Cell, locale: Locale): readonly Text[] =>
  'marks' in cell ? marksText(cell.marks, locale) : cell.text;

type TableBlock = Extract<Block, { kind: 'table' }>;

const HAIR = { style: 'single', size: 4, color: 'B9C2CC' } as const;
const NONE = { style: 'none', size: 0, color: 'auto' } as const;
const BORDERS = { top: HAIR, bottom: HAIR, left: NONE, right: NONE, insideHorizontal: HAIR, insideVertical: NONE };
const MARGINS = { top: 40, bottom: 40, left: 70, right: 70 };

/** @param width of the text on the page, in twentieths of a point */
export function tableOf(lib: Library, block: TableBlock, width: number, locale: Locale): Docx.Table {
  const { columns, groups, dense } = block;
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((column.width / total) * width));
  const style = dense ? 'TableDense' : 'TableText';
  const right = columns.map(({ kind }) => kind === 'number');
  return new lib.Table({
    width: { size: width, type: lib.WidthType.DXA },
    columnWidths: widths,
    layout: lib.TableLayoutType.FIXED,
    borders: BORDERS,
    margins: MARGINS,
    rows: [
      new lib.TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ label }, at) =>
          bodyCell(lib, [[label]], { width: widths[at], style: 'TableHead', right: right[at], fill: BAND }),
        ),
      }),
      ...groups.flatMap(({ title, rows }) => [
        ...(title === null ? [] : [groupRow(lib, title, columns.length, width)]),
        ...rows.map(
          (row) =>
            new lib.TableRow({
              cantSplit: true,
              children: row.map((cell, at) =>
                bodyCell(lib, textsOf(cell, locale), { width: widths[at], style, right: right[at] }),
              ),
            }),
        ),
      ]),
    ],
  });
}

interface CellLook {
  readonly width: number | undefined;
  readonly style: string;
  readonly right: boolean | undefined;
  readonly fill?: string;
}

function bodyCell(lib: Library, texts: readonly Text[], { width, style, right, fill }: CellLook): Docx.TableCell {
  const lines = texts.length > 0 ? texts : [[]];
  return new lib.TableCell({
    width: { size: width ?? 0, type: lib.WidthType.DXA },
    ...(fill ? { shading: { fill, type: lib.ShadingType.CLEAR, color: 'auto' } } : {}),
    children: lines.map(
      (text) =>
        new lib.Paragraph({
          style,
          children: runs(lib, text),
          ...(right ? { alignment: lib.AlignmentType.RIGHT } : {}),
        }),
    ),
  });
}

function groupRow(lib: Library, title: string, span: number, width: number): Docx.TableRow {
  return new lib.TableRow({
    cantSplit: true,
    children: [
      new lib.TableCell({
        columnSpan: span,
        width: { size: width, type: lib.WidthType.DXA },
        children: [
          new lib.Paragraph({
            style: 'TableHead',
            keepNext: true,
            children: [new lib.TextRun({ text: withoutControls(title), color: ACCENT })],
          }),
        ],
      }),
    ],
  });
}

/** Terms beside their texts, as the forms of OGP have them. */
export function factsOf(
  lib: Library,
  items: readonly { readonly term: string; readonly text: readonly Text[] }[],
  width: number,
): Docx.Table {
  const widths = [Math.floor(width * 0.26), Math.floor(width * 0.74)] as const;
  return new lib.Table({
    width: { size: width, type: lib.WidthType.DXA },
    columnWidths: [...widths],
    layout: lib.TableLayoutType.FIXED,
    borders: BORDERS,
    margins: MARGINS,
    rows: items.map(
      ({ term, text }) =>
        new lib.TableRow({
          children: [
            bodyCell(lib, [[term]], { width: widths[0], style: 'TableHead', right: false }),
            bodyCell(lib, text, { width: widths[1], style: 'TableText', right: false }),
          ],
        }),
    ),
  });
}

/** A caption that Word numbers and lists: "Tabla 3. …" */
export function captionOf(lib: Library, label: string, number: number, text: string): Docx.Paragraph {
  const field = new lib.SimpleField(`SEQ ${label.replaceAll(' ', '_')} \\* ARABIC`, String(number));
  return new lib.Paragraph({
    style: 'Caption',
    keepNext: true,
    children: [new lib.TextRun(`${label} `), field, new lib.TextRun(`. ${withoutControls(text)}`)],
  });
}

export type { Child };
