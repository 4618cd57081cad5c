/**
 * The milestones of a commitment as CSV: one row for each milestone and source, so that a silent source is a row that says
 * so. Stable column names; codes with their words in both languages; dates as exactly as they are known.
 */
import { BYTE_ORDER_MARK, csvField } from '#charts/csv.ts';
import type { CommitmentStory, FiledReport, MilestoneStory } from '#contracts/commitment-story.ts';
import type { PartialDate } from '#domain/dates.ts';
import type { Evidence } from '#domain/records.ts';
import { textIn, type LocalizedText } from '#domain/text.ts';
import type { ReportSource } from '#domain/values.ts';
import { dateTimeValue } from '#format/dates.ts';
import { perceivedChangeWord, sourceWord, stateWord } from '#format/words.ts';

type Field = string | number | null;
type Row = Readonly<Record<string, Field>>;

/** RFC 4180 with CRLF; an empty field is missing, and a `…_missing` column says why. */
export function commitmentCsv(story: CommitmentStory): string {
  const rows = story.milestones.flatMap((milestone) =>
    milestone.statements.map(({ source, filed }) => ({
      ...milestoneFields(story, milestone),
      ...sourceFields(source),
      ...reportFields(story, filed),
      as_of: story.asOf,
      data_revision: story.revision,
    })),
  );
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row: Row) => columns.map((column) => csvField(row[column] ?? '')));
  return BYTE_ORDER_MARK + [columns, ...lines].map((fields) => `${fields.join(',')}\r\n`).join('');
}

function milestoneFields({ commitment }: CommitmentStory, { standing }: MilestoneStory): Row {
  const { milestone, version, baseline, overdue, overdueDays } = standing;
  return {
    commitment: commitment.code,
    milestone: milestone.id,
    milestone_number: milestone.number,
    ...inBoth('title', version.title),
    ...inBoth('deliverable', version.deliverable),
    plan_version: version.planVersion,
    ...dated('starts_on', version.startsOn),
    ...dated('ends_on', version.endsOn),
    original_ends_on: baseline?.endsOn ? dateTimeValue(baseline.endsOn) : null,
    original_ends_on_missing: baseline?.endsOn ? null : 'ORIGINAL_DATE_UNKNOWN',
    overdue: version.endsOn ? String(overdue) : null,
    overdue_missing: version.endsOn ? null : 'END_UNKNOWN',
    overdue_days: overdueDays,
  };
}

const sourceFields = (source: ReportSource): Row => ({
  source,
  source_es: sourceWord(source, 'es'),
  source_en: sourceWord(source, 'en'),
});

/** A silent source gets the same columns, all empty but for the reason. */
function reportFields({ bodies }: CommitmentStory, filed: FiledReport | null): Row {
  if (filed === null) return NO_REPORT;
  const { report, outsidePeriod } = filed;
  const { state, perceivedChange: change } = report;
  return {
    state_vocabulary: state.vocabulary,
    state: state.value,
    state_es: stateWord(state, 'es'),
    state_en: stateWord(state, 'en'),
    state_missing: null,
    report: report.id,
    organization: report.organization,
    ...inBoth('organization', bodies[report.organization]?.name ?? null),
    ...dated('reported_on', report.reportedOn),
    published_on: report.publishedOn,
    outside_period: String(outsidePeriod),
    percent_self_reported: report.percent,
    perceived_change: change,
    perceived_change_es: change && perceivedChangeWord(change, 'es'),
    perceived_change_en: change && perceivedChangeWord(change, 'en'),
    ...inBoth('narrative', report.narrative),
    evidence_count: report.evidence.length,
    evidence: report.evidence.map(evidenceText).join('; '),
  };
}

const NO_REPORT: Row = {
  state_vocabulary: null,
  state: null,
  state_es: null,
  state_en: null,
  state_missing: 'NO_REPORT',
};

const inBoth = (name: string, text: LocalizedText | null): Row => ({
  [`${name}_es`]: text?.es ?? null,
  [`${name}_en`]: text?.en ?? null,
});

const dated = (name: string, date: PartialDate | null): Row => ({
  [name]: date && dateTimeValue(date),
  [`${name}_precision`]: date?.precision ?? null,
});

const evidenceText = ({ title, url }: Evidence): string => [textIn(title, 'es').text, url ?? []].flat().join(' ');
