import type { DifferenceReport } from '#contracts/difference-report.ts';
import type { Happening, HappeningKind } from '#domain/difference/happening.ts';
import type { LateKind, LateRecord } from '#domain/difference/interval-reports.ts';
import type { LocalizedText } from '#domain/text.ts';
import { code, type Column, date, plain } from '../../columns.ts';
import { perLocale } from '../../status/tables/columns.ts';
import { happeningKindWord, happeningTexts, lateTexts } from '../happening-words.ts';
import { lateSigner } from '../words.ts';
import { type DifferenceTable, type Names, placeColumns, signerColumns, tableOf, wordsOf } from './columns.ts';

type News = Happening & { readonly names: Names };

const NEWS: readonly Column<News>[] = [
  ...code<News, HappeningKind>('kind', 'Clase', 'Kind', ({ kind }) => kind, happeningKindWord),
  ...placeColumns<News>(),
  ...perLocale<News>('what', 'Qué', 'What', (row, locale) => wordsOf(happeningTexts(row, locale))),
  ...date<News>('on', 'Cuándo (vacío: no se conoce)', 'When (empty: not known)', ({ on }) => on),
  ...signerColumns<News>(),
];

export const newsTable = ({ difference: { happenings }, names }: DifferenceReport): DifferenceTable =>
  tableOf(
    'novedades',
    NEWS,
    happenings.map((one) => ({ ...one, names })),
  );

type Late = LateRecord & {
  readonly names: Names;
  readonly organization: string | null;
  readonly office: LocalizedText | null;
};

const LATE: readonly Column<Late>[] = [
  ...plain<Late>('kind', 'Clase: código', 'Kind: code', ({ kind }): LateKind => kind),
  ...placeColumns<Late>(),
  ...perLocale<Late>('what', 'Qué', 'What', (row, locale) => wordsOf(lateTexts(row, locale))),
  ...date<Late>('on', 'Público desde', 'Public since', ({ on }) => on),
  ...signerColumns<Late>(),
  ...plain<Late>('report', 'Reporte', 'Report', (row) => ('report' in row ? row.report.id : null)),
];

export const lateTable = ({ difference: { late }, names }: DifferenceReport): DifferenceTable =>
  tableOf(
    'tardios',
    LATE,
    late.map((one) => ({ ...one, ...lateSigner(one), names })),
  );
