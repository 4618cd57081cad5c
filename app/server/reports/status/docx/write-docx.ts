/** A report as a Word document: styles, headings, tables and captions that whoever receives it can go on working with. */
import type * as Docx from 'docx';
import { withoutControls } from '#domain/text.ts';
import { drawPng } from '#server/charts/draw.ts';
import type { Block, ReportDocument } from '../document.ts';
import { captionOf, type Child, factsOf, type Library, paragraphs, runs, tableOf } from './parts.ts';
import { reportStyles } from './styles.ts';
import { setZipTimes } from './zip-times.ts';

/** A4 in twentieths of a point; margins of 2 cm. */
const PAGE = { width: 11906, height: 16838, margin: 1134 };
const UPRIGHT = PAGE.width - 2 * PAGE.margin;
const WIDE = PAGE.height - 2 * PAGE.margin;
/** Width of charts, in points of the screen (96 to the inch), and of their pictures. */
const CHART = { shown: 640, drawn: 1280 };

export async function writeDocx(document: ReportDocument): Promise<Uint8Array> {
  const lib = await import('docx');
  const parts = partsOf(document.blocks);
  const counters = { section: 0, table: 0, figure: 0 };
  const sections: Docx.ISectionOptions[] = [coverSection(lib, document)];
  for (const { wide, blocks } of parts) {
    const children: Child[] = [];
    for (const block of blocks) children.push(...(await childrenOf(lib, block, document, wide, counters)));
    sections.push(section(lib, document, wide, children));
  }
  const file = new lib.Document({
    title: document.title,
    subject: document.words.subject,
    creator: document.words.author,
    description: document.words.foot.join(' · '),
    styles: reportStyles(document.locale),
    features: { updateFields: false },
    sections,
  });
  const overrides = [{ path: 'docProps/core.xml', data: coreProperties(document) }];
  const bytes = await lib.Packer.toBuffer(file, undefined, overrides);
  return setZipTimes(new Uint8Array(bytes), new Date(document.madeAt));
}

interface Part {
  readonly wide: boolean;
  readonly blocks: Block[];
}

/** Pages upright and pages across: a part for each change. */
function partsOf(blocks: readonly Block[]): Part[] {
  const parts: Part[] = [];
  for (const block of blocks) {
    const page = block.kind === 'heading' ? block.page : undefined;
    if (parts.length === 0 || (page && (page === 'wide') !== parts.at(-1)?.wide)) {
      parts.push({ wide: page === 'wide', blocks: [] });
    }
    parts.at(-1)?.blocks.push(block);
  }
  return parts;
}

function section(
  lib: Library,
  document: ReportDocument,
  wide: boolean,
  children: readonly Child[],
): Docx.ISectionOptions {
  const { words } = document;
  const [before = '', between = '', after = ''] = words.pageOf.split(/\{pages?\}/);
  const { margin } = PAGE;
  return {
    properties: {
      page: {
        size: {
          width: PAGE.width,
          height: PAGE.height,
          orientation: wide ? lib.PageOrientation.LANDSCAPE : lib.PageOrientation.PORTRAIT,
        },
        margin: { top: margin, bottom: margin, left: margin, right: margin },
      },
    },
    headers: { default: new lib.Header({ children: paragraphs(lib, [[words.head]], 'Note') }) },
    footers: {
      default: new lib.Footer({
        children: [
          ...paragraphs(lib, [[words.foot.join(' · ')]], 'Note'),
          new lib.Paragraph({
            style: 'Note',
            alignment: lib.AlignmentType.RIGHT,
            children: [
              new lib.TextRun({
                children: [before, lib.PageNumber.CURRENT, between, lib.PageNumber.TOTAL_PAGES, after],
              }),
            ],
          }),
        ],
      }),
    },
    children: [...children],
  };
}

function coverSection(lib: Library, document: ReportDocument): Docx.ISectionOptions {
  const { words, title, subtitle, cover, coverNotes } = document;
  return section(lib, document, false, [
    new lib.Paragraph({ children: runs(lib, [{ text: words.author, weight: 'strong' }]) }),
    new lib.Paragraph({ heading: lib.HeadingLevel.TITLE, children: runs(lib, [title]) }),
    new lib.Paragraph({ style: 'Subtitle', children: runs(lib, [subtitle]) }),
    factsOf(lib, cover, UPRIGHT),
    new lib.Paragraph({}),
    ...paragraphs(lib, coverNotes, 'Note'),
    new lib.Paragraph({
      style: 'Lede',
      pageBreakBefore: true,
      children: runs(lib, [{ text: words.contents, weight: 'strong' }]),
    }),
    ...contentsOf(lib, document),
  ]);
}

