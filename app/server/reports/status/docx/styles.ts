/** Styles of reports in Word: named as Word names them, so that whoever edits the document changes them in one place. */
import type { IStylesOptions } from 'docx';
import type { Locale } from '#format/locale.ts';

const INK = '16202A';
export const QUIET = '4A5560';
export const ACCENT = '0B4F7D';
export const BAND = 'EEF2F6';
const SERIF = 'Georgia';
const SANS = 'Calibri';

/** Half points. */
const pt = (points: number): number => points * 2;

const OWN_STYLES: IStylesOptions['paragraphStyles'] = [
  { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Normal', run: { size: pt(13), color: QUIET } },
  { id: 'Lede', name: 'Lede', basedOn: 'Normal', run: { size: pt(11.5) } },
  {
    id: 'Note',
    name: 'Note',
    basedOn: 'Normal',
    run: { size: pt(8.5), color: QUIET },
    paragraph: { spacing: { after: 60 } },
  },
  {
    id: 'Caption',
    name: 'caption',
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { size: pt(9.5), bold: true },
    paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
  },
  {
    id: 'TableText',
    name: 'Table Text',
    basedOn: 'Normal',
    run: { size: pt(9) },
    paragraph: { spacing: { after: 20, line: 240, lineRule: 'auto' } },
  },
  { id: 'TableDense', name: 'Table Dense', basedOn: 'TableText', run: { size: pt(8) } },
  { id: 'TableHead', name: 'Table Head', basedOn: 'TableText', run: { bold: true } },
];

export function reportStyles(locale: Locale): IStylesOptions {
  const language = { value: locale === 'es' ? 'es-EC' : 'en-GB', bidirectional: 'ar-SA' };
  const heading = (size: number, before: number, font: string) => ({
    run: { size: pt(size), bold: true, color: INK, font },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: SANS, size: pt(10.5), color: INK, language },
        paragraph: { spacing: { after: 120, line: 264, lineRule: 'auto' } },
      },
      title: {
        run: { size: pt(28), bold: true, font: SERIF, color: INK },
        paragraph: { spacing: { before: 600, after: 120 } },
      },
      heading1: heading(19, 240, SERIF),
      heading2: heading(14, 320, SERIF),
      heading3: heading(11.5, 280, SANS),
      hyperlink: { run: { color: ACCENT, underline: {} } },
      listParagraph: { paragraph: { spacing: { after: 80 } } },
    },
    paragraphStyles: OWN_STYLES,
  };
}
