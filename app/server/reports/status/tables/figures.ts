import { formulaSentence, leftOutWords } from '#format/sentences/explanations.ts';
import { type Column, plain, count } from '../../columns.ts';
import { openTable, type OpenTable } from '../../table.ts';
import type { StatusReport } from '#contracts/status-report.ts';
import { figuresOf, type NamedFigure } from '../figures.ts';
import { perLocale } from './columns.ts';

const FIGURES: readonly Column<NamedFigure>[] = [
  ...plain<NamedFigure>('id', 'Cifra: código', 'Figure: code', ({ id }) => id),
  ...perLocale<NamedFigure>('name', 'Cifra', 'Figure', ({ name }, locale) => name[locale]),
  ...count<NamedFigure>('value', 'Valor (vacío: nada entró)', 'Value (empty: nothing entered)', ({ value }) => value),
  ...count<NamedFigure>('n', 'Cuántos entraron', 'How many entered', ({ figure }) => figure.explanation.n),
  ...count<NamedFigure>('of', 'De cuántos', 'Of how many', ({ figure }) => figure.explanation.N),
  ...plain<NamedFigure>(
    'formula',
    'Fórmula: código y versión',
    'Formula: code and version',
    ({ figure }) => figure.explanation.formula,
  ),
  ...plain<NamedFigure>('cutoff', 'Corte', 'Cut-off', ({ figure }) => figure.explanation.cutoff),
  ...perLocale<NamedFigure>('formula', 'Fórmula', 'Formula', ({ figure }, locale) =>
    formulaSentence(figure.explanation.formula, locale),
  ),
  ...perLocale<NamedFigure>(
    'left_out',
    'Qué quedó fuera',
    'What was left out',
    ({ figure }, locale) => leftOutWords(figure.explanation, locale).join('; ') || null,
  ),
];

export const figuresTable = (report: StatusReport): OpenTable => openTable('cifras', FIGURES, figuresOf(report));
