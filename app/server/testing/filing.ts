/** People of every role and the services of filing on a real database, for tests. */
import { randomUUID } from 'node:crypto';
import type { FilingKey } from '#contracts/filing-views.ts';
import type { RawFiling } from '#contracts/filing.ts';
import type { Actor, Role } from '#domain/policy/roles.ts';
import {
  createBlockageStore,
  createFilingStore,
  createPeriodStore,
  createReschedulingStore,
} from '#server/db/filing-repository.ts';
import type { Filing } from '#server/services/filing/access.ts';
import { createFilingServices, type FilingServices } from '#server/services/filing/all.ts';
import { createDossiers } from '#server/services/dossiers.ts';
import { temporaryDatabase, type TemporaryDatabase } from './database.ts';

export const PLAN = 'ecuador-2019-2022';
export const PERIOD = '2026-11';

/** The services of filing on a database of their own, with a clock that a test sets. */
export interface FilingDesk extends FilingServices {
  readonly filing: Filing;
  readonly db: TemporaryDatabase;
  /** Sets what time it is: an ISO date and time, or a day at noon in Quito. */
  readonly at: (time: string) => void;
  /** A person with one role, made in the database. */
  readonly person: (role: Role, organization?: string | null, secondFactor?: boolean) => Promise<Actor>;
  /** The same services over the same database, as another node has them. */
  readonly otherNode: () => Promise<FilingDesk>;
}

/** On 25 November 2026, with the period `2026-11` open from 1 to 30 November. */
export async function filingDesk(): Promise<FilingDesk> {
  const desk = await deskOn(await temporaryDatabase());
  desk.at('2026-11-01');
  const contact = await desk.person('POINT_OF_CONTACT');
  const label = { es: 'Noviembre de 2026', en: 'November 2026' };
  await desk.openPeriod(contact, { plan: PLAN, period: PERIOD, label, opensOn: '2026-11-01', closesOn: '2026-11-30' });
  desk.at('2026-11-25');
  return desk;
}

/** The services over a database that is there already. */
export async function deskOn(db: TemporaryDatabase, start = '2026-11-25T17:00:00.000Z'): Promise<FilingDesk> {
  let now = new Date(start);
  let ids = 0;
  const node = randomUUID().slice(0, 8);
  const filing: Filing = {
    dossiers: await createDossiers(db.reader),
    filings: createFilingStore(db.database),
    periods: createPeriodStore(db.database),
    blockages: createBlockageStore(db.database),
    reschedulings: createReschedulingStore(db.database),
    clock: { now: () => now },
    newId: () => `${node}-${++ids}`,
  };
  return {
    ...createFilingServices(filing),
    ...{ filing, db },
    at: (time) => {
      now = new Date(time.length === 10 ? `${time}T17:00:00.000Z` : time);
    },
    person: (role, organization = null, secondFactor = true) =>
      personIn(db, `${node}-u${++ids}`, role, organization, secondFactor),
    otherNode: () => deskOn(db, now.toISOString()),
  };
}

async function personIn(
  { database }: TemporaryDatabase,
  userId: string,
  role: Role,
  organization: string | null,
  secondFactor: boolean,
): Promise<Actor> {
  await database.writer.user.create({ data: { id: userId, name: 'A person', email: `${userId}@example.org` } });
  const office = { es: `Oficina ${role}`, en: `Office ${role}` };
  return { userId, secondFactor, roles: [{ role, organization, office }] };
}

/** The report of an agency on a milestone in the open period. */
export function keyOf(milestone: string, organization: string, over: Partial<FilingKey> = {}): FilingKey {
  return { plan: PLAN, milestone, period: PERIOD, source: 'AGENCY_SELF', organization, ...over };
}

/** Answers with which an overdue milestone can be submitted. */
export const IN_ORDER: RawFiling = {
  state: 'EJECUCION',
  percent: '60',
  narrative: 'Se publicó la guía.',
  challenges: 'Faltó personal.',
};

export const AN_ADDRESS = {
  kind: 'DOCUMENT',
  title: 'Acta de entrega',
  language: 'es',
  issuedOn: '2026-11',
  url: 'https://example.org/acta',
};
