import type { FiledMilestone } from '#contracts/filing-views.ts';
import { textIn } from '#domain/text.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';

/** "Hito 6. Plataforma lista para publicar datos de compras". */
export function milestoneTitle({ number, title }: Pick<FiledMilestone, 'number' | 'title'>, locale: Locale): string {
  return m.filing_form_title({ number, milestone: textIn(title, locale).text }, { locale });
}
