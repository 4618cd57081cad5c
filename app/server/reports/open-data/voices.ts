/** What each voice concluded of a commitment or of a piece of evidence: one row for each voice. */
import type { DisputedRow, JudgementRow } from '#contracts/judgement-views.ts';
import type { FlagView } from '#contracts/flag-views.ts';
import type { IsoDate } from '#domain/dates.ts';
import type { IrmReport } from '#domain/records.ts';
import type { Aspect, Methodology, Moment, Variable } from '#domain/values.ts';
import { transcribedFrom } from '#format/irm-values.ts';
import { codeWord, questionWord, verdictWord } from '#format/review-words.ts';
import { contrarySentence, incomparableSentence } from '#format/sentences/judgements.ts';
import { flagStateWord } from '#format/words/flags.ts';
import { methodologyWord, momentWord, valueWord } from '#format/words.ts';
import { code, type Column, count, day, flag, plain } from '../columns.ts';
import { openTable, type OpenTable } from '../table.ts';

interface Judged {
  readonly variable: Variable;
  readonly aspect: Aspect;
  readonly moment: Moment;
  readonly methodology: Methodology;
  readonly incomparable: JudgementRow['incomparable'];
  readonly steps: number | null;
  readonly contrary: JudgementRow['contrary'];
}

interface Row {
  readonly plan: string;
  readonly commitment: string;
  readonly milestone: number | null;
  /** Null: it is about a piece of evidence. */
  readonly judged: Judged | null;
  readonly voice: 'INDEPENDENT_REVIEWER' | 'IRM' | 'AGENCY_READING';
  readonly bodies: readonly string[];
  readonly value: string;
  /** Of a reading that is a range, its end. */
  readonly until: string | null;
  readonly since: IsoDate | null;
  readonly report: IrmReport | null;
  readonly evidence: string | null;
  readonly note: string | null;
  readonly discrepancy: boolean;
  readonly flag: FlagView | null;
}

const wordOf = ({ judged, value }: Row, locale: 'es' | 'en'): string =>
  judged === null
    ? verdictWord(value as Parameters<typeof verdictWord>[0], locale)
    : codeWord(judged, { value, naReason: null }, locale);

