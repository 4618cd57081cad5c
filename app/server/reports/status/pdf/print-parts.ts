/** What the template reads: blocks in parts laid out the same way, with numbers given here so that it needs fewer passes. */
import type { Block, ReportDocument, RowGroup } from '../document.ts';

/** A block as the template reads it. */
export type PrintBlock = { readonly kind: string } & Readonly<Record<string, unknown>>;

/** Pages upright or pages across. */
export interface PrintPart {
  readonly wide: boolean;
  readonly blocks: PrintBlock[];
}

export const chartFile = (index: number): string => `/chart-${index}.svg`;

/** A part for each change between upright and across: sections that are laid out alike follow each other on the page. */
export function printParts(document: ReportDocument): PrintPart[] {
  const parts: PrintPart[] = [];
  const number = numbering(document);
  for (const block of document.blocks) {
    const page = block.kind === 'heading' ? block.page : undefined;
    if (parts.length === 0 || (page && (page === 'wide') !== parts.at(-1)?.wide)) {
      parts.push({ wide: page === 'wide', blocks: [] });
    }
    parts.at(-1)?.blocks.push(number(block));
  }
  return parts;
}

/** A row stays whole on a page, unless it would fill half of one. */
const printGroup = ({ title, rows }: RowGroup) => ({
  title,
  rows: rows.map((cells) => ({ cells, whole: JSON.stringify(cells).length < WHOLE_ROW })),
});
const WHOLE_ROW = 2_000;

/** Sections, tables and charts with their numbers, in order. */
function numbering({ words }: ReportDocument): (block: Block) => PrintBlock {
  let [sections, tables, charts] = [0, 0, 0];
  return (block) => {
    if (block.kind === 'heading' && block.level === 1) return { ...block, text: `${(sections += 1)}. ${block.text}` };
    if (block.kind === 'table') {
      return { ...block, groups: block.groups.map(printGroup), label: `${words.table} ${(tables += 1)}.` };
    }
    if (block.kind !== 'chart') return { ...block };
    const { title: caption, altText: alt, note } = block.spec;
    const file = chartFile(charts);
    return { kind: 'chart', file, label: `${words.figure} ${(charts += 1)}.`, caption, alt, note };
  };
}
