/** The columns of a period's spreadsheet, in the words of whoever gets it. */
import { INITIATIVES, QUESTIONS, statesOf } from '#domain/filing/content.ts';
import type { ReportedState } from '#domain/records.ts';
import { PARTICIPANT_SECTORS, PERCEIVED_CHANGES, type ReportSource, type StateVocabulary } from '#domain/values.ts';
import type { Locale } from '#format/locale.ts';
import { initiativeWord, perceivedChangeWord, sectorWord, stateWord } from '#format/words.ts';
import { m } from '#messages';
import type { FormColumn, FormRule } from '#server/spreadsheet/form.ts';
import { INITIATIVE_PREFIX, SECTOR_PREFIX } from './cells.ts';

export interface SheetShape {
  readonly source: ReportSource;
  readonly vocabulary: StateVocabulary;
  /** Most parties that any milestone's report asks about. */
  readonly partners: number;
  readonly locale: Locale;
}

/** What a column is called and asks. */
interface Asked {
  readonly id: string;
  readonly header: string;
  readonly note?: string;
}

const locked = (id: string, header: string, width?: number): FormColumn => ({
  ...{ id, header, kind: 'text', locked: true, note: null },
  ...(width !== undefined && { width }),
});
const text = ({ id, header, note }: Asked, width = 40): FormColumn => ({
  ...{ id, header, kind: 'text', locked: false, width, note: note ?? null },
});
const number = (id: string, header: string, kind: 'integer' | 'percent', note?: string): FormColumn => ({
  ...{ id, header, kind, locked: false, note: note ?? null },
});

/** What every row says of itself: not to be changed. */
export function leadColumns(locale: Locale): FormColumn[] {
  const t = { locale };
  return [
    locked('code', m.sheet_col_code({}, t), 11),
    locked('commitment', m.sheet_col_commitment({}, t), 24),
    locked('milestone', m.sheet_col_milestone({}, t), 40),
    locked('due', m.sheet_col_due({}, t), 14),
    locked('status', m.sheet_col_status({}, t), 14),
    locked('last', m.sheet_col_last({}, t), 18),
  ];
}

/** Everything that may be filled in, as far as the side is asked, in the order of the form. */
export function answerColumns(shape: SheetShape): FormColumn[] {
  const asked = new Set<string>(QUESTIONS[shape.source]);
  return [
    ...stateColumns(shape),
    ...(asked.has('percent') ? [percentColumn(shape.locale)] : []),
    ...textColumns(shape.locale).filter(({ id }) => asked.has(id)),
    ...(asked.has('activities') ? participationColumns(shape.locale) : []),
    ...partnerColumns(shape),
    ...(asked.has('perceivedChange') ? [perceivedColumn(shape.locale)] : []),
    ...(asked.has('communicationCoCreated') ? [yesNoColumn(communication(shape.locale), shape.locale)] : []),
  ];
}

function stateColumns({ vocabulary, locale }: SheetShape): FormColumn[] {
  const t = { locale };
  const choices = statesOf(vocabulary).map((value) => ({
    ...{ value, label: stateWord({ vocabulary, value } as ReportedState, locale) },
  }));
  const state = { id: 'state', header: m.filing_q_state({}, t), kind: 'choice', choices, locked: false } as const;
  return [{ ...state, note: null }, yesColumn({ id: 'noProgress', header: m.filing_q_no_progress({}, t) }, locale)];
}

const percentColumn = (locale: Locale): FormColumn =>
  number('percent', m.filing_q_percent({}, { locale }), 'percent', m.filing_q_percent_hint({}, { locale }));

function textColumns(locale: Locale): FormColumn[] {
  const t = { locale };
  return [
    text({ id: 'narrative', header: m.filing_q_narrative({}, t), note: m.filing_q_narrative_hint({}, t) }, 60),
    text({ id: 'challenges', header: m.filing_q_challenges({}, t), note: m.filing_q_challenges_hint({}, t) }),
    text({ id: 'nextSteps', header: m.filing_q_next_steps({}, t) }),
    text({ id: 'before', header: m.filing_q_before({}, t) }),
    text({ id: 'after', header: m.filing_q_after({}, t) }),
  ];
}

function participationColumns(locale: Locale): FormColumn[] {
  const t = { locale };
  return [
    number('activities', m.filing_q_activities({}, t), 'integer'),
    text({ id: 'activitiesSummary', header: m.filing_q_activities_summary({}, t) }),
    number('participants', m.filing_q_participants({}, t), 'integer', m.filing_q_participants_hint({}, t)),
    ...PARTICIPANT_SECTORS.map((sector) =>
      yesColumn(
        { id: SECTOR_PREFIX + sector, header: m.sheet_col_sector({ sector: sectorWord(sector, locale) }, t) },
        locale,
      ),
    ),
    text({ id: 'sectorsOther', header: m.filing_q_sectors_other({}, t) }, 24),
    ...INITIATIVES.map((code) =>
      text(
        {
          id: INITIATIVE_PREFIX + code,
          header: initiativeWord(code, locale),
          note: m.sheet_col_initiative_note({}, t),
        },
        24,
      ),
    ),
  ];
}

/** Which parties are asked about differs from milestone to milestone: their names stand in the row. */
function partnerColumns({ partners, locale }: SheetShape): FormColumn[] {
  const t = { locale };
  return Array.from({ length: partners }, (_, at) => at + 1).flatMap((n) => [
    locked(`partner${n}`, m.sheet_col_partner({ n }, t), 16),
    yesNoColumn({ id: `fulfilled${n}`, header: m.sheet_col_fulfilled({ n }, t) }, locale),
    text({ id: `reason${n}`, header: m.sheet_col_reason({ n }, t) }),
  ]);
}

function perceivedColumn(locale: Locale): FormColumn {
  const choices = PERCEIVED_CHANGES.map((value) => ({ value, label: perceivedChangeWord(value, locale) }));
  const header = m.filing_q_perceived_change({}, { locale });
  return { id: 'perceivedChange', header, kind: 'choice', choices, locked: false, note: null };
}

const communication = (locale: Locale): Asked => ({
  ...{ id: 'communicationCoCreated', header: m.filing_q_communication({}, { locale }) },
});

const yes = (locale: Locale) => ({ value: 'YES', label: m.filing_q_partner_yes({}, { locale }) });
const no = (locale: Locale) => ({ value: 'NO', label: m.filing_q_partner_no({}, { locale }) });

function yesNoColumn({ id, header }: Asked, locale: Locale): FormColumn {
  return { id, header, kind: 'choice', choices: [yes(locale), no(locale)], locked: false, note: null };
}

/** Said or not said: there is no "no". */
function yesColumn({ id, header }: Asked, locale: Locale): FormColumn {
  return { id, header, kind: 'choice', choices: [yes(locale)], locked: false, note: null };
}

/** Colours what is missing, as far as one cell of the row can tell. */
export function sheetRules({ source, vocabulary, partners }: SheetShape): FormRule[] {
  const told = statesOf(vocabulary).map((value) => ({ column: 'narrative', when: { column: 'state', value } }));
  const reasons = Array.from({ length: partners }, (_, at) => ({
    ...{ column: `reason${at + 1}`, when: { column: `fulfilled${at + 1}`, value: 'NO' } },
  }));
  const other = { column: 'sectorsOther', when: { column: `${SECTOR_PREFIX}OTRO`, value: 'YES' } };
  return [...told, ...reasons, ...(source === 'AGENCY_SELF' ? [other] : [])].map((rule) => ({
    ...rule,
    isEmpty: true,
  }));
}
