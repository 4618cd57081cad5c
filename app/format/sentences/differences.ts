import type { DifferenceStory } from '#contracts/commitment-story.ts';
import type { Locale } from '../locale.ts';
import { stateWord } from '../words.ts';
import { m } from '#messages';
import { sourceInSentence } from './sources.ts';

/** "La entidad dice «Completado»; la contraparte, «Definición»; el Grupo Núcleo, «Completado». 3 grados de distancia." */
export function discrepancySentence({ words, steps }: DifferenceStory, locale: Locale): string {
  const said = words.map(({ source, report }, i) => {
    const who = sourceInSentence(source, locale);
    const inputs = { who: i === 0 ? capital(who) : who, state: stateWord(report.state, locale) };
    return (i === 0 ? m.commitment_callout_first : m.commitment_callout_next)(inputs, { locale });
  });
  const distance = steps === null ? '' : ` ${m.commitment_callout_distance({ n: steps }, { locale })}`;
  return `${said.join('; ')}.${distance}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
