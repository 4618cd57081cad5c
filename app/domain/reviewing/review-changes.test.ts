/** What reviewers made public, as changes: what, when, and who says it. */
import { describe, expect, it } from 'vitest';
import { changesBy } from '../changes.ts';
import type { AssessmentReply, IndependentAssessment, PlanDossier } from '../records.ts';
import { aMilestone, anEvidence, aReport, dossierWith } from '../testing/dossier.ts';

const reply = (givenOn: string): AssessmentReply => ({
  ...{ id: givenOn, organization: 'sercop', office: { es: 'Oficina' }, text: 'No estamos de acuerdo.', givenOn },
  ...{ beforeRelease: givenOn < '2021-11-10', isToEarlierText: false },
});
const released = (over: Partial<IndependentAssessment> = {}): IndependentAssessment => ({
  ...{ id: 'a1', commitment: 'C01', moment: 'END_OF_TERM', methodology: 'NATIONAL_EC_2021', organization: 'partner' },
  ...{ credits: [], releasedOn: '2021-11-10', supersedes: null, correction: null, values: [], replies: [] },
  ...over,
});
const verdict = (id: string, givenOn: string, organization = 'partner') => ({
  ...{ id, evidence: 'e1', verdict: 'SUPPORTS' as const, note: null, organization, office: { es: 'Observatorio' } },
  givenOn,
});
const REPORTED = [aReport({ publishedOn: '2021-10-15', evidence: [{ ...anEvidence(), id: 'e1' }] })];

const told = (over: Partial<PlanDossier>, asOf = '2021-12-31') =>
  changesBy(dossierWith({ milestones: [aMilestone('C01-H01')], reports: REPORTED, ...over }), asOf, {
    kinds: ['REVIEW'],
  }).flatMap((change) => (change.kind === 'REVIEW' ? [`${change.day} ${change.step} ${change.organization}`] : []));

describe('what reviewers made public', () => {
  it.each<[string, Partial<PlanDossier>, string[]]>([
    ['nothing', {}, []],
    ['a release', { independentAssessments: [released()] }, ['2021-11-10 ASSESSMENT partner']],
    ['a release after the day that is shown', { independentAssessments: [released({ releasedOn: '2022-01-01' })] }, []],
    ['one of a commitment that the plan has not', { independentAssessments: [released({ commitment: 'C99' })] }, []],
    [
      'a reply from before the release, public with it',
      { independentAssessments: [released({ replies: [reply('2021-11-01')] })] },
      ['2021-11-10 ASSESSMENT partner', '2021-11-10 REPLY sercop'],
    ],
    [
      'a reply from after the release, on its own day',
      { independentAssessments: [released({ replies: [reply('2021-11-20')] })] },
      ['2021-11-20 REPLY sercop', '2021-11-10 ASSESSMENT partner'],
    ],
    [
      'verdicts of one body on one day, together',
      { evidenceReviews: [verdict('v1', '2021-10-20'), verdict('v2', '2021-10-20'), verdict('v3', '2021-10-21')] },
      ['2021-10-21 VERDICTS partner', '2021-10-20 VERDICTS partner'],
    ],
    [
      'verdicts of two bodies, apart',
      { evidenceReviews: [verdict('v1', '2021-10-20'), verdict('v2', '2021-10-20', 'other')] },
      ['2021-10-20 VERDICTS partner', '2021-10-20 VERDICTS other'],
    ],
    [
      'a verdict on evidence that nobody gave',
      { evidenceReviews: [{ ...verdict('v1', '2021-10-20'), evidence: 'x' }] },
      [],
    ],
  ])('%s', (_, over, expected) => {
    expect(told(over)).toEqual(expected);
  });
});
