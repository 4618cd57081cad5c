/** Pieces of WordprocessingML as text. */
import { withoutControls } from '#domain/text.ts';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML has it, without characters that XML forbids. */
export const escaped = (text: string): string =>
  withoutControls(text)
    .replace(/\p{Surrogate}|[\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? '');

export interface RunLook {
  /** Character style. */
  readonly style?: string;
  readonly bold?: boolean;
  /** RRGGBB. */
  readonly color?: string;
  readonly rightToLeft?: boolean;
  /** BCP 47, where it is not the document's. */
  readonly lang?: string | undefined;
}

/** A run of text; the order of its properties is that of the schema. */
export function run(text: string, { style, bold, color, rightToLeft, lang }: RunLook = {}): string {
  const properties =
    (style ? `<w:rStyle w:val="${style}"/>` : '') +
    (bold ? '<w:b/><w:bCs/>' : '') +
    (color ? `<w:color w:val="${color}"/>` : '') +
    (rightToLeft ? '<w:rtl/>' : '') +
    (lang ? `<w:lang w:val="${escaped(lang)}"/>` : '');
  const look = properties ? `<w:rPr>${properties}</w:rPr>` : '';
  return `<w:r>${look}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** A field with what it showed when the document was made. */
export const field = (instruction: string, shown: string): string =>
  `<w:fldSimple w:instr=" ${escaped(instruction)} ">${run(shown)}</w:fldSimple>`;

export interface ParagraphLook {
  readonly style?: string | undefined;
  readonly keepNext?: boolean;
  readonly newPage?: boolean;
  readonly bullet?: boolean;
  /** After it, in twentieths of a point. */
  readonly after?: number;
  /** From the left, in twentieths of a point. */
  readonly indent?: number;
  readonly right?: boolean | undefined;
  /** Ends a section: what its pages are like. */
  readonly section?: string;
}

export function paragraph(content: string, look: ParagraphLook = {}): string {
  const { style, keepNext, newPage, bullet, after, indent, right, section } = look;
  const properties =
    (style ? `<w:pStyle w:val="${style}"/>` : '') +
    (keepNext ? '<w:keepNext/>' : '') +
    (newPage ? '<w:pageBreakBefore/>' : '') +
    (bullet ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : '') +
    (after === undefined ? '' : `<w:spacing w:after="${after}"/>`) +
    (indent ? `<w:ind w:left="${indent}"/>` : '') +
    (right ? '<w:jc w:val="right"/>' : '') +
    (section ?? '');
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${content}</w:p>`;
}
