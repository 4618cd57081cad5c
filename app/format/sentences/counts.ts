import type { StoryFigures } from '#contracts/commitment-story.ts';
import { m } from '#messages';
import type { Locale } from '../locale.ts';

/** "5 completos; reportó 8 de 9; 4 vencidos", by the agency's word. */
export function countsSentence({ milestones, complete, coverage, overdue }: StoryFigures, locale: Locale): string {
  if (milestones === 0) return m.commitment_fact_no_milestones({}, { locale });
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
