/** The write API over a database of its own, with people, tokens and an open period, for tests. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance, type InjectOptions, type LightMyRequestResponse } from 'fastify';
import { USUAL_KINDS } from '#domain/files/kinds.ts';
import type { Role } from '#domain/policy/roles.ts';
import { TOKEN_SCOPES, type TokenScope } from '#domain/programs/scopes.ts';
import { createRequestStore } from '#server/db/api-requests-repository.ts';
import { noScanner } from '#server/files/clamd.ts';
import { openFolderStore } from '#server/files/folder-store.ts';
import { api } from '#server/http/api/plugin.ts';
import { createWritingServices } from '#server/services/api/writing/all.ts';
import { keepFile } from '#server/services/keep-file.ts';
import { API_TODAY, apiOptionsOf } from './api.ts';
import { filingDesk, type FilingDesk, keyOf } from './filing.ts';
import { type ProgramDesk, programDesk } from './programs.ts';

export const MAX_FILE = 1024 * 1024;

export interface WritingDesk {
  readonly app: FastifyInstance;
  readonly filing: FilingDesk;
  readonly programs: ProgramDesk;
  /** A token of a new person with one office, with every scope where nothing is said. */
  readonly token: (role: Role, organization?: string | null, scopes?: readonly TokenScope[]) => Promise<string>;
  readonly send: (token: string | null, request: InjectOptions) => Promise<LightMyRequestResponse>;
  readonly close: () => Promise<void>;
}

/** On 25 November 2026, with a period open. */
export async function writingDesk(): Promise<WritingDesk> {
  const filing = await filingDesk();
  const { now } = filing.filing.clock;
  const programs = programDesk(filing.db, now);
  const folder = await mkdtemp(join(tmpdir(), 'ogp-files-'));
  const fileLimits = { maxBytes: MAX_FILE, types: USUAL_KINDS };
  const store = await openFolderStore({ folder, ...fileLimits });
  const services = {
    writing: createWritingServices(filing.filing, { requests: createRequestStore(filing.db.database), now }),
    ...{ whoBears: programs.whoBears, fileLimits },
    keepFile: (...file: Parameters<typeof keepFile> extends [unknown, unknown, ...infer Rest] ? Rest : never) =>
      keepFile(store, noScanner, ...file),
  };
  const app = Fastify({ exposeHeadRoutes: false });
  const options = apiOptionsOf([], { today: () => API_TODAY, writing: { services, maxFileBytes: MAX_FILE } });
  await app.register(api, { ...options, prefix: '/api' });
  return {
    ...{ app, filing, programs },
    token: async (role, organization = null, scopes = TOKEN_SCOPES) =>
      programs.token(await programs.person(role, organization), scopes),
    send: (token, { headers, ...request }) =>
      app.inject({ ...request, headers: { ...headers, ...(token !== null && { authorization: `Bearer ${token}` }) } }),
    close: async () => {
      await app.close();
      await filing.db.remove();
      await rm(folder, { recursive: true });
    },
  };
}

let keys = 0;
/** A write with a key of its own. @param version in `If-Match`; left out: none */
export function aWrite(
  method: 'POST' | 'PATCH' | 'DELETE',
  url: string,
  payload?: object,
  version?: number,
): InjectOptions {
  const match = version === undefined ? {} : { 'if-match': `"${version}"` };
  const headers = { 'idempotency-key': `key-${++keys}`, ...match };
  return { method, url: `/api/v1${url}`, headers, ...(payload && { payload }) };
}

/** Begins the report of MINTEL on a milestone. */
export const aBeginning = (milestone: string, answers: object = {}): InjectOptions =>
  aWrite('POST', '/filings', { ...keyOf(milestone, 'ecuador/mintel'), answers });
