/** The sentences of the summary, each from the counts alone. */
import type { Tally } from '#domain/difference/tally.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import { strong } from '../status/compose/words.ts';
import type { Text } from '../status/document.ts';

type Options = { readonly locale: Locale };
type Counted = (inputs: { n: number }, options: Options) => string;
type Plain = (inputs: Record<string, never>, options: Options) => string;

/** What is always said, then what there is to say. */
export function summaryPoints(tally: Tally, locale: Locale): Text[] {
  const o = { locale };
  const point = (head: Plain, ...sentences: readonly string[]): Text[] => {
    const said = sentences.filter((sentence) => sentence !== '');
    return said.length === 0 ? [] : [[strong(head({}, o)), ` ${said.join(' ')}`]];
  };
  return [
    ...point(m.diff_p_states, ...stateSentences(tally, o)),
    ...point(
      m.diff_p_done,
      oneOf(tally.completed, m.diff_p_done_n, m.diff_p_done_0, o),
      ifAny(tally.reopened, m.diff_p_undone, o),
    ),
    ...point(
      m.diff_p_overdue,
      oneOf(tally.newly_overdue, m.diff_p_overdue_n, m.diff_p_overdue_0, o),
      oneOf(tally.no_longer_overdue, m.diff_p_overdue_less, m.diff_p_overdue_less_0, o),
      ifAny(tally.newly_overdue_unknown, m.diff_p_overdue_unknown, o),
    ),
    ...point(
      m.diff_p_reports,
      oneOf(tally.reports, m.diff_p_reports_n, m.diff_p_reports_0, o),
      ifAny(tally.corrections, m.diff_p_corrections, o),
    ),
    ...point(m.diff_p_dates, dateSentence(tally, o)),
    ...point(m.diff_p_plan, planSentence(tally, o)),
    ...point(m.diff_p_proof, proofSentence(tally, o)),
    ...point(m.diff_p_flags, flagSentence(tally, o)),
    ...point(m.diff_p_late, ifAny(tally.late, m.diff_p_late_n, o)),
  ];
}

const oneOf = (n: number, some: Counted, none: Plain, o: Options): string => (n > 0 ? some({ n }, o) : none({}, o));
const ifAny = (n: number, some: Counted, o: Options): string => (n > 0 ? some({ n }, o) : '');

function stateSentences(tally: Tally, o: Options): string[] {
  const { milestones_state: n, commitments_state: commitments, milestones_state_corrected: corrected } = tally;
  if (n === 0) return [m.diff_p_states_0({}, o)];
  return [m.diff_p_states_n({ n, commitments }, o), ifAny(corrected, m.diff_p_states_corrected, o)];
}

function dateSentence({ dates_later: later, dates_earlier: earlier, dates_other: other }: Tally, o: Options): string {
  return later + earlier + other === 0 ? m.diff_p_dates_0({}, o) : m.diff_p_dates_n({ later, earlier, other }, o);
}

const planSentence = ({ bodies, wording }: Tally, o: Options): string =>
  bodies + wording === 0 ? '' : m.diff_p_plan_n({ bodies, wording }, o);

function proofSentence({ evidence, verdicts, assessments, irm_values: irm }: Tally, o: Options): string {
  return evidence + verdicts + assessments + irm === 0
    ? ''
    : m.diff_p_proof_n({ evidence, verdicts, assessments, irm }, o);
}

function flagSentence(tally: Tally, o: Options): string {
  const { flags_raised: raised, flags_resolved: resolved, flags_ended: ended } = tally;
  return raised + resolved + ended === 0 ? '' : m.diff_p_flags_n({ raised, resolved, ended }, o);
}
