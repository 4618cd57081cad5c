/** The text of a Word document, piece by piece: a long one is never whole in memory. */
import type { Block, ReportDocument } from '../document.ts';
import { factsOf, tableOf } from './tables.ts';
import type { Relations } from './relations.ts';
import { paragraphs, runs } from './text.ts';
import { escaped, field, paragraph, run } from './xml.ts';

/** A4 in twentieths of a point; margins of 2 cm. */
const PAGE = { width: 11906, height: 16838, margin: 1134 };
const UPRIGHT = PAGE.width - 2 * PAGE.margin;
const WIDE = PAGE.height - 2 * PAGE.margin;
/** Width of charts, in points of the screen (96 to the inch), and English Metric Units in one. */
const CHART = { shown: 640, unit: 9525 };

/** A chart's picture: the id of its part, and how high it is for its width. */
export interface Picture {
  readonly id: string;
  readonly ratio: number;
}

export function* bodyOf(
  document: ReportDocument,
  relations: Relations,
  pictures: readonly Picture[],
): Generator<string> {
  yield cover(document, relations);
  let wide = false;
  const counters = { section: 0, table: 0, figure: 0, picture: pictures.values() };
  for (const [at, block] of document.blocks.entries()) {
    const page = block.kind === 'heading' ? block.page : undefined;
    // The cover and its contents are a section of their own.
    if (at === 0 || (page && (page === 'wide') !== wide)) {
      yield paragraph('', { section: sectionOf(wide) });
      wide = page === 'wide';
    }
    yield blockOf(block, at, { document, relations, width: wide ? WIDE : UPRIGHT, counters });
  }
  yield sectionOf(wide);
}

function sectionOf(wide: boolean): string {
  const [width, height] = wide ? [PAGE.height, PAGE.width] : [PAGE.width, PAGE.height];
  const { margin } = PAGE;
  const around = `w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}"`;
  return (
    '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/>' +
    `<w:pgSz w:w="${width}" w:h="${height}"${wide ? ' w:orient="landscape"' : ''}/>` +
    `<w:pgMar ${around} w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>`
  );
}

function cover(
  { words, title, subtitle, cover: facts, coverNotes, blocks }: ReportDocument,
  relations: Relations,
): string {
  return (
    paragraph(run(words.author, { bold: true })) +
    paragraph(run(title), { style: 'Title' }) +
    paragraph(run(subtitle), { style: 'Subtitle' }) +
    factsOf(facts, UPRIGHT, relations) +
    paragraph('') +
    paragraphs(coverNotes, relations, { style: 'Note' }) +
    paragraph(run(words.contents, { bold: true }), { style: 'Lede', newPage: true }) +
    contentsOf(blocks)
  );
}

/** The sections and the sheets, each a link to its heading: a field would stay empty until someone has it updated. */
function contentsOf(blocks: readonly Block[]): string {
  let sections = 0;
  return blocks
    .map((block, at) => {
      if (block.kind !== 'heading' || block.level > 2) return '';
      const text = block.level === 1 ? `${(sections += 1)}. ${block.text}` : block.text;
      const link = `<w:hyperlink w:anchor="h${at}" w:history="1">${run(text, { style: 'Hyperlink' })}</w:hyperlink>`;
      return paragraph(link, { indent: block.level === 1 ? 0 : 360, after: 40 });
    })
    .join('');
}

interface Place {
  readonly document: ReportDocument;
  readonly relations: Relations;
  /** Of the text, in twentieths of a point. */
  readonly width: number;
  readonly counters: { section: number; table: number; figure: number; readonly picture: Iterator<Picture> };
}

const STYLES = { lede: 'Lede', note: 'Note' } as const;

function blockOf(block: Block, at: number, { document, relations, width, counters }: Place): string {
  const { words, locale } = document;
  switch (block.kind) {
    case 'heading':
      return headingOf(block, at, block.level === 1 ? `${(counters.section += 1)}. ` : '');
    case 'paragraph':
      return paragraphs([block.text], relations, block.style ? { style: STYLES[block.style] } : {});
    case 'points':
      return paragraphs(block.items, relations, { style: 'ListParagraph', bullet: true });
    case 'facts':
      return factsOf(block.items, width, relations) + paragraph('');
    case 'table':
      return (
        captionOf(words.table, (counters.table += 1), block.caption) +
        tableOf(block, width, relations, locale) +
        paragraphs([[], ...block.notes], relations, { style: 'Note' })
      );
    case 'chart':
      return (
        captionOf(words.figure, (counters.figure += 1), block.spec.title) +
        pictureOf(block.spec, counters.figure, counters.picture.next().value as Picture) +
        paragraph(runs([block.spec.note], relations), { style: 'Note' })
      );
  }
}

function headingOf(block: Extract<Block, { kind: 'heading' }>, at: number, number: string): string {
  const { level, text, lang, page } = block;
  const words = run(number + text, { lang });
  const marked = `<w:bookmarkStart w:id="${at}" w:name="h${at}"/>${words}<w:bookmarkEnd w:id="${at}"/>`;
  return paragraph(marked, { style: `Heading${level}`, newPage: page !== undefined && level === 2 });
}

/** A caption that Word numbers and lists: "Tabla 3. …" */
function captionOf(label: string, number: number, text: string): string {
  const counted = field(`SEQ ${label.replaceAll(' ', '_')} \\* ARABIC`, String(number));
  return paragraph(`${run(`${label} `)}${counted}${run(`. ${text}`)}`, { style: 'Caption', keepNext: true });
}

interface Described {
  readonly name: string;
  readonly altText: string;
}

function pictureOf({ name, altText }: Described, number: number, { id, ratio }: Picture): string {
  const [width, height] = [CHART.shown * CHART.unit, Math.round(CHART.shown * ratio) * CHART.unit];
  const size = `cx="${width}" cy="${height}"`;
  const picture = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
  const drawing =
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/>` +
    `<wp:docPr id="${number}" name="${escaped(name)}" descr="${escaped(altText)}"/>` +
    `<a:graphic><a:graphicData uri="${picture}"><pic:pic><pic:nvPicPr><pic:cNvPr id="${number}" name="${escaped(name)}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
  return paragraph(drawing, { keepNext: true });
}
