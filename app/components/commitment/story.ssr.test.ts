/** The page of a commitment as the server gives it: every source beside the others, nothing missing without a word. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { CommitmentStory } from '#contracts/commitment-story.ts';
import {
  anEvidence,
  aMilestoneVersion,
  aReport,
  aVersion,
  day,
  dossierWith,
  ec,
  month,
} from '#domain/testing/dossier.ts';
import { anAssessment } from '#domain/testing/judgements.ts';
import type { Locale } from '#format/locale.ts';
import { commitmentStory } from '#server/services/commitment-story.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { markupOf, wordsOf } from '../testing/markup.ts';
import CommitmentPage from './CommitmentPage.svelte';

const TODAY = '2026-11-22';
const ecuador = await ecuadorDossier();

async function pageOf(code: string, asOf = TODAY, locale: Locale = 'es', dossier = ecuador): Promise<string> {
  const story: CommitmentStory = await commitmentStory(dossiersOf(dossier), { code, asOf });
  const isToday = asOf === TODAY;
  const props = { story, address: 'https://example.org/compromisos/EC0003', isToday };
  return markupOf(CommitmentPage, props, { locale, asOf: isToday ? null : asOf });
}
const article = (page: string, id: string): string =>
  page.match(new RegExp(`<article id="${id}".*?</article>`))?.[0] ?? '';
const section = (page: string, id: string): string =>
  page.match(new RegExp(`<section class="section" id="${id}".*?</section>`))?.[0] ?? '';

describe('the page of EC0003', () => {
  let page = '';
  beforeAll(async () => {
    page = await pageOf('EC0003');
  });

  it('has an anchor for each milestone, and one heading of the first level', () => {
    expect([...page.matchAll(/<article id="(h\d+)"/g)].map(([, id]) => id)).toEqual([
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'h7',
      'h8',
      'h9',
    ]);
    expect(page.match(/<h1/g)).toHaveLength(1);
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('leads to each of its parts', () => {
    const ways = [...page.matchAll(/<a href="#([a-z]+)"/g)].map(([, id]) => id);
    expect(ways).toContain('hitos');
    for (const id of new Set(ways)) expect(page).toContain(`id="${id}"`);
  });

  it('sets the three sources side by side, each with state, date, office and evidence (rule D1)', () => {
    const sixth = wordsOf(article(page, 'h6'));
    expect(sixth).toContain('Entidad : SERCOP Ejecución 21 oct 2021, SERCOP; 100 % autoinformado');
    expect(sixth).toContain('Contraparte : FCD Completado 19 oct 2021, FCD');
    expect(sixth).toContain('Grupo Núcleo Completado 3 dic 2021, Grupo Núcleo');
    expect(sixth.match(/Sin evidencia adjunta\./g)).toHaveLength(3);
    expect(sixth).toContain('Venció en julio de 2021, hace 5 años y 3 meses (1940 días)');
    expect(sixth).toContain('Las fuentes difieren: un grado');
    expect(sixth).toContain('Reportado al 100 % con estado Ejecución. Se conserva como se presentó.');
  });

  it('says that a source is silent, and that an original date is not known', () => {
    const ninth = wordsOf(article(page, 'h9'));
    expect(ninth).toContain('Entidad : SERCOP Sin reporte');
    expect(ninth).toContain('fecha original desconocida');
    expect(ninth).toContain('La entidad no presentó reporte de este hito.');
  });

  it('never puts a dash or an empty cell for what is not known', () => {
    expect(wordsOf(page)).not.toMatch(/[—–]/);
    expect(page).not.toMatch(/<(td|dd)[^>]*>\s*<\/(td|dd)>/);
    expect(wordsOf(page)).not.toMatch(/undefined|null|NaN/);
  });

  it('gives the IRM as words on a scale, and each absence with its own word (rules D2, D4)', () => {
    const irm = wordsOf(section(page, 'irm'));
    expect(irm).toContain('Excepcional (valor del IRM)');
    for (const word of ['Por transcribir', 'No se usa en este método', 'No aplica']) expect(irm).toContain(word);
    expect(irm).toContain('Transcrito de: Ficha OGP del compromiso EC0003');
    expect(irm).not.toMatch(/\d\s?%/);
  });

  it('measures the silence of the repository and cites a permanent address', () => {
    expect(wordsOf(section(page, 'reloj'))).toContain(
      'Al terminar el plan, el 31 de agosto de 2022, llevaba 8 meses (271 días)',
    );
    expect(section(page, 'datos')).toContain('href="https://example.org/compromisos/EC0003?asOf=2026-11-22"');
    expect(wordsOf(section(page, 'datos'))).toContain('Situación al 22 de noviembre de 2026, revisión 1 de los datos.');
  });
});

describe('another commitment', () => {
  it('a single step that is a discrepancy says why, as the rule below it does', async () => {
    const commitment = ecuador.commitments.find(({ code }) => code === 'EC0004')?.id ?? '';
    const said = anAssessment([{ variable: 'COMPLETION', value: 'NOT_STARTED' }], { commitment });
    const differ = async (locale: Locale) => {
      const page = await pageOf('EC0004', '2024-01-01', locale, { ...ecuador, independentAssessments: [said] });
      return wordsOf(section(page, 'difieren'));
    };
    const es = await differ('es');
    expect(es).toContain('un grado; es discrepancia porque «No iniciado» y un hito dado por completado se excluyen');
    expect(es).toContain('salvo entre dos palabras que se excluyen: sí y no, o «No iniciado» y un hito dado por');
    const en = await differ('en');
    expect(en).toContain('one step; a discrepancy because “Not started” and a milestone said to be complete exclude');
    expect(en).toContain('unless the two words exclude each other: yes and no, or “Not started” and a milestone');
  });

  it('EC0007 calls out its discrepancies', async () => {
    const differ = wordsOf(section(await pageOf('EC0007'), 'difieren'));
    expect(differ).toContain('Discrepancia desde el 25 de octubre de 2021, hito 1');
    expect(differ).toContain(
      'La entidad dice «Completado»; la contraparte, «Definición»; el Grupo Núcleo, «Completado». 3 grados de distancia.',
    );
    expect(differ).toContain('En 5 de los 9 hitos que se pueden comparar');
  });

  it('EC0005 says that its OGP code was deduced, that nobody of four reported, and which values are unplaced', async () => {
    const page = wordsOf(await pageOf('EC0005'));
    expect(page).toContain('código deducido de la numeración');
    expect(page.match(/sin reporte: no informó de ninguno de los 5 hitos/g)).toHaveLength(4);
    expect(page).toContain(
      'de los compromisos EC0002, EC0005 y EC0008 en conjunto, pero no cuál es de cada uno: uno «significativo», uno «marginal» y uno sin resultado.',
    );
  });

  it('EC0009 names the joint lead that said nothing', async () => {
    const page = await pageOf('EC0009');
    expect(wordsOf(article(page, 'h2'))).toContain('Sin reporte de MINTEL.');
    expect(wordsOf(section(page, 'responde'))).toContain(
      'responsabilidad conjunta; sin reporte: no informó de ninguno de los 5 hitos',
    );
  });

  it('EC0004 tells what its lead was before', async () => {
    const people = wordsOf(section(await pageOf('EC0004'), 'responde'));
    expect(people).toContain('desde el 5 de junio de 2021; asumió la tarea de la entidad anterior');
    expect(people).toContain('cambio de nombre, Decreto Ejecutivo 59');
  });

  it.each(['EC0001', 'EC0002', 'EC0006', 'EC0008', 'EC0010'])('%s has a page in English as well', async (code) => {
    const page = await pageOf(code, TODAY, 'en');
    expect(wordsOf(page)).toContain('On this page');
    expect(wordsOf(page)).not.toMatch(/undefined|null|NaN|[—–]|Entidad|Hito /);
  });
});

describe('a day in the past', () => {
  it('knows no report, no IRM value and no date that came later', async () => {
    const page = await pageOf('EC0003', '2020-03-01');
    const words = wordsOf(page);
    expect(words).toContain('Sin reporte de la entidad: 0 de 9 hitos');
    expect(words).toContain('Hasta ese día no constaba ningún reporte.');
    expect(words).toContain('Aún sin evaluar');
    expect(words).toContain('fechas desconocidas en la versión vigente ese día');
    expect(words).not.toContain('Excepcional');
    expect(words).not.toMatch(/\d oct 2021|Venció/);
    expect(
      page.match(/<a href="\/(compromisos|instituciones)[^"#]*/g)?.every((href) => href.includes('asOf=2020-03-01')),
    ).toBe(true);
  });
});

