/** Additions to a plan and corrections of it, in the words of each language. */
import type { EditedText, EditView } from '#contracts/view-labels.ts';
import type { PartialDate } from '#domain/dates.ts';
import type { PlanDossier, PlanEdit } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import { formatDate } from '#format/dates.ts';
import { LOCALES, type Locale } from '#format/locale.ts';
import { fieldsOf } from './administration/records/kind.ts';
import { RECORD_KINDS } from './administration/records/kinds.ts';

export function editView(dossier: PlanDossier, edit: PlanEdit): EditView {
  const { added, title, reason } = edit;
  return {
    ...{ added, title, texts: textsOf(dossier, edit) },
    milestone: dossier.milestones.find(({ id }) => id === edit.milestone)?.number ?? null,
    reason: { [dossier.jurisdiction.authoritativeLanguage]: reason },
  };
}

function textsOf(dossier: PlanDossier, { milestone, facts }: PlanEdit): EditedText[] {
  const kind = milestone === null ? 'COMMITMENT' : 'MILESTONE';
  const fields = fieldsOf(kind, false);
  const options = (locale: Locale) => RECORD_KINDS[kind].options(dossier, locale);
  return facts.flatMap(({ field, before, after }) => {
    const asked = fields[field];
    if (!asked) return [];
    if (asked.input === 'texts') return [{ field, ...differing(before as Text, after as Text) }];
    const say = (fact: unknown): LocalizedText | null => {
      if (fact === null || (Array.isArray(fact) && fact.length === 0)) return null;
      return inLanguages((locale) =>
        asked.input === 'date' ? formatDate(fact as PartialDate, locale) : chosen(fact, options(locale)[field] ?? []),
      );
    };
    return [{ field, before: say(before), after: say(after) }];
  });
}

type Text = LocalizedText | null;

/** Only the languages that say something else: a translation that stayed as it was would tell its reader nothing. */
function differing(before: Text, after: Text): { readonly before: Text; readonly after: Text } {
  const all = Object.keys({ ...before, ...after }).filter((locale) => before?.[locale] !== after?.[locale]);
  const of = (text: Text): Text => {
    const said = all.flatMap((locale) => (text?.[locale] ? [[locale, text[locale]]] : []));
    return said.length > 0 ? (Object.fromEntries(said) as LocalizedText) : null;
  };
  return { before: of(before), after: of(after) };
}

/** What was chosen or typed, by the words of its options. */
function chosen(fact: unknown, options: readonly { readonly value: string; readonly label: string }[]): string {
  const all: readonly unknown[] = Array.isArray(fact) ? fact : [fact];
  return all.map((one) => options.find(({ value }) => value === String(one))?.label ?? String(one)).join(', ');
}

const inLanguages = (say: (locale: Locale) => string): LocalizedText =>
  Object.fromEntries(LOCALES.map((locale) => [locale, say(locale)]));
