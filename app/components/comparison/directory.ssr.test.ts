/** The front page of a site with several plans: what the data do not carry is neither zero nor an empty table. */
import { describe, expect, it } from 'vitest';
import type { PlanDossier } from '#domain/records.ts';
import { directory } from '#server/services/comparison/directory.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { datasetPlanBeside } from '#server/testing/plan-variants.ts';
import { markupOf, wordsOf } from '../testing/markup.ts';
import Directory from './Directory.svelte';

const TODAY = '2026-11-30';
const ecuador = await ecuadorDossier();
const bare = datasetPlanBeside(ecuador);
const pageOf = async (...plans: readonly PlanDossier[]) =>
  markupOf(Directory, { view: await directory(dossiersOf(...plans), { asOf: TODAY }) });
/** Captions of the tables without a row. */
const emptyTables = (page: string): string[] =>
  (page.match(/<table.*?<\/table>/g) ?? []).filter((table) => !/<tbody[^>]*>.*?<tr/.test(table));

describe('the front page of several plans', () => {
  it('says of plans without milestones that the data give none', async () => {
    const page = await pageOf(bare);
    expect(emptyTables(page)).toEqual([]);
    expect(wordsOf(page)).toContain('Hitos los datos no dan hitos');
    expect(wordsOf(page)).toContain('Los datos de estos planes no dan hitos');
  });

  it('counts milestones where some plan has them', async () => {
    const page = await pageOf(bare, ecuador);
    expect(emptyTables(page)).toEqual([]);
    expect(wordsOf(page)).toContain('Hitos 59');
    expect(wordsOf(page)).not.toContain('Los datos de estos planes no dan hitos');
  });
});
