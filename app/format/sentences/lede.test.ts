import { describe, expect, it } from 'vitest';
import type { CommitmentStory } from '#contracts/commitment-story.ts';
import { aCommitment, aReport, dossierWith, ec } from '#domain/testing/dossier.ts';
import type { PlanDossier } from '#domain/records.ts';
import { commitmentStory } from '#server/services/commitment-story.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { ledeOf } from './lede.ts';

const ecuador = await ecuadorDossier();
const story = (code: string, asOf: string, dossier = ecuador): Promise<CommitmentStory> =>
  commitmentStory(dossiersOf(dossier), { code, asOf });

describe('the opening sentences say who promised, what each source says and what the IRM concluded', () => {
  it.each([
    [
      'EC0003',
      '2026-11-22',
      'Lo prometió el Servicio Nacional de Contratación Pública (SERCOP) para diciembre de 2021, con la Fundación Ciudadanía y Desarrollo (FCD) como contraparte. La entidad da por completos 5 de 9 hitos y de 1 no informó. La contraparte y el Grupo Núcleo dan por completos 6. Hay 4 hitos vencidos. ¿Se abrió el gobierno? El IRM responde: «Excepcional» (transcrito de: informe de resultados, 2023, versión final).',
    ],
    [
      'EC0005',
      '2026-11-22',
      'Lo prometió el Ministerio de Energía y Recursos Naturales No Renovables (MERNNR) para agosto de 2021, con 4 contrapartes. La entidad da por completos 3 de 5 hitos. Las contrapartes no han informado de ninguno; el Grupo Núcleo da por completos 3 de los 4 que valoró. Hay 2 hitos vencidos. ¿Se abrió el gobierno? El IRM ya respondió; su valor está por transcribir.',
    ],
    [
      'EC0009',
      '2026-11-22',
      'Lo prometieron la Presidencia de la República del Ecuador y el Ministerio de Telecomunicaciones y de la Sociedad de la Información (MINTEL) para marzo de 2022, con el Instituto de Altos Estudios Nacionales (IAEN) como contraparte. La Presidencia de la República del Ecuador da por completos 3 de 5 hitos y de 1 no informó. La contraparte da por completo 1; el Grupo Núcleo, 2 de los 3 que valoró. Hay 2 hitos vencidos. ¿Se abrió el gobierno? El IRM responde: «Marginal» (transcrito de: informe de resultados, 2023, versión final).',
    ],
    [
      'EC0002',
      '2022-01-01',
      'Lo prometió la Secretaría Técnica de Planificación «Planifica Ecuador» (STPE) para octubre de 2021, con la Fundación de Ayuda por Internet (FUNDAPI) como contraparte. Desde el 24 de mayo de 2021 responde la Secretaría Nacional de Planificación (SNP). La entidad da por completo 1 de 5 hitos y de 4 no informó. La contraparte da por completos 2; el Grupo Núcleo, 1. Hay 4 hitos vencidos. El IRM aún no lo ha evaluado.',
    ],
    [
      'EC0002',
      '2020-03-01',
      'Lo prometió la Secretaría Técnica de Planificación «Planifica Ecuador» (STPE), con la Fundación de Ayuda por Internet (FUNDAPI) como contraparte. Todavía ninguna fuente ha informado de sus 5 hitos. El IRM aún no lo ha evaluado.',
    ],
  ])('%s on %s', async (code, asOf, sentences) => {
    expect(ledeOf(await story(code, asOf), 'es')).toBe(sentences);
  });

  it('in English as well', async () => {
    expect(ledeOf(await story('EC0007', '2026-11-22'), 'en')).toBe(
      'Promised by the Human Rights Secretariat (SDH) for June 2022, with Fundación Diálogo Diverso and Fundación Esquel as counterparts. The agency says 5 of 9 milestones are complete. Fundación Diálogo Diverso says 6 are complete; the Core Group, 5 of the 8 it looked at. 4 milestones are overdue. The sources contradict each other on 2 milestones. Did it open government? The IRM answers: “Outstanding” (transcribed from: Results Report, 2023, final version).',
    );
  });
});

describe('a commitment that is out of the ordinary', () => {
  const small = (over: Partial<PlanDossier>): Promise<string> =>
    story('EC0001', '2021-01-01', dossierWith(over)).then((found) => ledeOf(found, 'es'));
  const report = aReport({ id: 'a', milestone: 'C01-H01', publishedOn: '2020-06-01', state: ec('COMPLETADO') });

  it.each<[string, Partial<PlanDossier>, string]>([
    [
      'no report',
      {},
      'Lo prometió lead, con partner como contraparte. Todavía ninguna fuente ha informado de su único hito.',
    ],
    [
      'one milestone',
      { reports: [report] },
      'Lo prometió lead, con partner como contraparte. La entidad da por completo su único hito. La contraparte no ha informado de ninguno; el Grupo Núcleo no ha valorado ninguno.',
    ],
    ['no milestone', { milestones: [] }, 'Lo prometió lead, con partner como contraparte.'],
    ['no body', { milestones: [], participations: [] }, 'No consta qué entidad responde por este compromiso.'],
  ])('%s', async (_, over, sentences) => {
    expect(await small({ commitments: [aCommitment({ code: 'EC0001' })], ...over })).toBe(sentences);
  });
});
