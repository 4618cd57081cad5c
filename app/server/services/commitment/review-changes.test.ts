/** What independent eyes said of a commitment, among its changes. */
import { describe, expect, it } from 'vitest';
import type { AssessmentReply, PlanDossier } from '#domain/records.ts';
import { anEvidence, aReport, dossierWith } from '#domain/testing/dossier.ts';
import { anAssessment, anIrmReport, anIrmValue } from '#domain/testing/judgements.ts';
import { reviewChanges } from './review-changes.ts';

const reply = (id: string, givenOn: string): AssessmentReply => ({
  ...{
    id,
    organization: 'lead',
    office: { es: 'Despacho' },
    text: 'No es así.',
    givenOn,
    beforeRelease: false,
    isToEarlierText: false,
  },
});
const review = (id: string, givenOn: string) => ({
  ...{ id, evidence: 'e1', verdict: 'PARTIAL' as const, note: null, organization: 'utpl' },
  ...{ office: { es: 'Observatorio' }, givenOn },
});
const copied = (on: string) => ({ page: '12', url: null, on, office: { es: 'Oficina' } });
const dossier: PlanDossier = dossierWith({
  reports: [aReport({ evidence: [anEvidence()] })],
  evidenceReviews: [review('v1', '2021-11-01'), review('v2', '2022-02-01')],
  independentAssessments: [
    anAssessment([{}], { id: 'a1', replies: [reply('r1', '2023-02-01'), reply('r2', '2023-04-01')] }),
    anAssessment([{}], { id: 'a2', supersedes: 'a1', releasedOn: '2023-05-01', correction: 'Un error.' }),
    anAssessment([{}], { id: 'other', commitment: 'C09' }),
  ],
  irmReports: [anIrmReport()],
  assessments: [
    anIrmValue({ id: 'seeded' }),
    anIrmValue({ id: 'one', variable: 'DIOG', value: 'MARGINAL', copied: copied('2023-07-01') }),
    anIrmValue({ id: 'two', variable: 'VERIFIABILITY', value: 'YES', copied: copied('2023-07-01') }),
    anIrmValue({ id: 'again', variable: 'DIOG', value: 'MAJOR', copied: copied('2023-08-01') }),
  ],
});
const told = (asOf: string) =>
  dossier.commitments.flatMap((commitment) =>
    reviewChanges(dossier, commitment, asOf).map(({ kind, date }) => `${kind} ${date.date}`),
  );

describe('the changes of a commitment', () => {
  it('tell verdicts, assessments and their corrections, replies, and values of the IRM on the day they were copied', () => {
    expect(told('2024-01-01')).toEqual([
      ...['VERDICT 2021-11-01', 'VERDICT 2022-02-01', 'ASSESSMENT 2023-03-01', 'ASSESSMENT 2023-05-01'],
      // A reply that was given before the release was public with it.
      ...['REPLY 2023-03-01', 'REPLY 2023-04-01', 'TRANSCRIPTION 2023-07-01', 'TRANSCRIPTION 2023-08-01'],
    ]);
  });

  it('put together what was copied of one report on one day', () => {
    const [commitment] = dossier.commitments;
    const copies = (commitment ? reviewChanges(dossier, commitment, '2023-07-01') : []).filter(
      (change) => change.kind === 'TRANSCRIPTION',
    );
    expect(copies.map(({ values }) => values.map(({ id }) => id))).toEqual([['one', 'two']]);
  });

  it('tell nothing of what came later', () => {
    expect(told('2023-03-31')).toEqual([
      ...['VERDICT 2021-11-01', 'VERDICT 2022-02-01', 'ASSESSMENT 2023-03-01', 'REPLY 2023-03-01'],
    ]);
    expect(told('2021-10-31')).toEqual([]);
  });
});
