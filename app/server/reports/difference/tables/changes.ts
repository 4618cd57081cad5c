import type { DifferenceReport } from '#contracts/difference-report.ts';
import type { ChangedFact, ChangeNature, FactKind } from '#domain/difference/facts.ts';
import type { Locale } from '#format/locale.ts';
import { type Column, code, date, plain, text, count, mixed } from '../../columns.ts';
import { perLocale } from '../../status/tables/columns.ts';
import { type FactWords, factWords } from '../fact-words.ts';
import { natureWord } from '../words.ts';
import {
  type DifferenceTable,
  type Names,
  placeColumns,
  runWords,
  signerColumns,
  tableOf,
  wordsOf,
} from './columns.ts';

type Row = ChangedFact & {
  readonly names: Names;
  readonly words: Readonly<Record<Locale, FactWords>>;
};

/** A state, a number or an answer as it is stored; what is a text or a list has no code. */
function codeOf(fact: ChangedFact, side: 'before' | 'after'): string | number | boolean | null {
  switch (fact.kind) {
    case 'STATE':
      return fact[side]?.value ?? null;
    case 'PERCENT':
    case 'OVERDUE':
      return fact[side];
    case 'LEADS':
    case 'COUNTERPARTS':
      return fact[side].join(';') || null;
    case 'DATES':
      return fact[side].endsOn?.date ?? null;
    default:
      return null;
  }
}

const say = (read: (words: FactWords) => string | null) => (row: Row, locale: Locale) => read(row.words[locale]);

const COLUMNS: readonly Column<Row>[] = [
  ...placeColumns<Row>(),
  ...text<Row>('title', 'Hito', 'Milestone', ({ names, milestone }) => names.milestones[milestone ?? '']?.title),
  ...plain<Row>('fact', 'Dato: código', 'Fact: code', ({ kind }): FactKind => kind),
  ...perLocale<Row>(
    'fact',
    'Dato',
    'Fact',
    say(({ what }) => what),
  ),
  ...plain<Row>('source', 'Fuente (vacío: el plan)', 'Source (empty: the plan)', (row) =>
    'source' in row ? row.source : null,
  ),
  ...mixed<Row>(
    'before',
    'Antes: código, número o término (vacío: no se conoce)',
    'Before: code, number or end (empty: not known)',
    (row) => codeOf(row, 'before'),
  ),
  ...mixed<Row>(
    'after',
    'Después: código, número o término (vacío: no se conoce)',
    'After: code, number or end (empty: not known)',
    (row) => codeOf(row, 'after'),
  ),
  ...perLocale<Row>(
    'before',
    'Antes',
    'Before',
    say(({ before }) => runWords(before)),
  ),
  ...perLocale<Row>(
    'after',
    'Después',
    'After',
    say(({ after }) => runWords(after)),
  ),
  ...count<Row>(
    'slippage_days',
    'Días que se movió el término (vacío: no se conoce)',
    'Days by which the end moved (empty: not known)',
    (row) => (row.kind === 'DATES' ? row.slippageDays : null),
  ),
  ...perLocale<Row>(
    'note',
    'Nota',
    'Note',
    say(({ note }) => (note ? wordsOf([note]) : null)),
  ),
  ...code<Row, ChangeNature>('nature', 'Por qué es distinto', 'Why it differs', ({ nature }) => nature, natureWord),
  ...date<Row>('on', 'Desde cuándo', 'Since when', ({ on }) => on),
  ...signerColumns<Row>(),
  ...plain<Row>('report', 'Reporte que lo dice', 'Report that says so', ({ report }) => report),
];

export function changesTable({ difference: { facts }, names }: DifferenceReport): DifferenceTable {
  const rows = facts.flatMap((fact): Row[] => {
    const [es, en] = [factWords(fact, names, 'es'), factWords(fact, names, 'en')];
    return es.flatMap((words, at) => {
      const other = en[at];
      return other ? [{ ...fact, names, words: { es: words, en: other } }] : [];
    });
  });
  return tableOf('cambios', COLUMNS, rows);
}
