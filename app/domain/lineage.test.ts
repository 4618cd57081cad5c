import { describe, expect, it } from 'vitest';
import { lineageOf } from './lineage.ts';
import { aCommitment, dossierWith } from './testing/dossier.ts';

const first = dossierWith({ commitments: [aCommitment({ id: 'C01', code: 'EC0001' })] });
const second = dossierWith({
  plan: { ...dossierWith().plan, id: 'plan-2', slug: 'plan-2', number: 2 },
  commitments: [
    aCommitment({ id: 'C01', code: 'EC0011', continues: ['EC0001', 'EC9999'] }),
    aCommitment({ id: 'C02', code: 'EC0012' }),
  ],
});
const codes = (code: string) => {
  const { continues, continuedBy } = lineageOf([first, second], code);
  return [
    continues.map((line) => [line.code, line.entry?.plan.slug ?? null]),
    continuedBy.map(({ commitment, plan }) => [commitment.code, plan.slug]),
  ];
};

describe('the line of a commitment', () => {
  it.each([
    ['EC0001', [], [['EC0011', 'plan-2']]],
    [
      'EC0011',
      [
        ['EC0001', 'plan-1'],
        ['EC9999', null],
      ],
      [],
    ],
    ['EC0012', [], []],
    ['EC0404', [], []],
  ])('%s continues %o and is continued by %o', (code, continues, continuedBy) => {
    expect(codes(code)).toEqual([continues, continuedBy]);
  });
});
