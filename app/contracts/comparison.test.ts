import { describe, expect, it } from 'vitest';
import { plansQuery, readCompared } from './comparison.ts';

const read = (search: string, others?: readonly string[]) => readCompared(new URLSearchParams(search), others);

describe('what is compared', () => {
  it.each([
    ['', []],
    ['con=chile&con=kenya', ['chile', 'kenya']],
    ['con=chile&con=&con=kenya&con=', ['chile', 'kenya']],
    ['con=chile&con=chile', ['chile']],
  ])('"%s" is %o', (search, expected) => {
    expect(read(search)).toEqual({ ok: true, value: expected });
  });

  it.each([
    ['plan=chile', 'QUERY_UNKNOWN', 'plan'],
    ['con=1&con=2&con=3&con=4&con=5&con=6&con=7', 'QUERY_INVALID', 'con'],
    [`con=${'x'.repeat(121)}`, 'QUERY_INVALID', 'con'],
    ['con=chile&theme=dark', 'QUERY_UNKNOWN', 'theme'],
  ])('"%s" is refused: %s of %s', (search, code, name) => {
    expect(read(search)).toMatchObject({ ok: false, code, name });
  });

  it('of a picture may say how it looks', () => {
    expect(read('con=chile&theme=dark', ['theme'])).toMatchObject({ ok: true });
  });
});

describe('the filters of the list of plans', () => {
  it.each([{ anio: '1899' }, { anio: '20x4' }, { nivel: 'CITY' }, { pagina: '0' }, { other: '1' }])(
    'take no %o',
    (query) => {
      expect(plansQuery.safeParse(query).success).toBe(false);
    },
  );
});
