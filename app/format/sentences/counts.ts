import type { CommitmentStory } from '#contracts/commitment-story.ts';
import { isFromDataset } from '#domain/dataset-source.ts';
import { m } from '#messages';
import type { Locale } from '../locale.ts';

type CountedStory = Pick<CommitmentStory, 'figures' | 'commitment'>;

/** That there are no milestones, or that their source has none: OGP's dataset does not carry them. */
export const noMilestones = (sources: readonly string[], locale: Locale): string =>
  isFromDataset(sources)
    ? m.commitment_fact_no_milestones_ogp({}, { locale })
    : m.commitment_fact_no_milestones({}, { locale });

/** "5 completos; reportó 8 de 9; 4 vencidos", by the agency's word. */
export function countsSentence({ figures, commitment }: CountedStory, locale: Locale): string {
  const { milestones, complete, coverage, overdue } = figures;
  if (milestones === 0) return noMilestones(commitment.sources, locale);
  const late = overdue.value > 0 ? m.commitment_fact_overdue({ n: overdue.value }, { locale }) : '';
  if (coverage.AGENCY_SELF.value === 0) return m.commitment_fact_no_reports({ of: milestones }, { locale }) + late;
  const counts = m.commitment_fact_milestones_counts(
    {
      complete: m.commitment_fact_complete({ n: complete.AGENCY_SELF.value }, { locale }),
      reported: coverage.AGENCY_SELF.value,
      of: milestones,
    },
    { locale },
  );
  return counts + late;
}