/** The sections and the sheets, each a link to its heading: a field would stay empty until someone has it updated. */
function contentsOf(lib: Library, { blocks }: ReportDocument): Docx.Paragraph[] {
  let sections = 0;
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'heading' || block.level > 2) return [];
    const text = block.level === 1 ? `${(sections += 1)}. ${block.text}` : block.text;
    const link = new lib.InternalHyperlink({
      anchor: `h${at}`,
      children: [new lib.TextRun({ text, style: 'Hyperlink' })],
    });
    return [
      new lib.Paragraph({ indent: { left: block.level === 1 ? 0 : 360 }, spacing: { after: 40 }, children: [link] }),
    ];
  });
}

interface Counters {
  section: number;
  table: number;
  figure: number;
}

async function childrenOf(
  lib: Library,
  block: Block,
  document: ReportDocument,
  wide: boolean,
  counters: Counters,
): Promise<Child[]> {
  const width = wide ? WIDE : UPRIGHT;
  const { words, locale } = document;
  switch (block.kind) {
    case 'heading':
      return [headingOf(lib, block, document.blocks.indexOf(block), counters)];
    case 'paragraph':
      return paragraphs(
        lib,
        [block.text],
        block.style === 'lede' ? 'Lede' : block.style === 'note' ? 'Note' : undefined,
      );
    case 'points':
      return block.items.map((text) => new lib.Paragraph({ bullet: { level: 0 }, children: runs(lib, text) }));
    case 'facts':
      return [factsOf(lib, block.items, width), new lib.Paragraph({})];
    case 'table':
      return [
        captionOf(lib, words.table, (counters.table += 1), block.caption),
        tableOf(lib, block, width, locale),
        ...paragraphs(lib, [[], ...block.notes], 'Note'),
      ];
    case 'chart':
      return [
        captionOf(lib, words.figure, (counters.figure += 1), block.spec.title),
        await chartOf(lib, block),
        ...paragraphs(lib, [[block.spec.note]], 'Note'),
      ];
  }
}

function headingOf(
  lib: Library,
  block: Extract<Block, { kind: 'heading' }>,
  at: number,
  counters: Counters,
): Docx.Paragraph {
  const levels = [lib.HeadingLevel.HEADING_1, lib.HeadingLevel.HEADING_2, lib.HeadingLevel.HEADING_3];
  const text = block.level === 1 ? `${(counters.section += 1)}. ${block.text}` : block.text;
  const heading = levels[block.level - 1];
  return new lib.Paragraph({
    ...(heading ? { heading } : {}),
    pageBreakBefore: block.page !== undefined && block.level === 2,
    children: [
      new lib.Bookmark({ id: `h${at}`, children: runs(lib, [block.lang ? { text, lang: block.lang } : text]) }),
    ],
  });
}

async function chartOf(lib: Library, { spec }: Extract<Block, { kind: 'chart' }>): Promise<Docx.Paragraph> {
  const png = await drawPng(spec, { theme: 'light', width: CHART.drawn });
  const height = png.readUInt32BE(20) / png.readUInt32BE(16);
  return new lib.Paragraph({
    keepNext: true,
    children: [
      new lib.ImageRun({
        type: 'png',
        data: png,
        transformation: { width: CHART.shown, height: Math.round(CHART.shown * height) },
        altText: { title: spec.name, description: spec.altText, name: spec.id },
      }),
    ],
  });
}

const escape = (text: string): string =>
  withoutControls(text).replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

/** Title, author and time; the library would write the moment at which it runs. */
function coreProperties({ title, words, locale, madeAt }: ReportDocument): string {
  const at = new Date(madeAt).toISOString().replace(/\.\d+Z$/, 'Z');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escape(title)}</dc:title><dc:subject>${escape(words.subject)}</dc:subject>` +
    `<dc:creator>${escape(words.author)}</dc:creator><dc:description>${escape(words.foot.join(' · '))}</dc:description>` +
    `<dc:language>${locale}</dc:language>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`
  );
}
