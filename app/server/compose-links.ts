/** Makes the visits to addresses of evidence out of their parts. */
import { setTimeout } from 'node:timers/promises';
import type { Config } from './config.ts';
import type { Database } from './db/client.ts';
import { createLinkStore } from './db/links-repository.ts';
import { linkJob } from './jobs/all.ts';
import type { Job, JobLog } from './jobs/runner.ts';
import { createCourtesy } from './links/courtesy.ts';
import { createVisitor } from './links/visitor.ts';
import type { Dossiers } from './services/dossiers.ts';
import { checkLinks } from './services/links/check.ts';

const now = (): Date => new Date();

/** Ends early, and quietly, when asked to stop. Keeps no process alive. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  setTimeout(ms, undefined, { signal, ref: false }).catch(() => undefined);

/** No job where visits are not switched on. */
export function linkJobs(
  { linkChecks, origin }: Pick<Config, 'linkChecks' | 'origin'>,
  database: Database,
  dossiers: Pick<Dossiers, 'all'>,
): (log: JobLog) => Job[] {
  if (!linkChecks) return () => [];
  const userAgent = `Mozilla/5.0 (compatible; ogp-tracker link check; +${origin}/)`;
  const visitor = createVisitor({ userAgent, courtesy: createCourtesy({ now, pause }) });
  const ports = { dossiers, visitor, now, store: createLinkStore(database) };
  return (log) => [linkJob((signal) => checkLinks(ports, signal), log)];
}
