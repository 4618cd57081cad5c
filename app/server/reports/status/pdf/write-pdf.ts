/** A report as a PDF: tagged (PDF/UA-1), with bookmarks and embedded fonts; the same report gives the same bytes. */
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { drawSvg } from '#server/charts/draw.ts';
import type { Block, ReportDocument } from '../document.ts';
import { markFiles } from './marks.ts';
import { eachText, printable, settable } from './printable.ts';
import { TEMPLATE } from './template.ts';

export const PAPERS = { a4: 'a4', letter: 'us-letter' } as const;
export type Paper = keyof typeof PAPERS;

/** Root of what a report is laid out from. There is no such folder: every file is given from memory, none is read. */
const ROOT = '/report';

/** Made with the first PDF: the program is large, and most processes never need it. */
let compiler: Promise<NodeCompiler> | undefined;

async function openCompiler(): Promise<NodeCompiler> {
  const [{ NodeCompiler: Compiler }, { REPORT_FONTS }] = await Promise.all([
    import('@myriaddreamin/typst-ts-node-compiler'),
    import('../fonts.ts'),
  ]);
  const made = Compiler.create({
    workspace: ROOT,
    fontArgs: [{ fontBlobs: REPORT_FONTS.map((font) => Buffer.from(font, 'base64')) }],
  });
  for (const [name, svg] of markFiles()) made.mapShadow(ROOT + name, Buffer.from(svg));
  return made;
}

/** @throws when Typst cannot lay it out: a fault of ours, never of the data */
export async function writePdf(document: ReportDocument, paper: Paper): Promise<Uint8Array> {
  const typst = await (compiler ??= openCompiler());
  const charts = document.blocks.filter((block) => block.kind === 'chart');
  charts.forEach(({ spec }, index) => {
    const svg = drawSvg(eachText(spec, settable), { theme: 'light', size: 'wide', framed: false });
    typst.mapShadow(ROOT + chartFile(index), Buffer.from(svg));
  });
  typst.mapShadow(`${ROOT}/doc.json`, Buffer.from(JSON.stringify(printInput(document, paper))));
  const made = typst.compile({ mainFileContent: TEMPLATE });
  const { result } = made;
  if (result === null) {
    throw new Error(`The report cannot be laid out: ${JSON.stringify(made.takeError()?.shortDiagnostics)}`);
  }
  const pdf = typst.pdf(result, { pdfStandard: UA_1, pdfTags: true, creationTimestamp: secondsOf(document.madeAt) });
  // What was laid out is kept for the next time by the engine itself: a report is large, and rarely asked for twice.
  typst.evictCache(0);
  return new Uint8Array(pdf);
}

// An enum of the package's types that has no value at run time.
const UA_1 = 'ua-1' as never;

const chartFile = (index: number): string => `/chart-${index}.svg`;
const secondsOf = (iso: string): number => Math.floor(Date.parse(iso) / 1000);

/** What the template reads: blocks in parts that begin on a page of their own. Numbers are given here: fewer passes. */
function printInput(document: ReportDocument, paper: Paper): unknown {
  const { blocks, ...rest } = document;
  const parts: { wide: boolean; blocks: unknown[] }[] = [];
  const number = numbering(document);
  for (const block of blocks) {
    if (parts.length === 0 || (block.kind === 'heading' && block.page)) {
      parts.push({ wide: block.kind === 'heading' && block.page === 'wide', blocks: [] });
    }
    parts.at(-1)?.blocks.push(number(block));
  }
  const date = document.madeAt.slice(0, 10).split('-').map(Number);
  return eachText({ ...rest, date, paper: PAPERS[paper], parts }, printable);
}

/** Sections, tables and charts with their numbers, in order. */
function numbering({ words }: ReportDocument): (block: Block) => unknown {
  let [sections, tables, charts] = [0, 0, 0];
  return (block) => {
    if (block.kind === 'heading' && block.level === 1) return { ...block, text: `${(sections += 1)}. ${block.text}` };
    if (block.kind === 'table') return { ...block, label: `${words.table} ${(tables += 1)}.` };
    if (block.kind !== 'chart') return block;
    const { title: caption, altText: alt, note } = block.spec;
    const file = chartFile(charts);
    return { kind: 'chart', file, label: `${words.figure} ${(charts += 1)}.`, caption, alt, note };
  };
}
