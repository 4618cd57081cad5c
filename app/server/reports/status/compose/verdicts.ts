/** What reviewers found evidence to be worth: the latest verdict of each body, with its date and its note. */
import type { ReportCommitment, ReportEvidence, StatusReport } from '#contracts/status-report.ts';
import type { Locale } from '#format/locale.ts';
import { verdictLine } from '#format/published-reviews.ts';
import { m } from '#messages';
import type { Block, Text } from '../document.ts';
import { bodyNameOf, quiet, strong, told } from './words.ts';

/** A line for each body's verdict, then how many earlier ones it has replaced. */
export function verdictTexts({ verdicts }: ReportEvidence, bodies: StatusReport['bodies'], locale: Locale): Text[] {
  if (!verdicts) return [];
  const lines = verdicts.standing.map((review): Text => [
    strong(verdictLine(review, bodyNameOf(bodies, review.organization, locale), locale)),
    ...(review.note ? [`: ${m.report_quoted({ text: review.note }, { locale })}`] : []),
  ]);
  const earlier = verdicts.earlier.length;
  return earlier === 0 ? lines : [...lines, [quiet(`${m.review_verdict_earlier({}, { locale })}: ${earlier}`)]];
}

/** The verdicts on the evidence of one commitment, by the number that the index of evidence gives each piece. */
export function verdictBlocks(report: StatusReport, one: ReportCommitment, locale: Locale): Block[] {
  const judged = report.evidence.filter(
    ({ citations, verdicts }) =>
      verdicts !== null && citations.some(({ commitment }) => commitment.code === one.commitment.code),
  );
  if (judged.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: m.report_sheet_verdicts({}, { locale }) },
    {
      kind: 'facts',
      items: judged.map((entry) => ({
        term: `[${entry.number}]`,
        text: [[told(entry.evidence.title, locale)], ...verdictTexts(entry, report.bodies, locale)],
      })),
    },
  ];
}
