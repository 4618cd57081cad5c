/** What stands around every report on paper: at the head and foot of its pages, and in the properties of its file. */
import type { IsoDate } from '#domain/dates.ts';
import { type LocalizedText, textIn } from '#domain/text.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import type { ReportDocument } from '../document.ts';
import type { Imprint } from './cover.ts';

/** Hexadecimal digits of the hash at the foot of each page: with the rest of the line they have room on one. */
const SHOWN = 16;

interface Frame {
  readonly head: string;
  readonly subject: string;
  readonly place: LocalizedText;
  readonly revision: number;
  readonly revisedOn: IsoDate;
}

export function documentWords(
  { head, subject, place, revision, revisedOn }: Frame,
  imprint: Imprint,
  locale: Locale,
): ReportDocument['words'] {
  const o = { locale };
  return {
    contents: m.report_contents({}, o),
    continued: m.report_continued({}, o),
    pageOf: m.report_page_of({ page: '{page}', pages: '{pages}' }, o),
    head,
    foot: [
      m.report_foot({ n: revision, day: formatDate(revisedOn, locale, 'short') }, o),
      // Enough to tell reports apart on paper; the whole of it stands on the cover.
      `SHA-256 ${imprint.dataHash.slice(0, SHOWN)}…`,
      imprint.origin.replace(/^https?:\/\//, ''),
    ],
    author: m.components_site_place({ place: textIn(place, locale).text }, o),
    table: m.report_word_table({}, o),
    figure: m.report_word_figure({}, o),
    subject,
  };
}
