/** An independent reviewer disagrees with the IRM and with the body, and finds evidence wanting: where a reader sees it. */
import { describe, expect, it } from 'vitest';
import type { PlanDossier } from '#domain/records.ts';
import { planStandings } from '#domain/standing.ts';
import { isComplete } from '#domain/states.ts';
import { anAssessment, anIrmValue } from '#domain/testing/judgements.ts';
import { ledeOf } from '#format/sentences/lede.ts';
import { judgementSentence } from '#format/sentences/judgements.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { commitmentStory } from './commitment-story.ts';
import { discrepancyFeed } from './discrepancy-feed.ts';
import { discrepancyList } from './discrepancy-list.ts';
import { voicesFile } from './voices-file.ts';

const TODAY = '2026-11-25';
const plain = await ecuadorDossier();
const ec4 = plain.commitments.find(({ code }) => code === 'EC0004');
const done = planStandings(plain, TODAY).find(({ latest: { AGENCY_SELF: report } }) => {
  return report !== null && isComplete(report.state) && report.evidence.length > 0;
});
if (!ec4 || !done) throw new Error('The plan of Ecuador has no EC0004, or nothing complete with evidence');
const piece = done.latest.AGENCY_SELF?.evidence[0]?.id ?? '';
const assessment = anAssessment(
  [
    { variable: 'COMPLETION', value: 'NOT_STARTED' },
    { variable: 'DIOG', value: 'WORSENED' },
  ],
  { id: 'utpl-1', commitment: ec4.id, organization: 'utpl', releasedOn: '2026-11-01' },
);
const judged: PlanDossier = {
  ...plain,
  independentAssessments: [assessment],
  evidenceReviews: [
    {
      ...{ id: 'v1', evidence: piece, verdict: 'DOES_NOT_SUPPORT', note: 'Habla de otro hito.', organization: 'utpl' },
      ...{ office: { es: 'Observatorio' }, givenOn: '2026-11-02' },
    },
  ],
};
/** What the IRM's report on results concluded, under that report's own name here. */
const ofResults = {
  variable: 'DIOG',
  value: 'MARGINAL',
  report: plain.irmReports.find(({ type }) => type === 'RESULTS')?.id ?? null,
} as const;
const dossiers = dossiersOf(judged);
const list = (query = {}) => discrepancyList(dossiers, { asOf: TODAY, query });