const COLUMNS: readonly Column<Row>[] = [
  ...plain<Row>('plan', 'Dirección del plan', 'Address of the plan', ({ plan }) => plan),
  ...plain<Row>('commitment', 'Compromiso', 'Commitment', ({ commitment }) => commitment),
  ...count<Row>(
    'milestone',
    'Número del hito; vacío: el compromiso entero',
    'Number of the milestone; empty: the whole commitment',
    (row) => row.milestone,
  ),
  ...plain<Row>(
    'variable',
    'Variable: código; vacío: un veredicto sobre evidencia',
    'Variable: code; empty: a verdict on evidence',
    ({ judged }) => judged?.variable,
  ),
  ...plain<Row>(
    'aspect',
    'De qué valor de la Alianza',
    'Of which value of the Partnership',
    ({ judged }) => judged?.aspect,
  ),
  ...(['es', 'en'] as const).flatMap((locale) =>
    plain<Row>(
      `variable_${locale}`,
      `Variable (${locale})`,
      `Variable (${locale})`,
      ({ judged }) => judged && questionWord(judged.variable, judged.aspect, locale),
    ),
  ),
  ...code('moment', 'Momento', 'Moment', ({ judged }: Row) => judged?.moment, momentWord),
  ...code('methodology', 'Método', 'Method', ({ judged }: Row) => judged?.methodology, methodologyWord),
  ...plain<Row>(
    'voice',
    'Voz: INDEPENDENT_REVIEWER, IRM o AGENCY_READING (lectura de los hitos de la entidad)',
    'Voice: INDEPENDENT_REVIEWER, IRM or AGENCY_READING (reading of the milestones of the agency)',
    ({ voice }) => voice,
  ),
  ...plain<Row>('by', 'Quién', 'Who', ({ bodies }) => bodies.join(';') || null),
  ...plain<Row>('value', 'Qué concluyó, código', 'What it concluded, code', ({ value }) => value),
  ...(['es', 'en'] as const).flatMap((locale) =>
    plain<Row>(`value_${locale}`, `Qué concluyó (${locale})`, `What it concluded (${locale})`, (row) =>
      wordOf(row, locale),
    ),
  ),
  ...code(
    'value_until',
    'Fin del rango, si la lectura es un rango',
    'End of the range, where the reading is one',
    ({ until }: Row) => until,
    (value, locale) => valueWord('COMPLETION', value, locale),
  ),
  ...(['es', 'en'] as const).flatMap((locale) =>
    plain<Row>(
      `transcribed_from_${locale}`,
      `De dónde se transcribió (${locale})`,
      `Where it was transcribed from (${locale})`,
      ({ voice, report }) => (voice === 'IRM' ? transcribedFrom(report, locale) : null),
    ),
  ),
  ...plain<Row>(
    'publication',
    'Estado de publicación del informe',
    'State of publication of the report',
    ({ report }) => report?.status,
  ),
  ...day<Row>('since', 'Desde cuándo consta', 'On record since', ({ since }) => since),
  ...plain<Row>('evidence', 'Evidencia', 'Piece of evidence', ({ evidence }) => evidence),
  ...plain<Row>('note', 'Nota', 'Note', ({ note }) => note),
  ...code(
    'incomparable',
    'Por qué no se compara',
    'Why it is not compared',
    ({ judged }: Row) => judged?.incomparable,
    incomparableSentence,
  ),
  ...count<Row>(
    'steps',
    'Grados de distancia; vacío: no se puede medir',
    'Steps apart; empty: cannot be measured',
    ({ judged }) => judged?.steps,
  ),
  ...flag<Row>('discrepancy', 'Hay discrepancia', 'There is a discrepancy', ({ discrepancy }) => discrepancy),
  ...code(
    'contrary',
    'Por qué un solo grado es discrepancia',
    'Why a single step is a discrepancy',
    ({ judged }: Row) => judged?.contrary,
    contrarySentence,
  ),
  ...code('flag', 'Alerta', 'Flag', (row: Row) => row.flag?.state, flagStateWord),
  ...plain<Row>(
    'resolution',
    'Cómo se resolvió',
    'How it was settled',
    (row) => row.flag?.steps.findLast(({ action }) => action === 'RESOLVED')?.note,
  ),
];

const NOTHING = { until: null, report: null, evidence: null, note: null };

function rowsOfJudgement(plan: string, row: JudgementRow): Row[] {
  const { variable, aspect, moment, methodology, incomparable, steps, discrepancy, contrary, reading } = row;
  const judged = { variable, aspect, moment, methodology, incomparable, steps, contrary };
  const about = { plan, commitment: row.commitment.code, milestone: null, judged, discrepancy, flag: row.flag };
  const read = reading?.value;
  return [
    ...row.words.map(({ judge, by, value, since, report }) => ({
      ...{ ...NOTHING, ...about, voice: judge, bodies: by ? [by.id] : [], value, since, report },
    })),
    ...(read
      ? [
          {
            ...{ ...NOTHING, ...about, voice: 'AGENCY_READING' as const, bodies: row.leads.map(({ id }) => id) },
            ...{ value: read.lowest, until: read.highest === read.lowest ? null : read.highest, since: read.since },
          },
        ]
      : []),
  ];
}

const rowsOfDispute = (plan: string, { commitment, milestone, verdicts, flag: raised }: DisputedRow): Row[] =>
  verdicts.map(({ review }) => ({
    ...{ ...NOTHING, plan, commitment: commitment.code, milestone: milestone.number, judged: null },
    ...{ voice: 'INDEPENDENT_REVIEWER', bodies: [review.organization], value: review.verdict, since: review.givenOn },
    ...{ evidence: review.evidence, note: review.note, discrepancy: true, flag: raised },
  }));

export function voicesTable(
  plan: string,
  judgements: readonly JudgementRow[],
  disputed: readonly DisputedRow[],
): OpenTable {
  const rows = [
    ...judgements.flatMap((row) => rowsOfJudgement(plan, row)),
    ...disputed.flatMap((row) => rowsOfDispute(plan, row)),
  ];
  return openTable('voces', COLUMNS, rows);
}
