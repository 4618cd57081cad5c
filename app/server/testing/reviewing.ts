/** The services of reviewing on a real database, for tests. */
import type { Actor, Role } from '#domain/policy/roles.ts';
import type { CodedAnswer, Coding } from '#domain/reviewing/coding.ts';
import type { PlanDossier } from '#domain/records.ts';
import { createReviewStore, createTranscriptionStore, createVerdictStore } from '#server/db/reviewing-repository.ts';
import type { Reviewing } from '#server/services/reviewing/access.ts';
import { createReviewingServices, type ReviewingServices } from '#server/services/reviewing/all.ts';
import { temporaryDatabase } from './database.ts';
import { deskOn, type FilingDesk, PLAN } from './filing.ts';

/** A university without a part in any commitment, and one more; both may judge everything. */
export const UTPL = 'ecuador/utpl';
export const UDLA = 'ecuador/udla';
/** The commitment that tests judge: MINTEL leads it, REDAM accompanies it. */
export const CODE = 'EC0001';

export interface ReviewingDesk extends ReviewingServices {
  readonly reviewing: Reviewing;
  readonly filing: FilingDesk;
  readonly reviewer: (
    organization?: string | null,
    more?: readonly (readonly [Role, string | null])[],
  ) => Promise<Actor>;
  readonly dossier: () => Promise<PlanDossier>;
}

/** The services over a desk of filing, which sets the clock. */
export function reviewingOn(filing: FilingDesk): ReviewingDesk {
  const { dossiers, clock, newId } = filing.filing;
  const { database } = filing.db;
  const reviewing: Reviewing = {
    ...{ dossiers, clock, newId },
    verdicts: createVerdictStore(database),
    reviews: createReviewStore(database),
    transcriptions: createTranscriptionStore(database),
  };
  return {
    ...createReviewingServices(reviewing),
    ...{ reviewing, filing },
    reviewer: async (organization = UTPL, more = []) => {
      const person = await filing.person('REVIEWER', organization);
      const office = { es: 'Observatorio de gobierno abierto', en: 'Open government observatory' };
      const others = more.map(([role, body]) => ({ role, organization: body, office }));
      return { ...person, roles: [...person.roles.map((held) => ({ ...held, office })), ...others] };
    },
    dossier: () => dossiers.find(PLAN),
  };
}

/** On 25 November 2026. */
export async function reviewingDesk(): Promise<ReviewingDesk> {
  return reviewingOn(await deskOn(await temporaryDatabase()));
}

/** The same with a plan submitted in another year, so that other methods fit it. */
export async function reviewingDeskOfPlan(submitted: number): Promise<ReviewingDesk> {
  const db = await temporaryDatabase();
  await db.database.writer.planVersion.updateMany({
    data: { submittedOn: `${submitted}-12-31`, submittedOnPrecision: 'YEAR' },
  });
  return reviewingOn(await deskOn(db));
}

export const answer = (value: string, over: Partial<CodedAnswer> = {}): CodedAnswer => ({
  ...{
    value,
    naReason: null,
    rationale: `Porque ${value}.`,
    evidence: null,
    url: 'https://a.org/i',
    page: '4',
    ...over,
  },
});
const none = (naReason: CodedAnswer['naReason']): CodedAnswer => ({
  ...{ value: null, naReason, rationale: '', evidence: null, url: '', page: '' },
});

/** A coding in order of the results of Ecuador's plan, by the method of 2018 to 2020. */
export const resultsCoding = (completion: string, diog = 'MARGINAL'): Coding => ({
  ...{ COMPLETION: answer(completion), DIOG: answer(diog), 'DIOG.ATI': answer(diog) },
  ...{ 'DIOG.CP': none('NOT_APPLICABLE'), 'DIOG.PA': none('NOT_APPLICABLE') },
});
