import { describe, expect, it } from 'vitest';
import { aConfig } from '../testing/spec.ts';
import { balanceText, clampText, layoutFor, plotHeight, wrapText } from './layout.ts';
import type { Measure } from './surface.ts';

/** Every letter is 10 px wide. */
const measure: Measure = (text) => text.length * 10;
const FONT = { family: 'x', size: 10, weight: 400 };

describe('text broken into lines', () => {
  it.each([
    ['Ministerio del Trabajo', 300, ['Ministerio del Trabajo']],
    ['Ministerio del Trabajo', 150, ['Ministerio del', 'Trabajo']],
    ['Telecomunicaciones y más', 100, ['Telecomunicaciones', 'y más']],
    ['', 100, ['']],
  ])('«%s» in %i px', (text, width, lines) => {
    expect(wrapText(text, width, FONT, measure)).toEqual(lines);
  });

  it('keeps words apart that are joined by a space that does not break', () => {
    expect(wrapText('son 5\u00a0de\u00a09', 60, FONT, measure)).toEqual(['son', '5\u00a0de\u00a09']);
  });

  it('is cut to the lines there are, with an ellipsis and between words', () => {
    expect(clampText('Indicadores para medir cómo se aplica', 200, 1, FONT, measure)).toEqual(['Indicadores para…']);
    expect(clampText('Indicadores', 200, 1, FONT, measure)).toEqual(['Indicadores']);
  });

  it('is balanced for headings, in no more lines than needed', () => {
    expect(wrapText('las entidades reportaron todos sus hitos', 350, FONT, measure)[1]).toBe('hitos');
    const balanced = balanceText('las entidades reportaron todos sus hitos', 350, FONT, measure);
    expect(balanced).toHaveLength(2);
    expect(Math.abs((balanced[0]?.length ?? 0) - (balanced[1]?.length ?? 0))).toBeLessThan(12);
  });
});

describe('the height of the data', () => {
  it('grows with the longest label, or is low and even where rows are many', () => {
    const wide = layoutFor('wide', false);
    expect(plotHeight(aConfig(), wide, 3)).toBeGreaterThan(plotHeight(aConfig(), wide, 1));
    const dense = aConfig({ dense: { shortLabels: ['1', '2'], bar: 11 } });
    expect(plotHeight(dense, wide, 3)).toBe(plotHeight(dense, wide, 1));
  });
});
