import { describe, expect, it } from 'vitest';
import { ecuadorDossier } from '#server/testing/database.ts';
import en from '../../messages/en/charts.json' with { type: 'json' };
import es from '../../messages/es/charts.json' with { type: 'json' };
import { embeddedFontCss, FAMILIES, measureText } from './fonts.ts';
import { CORE_CHARACTERS } from './fonts/embedded.ts';

const CORE = new Set(CORE_CHARACTERS);
const lacking = (text: string): string[] =>
  [...new Set(text)].filter((character) => !CORE.has(character) && character !== '\n');

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

  it('travel in a file as small as its letters allow', () => {
    const [core, wide] = [embeddedFontCss('Núcleo', false), embeddedFontCss('Ação', false)];
    expect(wide.length).toBeGreaterThan(core.length);
    expect(embeddedFontCss('Núcleo', true)).toContain(FAMILIES.display);
    expect(core).not.toContain(FAMILIES.display);
  });
});
