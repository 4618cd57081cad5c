import { describe, expect, it } from 'vitest';
import { SvgContext } from './svg-context.ts';
import { parseFont } from './svg-font.ts';
import { SvgPath } from './svg-path.ts';
import { coordinate, escapeXml } from './svg-text.ts';

function context(): SvgContext {
  return new SvgContext(100, 50, (text) => text.length);
}

describe('the SVG context', () => {
  it('writes shapes with their look as a class, each look once', () => {
    const ctx = context();
    ctx.fillStyle = '#123456';
    ctx.fillRect(1, 2, 3, 4);
    ctx.fillRect(5, 6, 7.123456, 8);
    expect(ctx.writer.body).toBe(
      '<rect class="c1" x="1" y="2" width="3" height="4"/>\n<rect class="c1" x="5" y="6" width="7.12" height="8"/>',
    );
    expect(ctx.writer.styles.css).toBe('.c1{fill:#123456}');
  });

  it('leaves out what nobody would see', () => {
    const ctx = context();
    ctx.fillStyle = 'transparent';
    ctx.fillRect(0, 0, 1, 1);
    ctx.fillStyle = '#000';
    ctx.beginPath();
    ctx.fill();
    ctx.fillText('  ', 0, 0);
    expect(ctx.writer.body).toBe('');
  });

  it('keeps dashes as dashes', () => {
    const ctx = context();
    ctx.setLineDash([3, 3]);
    ctx.beginPath();
    ctx.moveTo(0, 0);
    ctx.lineTo(10, 0);
    ctx.stroke();
    expect(ctx.writer.body).toBe('<path class="c1" d="M0 0L10 0"/>');
    expect(ctx.writer.styles.css).toContain('stroke-dasharray:3 3');
  });

  it('writes a word with its halo as one element', () => {
    const ctx = context();
    ctx.font = '600 14px Chart Text';
    ctx.textAlign = 'right';
    ctx.textBaseline = 'middle';
    ctx.strokeText('59 < 60', 10, 20);
    ctx.fillText('59 < 60', 10, 20);
    expect(ctx.writer.body).toBe('<text class="c1" x="10" y="24.9">59 &lt; 60</text>');
    expect(ctx.writer.styles.css).toMatch(/font-weight:600;text-anchor:end;fill:#000;paint-order:stroke;stroke:#000/);
  });

  it('moves, saves and restores', () => {
    const ctx = context();
    ctx.save();
    ctx.translate(10, 5);
    ctx.fillStyle = '#fff';
    ctx.fillRect(0, 0, 1, 1);
    ctx.restore();
    ctx.fillRect(0, 0, 1, 1);
    expect(ctx.writer.body).toContain('x="10" y="5"');
    expect(ctx.writer.styles.css).toBe('.c1{fill:#fff}.c2{fill:#000}');
  });

  it('says so rather than draw text at a slant wrongly', () => {
    expect(() => context().rotate(1)).toThrow('cannot turn text');
    expect(() => context().rotate(0)).not.toThrow();
  });
});

describe('an SVG path', () => {
  it('draws a full circle as two halves', () => {
    const path = new SvgPath();
    path.arc(10, 10, 5, 0, Math.PI * 2, false);
    expect(path.data).toBe('M15 10A5 5 0 0 1 5 10A5 5 0 0 1 15 10');
  });

  it.each([
    [0, Math.PI / 2, false, 'M15 10A5 5 0 0 1 10 15'],
    [0, Math.PI * 1.5, false, 'M15 10A5 5 0 1 1 10 5'],
    [0, -Math.PI / 2, true, 'M15 10A5 5 0 0 0 10 5'],
  ])('draws an arc from %f to %f', (from, to, reverse, data) => {
    const path = new SvgPath();
    path.arc(10, 10, 5, from, to, reverse);
    expect(path.data).toBe(data);
  });
});

describe('the small print of SVG', () => {
  it('escapes text and drops control characters', () => {
    expect(escapeXml('a & <b> "c"\u0000')).toBe('a &amp; &lt;b&gt; &quot;c&quot; ');
  });

  it.each([
    [1.005, '1'],
    [1.126, '1.13'],
    [-0.001, '0'],
  ])('writes %f as %s', (value, text) => {
    expect(coordinate(value)).toBe(text);
  });

  it.each([
    ['600 14px Chart Text', { weight: 600, size: 14, family: 'Chart Text' }],
    ['normal 400 12.5px/15px Chart Text', { weight: 400, size: 12.5, family: 'Chart Text' }],
    ['bold 12px Chart Display', { weight: 700, size: 12, family: 'Chart Display' }],
    ['14px Chart Text', { weight: 400, size: 14, family: 'Chart Text' }],
  ])('reads the font %s', (font, parts) => {
    expect(parseFont(font)).toEqual(parts);
  });
});
