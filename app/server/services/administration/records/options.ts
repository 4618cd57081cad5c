/** What can be chosen in a form of a plan's records. */
import type { Option } from '#contracts/plan-records.ts';
import type { PlanDossier } from '#domain/records.ts';
import { type LocalizedText, textIn } from '#domain/text.ts';
import type { Locale } from '#format/locale.ts';

export function wordOptions<V extends string>(
  values: readonly V[],
  say: (value: V, locale: Locale) => string,
  locale: Locale,
): Option[] {
  return values.map((value) => ({ value, label: say(value, locale) }));
}

const named = (value: string, text: LocalizedText, locale: Locale): Option => ({
  value,
  label: textIn(text, locale).text,
});

export const bodyOptions = ({ organizations }: PlanDossier, locale: Locale): Option[] =>
  organizations.map(({ id, name }) => named(id, name, locale)).sort((a, b) => a.label.localeCompare(b.label, locale));
export const themeOptions = ({ themes }: PlanDossier, locale: Locale): Option[] =>
  themes.map(({ id, title }) => named(id, title, locale));
export const versionOptions = ({ versions }: PlanDossier, locale: Locale): Option[] =>
  versions.map(({ id, label }) => named(id, label, locale));
export const pillarOptions = ({ pillars }: PlanDossier, locale: Locale): Option[] =>
  pillars.map(({ id, title }) => named(id, title, locale));
export const commitmentOptions = ({ commitments }: PlanDossier, locale: Locale): Option[] =>
  commitments.map(({ id, number, shortTitle }) => ({
    value: id,
    label: `${number}. ${textIn(shortTitle, locale).text}`,
  }));
