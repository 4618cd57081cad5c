/** Styles of reports in Word: named as Word names them, so that whoever edits the document changes them in one place. */
import type { Locale } from '#format/locale.ts';

const INK = '16202A';
export const QUIET = '4A5560';
export const ACCENT = '0B4F7D';
export const BAND = 'EEF2F6';
const SERIF = 'Georgia';
const SANS = 'Calibri';

interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly font?: string;
  /** Space in twentieths of a point. */
  readonly before?: number;
  readonly after?: number;
  readonly singleLine?: boolean;
  readonly keepNext?: boolean;
  /** Level in the outline of the document, from 0. */
  readonly outline?: number;
}

const heading = (level: number, size: number, before: number, font: string): Style => ({
  ...{ id: `Heading${level}`, name: `heading ${level}`, next: 'Normal', outline: level - 1, keepNext: true },
  ...{ size, before, font, after: 120, bold: true, color: INK },
});

const STYLES: readonly Style[] = [
  {
    id: 'Title',
    name: 'Title',
    next: 'Normal',
    size: 28,
    bold: true,
    font: SERIF,
    color: INK,
    before: 600,
    after: 120,
  },
  { id: 'Subtitle', name: 'Subtitle', next: 'Normal', size: 13, color: QUIET },
  heading(1, 19, 240, SERIF),
  heading(2, 14, 320, SERIF),
  heading(3, 11.5, 280, SANS),
  { id: 'ListParagraph', name: 'List Paragraph', after: 80 },
  { id: 'Lede', name: 'Lede', size: 11.5 },
  { id: 'Note', name: 'Note', size: 8.5, color: QUIET, after: 60 },
  { id: 'Caption', name: 'caption', next: 'Normal', size: 9.5, bold: true, before: 240, after: 80, keepNext: true },
  { id: 'TableText', name: 'Table Text', size: 9, after: 20, singleLine: true },
  { id: 'TableDense', name: 'Table Dense', basedOn: 'TableText', size: 8 },
  { id: 'TableHead', name: 'Table Head', basedOn: 'TableText', bold: true },
];

const fonts = (font: string): string =>
  `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;
/** Half points. */
const size = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;

function styleXml(style: Style): string {
  const { id, name, basedOn = 'Normal', next, before, after, singleLine, keepNext, outline } = style;
  const spacing =
    (before === undefined ? '' : ` w:before="${before}"`) +
    (after === undefined ? '' : ` w:after="${after}"`) +
    (singleLine ? ' w:line="240" w:lineRule="auto"' : '');
  const paragraph =
    (keepNext ? '<w:keepNext/>' : '') +
    (spacing ? `<w:spacing${spacing}/>` : '') +
    (outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`);
  const text =
    (style.font ? fonts(style.font) : '') +
    (style.bold ? '<w:b/><w:bCs/>' : '') +
    (style.color ? `<w:color w:val="${style.color}"/>` : '') +
    (style.size ? size(style.size) : '');
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>` +
    (next ? `<w:next w:val="${next}"/>` : '') +
    `<w:qFormat/>${paragraph ? `<w:pPr>${paragraph}</w:pPr>` : ''}${text ? `<w:rPr>${text}</w:rPr>` : ''}</w:style>`
  );
}

export function stylesXml(locale: Locale): string {
  const language = `<w:lang w:val="${locale === 'es' ? 'es-EC' : 'en-GB'}" w:bidi="ar-SA"/>`;
  const text = `${fonts(SANS)}<w:color w:val="${INK}"/>${size(10.5)}${language}`;
  return (
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `<w:docDefaults><w:rPrDefault><w:rPr>${text}</w:rPr></w:rPrDefault>` +
    '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>' +
    `<w:rPr><w:color w:val="${ACCENT}"/><w:u w:val="single"/></w:rPr></w:style>` +
    `${STYLES.map(styleXml).join('')}</w:styles>`
  );
}
