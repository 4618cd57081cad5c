import { describe, expect, it } from 'vitest';
import { institutionPage } from '#server/services/institution-page.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { datasetPlanBeside } from '#server/testing/plan-variants.ts';
import { institutionLede } from './institution-lede.ts';

const dossier = await ecuadorDossier();
const dossiers = dossiersOf(dossier);

describe('what a body is in the plan, in a sentence or three', () => {
  it.each([
    [
      'mintel',
      '2026-11-22',
      'Responde por 2 compromisos, con 12 hitos. La entidad da por completos 7 de 12; 5 están vencidos. Integra el Grupo Núcleo, el foro que conduce el proceso.',
    ],
    ['redam', '2026-11-22', 'Es contraparte en 1 compromiso y reportó 7 de 7 hitos.'],
    [
      'grupo-nucleo',
      '2026-11-22',
      'Es el foro que conduce el proceso de gobierno abierto y da su propia valoración de los hitos: 48 de 59.',
    ],
    ['planifica-ecuador', '2026-11-22', 'Respondía por 1 compromiso; ya no.'],
    ['senplades', '2026-11-22', 'Ocupaba una silla en el Grupo Núcleo; ya no.'],
    ['mae', '2026-11-22', 'Predecesora de la institución que responde por 1 compromiso.'],
    [
      'dinardap',
      '2026-11-22',
      'El plan la nombra entre los actores de 2 compromisos, sin hacerla responder por ellos.',
    ],
    ['ant', '2026-11-22', 'Aparece en las fuentes del plan, sin papel en ningún compromiso.'],
    ['snp', '2021-05-23', 'En la fecha que usted ve, todavía no tenía papel en el plan.'],
    ['redam', '2021-01-01', 'Es contraparte en 1 compromiso y reportó 0 de 7 hitos.'],
  ])('%s on %s', async (slug, asOf, sentences) => {
    const view = await institutionPage(dossiers, { slug, asOf });
    expect(institutionLede(view, 'es')).toBe(sentences);
  });

  it.each([
    [
      'mintel',
      'Responde por 3 compromisos, con 12 hitos. La entidad da por completos 7 de 12; 5 están vencidos. Integra el Grupo Núcleo, el foro que conduce el proceso.',
    ],
    ['redam', 'Es contraparte en 1 compromiso y reportó 7 de 7 hitos.'],
  ])('counts %s over all the plans shown, the newest without milestones', async (slug, sentences) => {
    const both = dossiersOf(datasetPlanBeside(dossier), dossier);
    const view = await institutionPage(both, { slug, asOf: '2026-11-22' });
    expect(institutionLede(view, 'es')).toBe(sentences);
  });

  it.each([
    ['es', 'Responde por 1 compromiso.'],
    ['en', 'It answers for 1 commitment.'],
  ] as const)('says in %s for what it answers where there are no milestones', async (locale, sentence) => {
    const view = await institutionPage(dossiersOf(datasetPlanBeside(dossier)), { slug: 'dpe', asOf: '2026-11-22' });
    expect(institutionLede(view, locale)).toBe(sentence);
  });

  it('speaks English as well', async () => {
    const view = await institutionPage(dossiers, { slug: 'sercop', asOf: '2026-11-22' });
    expect(institutionLede(view, 'en')).toBe(
      'It answers for 1 commitment, with 9 milestones. By the agency’s word 5 of 9 are complete; 4 are overdue.',
    );
  });
});
