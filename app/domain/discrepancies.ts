/** Where sources differ, milestone by milestone, with the words of each. Nobody's word corrects another's (rule D1). */
import type { IsoDate } from './dates.ts';
import type { Commitment, PlanDossier, ProgressReport } from './records.ts';
import type { MilestoneStanding } from './standing.ts';
import { compareStates } from './states.ts';
import type { ReportSource } from './values.ts';

/** What one source last said of a milestone. */
export interface SourceWord {
  readonly source: ReportSource;
  readonly report: ProgressReport;
}

export interface Difference {
  readonly commitment: Commitment;
  readonly standing: MilestoneStanding;
  /** The two or three words, agency first; never those of a source that gave none. */
  readonly words: readonly SourceWord[];
  /** Greatest distance along the scale; null when it cannot be measured (stopped, or two vocabularies). */
  readonly steps: number | null;
  /** More than one step apart (rule D8). */
  readonly discrepancy: boolean;
  /** First day on which two of these words stood side by side and differed. */
  readonly since: IsoDate;
}

/** Every milestone on which sources differ, in the plan's order. For discrepancies alone filter by `discrepancy`. */
export function differences(dossier: PlanDossier, standings: readonly MilestoneStanding[]): Difference[] {
  const commitments = new Map(dossier.commitments.map((commitment) => [commitment.id, commitment]));
  return standings.flatMap((standing) => {
    const commitment = commitments.get(standing.milestone.commitment);
    if (!commitment || !standing.disagreement.differs) return [];
    const { steps, discrepancy, sources } = standing.disagreement;
    const words = sources.flatMap((source) => {
      const report = standing.latest[source];
      return report ? [{ source, report }] : [];
    });
    return [{ commitment, standing, words, steps, discrepancy, since: firstDifferingDay(words) }];
  });
}

function firstDifferingDay(words: readonly SourceWord[]): IsoDate {
  const days = words.flatMap((a, i) =>
    words
      .slice(i + 1)
      .filter((b) => compareStates(a.report.state, b.report.state).differs)
      .map((b) => (a.report.publishedOn > b.report.publishedOn ? a.report.publishedOn : b.report.publishedOn)),
  );
  return days.sort()[0] ?? '';
}
