import type { IsoDate } from '#domain/dates.ts';
import type { Plan, PlanDossier } from '#domain/records.ts';
import { planStandings, type MilestoneStanding } from '#domain/standing.ts';
import type { LocalizedText } from '#domain/text.ts';
import { textIn } from '#domain/text.ts';
import type { Locale } from '#format/locale.ts';
import type { Cell } from '../spec.ts';

/** What every chart of a plan is made from. */
export interface ChartContext {
  readonly dossier: PlanDossier;
  readonly standings: readonly MilestoneStanding[];
  readonly locale: Locale;
  /** The day that is shown. */
  readonly asOf: IsoDate;
}

/** What bars of milestones by state need: the language, and in which words milestones are reported. */
export interface BarContext extends Pick<ChartContext, 'locale'> {
  readonly dossier: { readonly plan: Pick<Plan, 'stateVocabulary'> };
}

export function chartContext(dossier: PlanDossier, locale: Locale, asOf: IsoDate): ChartContext {
  return { dossier, locale, asOf, standings: planStandings(dossier, asOf) };
}

/** A text of the data in the language of the chart, or in another where that is missing. */
export function plain(text: LocalizedText, { locale }: ChartContext): string {
  return textIn(text, locale).text;
}

/** A cell that names something by a text of the data; a text in another language is marked. */
export function named(code: string, text: LocalizedText, { locale }: ChartContext, href?: string): Cell {
  const { text: word, lang } = textIn(text, locale);
  return { kind: 'code', code, word, ...(lang === locale ? {} : { lang }), ...(href === undefined ? {} : { href }) };
}

/** A label that begins a sentence in the data, for the middle of one: "Octubre de 2021" is "octubre de 2021" there. */
export function midSentence(label: string, { locale }: ChartContext): string {
  const isAcronym = label.charAt(1) !== label.charAt(1).toLowerCase();
  return locale === 'en' || isAcronym ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
