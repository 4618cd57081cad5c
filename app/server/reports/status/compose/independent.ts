/** What independent reviewers found, where reports tell of many commitments at once: beside the other voices, never merged with them. */
import type { AssessmentStory } from '#contracts/commitment-assessments.ts';
import type { ReportCommitment, StatusReport } from '#contracts/status-report.ts';
import type { VerdictCounts } from '#domain/reviewing/verdicts.ts';
import { EVIDENCE_VERDICTS, type Variable } from '#domain/values.ts';
import type { Locale } from '#format/locale.ts';
import { formatList } from '#format/numbers.ts';
import { codeWord, questionWord, verdictWord } from '#format/review-words.ts';
import { inSentence, momentWord } from '#format/words.ts';
import { m } from '#messages';
import { cell, type Cell, cellOf, type Text } from '../document.ts';
import { allCommitments, asked, bodyNameOf, quiet, strong } from './words.ts';

/** What tells how a commitment went. */
const RESULTS: readonly Variable[] = ['COMPLETION', 'DIOG', 'EARLY_RESULTS'];

export const isAssessed = ({ assessments }: ReportCommitment): boolean => assessments.length > 0;

/** Each assessment that stands: by whom, at which moment, and what it says of completion and results, in words. */
export function independentCell({ assessments, bodies }: ReportCommitment, locale: Locale): Cell {
  if (assessments.length === 0) return cell(quiet(m.report_review_none({}, { locale })));
  return cellOf(assessments.flatMap((story) => assessmentTexts(story, bodies, locale)));
}

function assessmentTexts({ assessment }: AssessmentStory, bodies: ReportCommitment['bodies'], locale: Locale): Text[] {
  const { organization, moment, values } = assessment;
  const told = values.filter(({ variable, aspect }) => aspect === 'OVERALL' && RESULTS.includes(variable));
  return [
    [quiet(`${bodyNameOf(bodies, organization, locale)}, ${inSentence(momentWord(moment, locale))}`)],
    ...(told.length === 0 ? [[m.report_review_other_variables({}, { locale })]] : []),
    ...told.map((value): Text => [
      quiet(asked(questionWord(value.variable, value.aspect, locale))),
      codeWord(value, value, locale),
    ]),
  ];
}

/** "Respalda lo reportado: 2; lo respalda en parte: 1"; empty where nothing was judged. */
export function verdictList({ byVerdict }: VerdictCounts, locale: Locale): string {
  return EVIDENCE_VERDICTS.filter((verdict) => byVerdict[verdict] > 0)
    .map((verdict) => `${verdictWord(verdict, locale)}: ${byVerdict[verdict]}`)
    .join('; ');
}

/** How much of the report an independent reviewer has looked at. */
export function reviewCoverage(report: StatusReport, locale: Locale): string {
  const { evidence, verdictCounts } = report;
  const all = allCommitments(report);
  const said = { n: all.filter(isAssessed).length, of: all.length };
  return m.report_review_coverage({ ...said, judged: verdictCounts.judged, pieces: evidence.length }, { locale });
}

/** The same as a point of the summary, with who reviewed and which verdicts were given. */
export function reviewPoint(report: StatusReport, locale: Locale): Text {
  const o = { locale };
  const all = allCommitments(report);
  const bodies = new Set(
    all.flatMap(({ assessments }) => assessments.map(({ assessment }) => assessment.organization)),
  );
  const names = [...bodies].map((id) => bodyNameOf(report.bodies, id, locale));
  const verdicts = verdictList(report.verdictCounts, locale);
  return [
    strong(`${m.report_review({}, o)}.`),
    ` ${reviewCoverage(report, locale)}`,
    ...(names.length > 0 ? [` ${m.report_review_by({ list: formatList(names, locale) }, o)}`] : []),
    ...(verdicts ? [` ${m.report_review_verdicts({ list: verdicts }, o)}`] : []),
  ];
}
