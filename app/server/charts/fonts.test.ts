import { describe, expect, it } from 'vitest';
import { ecuadorDossier } from '#server/testing/database.ts';
import en from '../../messages/en/charts.json' with { type: 'json' };
import es from '../../messages/es/charts.json' with { type: 'json' };
import { embeddedFontCss, faceOf, FAMILIES, measureText } from './fonts.ts';
import { CORE_CHARACTERS, EMBEDDED_FACES } from './fonts/embedded.ts';

const CORE = new Set(CORE_CHARACTERS);
/** Letters of a text that are not in the small cut; the signs of JSON itself do not count. */
const lacking = (text: string): string[] =>
  [...new Set(text)].filter((character) => !CORE.has(character) && !/[{}[\]_=]/.test(character));

describe('the fonts of pictures', () => {
  it('have every letter of our own words in both languages', () => {
    expect(lacking(JSON.stringify([es, en]))).toEqual([]);
  });

  it("have every letter of the names in Ecuador's plan", async () => {
    const { organizations, commitments, milestones, themes } = await ecuadorDossier();
    const names = [organizations.map(({ name }) => name), commitments.map(({ shortTitle }) => shortTitle), themes];
    expect(
      lacking(JSON.stringify([names, milestones.map(({ versions }) => versions.map(({ title }) => title))])),
    ).toEqual([]);
  });

  it('have figures of one width, so that columns of numbers line up', () => {
    const font = { family: FAMILIES.text, size: 14, weight: 400 };
    expect(measureText('11111', font)).toBe(measureText('08974', font));
  });

  it('are loaded: a bold text is wider, and neither is the fallback of the machine', () => {
    const width = (family: string, weight: number): number => measureText('Ministerio', { family, size: 20, weight });
    expect(width(FAMILIES.text, 600)).toBeGreaterThan(width(FAMILIES.text, 400));
    expect(width(FAMILIES.text, 400)).not.toBe(width('no such font', 400));
    expect(width(FAMILIES.display, 560)).not.toBe(width('no such font', 560));
  });

  it.each<[string, string, number]>([
    ['numbers alone', '27 59', 0],
    ['words', '27 de 59', 1],
    ['letters of other languages', 'Ação', 2],
  ])('travel in a file as small as %s allow', (_, words, place) => {
    const cuts = Object.values(EMBEDDED_FACES.strong);
    const css = embeddedFontCss(new Map([['strong', words]]));
    expect(cuts.map((cut) => css.includes(cut))).toEqual(cuts.map((__, index) => index === place));
  });

  it('leave out a face that no word is set in', () => {
    expect(embeddedFontCss(new Map([['text', 'Núcleo']]))).not.toContain('Chart Display');
    expect(embeddedFontCss(new Map([['display', 'Núcleo']]))).toContain('Chart Display');
  });

  it.each([
    [FAMILIES.text, 400, 'text'],
    [FAMILIES.text, 600, 'strong'],
    [FAMILIES.display, 560, 'display'],
  ])('%s at %i is the face %s', (family, weight, face) => {
    expect(faceOf(family, weight)).toBe(face);
  });
});
