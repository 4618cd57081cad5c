import { beforeAll, describe, expect, it } from 'vitest';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import type { Dossiers } from './dossiers.ts';
import { proposalsFile } from './proposals-file.ts';

let dossiers: Dossiers;
beforeAll(async () => {
  dossiers = dossiersOf(await ecuadorDossier());
});

const ask = (format: string, asOf = '2026-11-22') => proposalsFile(dossiers, { format, asOf });

describe('the proposals as a file', () => {
  it('has a row for each of the 43, as CSV and as JSON', async () => {
    const csv = await ask('csv');
    const lines = csv.body.trim().split('\r\n');
    expect(lines).toHaveLength(44);
    expect(lines[0]).toMatch(/^plan,category,number,title_es,title_en,outcome,outcome_es/);
    expect(lines[1]).toContain('IN_PLAN,Incluida en el plan');
    expect(csv.name).toBe('propuestas-ecuador-2019-2022-2026-11-22.csv');
    const json = JSON.parse((await ask('json')).body) as { rows: { outcome: string; commitment: string | null }[] };
    expect(json.rows).toHaveLength(43);
    expect(json.rows.filter(({ commitment }) => commitment !== null)).toHaveLength(10);
  });

  it('has no row before the fate of proposals was public', async () => {
    expect((await ask('csv', '2020-12-30')).body.trim().split('\r\n')).toHaveLength(1);
  });

  it.each(['xls', 'pdf', ''])('knows no format "%s"', async (format) => {
    await expect(ask(format)).rejects.toMatchObject({ code: 'NOT_FOUND', detail: 'FORMAT_UNKNOWN' });
  });
});
