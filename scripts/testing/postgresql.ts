/** A PostgreSQL server for tests: one that is named, or a cluster of its own from the programs of this machine. */
import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { run } from '../run.ts';

export interface TestServer {
  /** Address with a user who may make databases. */
  readonly url: string;
  stop(): void;
}

const DEBIAN = '/usr/lib/postgresql';

/** The folder with PostgreSQL's programs: on the machine's path, or the newest of those that Debian keeps beside each other. */
function findPrograms(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...versions.map((name) => join(DEBIAN, name, 'bin'))];
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

const mayInstall = (): boolean => process.getuid?.() === 0 && existsSync('/etc/debian_version');

/**
 * Makes sure that there is a server to be had: Debian's package is installed where there is none and we may.
 * @throws Error with one sentence on how to get one
 */
export async function requirePostgresql(): Promise<void> {
  if (process.env.TEST_DATABASE_URL || findPrograms()) return;
  if (mayInstall()) {
    process.stdout.write('No PostgreSQL here: installing the Debian package …\n');
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], {
      DEBIAN_FRONTEND: 'noninteractive',
    });
    if (findPrograms()) return;
  }
  throw new Error(
    'The tests on PostgreSQL need a server: install it ("apt-get install postgresql") or name one in TEST_DATABASE_URL, with a user who may make databases',
  );
}

/** @throws Error as `requirePostgresql` does */
export async function startPostgresql(): Promise<TestServer> {
  const named = process.env.TEST_DATABASE_URL;
  if (named) return { url: named, stop: () => undefined };
  await requirePostgresql();
  return startCluster(findPrograms() ?? '', await freePort());
}

/**
 * Nothing is kept for after a power cut, as nobody would look for it. It sorts as Spanish does, by ICU, so that whatever
 * rests on the order of another server shows.
 */
const SETTINGS = {
  ...{ listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '200' },
  ...{ fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' },
  ...{ wal_level: 'minimal', max_wal_senders: '0', shared_buffers: '128MB' },
};

function startCluster(programs: string, port: number): TestServer {
  const folder = mkdtempSync('/tmp/ogp-postgresql-');
  const owner = unprivileged();
  const data = join(folder, 'data');
  const password = randomBytes(12).toString('hex');
  writeFileSync(join(folder, 'password'), password);
  if (owner) for (const path of [folder, join(folder, 'password')]) chownSync(path, owner.uid, owner.gid);
  const ask = (program: string, ...args: readonly string[]): void => {
    const options = { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] as const, encoding: 'utf8' as const };
    const { status, stderr } = spawnSync(join(programs, program), args, { ...options, stdio: [...options.stdio] });
    if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  };
  const stop = (): void => {
    ask('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
    rmSync(folder, { recursive: true });
  };
  const access = ['-U', 'ogp', '-A', 'scram-sha-256', `--pwfile=${join(folder, 'password')}`];
  const order = ['-E', 'UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=es-EC'];
  ask('initdb', '-D', data, '--no-sync', ...access, ...order);
  const settings = Object.entries({ ...SETTINGS, port }).map(([name, value]) => `${name} = '${value}'`);
  writeFileSync(join(data, 'postgresql.auto.conf'), `${settings.join('\n')}\n`);
  // Without a file of its own for its words the server would hold ours open.
  ask('pg_ctl', '-D', data, '-l', join(folder, 'log'), '-w', 'start');
  return { url: `postgresql://ogp:${password}@127.0.0.1:${port}/postgres`, stop };
}

/** PostgreSQL refuses to run as root: it is given the user that its package made, or the one for such cases. */
function unprivileged(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (user: string, kind: '-u' | '-g'): number =>
    Number(spawnSync('id', [kind, user], { encoding: 'utf8' }).stdout || Number.NaN);
  const user = ['postgres', 'nobody'].find((name) => !Number.isNaN(idOf(name, '-u'))) ?? 'nobody';
  return { uid: idOf(user, '-u'), gid: idOf(user, '-g') };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
