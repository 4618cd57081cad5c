import { describe, expect, it } from 'vitest';
import type { PlanDossier } from '#domain/records.ts';
import { createDossiers } from './dossiers.ts';
import type { PlanReader, PlanSummary } from './ports.ts';

const dossier = (slug: string, revision: number) => ({ plan: { slug }, revision }) as unknown as PlanDossier;

/** A reader whose data changes when told to, and that counts what it is asked. */
function readerOf(...slugs: string[]) {
  const state = { revision: 1, slugs, reads: [] as string[], fails: false };
  const reader: PlanReader = {
    revision: async () => ({ number: state.revision, madeAt: '' }),
    listPlans: async () => state.slugs.map((slug) => ({ slug, jurisdiction: { slug: 'ecuador' } }) as PlanSummary),
    dossier: async (slug) => {
      state.reads.push(slug);
      if (state.fails) throw new Error('the disk is gone');
      return dossier(slug, state.revision);
    },
    auditEvents: async () => [],
  };
  return { reader, state };
}

describe('dossiers', () => {
  it('are read once for each revision, however many ask', async () => {
    const { reader, state } = readerOf('a', 'b');
    const dossiers = await createDossiers(reader);
    await Promise.all([dossiers.find('a'), dossiers.find('a'), dossiers.all()]);
    expect(state.reads.toSorted()).toEqual(['a', 'b']);
    await dossiers.refresh();
    await dossiers.find('a');
    expect(state.reads).toHaveLength(2);
  });

  it('tell of what was written before they are asked to look, also when they are looking already', async () => {
    const { reader, state } = readerOf('a');
    const looked = Promise.withResolvers<undefined>();
    let slow = false;
    const revision = async () => {
      const number = state.revision;
      if (slow) await looked.promise;
      return { number, madeAt: '' };
    };
    const dossiers = await createDossiers({ ...reader, revision });
    slow = true;
    const first = dossiers.refresh();
    state.revision = 2;
    const others = [dossiers.refresh(), dossiers.refresh()];
    looked.resolve(undefined);
    await Promise.all([first, ...others]);
    expect(dossiers.revision()).toBe(2);
  });

  it('are read anew once another process has written', async () => {
    const { reader, state } = readerOf('a');
    const dossiers = await createDossiers(reader);
    expect((await dossiers.find('a')).revision).toBe(1);
    state.revision = 2;
    state.slugs = ['a', 'new'];
    await dossiers.refresh();
    expect(dossiers.revision()).toBe(2);
    expect((await dossiers.find('new')).revision).toBe(2);
    expect((await dossiers.find('a')).revision).toBe(2);
  });

  it('are of the revision that they are shown under, also when something is written in between', async () => {
    const { reader, state } = readerOf('a');
    const dossiers = await createDossiers(reader);
    state.revision = 2;
    const found = await dossiers.find('a');
    expect([found.revision, dossiers.revision()]).toEqual([2, 2]);
  });

  it('do not remember a failure', async () => {
    const { reader, state } = readerOf('a');
    const dossiers = await createDossiers(reader);
    state.fails = true;
    await expect(dossiers.find('a')).rejects.toThrow('the disk is gone');
    state.fails = false;
    expect((await dossiers.find('a')).revision).toBe(1);
  });

  it('never ask the database for a plan that is not there', async () => {
    const { reader, state } = readerOf('a');
    const dossiers = await createDossiers(reader);
    await expect(dossiers.find('__proto__')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(state.reads).toEqual([]);
  });
});
