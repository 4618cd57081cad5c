import { describe, expect, it } from 'vitest';
import { verifiabilityHints, type WrittenMilestone } from './verifiability.ts';

const WHOLE: WrittenMilestone = {
  title: 'Publicar la guía de datos abiertos',
  deliverable: 'Guía publicada',
  endsOn: { date: '2027-03-31', precision: 'MONTH' },
  leads: 1,
};

describe('a milestone that anybody can check', () => {
  it.each<[string, Partial<WrittenMilestone>, string[]]>([
    ['has date, product, action and somebody who answers for it', {}, []],
    ['is not one without a date', { endsOn: null }, ['NO_DATE']],
    ['is not one without a product', { deliverable: '  ' }, ['NO_PRODUCT']],
    ['is not one that nobody answers for', { leads: 0 }, ['NOBODY_RESPONSIBLE']],
    ['may name its action as a noun', { title: 'Levantamiento de necesidades' }, []],
    ['may name what is done', { title: 'Plataforma publicada' }, []],
    ['is not one that names a thing alone', { title: 'Mesa de trabajo' }, ['NO_VERB']],
    ['is not fooled by a noun that ends like a verb', { title: 'Taller de la mujer' }, ['NO_VERB']],
    [
      'lacks everything when nothing is written',
      { title: '', deliverable: null, endsOn: null, leads: 0 },
      ['NO_DATE', 'NO_PRODUCT', 'NO_VERB', 'NOBODY_RESPONSIBLE'],
    ],
  ])('%s', (_, over, hints) => {
    expect(verifiabilityHints({ ...WHOLE, ...over })).toEqual(hints);
  });
});
