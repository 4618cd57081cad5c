import { describe, expect, it } from 'vitest';
import type { PrintBlock, PrintPart } from './print-parts.ts';
import { inVolumes } from './volumes.ts';

const sheet = (n: number): PrintBlock[] => [
  { kind: 'heading', level: 2, text: `Compromiso ${n}` },
  { kind: 'paragraph', text: ['x'.repeat(20_000)] },
];
const upright = (blocks: PrintBlock[]): PrintPart => ({ wide: false, blocks });
const row = (n: number) => ({ cells: [{ text: [[`Fila ${n} ${'x'.repeat(1_000)}`]] }], whole: true });
const table = (rows: number): PrintBlock => ({
  kind: 'table',
  caption: 'Evidencia',
  notes: ['Nota'],
  groups: [
    { title: 'A', rows: Array.from({ length: rows - 1 }, (_, n) => row(n)) },
    { title: 'B', rows: [row(rows - 1)] },
  ],
});
const blocksOf = (volumes: readonly (readonly PrintPart[])[]): PrintBlock[] =>
  volumes.flatMap((parts) => parts.flatMap(({ blocks }) => blocks));

describe('the volumes of a report', () => {
  it('are one for a short report, whatever its parts', () => {
    const parts = [upright(sheet(1)), { wide: true, blocks: sheet(2) }];
    expect(inVolumes(parts, '')).toEqual([parts]);
  });

  it('hold every block once and in order, each but the first from a heading on', () => {
    const all = Array.from({ length: 60 }, (_, n) => sheet(n)).flat();
    const volumes = inVolumes([upright(all)], '');
    expect(volumes.length).toBeGreaterThan(2);
    expect(blocksOf(volumes)).toEqual(all);
    expect(volumes.every(([part]) => part?.blocks[0]?.kind === 'heading')).toBe(true);
  });

  it('divide a long table between rows: its notes below the last, its caption says that it goes on', () => {
    const volumes = inVolumes([upright([table(900)])], '(continuación)');
    const pieces = blocksOf(volumes);
    const groups = pieces.flatMap((piece) => piece.groups as { title: string; rows: unknown[] }[]);
    expect(groups.flatMap(({ rows }) => rows)).toEqual(Array.from({ length: 900 }, (_, n) => row(n)));
    expect(groups.at(-1)).toMatchObject({ title: 'B', rows: [row(899)] });
    expect(pieces.map(({ caption }) => caption)).toEqual([
      'Evidencia',
      ...Array.from({ length: pieces.length - 1 }, () => 'Evidencia (continuación)'),
    ]);
    expect(pieces.map(({ notes }) => notes)).toEqual([
      ...Array.from({ length: pieces.length - 1 }, () => []),
      ['Nota'],
    ]);
  });
});