describe('a reviewer who sees it otherwise than the IRM and the body', () => {
  it('stands among the discrepancies: beside the IRM on results, beside the body’s milestones on completion', async () => {
    const { judgements } = await list();
    expect(
      judgements.discrepancies.map(({ commitment, variable, steps }) => [commitment.code, variable, steps]),
    ).toEqual([
      ['EC0004', 'DIOG', 2],
      ['EC0004', 'COMPLETION', 1],
    ]);
    expect(judgements.figure).toMatchObject({ value: 2, explanation: { n: 2 } });
    expect(judgements.discrepancies.map(({ flag }) => flag?.state)).toEqual(['OPEN', 'OPEN']);
  });

  it('is said in words with who said it, from where, and how the body’s milestones read', async () => {
    const [results, completion] = (await list()).judgements.discrepancies;
    expect(results && judgementSentence(results, 'es')).toBe(
      'UTPL, revisión independiente: Empeoró (publicado el 1 nov 2026); IRM: Marginal (transcrito de: informe de resultados, 2023, versión final). Distancia: 2 grados.',
    );
    expect(completion && judgementSentence(completion, 'en')).toBe(
      'UTPL, independent review: Not started (released 1 Nov 2026); the milestones that MAATE reported read as Limited: 2 complete, 4 of 4 reported on. Distance: one step; a discrepancy because “Not started” and a milestone said to be complete exclude each other.',
    );
  });

  it('is narrowed by commitment and institution, and the plan’s figure stays whole', async () => {
    const other = await list({ compromiso: 'EC0003' });
    expect([other.judgements.discrepancies.length, other.disputed.length]).toEqual([0, 0]);
    expect(other.judgements.figure.value).toBe(2);
    expect((await list()).choices.commitments.map(({ commitment }) => commitment.code)).toContain('EC0004');
  });

  it('is told in the summary of the commitment, and nobody says there that there is no discrepancy', async () => {
    const story = await commitmentStory(dossiers, { code: 'EC0004', asOf: TODAY });
    expect(story.judgements.discrepancies).toHaveLength(2);
    expect(ledeOf(story, 'es')).toContain(
      'Hay 2 discrepancias entre quienes valoraron el compromiso entero o con lo que reportó la entidad.',
    );
    const before = await commitmentStory(dossiers, { code: 'EC0004', asOf: '2026-10-31' });
    expect(before.judgements.discrepancies).toHaveLength(0);
  });

  it('stands in the feed and, voice by voice, in the file', async () => {
    const feed = await discrepancyFeed(dossiers, {
      asOf: TODAY,
      plan: undefined,
      locale: 'es',
      origin: 'https://x.test',
    });
    expect(feed).toContain('UTPL, revisión independiente: Empeoró');
    expect(feed).toContain('un grado; es discrepancia porque «No iniciado» y un hito dado por completado se excluyen');
    expect(feed).toContain('No lo respalda, según UTPL');
    const file = await voicesFile(dossiers, { asOf: TODAY, query: { compromiso: 'EC0004' }, format: 'json' });
    const { rows } = JSON.parse(String(file.body)) as { rows: Record<string, unknown>[] };
    expect(rows.map(({ variable, voice, value, steps }) => [variable, voice, value, steps])).toEqual([
      ['DIOG', 'INDEPENDENT_REVIEWER', 'WORSENED', 2],
      ['DIOG', 'IRM', 'MARGINAL', 2],
      ['COMPLETION', 'INDEPENDENT_REVIEWER', 'NOT_STARTED', 1],
      ['COMPLETION', 'AGENCY_READING', 'LIMITED', 1],
    ]);
    expect(rows.map(({ contrary }) => contrary)).toEqual([
      ...[null, null, 'NOT_STARTED_AND_COMPLETE', 'NOT_STARTED_AND_COMPLETE'],
    ]);
    expect(rows[1]).toMatchObject({ publication: 'FINAL', flag: 'OPEN' });
    await expect(voicesFile(dossiers, { asOf: TODAY, query: {}, format: 'xls' })).rejects.toMatchObject({
      detail: 'FORMAT_UNKNOWN',
    });
  });
});

describe('a reviewer who finds that the evidence does not support it', () => {
  it('raises a flag on the milestone, listed with its note and what was done', async () => {
    const { disputed, open } = await list();
    expect(disputed).toMatchObject([
      {
        milestone: { number: done.milestone.number },
        verdicts: [{ review: { note: 'Habla de otro hito.' }, by: { id: 'utpl' } }],
        flag: { kind: 'DISPUTED', state: 'OPEN' },
      },
    ]);
    expect(open).toContainEqual({ kind: 'DISPUTED', count: 1 });
  });
});

describe('what nobody can compare', () => {
  it('says why, and counts one voice alone', async () => {
    const alone = await discrepancyList(dossiersOf(plain), { asOf: TODAY, query: {} });
    expect(alone.judgements.discrepancies).toEqual([]);
    expect(alone.judgements.figure).toMatchObject({ value: 0, explanation: { n: 0 } });
    expect(alone.judgements.reasons.map(({ reason }) => reason)).toEqual(['ALONE']);
    const otherMethod = { ...assessment, methodology: 'IRM_2021_PLUS' as const };
    const apart = {
      ...judged,
      independentAssessments: [otherMethod],
      assessments: [anIrmValue({ ...ofResults, commitment: ec4.id })],
    };
    const { judgements } = await discrepancyList(dossiersOf(apart), { asOf: TODAY, query: {} });
    expect(judgements.incomparable.map(({ incomparable }) => incomparable)).toEqual(['METHOD', 'METHOD']);
  });
});
