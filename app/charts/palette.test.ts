import { describe, expect, it } from 'vitest';
import { CHART_THEMES, MARK_ORDER, PAINTS, THEME_COLORS, type Tone } from './palette.ts';

/** Contrast of two colours as WCAG 2.2 defines it, 1 to 21. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('the palette', () => {
  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  const tones: Tone[] = ['ink', 'ink2', 'edge', 'complete', 'underway', 'unknown', 'late'];
  const pairs = CHART_THEMES.flatMap((theme) => tones.map((tone) => [theme, tone] as const));
  it.each(pairs)('in %s gives %s at least 3:1 on paper and on the grey area', (theme, tone) => {
    const colors = THEME_COLORS[theme];
    expect(contrast(colors[tone], colors.paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(colors[tone], colors.inset)).toBeGreaterThanOrEqual(3);
  });

  it.each(CHART_THEMES)('in %s writes words at 4.5:1 or more', (theme) => {
    const { ink, ink2, late, paper, complete, onSolid } = THEME_COLORS[theme];
    for (const color of [ink, ink2, late]) expect(contrast(color, paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(onSolid, complete)).toBeGreaterThanOrEqual(4.5);
  });

  it('tells every state apart without colour: by pattern or outline, and by the shape of its point', () => {
    const looks = MARK_ORDER.map((mark) => `${PAINTS[mark].pattern} ${PAINTS[mark].outline}`);
    expect(new Set(looks).size).toBe(MARK_ORDER.length);
    expect(new Set(MARK_ORDER.map((mark) => PAINTS[mark].point)).size).toBe(MARK_ORDER.length);
  });

  it('shows no report as an empty dashed box and never in the colour of a reported state', () => {
    expect(PAINTS['no-report']).toMatchObject({ pattern: 'hollow', outline: 'dashed', tone: 'unknown' });
  });
});
