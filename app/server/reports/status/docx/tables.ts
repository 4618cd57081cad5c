/** Tables of a report as tables of a Word document: headers that repeat, rows that stay whole. */
import type { Locale } from '#format/locale.ts';
import type { Block, Text } from '../document.ts';
import type { Relations } from './relations.ts';
import { ACCENT, BAND } from './styles.ts';
import { paragraphs, textsOf } from './text.ts';
import { paragraph, run } from './xml.ts';

export type TableBlock = Extract<Block, { kind: 'table' }>;

const edge = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="B9C2CC"/>`;
const none = (side: string): string => `<w:${side} w:val="none" w:sz="0" w:space="0" w:color="auto"/>`;
const BORDERS = `<w:tblBorders>${edge('top')}${none('left')}${edge('bottom')}${none('right')}${edge('insideH')}${none('insideV')}</w:tblBorders>`;
const margin = (side: string, width: number): string => `<w:${side} w:w="${width}" w:type="dxa"/>`;
const MARGINS = `<w:tblCellMar>${margin('top', 40)}${margin('left', 70)}${margin('bottom', 40)}${margin('right', 70)}</w:tblCellMar>`;

/** @param widths of the columns, in twentieths of a point */
function table(widths: readonly number[], rows: readonly string[]): string {
  const width = widths.reduce((sum, one) => sum + one, 0);
  const grid = widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('');
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/>${BORDERS}<w:tblLayout w:type="fixed"/>${MARGINS}</w:tblPr>` +
    `<w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
  );
}

const row = (cells: string, { head = false, whole = true } = {}): string => {
  const properties = (whole ? '<w:cantSplit/>' : '') + (head ? '<w:tblHeader/>' : '');
  return `<w:tr>${properties ? `<w:trPr>${properties}</w:trPr>` : ''}${cells}</w:tr>`;
};

function cell(content: string, width: number, { span = 1, fill = '' } = {}): string {
  const properties =
    (span > 1 ? `<w:gridSpan w:val="${span}"/>` : '') +
    (fill ? `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>` : '');
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`;
}

/** @param width of the text on the page, in twentieths of a point */
export function tableOf(block: TableBlock, width: number, relations: Relations, locale: Locale): string {
  const { columns, groups, dense } = block;
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((column.width / total) * width));
  const style = dense ? 'TableDense' : 'TableText';
  const right = columns.map(({ kind }) => kind === 'number');
  const cells = (texts: readonly (readonly Text[])[], look: { style: string; fill?: string }): string =>
    texts
      .map((lines, at) => {
        const content = paragraphs(lines.length > 0 ? lines : [[]], relations, { style: look.style, right: right[at] });
        return cell(content, widths[at] ?? 0, look.fill ? { fill: look.fill } : {});
      })
      .join('');
  return table(widths, [
    row(
      cells(
        columns.map(({ label }) => [[label]]),
        { style: 'TableHead', fill: BAND },
      ),
      { head: true },
    ),
    ...groups.flatMap(({ title, rows }) => [
      ...(title === null ? [] : [groupRow(title, widths)]),
      ...rows.map((own) =>
        row(
          cells(
            own.map((one) => textsOf(one, locale)),
            { style },
          ),
        ),
      ),
    ]),
  ]);
}

function groupRow(title: string, widths: readonly number[]): string {
  const content = paragraph(run(title, { color: ACCENT }), { style: 'TableHead', keepNext: true });
  const width = widths.reduce((sum, one) => sum + one, 0);
  return row(cell(content, width, { span: widths.length }));
}

/** Terms beside their texts, as the forms of OGP have them. */
export function factsOf(
  items: readonly { readonly term: string; readonly text: readonly Text[] }[],
  width: number,
  relations: Relations,
): string {
  const [left, right] = [Math.floor(width * 0.26), Math.floor(width * 0.74)];
  const rows = items.map(({ term, text }) => {
    const said = paragraphs(text.length > 0 ? text : [[]], relations, { style: 'TableText' });
    return row(cell(paragraphs([[term]], relations, { style: 'TableHead' }), left) + cell(said, right), {
      whole: false,
    });
  });
  return rows.length > 0 ? table([left, right], rows) : '';
}