describe('a milestone that moved and was reported on too late', () => {
  const small = dossierWith({
    versions: [aVersion(), aVersion({ id: 'v2', publishedOn: day('2020-12-01') })],
    milestones: [
      {
        id: 'C01-H01',
        commitment: 'C01',
        number: 1,
        versions: [
          aMilestoneVersion({ planVersion: 'v1', endsOn: month('2021-06') }),
          aMilestoneVersion({ planVersion: 'v2', endsOn: month('2022-01'), contentChange: 'REWORDED' }),
        ],
      },
    ],
    reports: [
      aReport({
        id: 'a',
        milestone: 'C01-H01',
        organization: 'lead',
        publishedOn: '2022-10-01',
        reportedOn: day('2022-10-01'),
        state: ec('EJECUCION'),
        evidence: [anEvidence({ url: 'https://example.org/acta' })],
      }),
      aReport({
        id: 'b',
        milestone: 'C01-H01',
        organization: 'lead',
        publishedOn: '2022-11-01',
        reportedOn: day('2022-11-01'),
        state: ec('EJECUCION'),
        supersedes: 'a',
      }),
    ],
  });

  it('says by how much, what was corrected and that it does not count', async () => {
    const words = wordsOf(article(await pageOf('EC0001', '2023-01-01', 'es', small), 'h1'));
    expect(words).toContain('original: enero a junio de 2021; 7 meses después');
    expect(words).toContain('La reprogramación precisó su texto.');
    expect(words).toContain('Posterior al período; no cuenta para el IRM');
    expect(words).toContain('corregido por un reporte posterior');
    expect(words).toContain('corrige un reporte anterior');
  });
});
