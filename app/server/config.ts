import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type FileLimits, USUAL_KINDS } from '#domain/files/kinds.ts';
import type { SiteSettings } from './services/site-home.ts';
import { isMailAddress, isMailSubject } from '#domain/mail/envelope.ts';

const port = z.coerce.number().int().min(0).max(65535);

/** Says nothing of what was given, as it may hold a password. */
const ADDRESS_UNCLEAR =
  'must be postgresql://user:password@host:port/database, with signs such as @ # / in the password as %40 %23 %2F';

function namesDatabase(url: string): boolean {
  return URL.canParse(url) && new URL(url).pathname.length > 1;
}

const LARGEST_FILE = 'must be a whole number of MB from 1 to 500';

const schema = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  /** Public address of the site, such as https://example.org; needed behind a proxy for links and forms. */
  ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  /** Address of the member that a site with plans of several is about, such as `ecuador`. Not set: about all alike. */
  SITE_JURISDICTION: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'must be the address of a member, such as ecuador')
    .optional(),
  /** Name of the site in place of its usual one. */
  SITE_TITLE: z.string().trim().min(1).max(80).optional(),
  /** The same in English; not set: as in Spanish. */
  SITE_TITLE_EN: z.string().trim().min(1).max(80).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(file:|postgres(ql)?:\/\/)/, 'must start with file: or postgresql://')
    .refine((url) => url.startsWith('file:') || namesDatabase(url), ADDRESS_UNCLEAR)
    .optional(),
  /** Folder for what is not in the database: secret, evidence, files sent, outbox. On several nodes the same for all. */
  DATA_DIR: z.string().min(1).optional(),
  /** `1` makes people of every role and an open period on a database of its own, for trying things out. */
  DEMO: z.enum(['1', '0']).default('0'),
  /** `off` renders every page anew; for measuring and for debugging. */
  PAGE_CACHE: z.enum(['on', 'off']).default('on'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Folder whose plan is loaded when the database is empty; `none` loads nothing. */
  PLAN_DATA: z.string().min(1).default('prisma/data/ecuador-2019-2022'),
  /** Folder where evidence files are kept; beside the database where nothing is said. */
  EVIDENCE_DIR: z.string().min(1).optional(),
  /** Largest evidence file, in MB. */
  EVIDENCE_MAX_MB: z.coerce
    .number(LARGEST_FILE)
    .int(LARGEST_FILE)
    .min(1, LARGEST_FILE)
    .max(500, LARGEST_FILE)
    .default(20),
  /** Kinds of evidence files, of those in `FILE_KINDS`, with commas between. */
  EVIDENCE_TYPES: z
    .string()
    .transform((list) => list.split(',').map((name) => name.trim().toLowerCase()))
    .pipe(z.array(z.enum(USUAL_KINDS, `must be of ${USUAL_KINDS.join(', ')}, with commas between`)).min(1))
    // Named twice is accepted once.
    .transform((names) => [...new Set(names)])
    .optional(),
  /** ClamAV's daemon: `tcp://host:port`, `unix:/path` or a path. Not set: files are not scanned. */
  CLAMD_URL: z
    .string()
    .regex(/^(tcp:\/\/[^/\s]+|unix:\/.+|\/.+)$/, 'must be tcp://host:port, unix:/path or a path')
    .optional(),
  /** `on`: addresses of evidence are visited now and then, to say which ones do not answer. */
  LINK_CHECKS: z.enum(['on', 'off']).default('off'),
  /** `on`: published changes are sent to the addresses registered; `local`: to this machine alone, for trying things out. */
  WEBHOOKS: z.enum(['on', 'off', 'local']).default('off'),
  /** `off`: the process that renders reports starts with the first one and takes 165 MB less while nobody asks. */
  REPORTS_READY: z.enum(['on', 'off']).default('on'),
  /** Server that messages are sent by. Not set: they are laid into the folder `outbox` beside the database. */
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be smtp://… or smtps://…' }).optional(),
  /** Requests to the API that one address may make in a minute; 0: any number. */
  API_PER_MINUTE: z.coerce.number().int().min(0).max(1_000_000).default(600),
  /** Who messages come from: an address, or a name and the address in angle brackets. */
  MAIL_FROM: z.string().transform(parseSender).optional(),
});

function parseSender(text: string, context: z.RefinementCtx): MailSender {
  const [, name = '', address = text.trim()] = /^([^<>]*)<([^<>]+)>$/u.exec(text.trim()) ?? [];
  const sender = { name: name.trim().replace(/^"(.*)"$/u, '$1'), address };
  if (isMailAddress(address) && (name === '' || isMailSubject(sender.name))) return sender;
  context.addIssue({ code: 'custom', message: 'must be an address, or: Name <address>' });
  return z.NEVER;
}

