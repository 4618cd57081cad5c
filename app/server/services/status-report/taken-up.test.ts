import { describe, expect, it } from 'vitest';
import type { ReportForm } from '#contracts/status-query.ts';
import type { PlanDossier } from '#domain/records.ts';
import { processName } from '#format/sentences/process.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { textsIn } from '#server/testing/zip.ts';
import { recommendationsFile } from '../recommendations-file.ts';
import { renderReport } from './render.ts';
import { chooseScope } from './scope.ts';

const DAY = '2026-11-25';
const office = { es: 'Secretaría Técnica', en: 'Technical Secretariat' };

/** Ecuador's plan with an answer to the first recommendation, and a flag that was brought before the forum and settled. */
async function takenUp(): Promise<PlanDossier> {
  const plan = await ecuadorDossier();
  const response = {
    state: 'IN_PROGRESS',
    text: 'Se amplió la consulta.',
    at: '2026-11-20T15:00:00.000Z',
    office,
  } as const;
  const answered = { ...response, carriedToPlan: 'ecuador-2023-2025', carriedToCommitment: 'EC0012' };
  const commitment = plan.commitments.find(({ code }) => code === 'EC0007')?.id ?? '';
  const step = { office, document: null } as const;
  return {
    ...plan,
    recommendations: plan.recommendations.map((one, i) => (i === 0 ? { ...one, responses: [answered] } : one)),
    flags: [
      {
        ...{ key: `STALE-${commitment}`, kind: 'STALE', commitment, milestone: null },
        steps: [
          // Still the 20th in Quito.
          { ...step, action: 'ESCALATED', at: '2026-11-21T03:00:00.000Z', note: 'Lleva años sin reportes.' },
          { ...step, action: 'RESOLVED', at: '2026-11-24T15:00:00.000Z', note: 'La entidad reportará en enero.' },
        ],
      },
    ],
  };
}

async function made(dossier: PlanDossier, form: ReportForm, asOf = DAY, locale: 'es' | 'en' = 'es'): Promise<string> {
  const { ids: commitments, ...scope } = chooseScope(dossier, {}, asOf);
  const origin = 'https://tracker.test';
  const { body } = await renderReport({ dossier, scope, commitments, asOf, locale, form, origin, permalink: origin });
  return form.format === 'docx' || form.format === 'autoevaluacion' || form.format === 'xlsx'
    ? [...textsIn(body).values()].join('\n').replace(/<[^>]+>/g, ' ')
    : Buffer.from(body).toString('utf8');
}

const rowsOf = async (dossier: PlanDossier, table: string, asOf = DAY) => {
  const { tables } = JSON.parse(await made(dossier, { format: 'json' }, asOf)) as {
    tables: { id: string; rows: Record<string, unknown>[] }[];
  };
  return tables.find(({ id }) => id === table)?.rows ?? [];
};

describe('recommendations in a report', () => {
  it.each<ReportForm>([{ format: 'docx' }, { format: 'autoevaluacion' }, { format: 'xlsx' }])(
    'carry their answer, its state, its office and what takes them up: %o',
    async (form) => {
      const text = await made(await takenUp(), form);
      for (const told of ['En curso', 'Se amplió la consulta.', 'Secretaría Técnica', 'EC0012'])
        expect(text).toContain(told);
      expect(await made(await takenUp(), form, '2026-11-19')).not.toContain('Se amplió la consulta.');
    },
  );

  it('are the rows of their own file, in JSON and in CSV', async () => {
    const dossier = await takenUp();
    const file = await recommendationsFile(dossiersOf(dossier), { plan: dossier.plan.slug, asOf: DAY, format: 'json' });
    const { rows } = JSON.parse(file.body) as { rows: unknown[] };
    expect(await rowsOf(dossier, 'recomendaciones')).toEqual(rows);
    const csv = await made(dossier, { format: 'csv', table: 'recomendaciones', byteOrderMark: false });
    expect(csv.trim().split('\r\n')).toHaveLength(rows.length + 1);
    expect((await rowsOf(dossier, 'informes-irm')).map(({ id }) => id)).toContain('irm-results-2023');
  });
});

describe('the self-assessment', () => {
  it('says under its own head what is on record of the process, and leaves the rest to be written', async () => {
    const text = await made(await ecuadorDossier(), { format: 'autoevaluacion' });
    expect(text).toContain('Autoevaluación · Plan 2019-2022');
    expect(text).not.toContain('Informe de estado · Plan 2019-2022');
    for (const code of new Set((await ecuadorDossier()).requirementFacts?.map((fact) => fact.code))) {
      expect(text).toContain(processName(code, 'es'));
    }
    expect(text).toContain('Por completar');
  });
});

describe('flags in a report', () => {
  it('say who brought them before the forum, on which day where the plan is, and how they were settled', async () => {
    for (const [locale, words] of [
      ['es', 'Se llevó al Grupo Núcleo el 20 de noviembre de 2026, Secretaría Técnica.'],
      ['en', '20 November 2026'],
    ] as const) {
      const text = await made(await takenUp(), { format: 'docx' }, DAY, locale);
      for (const told of [words, 'Lleva años sin reportes.', 'La entidad reportará en enero.'])
        expect(text).toContain(told);
    }
  });

  it('are as many in the data as the records raise, with a row for each step', async () => {
    const dossier = await takenUp();
    const rows = await rowsOf(dossier, 'alertas');
    const overdue = (await rowsOf(dossier, 'hitos')).filter((row) => row.overdue);
    expect(rows.filter(({ kind }) => kind === 'OVERDUE')).toHaveLength(overdue.length);
    expect(rows.filter(({ state }) => state === 'RESOLVED').map(({ step }) => step)).toEqual(['ESCALATED', 'RESOLVED']);
  });
});

describe('evidence in a report', () => {
  it('is counted once, wherever it is cited: in the index, the tables and the requirements', async () => {
    const dossier = await ecuadorDossier();
    const rows = await rowsOf(dossier, 'evidencia');
    expect(rows).toHaveLength(5);
    expect(rows.find(({ title_es }) => String(title_es).includes('035-2020'))?.milestones).toBe('EC0001-2;EC0001-3');
    const commitments = await rowsOf(dossier, 'compromisos');
    expect(commitments.reduce((sum, { evidence }) => sum + Number(evidence), 0)).toBe(5);
    expect(await made(dossier, { format: 'docx' })).toContain('sin dirección ni archivo');
  });
});
