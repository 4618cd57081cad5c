/**
 * The demonstration (`DEMO=1`): people of every role and an open period, so that anyone can try each part. It lives on a
 * database of its own and refuses one that real people use; a usual start refuses a database of the demonstration.
 */
import { addDays, firstDay } from '#domain/dates.ts';
import { periodStanding } from '#domain/filing/period.ts';
import type { Role } from '#domain/policy/roles.ts';
import type { ReportingPeriod } from '#domain/records.ts';
import { roleName } from '#format/role-words.ts';
import { totp } from '../accounts/totp.ts';
import type { Dossiers } from '../services/dossiers.ts';
import type { FilingServices } from '../services/filing/all.ts';
import type { Gate, People } from '../services/ports-accounts.ts';
import { type DemoPerson, makePerson, readCredentials, writeCredentials } from './credentials.ts';
import { DEMO_DOMAIN, demoActor, demoParts } from './people.ts';

/** How long the period of the demonstration is open, in days. */
const OPEN_DAYS = 30;

export interface Demo {
  /** Codes of the second factors as they are now, for the page that asks for one. */
  readonly codes: () => { readonly role: Role; readonly email: string; readonly code: string }[];
  /** What the console says: who there is, and how to log in. */
  readonly notice: string;
}

export interface DemoPorts {
  readonly people: People;
  readonly gate: Gate;
  readonly dossiers: Dossiers;
  readonly filing: FilingServices;
  /** Where what people log in with is kept. */
  readonly file: string;
  readonly today: () => string;
  readonly newId: () => string;
}

/**
 * Makes what is missing of the demonstration.
 * @throws DEMO_REFUSED on a database with real accounts, or whose passwords are lost
 */
export async function openDemo(ports: DemoPorts): Promise<Demo> {
  const known = await ports.people.list();
  // Whoever was invited to try that out is of the demonstration as well.
  if (known.length > 0 && !known.some(({ email }) => email.endsWith(DEMO_DOMAIN))) {
    throw refusal(
      'DEMO_REFUSED',
      'DEMO=1 does not start on a database with real accounts. Give DATABASE_URL another one',
    );
  }
  const kept = await readCredentials(ports.file);
  if (known.length > 0 && kept === null) {
    throw refusal('DEMO_REFUSED', `The passwords of the demonstration are lost: there is no ${ports.file}`);
  }
  const people = kept && known.length > 0 ? kept : await makePeople(ports);
  await openPeriod(ports, people);
  return {
    notice: noticeOf(people),
    codes: () =>
      people.flatMap(({ role, email, secret }) => (secret === null ? [] : [{ role, email, code: totp(secret) }])),
  };
}

/** @throws DEMO_DATABASE when the database holds accounts whose passwords a console printed */
export async function refuseDemoAccounts(people: People): Promise<void> {
  if (!(await people.list()).some(({ email }) => email.endsWith(DEMO_DOMAIN))) return;
  throw refusal(
    'DEMO_DATABASE',
    'This database belongs to the demonstration. Start with DEMO=1, or give DATABASE_URL another one',
  );
}

const refusal = (code: string, text: string): Error => Object.assign(new Error(text), { code });

async function makePeople({ people, gate, dossiers, file, today, newId }: DemoPorts): Promise<DemoPerson[]> {
  const [dossier] = await dossiers.all();
  const made: DemoPerson[] = [];
  for (const part of dossier ? demoParts(dossier, today()) : []) made.push(await makePerson(people, gate, part, newId));
  await writeCredentials(file, made);
  return made;
}

async function openPeriod({ dossiers, filing, today }: DemoPorts, people: readonly DemoPerson[]): Promise<void> {
  const [dossier] = await dossiers.all();
  const contact = people.find(({ role }) => role === 'POINT_OF_CONTACT');
  const day = today();
  if (!dossier || !contact) return;
  if (dossier.periods.some((period) => periodStanding(period, day) === 'OPEN')) return;
  const closesOn = dayBeforeNext(dossier.periods, day) ?? addDays(day, OPEN_DAYS);
  await filing.openPeriod(demoActor(contact.userId, contact), {
    ...{ plan: dossier.plan.slug, period: `demo-${day}`, opensOn: day, closesOn },
    label: { es: 'Demostración', en: 'Demonstration' },
  });
}

/** The day before somebody's own period opens, where that comes first: two periods have no day in common. */
function dayBeforeNext(periods: readonly ReportingPeriod[], day: string): string | null {
  const starts = periods.flatMap((period) =>
    periodStanding(period, day) === 'NOT_OPEN' && period.opensOn ? [firstDay(period.opensOn)] : [],
  );
  const [next] = starts.sort();
  return next !== undefined && next <= addDays(day, OPEN_DAYS) ? addDays(next, -1) : null;
}

function noticeOf(people: readonly DemoPerson[]): string {
  const width = Math.max(...people.map(({ email }) => email.length));
  const lines = people.map(
    ({ email, password, role, organization }) =>
      `  ${email.padEnd(width)}  ${password}  ${roleName(role, 'es')} / ${roleName(role, 'en')}${organization ? ` (${organization})` : ''}`,
  );
  return [
    'Demostración: entre en /entrar con una de estas cuentas. La página que pide un código muestra el de ahora.',
    'Demonstration: log in at /en/login with one of these accounts. The page that asks for a code shows it.',
    ...lines,
  ].join('\n');
}
