/** Facts of a commitment in a line each, always with the base that they stand on. */
import type { IrmTableCell } from '#contracts/commitment-irm.ts';
import type { CommitmentStory } from '#contracts/commitment-story.ts';
import { transcribedFrom } from '#format/irm-values.ts';
import type { Locale } from '#format/locale.ts';
import { noMilestones } from '#format/sentences/counts.ts';
import { assessmentWord, naReasonMeaning, variableQuestion } from '#format/words.ts';
import { m } from '#messages';

/** "Difieren en 2 de 9 hitos comparables; 1 discrepancia sobre el compromiso entero". */
export function sourcesSentence({ figures, judgements, disputed }: CommitmentStory, locale: Locale): string {
  const o = { locale };
  const { value, explanation } = figures.differing;
  const [judged, evidence] = [judgements.figure.value, disputed.length];
  const milestones =
    explanation.n === 0
      ? m.commitment_fact_incomparable({}, o)
      : value > 0
        ? m.commitment_fact_differ({ n: value, of: explanation.n }, o)
        : m.commitment_fact_agree({ of: explanation.n }, o);
  return [
    milestones,
    ...(judged > 0 ? [m.commitment_fact_judged({ n: judged }, o)] : []),
    ...(evidence > 0 ? [m.commitment_fact_disputed({ n: evidence }, o)] : []),
  ].join('; ');
}

/** "Adjunta en 2 de 7 hitos"; none is said as such. */
export function evidenceSentence({ figures, commitment }: CommitmentStory, locale: Locale): string {
  const { milestones, evidence } = figures;
  if (milestones === 0) return noMilestones(commitment.sources, locale);
  return evidence.value === 0
    ? m.commitment_fact_evidence_none({ of: milestones }, { locale })
    : m.commitment_fact_evidence_of({ n: evidence.value, of: milestones }, { locale });
}

/** "Excepcional (¿Se abrió el gobierno?; transcrito de: informe de resultados, 2023, versión final)", or why there is none. */
export function irmFact({ irm }: CommitmentStory, locale: Locale): string {
  const { headline } = irm;
  if (headline === null) return m.commitment_irm_none({}, { locale });
  if (headline.value === null) return absenceSentence(headline, locale);
  const report = irm.reports.find(({ id }) => id === headline.report);
  return m.commitment_fact_irm_value(
    {
      value: assessmentWord(headline, locale),
      question: variableQuestion(headline.variable, locale),
      from: transcribedFrom(report, locale),
    },
    { locale },
  );
}

function absenceSentence(cell: IrmTableCell, locale: Locale): string {
  const meaning = naReasonMeaning(cell.naReason ?? 'NOT_YET_ASSESSED', cell.transcription, locale);
  return `${assessmentWord(cell, locale)}: ${meaning}`;
}
