/** Fields of the filters above a list, and the choices that they share. */
import type { BodyChoice, CommitmentChoice } from '#contracts/difference-views.ts';
import type { PlanLabel } from '#contracts/view-labels.ts';
import { textIn } from '#domain/text.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export type FilterField = { readonly name: string; readonly label: string; readonly value: string } & (
  | { readonly type: 'search' }
  | {
      readonly type: 'date';
      readonly min?: string;
      readonly max?: string;
      /** What is wrong with the date that was asked for. */
      readonly fault?: string;
    }
  | { readonly type: 'select'; readonly any: string; readonly options: readonly Option[] }
);

/** "Ministerio (16)". */
export function countedOption(value: string, label: string, n: number, locale: Locale): Option {
  return { value, label: m.following_choice_count({ label, n }, { locale }) };
}

export function institutionField(choices: readonly BodyChoice[], value: string, locale: Locale): FilterField {
  const name = ({ body }: BodyChoice): string => textIn(body.name, locale).text;
  const options = choices
    .toSorted((a, b) => name(a).localeCompare(name(b), locale))
    .map((choice) => countedOption(choice.body.id, name(choice), choice.count, locale));
  return {
    type: 'select',
    name: 'institucion',
    label: m.following_filter_institution({}, { locale }),
    value,
    any: m.following_any_f({}, { locale }),
    options,
  };
}

export function commitmentField(choices: readonly CommitmentChoice[], value: string, locale: Locale): FilterField {
  const options = choices.map(({ commitment, count }) => {
    const title = textIn(commitment.title, locale).text;
    const words = { n: commitment.number, title, count };
    return { value: commitment.code, label: m.following_commitment_option(words, { locale }) };
  });
  return {
    type: 'select',
    name: 'compromiso',
    label: m.following_filter_commitment({}, { locale }),
    value,
    any: m.following_any({}, { locale }),
    options,
  };
}

/** A site with one plan has nothing to choose. */
export function planField(plans: readonly PlanLabel[], value: string, locale: Locale): FilterField[] {
  if (plans.length < 2) return [];
  const options = plans.map(({ slug, title }) => ({ value: slug, label: textIn(title, locale).text }));
  const newest = options[0]?.label ?? '';
  const label = m.following_filter_plan({}, { locale });
  return [{ type: 'select', name: 'plan', label, value, any: newest, options: options.slice(1) }];
}
