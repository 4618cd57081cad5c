import { describe, expect, it } from 'vitest';
import { remembered } from './remembered.ts';

/** A service that counts how often it is asked, on data of a revision that the test sets. */
function counting() {
  const data = { revision: 1 };
  const asked: string[] = [];
  const ask = remembered({ revision: () => data.revision }, async ({ plan }: { readonly plan: string }) => {
    asked.push(plan);
    if (plan === 'none') throw new Error('no such plan');
    return { plan, revision: data.revision };
  });
  return { data, asked, ask };
}

describe('what a service remembers', () => {
  it('is the answer to the same question about the same data', async () => {
    const { asked, ask } = counting();
    expect(await ask({ plan: 'a' })).toBe(await ask({ plan: 'a' }));
    await ask({ plan: 'b' });
    expect(asked).toEqual(['a', 'b']);
  });

  it('is forgotten when the data has changed', async () => {
    const { data, asked, ask } = counting();
    await ask({ plan: 'a' });
    data.revision = 2;
    expect((await ask({ plan: 'a' })).revision).toBe(2);
    expect(asked).toEqual(['a', 'a']);
  });

  it('is no failure', async () => {
    const { asked, ask } = counting();
    await expect(ask({ plan: 'none' })).rejects.toThrow('no such plan');
    await expect(ask({ plan: 'none' })).rejects.toThrow('no such plan');
    expect(asked).toEqual(['none', 'none']);
  });

  it('is bounded: what was asked for least lately goes first', async () => {
    const { asked, ask } = counting();
    for (let day = 0; day < 60; day += 1) await ask({ plan: `plan ${day}` });
    await ask({ plan: 'plan 59' });
    expect(asked).toHaveLength(60);
    await ask({ plan: 'plan 0' });
    expect(asked).toHaveLength(61);
  });
});
