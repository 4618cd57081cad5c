import type { DifferenceRow } from '#contracts/difference-views.ts';
import type { StatusReport } from '#contracts/status-report.ts';
import { REPORT_SOURCES } from '#domain/values.ts';
import { flagStateWord } from '#format/words/flags.ts';
import { stateWord } from '#format/words.ts';
import { code, type Column, count, flag, plain, text } from '../../columns.ts';
import { openTable, type OpenTable } from '../../table.ts';
import { NAMES, perLocale } from './columns.ts';

type Differing = DifferenceRow & { readonly discrepancy: boolean };

const differenceRows = ({ discrepancies, oneStep }: StatusReport): Differing[] => [
  ...discrepancies.map((row) => ({ ...row, discrepancy: true })),
  ...oneStep.map((row) => ({ ...row, discrepancy: false })),
];

const DIFFERENCES: readonly Column<Differing>[] = [
  ...plain<Differing>(
    'commitment',
    'Código del compromiso',
    'Code of the commitment',
    ({ commitment }) => commitment.code,
  ),
  ...count<Differing>('milestone', 'Número del hito', 'Number of the milestone', ({ milestone }) => milestone.number),
  ...text<Differing>('title', 'Hito', 'Milestone', ({ milestone }) => milestone.title),
  ...flag<Differing>(
    'discrepancy',
    'Más de un grado de distancia',
    'More than one step apart',
    ({ discrepancy }) => discrepancy,
  ),
  ...count<Differing>(
    'steps',
    'Grados de distancia (vacío: fuera de la escala)',
    'Steps apart (empty: off the scale)',
    ({ steps }) => steps,
  ),
  ...plain<Differing>('since', 'Desde', 'Since', ({ since }) => since),
  ...code('flag_state', 'Qué se hizo', 'What was done', ({ flag: raised }: Differing) => raised?.state, flagStateWord),
  ...REPORT_SOURCES.flatMap((source) => {
    const [id, es, en] = NAMES[source];
    const reportOf = ({ columns }: Differing) => columns.find((one) => one.source === source)?.report;
    return [
      ...plain<Differing>(
        `${id}_state`,
        `Estado según ${es}: código`,
        `State by the word of ${en}: code`,
        (row) => reportOf(row)?.state.value,
      ),
      ...perLocale<Differing>(`${id}_state`, `Estado según ${es}`, `State by the word of ${en}`, (row, locale) => {
        const report = reportOf(row);
        return report ? stateWord(report.state, locale) : null;
      }),
      ...plain<Differing>(`${id}_report`, `Reporte de ${es}`, `Report of ${en}`, (row) => reportOf(row)?.id),
    ];
  }),
];

export const differencesTable = (report: StatusReport): OpenTable =>
  openTable('discrepancias', DIFFERENCES, differenceRows(report));
