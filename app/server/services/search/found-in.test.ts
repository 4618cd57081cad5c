import { describe, expect, it } from 'vitest';
import type { MarkedText } from '#contracts/commitment-list.ts';
import type { Locale } from '#format/locale.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { foundIn, markedText } from './found-in.ts';
import { searchIndex } from './search-index.ts';
import { allCommitments } from './placed.ts';

const TODAY = '2026-11-22';
const ecuador = await ecuadorDossier();

/** Words found stand in brackets. */
const shown = ({ parts }: MarkedText): string => parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

/** Places in a commitment, by its number: "milestone 3: Retos … [datos]". */
async function places(number: number, query: string, locale: Locale = 'es', asOf = TODAY) {
  const placed = allCommitments([ecuador]).find(({ commitment }) => commitment.number === number);
  if (!placed) throw new Error('no such commitment');
  const { matchers } = (await searchIndex([ecuador], locale)).search(query, asOf);
  const { places: found, moreMilestones } = foundIn(placed, matchers, locale, asOf);
  const lines = found.map(
    ({ kind, milestone, role, text }) =>
      `${[kind, milestone, role].filter((part) => part !== null).join(' ')}: ${shown(text)}`,
  );
  return { lines, moreMilestones };
}

describe('where words stand', () => {
  it('names the milestones that hold them, up to three, and counts the rest', async () => {
    expect(await places(3, 'datos')).toEqual({
      lines: [
        'milestone 5: Inventario de necesidades de usuarios y campos de [datos]',
        'milestone 6: Plataforma lista para publicar [datos] de compras',
        'milestone 7: [Datos] abiertos de compras en línea, con visualizadores',
      ],
      moreMilestones: 2,
    });
  });

  it('names nothing else when every word has been shown', async () => {
    expect((await places(2, 'portal')).lines.filter((line) => !line.startsWith('milestone'))).toEqual([]);
  });

  it('names a body with its part and its full name', async () => {
    expect((await places(3, 'mintel')).lines).toEqual([
      'body GOV_SUPPORT: Ministerio de Telecomunicaciones y de la Sociedad de la Información ([MINTEL])',
    ]);
  });

  it('names a body by the name that was searched for, in the language it is in', async () => {
    expect((await places(3, 'Contratación', 'en')).lines).toEqual([
      'body LEAD: Servicio Nacional de [Contratación] Pública (SERCOP)',
    ]);
  });

  it('cuts a long text to what surrounds the words', async () => {
    const [line = ''] = (await places(4, 'acuerdo', 'es')).lines.filter((text) => !text.startsWith('milestone'));
    expect(line.length).toBeLessThan(230);
  });

  it('shows one text for each word that is nowhere else', async () => {
    const { lines } = await places(5, 'mef hidrocarburos');
    expect(lines.join('\n')).toMatch(/\[MEF\]/);
    expect(lines.filter((line) => line.startsWith('body'))).not.toHaveLength(0);
  });

  it('shows nothing of what was not known on the day', async () => {
    expect((await places(4, 'MAATE', 'es', '2021-06-04')).lines).toEqual([]);
    expect((await places(4, 'MAATE', 'es', '2021-06-05')).lines.join()).toContain('[MAATE]');
  });

  it('marks words with other endings and without accents', async () => {
    const { matchers } = (await searchIndex([ecuador], 'es')).search('contratacion publica', TODAY);
    expect(shown(markedText({ es: 'Las contrataciones del público' }, matchers, 'es'))).toBe(
      'Las [contrataciones] del [público]',
    );
  });

  it('leaves a text alone without words', async () => {
    expect(markedText({ es: 'Datos' }, [], 'en')).toEqual({ lang: 'es', parts: [{ text: 'Datos', hit: false }] });
  });
});
