/** Everything that a report is laid out from, as the bytes that the engine reads: a large plan in objects would fill the memory. */
import { drawSvg } from '#server/charts/draw.ts';
import type { ReportDocument } from '../document.ts';
import { chartFile, type PrintPart, printParts } from './print-parts.ts';
import { eachText, printable, settable } from './printable.ts';
import { inVolumes } from './volumes.ts';

const PAPERS = { a4: 'a4', letter: 'us-letter' } as const;
export type Paper = keyof typeof PAPERS;

export interface Heading {
  readonly level: number;
  readonly text: string;
}

export interface PrintPlan {
  /** What every page has: words, date, paper, title page. */
  readonly frame: object;
  readonly volumes: readonly { readonly parts: Buffer; readonly headings: readonly Heading[] }[];
  readonly pictures: readonly (readonly [file: string, svg: string])[];
  /** ISO, UTC. */
  readonly madeAt: string;
}

export function planPrint(document: ReportDocument, paper: Paper): PrintPlan {
  const { blocks, ...rest } = document;
  const charts = blocks.filter((block) => block.kind === 'chart');
  const date = document.madeAt.slice(0, 10).split('-').map(Number);
  return {
    frame: eachText({ ...rest, date, paper: PAPERS[paper] }, printable),
    volumes: inVolumes(printParts(document), document.words.continued).map((parts) => {
      const fit = eachText(parts, printable);
      return { parts: Buffer.from(JSON.stringify(fit)), headings: headingsIn(fit) };
    }),
    pictures: charts.map(({ spec }, index) => [
      chartFile(index),
      drawSvg(eachText(spec, settable), { theme: 'light', size: 'wide', framed: false }),
    ]),
    madeAt: document.madeAt,
  };
}

const headingsIn = (parts: readonly PrintPart[]): Heading[] =>
  parts.flatMap(({ blocks }) =>
    blocks.flatMap(({ kind, level, text }) => (kind === 'heading' ? { level: Number(level), text: String(text) } : [])),
  );