/** Settings of a running server, read once from the environment at start. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly origin: string;
  readonly site: SiteSettings;
  readonly databaseUrl: string;
  /** File with the passwords of the demonstration; null: this is none. */
  readonly demo: string | null;
  readonly pageCache: boolean;
  readonly logLevel: z.infer<typeof schema>['LOG_LEVEL'];
  readonly planData: string | null;
  /** Requests to the API from one address in a minute; 0: no limit. */
  readonly apiPerMinute: number;
  /** Folder where files that are to be imported wait for a day. */
  readonly imports: string;
  readonly evidence: EvidenceConfig;
  /** Whether addresses of evidence are visited. */
  readonly linkChecks: boolean;
  /** Whether published changes are sent to other systems; LOCAL: to this machine alone. */
  readonly webhooks: 'ON' | 'OFF' | 'LOCAL';
  /** Whether the process that renders reports is started before anybody asks. */
  readonly reportsReady: boolean;
  readonly mail: MailConfig;
}

/** How messages leave. */
export interface MailConfig {
  /** Address of the SMTP server; null: messages are laid into `outbox`. */
  readonly smtpUrl: string | null;
  readonly from: MailSender;
  readonly outbox: string;
  /** File with the secret that signs addresses in messages; made with the first start. */
  readonly secretFile: string;
}

interface MailSender {
  /** Empty: the address alone. */
  readonly name: string;
  readonly address: string;
}

/** Where evidence files are kept, and which. */
export interface EvidenceConfig extends FileLimits {
  readonly folder: string;
  /** Address of ClamAV's daemon; null: files are not scanned. */
  readonly clamd: string | null;
}

const WEBHOOK_MODES = { on: 'ON', off: 'OFF', local: 'LOCAL' } as const;

const MB = 1024 * 1024;

/**
 * Reads and checks the environment. All faults are listed at once, so that an operator mends them in one go.
 * @throws Error with code `CONFIG_INVALID` and one line for each fault.
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const parsed = schema.safeParse(withoutEmpty(env));
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw Object.assign(new Error(`The environment has faults:\n${faults.join('\n')}`), { code: 'CONFIG_INVALID' });
  }
  const value = parsed.data;
  const demo = value.DEMO === '1';
  const databaseUrl = value.DATABASE_URL ?? `file:./data/${demo ? 'demo/' : ''}tracker.db`;
  const beside = (name: string): string => join(value.DATA_DIR ?? folderOf(databaseUrl), name);
  const origin = (value.ORIGIN ?? `http://localhost:${value.PORT}`).replace(/\/$/, '');
  return {
    port: value.PORT,
    host: value.HOST,
    origin,
    site: {
      jurisdiction: value.SITE_JURISDICTION ?? null,
      title: siteTitle(value.SITE_TITLE, value.SITE_TITLE_EN),
    },
    databaseUrl,
    demo: demo ? beside('people.json') : null,
    pageCache: value.PAGE_CACHE === 'on',
    logLevel: value.LOG_LEVEL,
    planData: value.PLAN_DATA === 'none' ? null : value.PLAN_DATA,
    apiPerMinute: value.API_PER_MINUTE,
    imports: beside('imports'),
    evidence: {
      folder: value.EVIDENCE_DIR ?? beside('evidence'),
      maxBytes: value.EVIDENCE_MAX_MB * MB,
      types: value.EVIDENCE_TYPES ?? USUAL_KINDS,
      clamd: value.CLAMD_URL ?? null,
    },
    linkChecks: value.LINK_CHECKS === 'on',
    webhooks: WEBHOOK_MODES[value.WEBHOOKS],
    reportsReady: value.REPORTS_READY === 'on',
    mail: {
      // The addresses of the demonstration are nobody's.
      smtpUrl: demo ? null : (value.SMTP_URL ?? null),
      from: value.MAIL_FROM ?? { name: '', address: `no-reply@${new URL(origin).hostname}` },
      outbox: beside('outbox'),
      secretFile: beside('secret'),
    },
  };
}

/** May hold a password. */
const CONFIDENTIAL: ReadonlySet<string> = new Set(['DATABASE_URL', 'SMTP_URL', 'CLAMD_URL']);

/** The settings that were given, to be written down; of those that may hold a password only that they were. */
export function shownSettings(env: Record<string, string | undefined>): Record<string, string> {
  const given = withoutEmpty(env);
  const names = Object.keys(schema.shape).filter((name) => given[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, CONFIDENTIAL.has(name) ? 'set' : (given[name] ?? '')]));
}

function folderOf(url: string): string {
  return url.startsWith('file:') ? dirname(url.slice('file:'.length)) : 'data';
}

function siteTitle(es: string | undefined, en: string | undefined): SiteSettings['title'] {
  if (es === undefined && en === undefined) return null;
  return { ...(es === undefined ? {} : { es }), ...(en === undefined ? {} : { en }) };
}

/** `PORT=` in a shell or an env file means "not set". */
function withoutEmpty(env: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''),
  );
}
