import { describe, expect, it } from 'vitest';
import type { EvidenceReview } from '../records.ts';
import { anEvidence, aReport, dossierWith } from '../testing/dossier.ts';
import { evidencePieces, verdictsById, verdictsOn } from './verdicts.ts';

const review = (evidence: string, organization: string, givenOn: string, over: Partial<EvidenceReview> = {}) => ({
  ...{ id: `${evidence} ${organization} ${givenOn}`, evidence, organization, givenOn, verdict: 'SUPPORTS' as const },
  ...{ office: { es: 'Observatorio' }, note: null, ...over },
});

const page = anEvidence({ id: 'e1', url: 'https://a.org/acta' });
const plan = dossierWith({
  reports: [
    aReport({ id: 'r2', publishedOn: '2021-11-01', supersedes: 'r1', evidence: [{ ...page, id: 'r2.e1' }] }),
    aReport({ id: 'r1', publishedOn: '2021-10-01', evidence: [page, anEvidence({ id: 'e2' })] }),
    aReport({ id: 'r3', publishedOn: '2021-12-01', source: 'COUNTERPART', evidence: [anEvidence({ id: 'e3' })] }),
  ],
  evidenceReviews: [
    review('e1', 'university', '2021-10-05', { verdict: 'PARTIAL' }),
    review('e1', 'watch', '2021-10-06', { verdict: 'INACCESSIBLE' }),
    review('e1', 'university', '2021-11-20'),
  ],
});
const words = (evidence: string, asOf: string) =>
  verdictsOn(plan, [evidence], asOf).standing.map(({ organization, verdict }) => `${organization} ${verdict}`);

describe('verdicts on evidence', () => {
  it.each<[string, string[]]>([
    ['2021-10-04', []],
    ['2021-10-05', ['university PARTIAL']],
    ['2021-10-31', ['watch INACCESSIBLE', 'university PARTIAL']],
    ['2021-11-20', ['university SUPPORTS', 'watch INACCESSIBLE']],
  ])('on %s the latest of each body counts', (asOf, expected) => {
    expect(words('e1', asOf)).toEqual(expected);
  });

  it('keeps those that were replaced', () => {
    expect(verdictsOn(plan, ['e1'], '2022-01-01').earlier.map(({ verdict }) => verdict)).toEqual(['PARTIAL']);
  });

  it('holds for the same piece in a correction, so that correcting a report does not wash a verdict away', () => {
    const found = verdictsById(plan, 'C01', '2022-01-01');
    expect(Object.keys(found).toSorted()).toEqual(['e1', 'r2.e1']);
    expect(found['r2.e1']).toBe(found['e1']);
  });

  it('are about pieces that were public that day, each once', () => {
    const ids = (asOf: string) => evidencePieces(plan, 'C01', asOf).map((piece) => piece.ids.join('+'));
    expect(ids('2021-09-30')).toEqual([]);
    expect(ids('2021-10-01')).toEqual(['e1', 'e2']);
    expect(ids('2022-01-01')).toEqual(['e1+r2.e1', 'e2', 'e3']);
  });
});
