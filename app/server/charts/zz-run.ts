import { writeFileSync } from 'node:fs';
import { drawPng, drawSvg } from '#server/charts/draw.ts';
import { bars, line } from './zz-hand.ts';
for (const [n, s] of [['bars', bars], ['line', line]] as const) for (const theme of ['light', 'dark'] as const) {
  let t = performance.now(); const p = await drawPng(s, { theme, width: 1200 }); const a = performance.now() - t;
  t = performance.now(); const v = drawSvg(s, { theme, size: 'wide', framed: true }); const b = performance.now() - t;
  writeFileSync(`/tmp/ch/${n}-${theme}.png`, p); writeFileSync(`/tmp/ch/${n}-${theme}.svg`, v); writeFileSync(`/tmp/ch/${n}-${theme}-narrow.svg`, drawSvg(s, { theme, size: 'narrow', framed: false }));
  console.log(n, theme, p.length, a.toFixed(0), v.length, b.toFixed(0));
}
