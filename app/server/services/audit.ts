/** The audit trail: who changed what, when and in whose name, for administrators. */
import type { AuditSearch, TrailEntry, TrailPage } from '#contracts/audit.ts';
import { forbidden } from '#domain/errors.ts';
import { permission } from '#domain/policy/policy.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { LOCALES, type Locale } from '#format/locale.ts';
import { heldRoleName } from '#format/role-words.ts';
import { auditActionWord, auditSubjectWord } from '#format/words/audit.ts';
import { plain, count } from '#server/reports/columns.ts';
import { openTable, tableCsv } from '#server/reports/table.ts';
import type { TrailFilter, TrailReader } from './ports-audit.ts';

const PER_PAGE = 50;
/** More than a person reads; whoever needs more narrows the days. */
const FILE_LIMIT = 50_000;

/** One page of what was asked for, the newest first. @throws FORBIDDEN */
export async function searchTrail(trail: TrailReader, actor: Actor, search: AuditSearch): Promise<TrailPage> {
  requireReader(actor);
  const page = search.pagina ?? 1;
  const found = await take(matching(trail, search), (page - 1) * PER_PAGE, PER_PAGE + 1);
  return {
    ...{ page, entries: found.slice(0, PER_PAGE), more: found.length > PER_PAGE },
    ...{ actions: await trail.actions(), subjects: await trail.entities() },
  };
}

/** Everything that was asked for, as CSV. @throws FORBIDDEN */
export async function trailFile(trail: TrailReader, actor: Actor, search: AuditSearch): Promise<string> {
  requireReader(actor);
  const rows = await take(matching(trail, search), 0, FILE_LIMIT);
  return tableCsv(openTable('auditoria', COLUMNS, rows), { byteOrderMark: true });
}

function requireReader(actor: Actor): void {
  const found = permission(actor, 'AUDIT_READ', null);
  if (!found.allowed) throw forbidden(found.refusal, 'AUDIT_READ');
}

async function* matching(trail: TrailReader, search: AuditSearch): AsyncGenerator<TrailEntry> {
  const words = plainText(search.q ?? '')
    .split(/\s+/u)
    .filter(Boolean);
  for await (const entry of trail.entries(filterOf(search))) {
    const text = textOf(entry);
    if (words.every((word) => text.includes(word))) yield entry;
  }
}

function filterOf({ accion, sobre, desde, hasta }: AuditSearch): TrailFilter {
  return {
    ...(accion && { action: accion }),
    ...(sobre && { entity: sobre }),
    ...(desde && { from: desde }),
    ...(hasta && { to: hasta }),
  };
}

function textOf({ summary, actor, person, program, concerned, roles, entity, entityId, action }: TrailEntry): string {
  const words = LOCALES.flatMap((locale) => [
    ...[auditActionWord(action, locale), auditSubjectWord(entity, locale)],
    ...roles.map(({ role, body }) => heldRoleName(role, body, locale)),
  ]);
  const people = [actor, person, program, concerned?.name, concerned?.email];
  return plainText([...Object.values(summary), ...words, ...people, entity, entityId, action].join('\n'));
}

/** Accents and case make no difference. */
const plainText = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

async function take<T>(all: AsyncIterable<T>, skip: number, count: number): Promise<T[]> {
  const taken: T[] = [];
  let seen = 0;
  for await (const one of all) {
    if (seen++ < skip) continue;
    if (taken.push(one) === count) break;
  }
  return taken;
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

const rolesOf = ({ roles }: TrailEntry, locale: Locale): string | null =>
  roles.map(({ role, body }) => heldRoleName(role, body, locale)).join('; ') || null;

const COLUMNS = [
  ...plain<TrailEntry>('at', 'Cuándo (UTC)', 'When (UTC)', ({ at }) => at),
  ...plain<TrailEntry>('office', 'Oficina', 'Office', ({ actor }) => actor),
  ...plain<TrailEntry>('person', 'Persona', 'Person', ({ person }) => person),
  ...plain<TrailEntry>('action', 'Qué se hizo', 'What was done', ({ action }) => action),
  ...plain<TrailEntry>('entity', 'Clase de registro', 'Kind of record', ({ entity }) => entity),
  ...plain<TrailEntry>('entity_id', 'Registro', 'Record', ({ entityId }) => entityId),
  ...plain<TrailEntry>('summary_es', 'Resumen, en español', 'Summary, in Spanish', ({ summary }) => summary['es']),
  ...plain<TrailEntry>('summary_en', 'Resumen, en inglés', 'Summary, in English', ({ summary }) => summary['en']),
  ...plain<TrailEntry>('about', 'Sobre quién', 'About whom', ({ concerned }) => concerned?.name ?? null),
  ...plain<TrailEntry>('about_email', 'Correo', 'E-mail', ({ concerned }) => concerned?.email ?? null),
  ...plain<TrailEntry>('roles_es', 'Roles, en español', 'Roles, in Spanish', (entry) => rolesOf(entry, 'es')),
  ...plain<TrailEntry>('roles_en', 'Roles, en inglés', 'Roles, in English', (entry) => rolesOf(entry, 'en')),
  ...count<TrailEntry>('revision', 'Revisión de los datos', 'Data revision', ({ revision }) => revision),
  ...plain<TrailEntry>('before', 'Antes', 'Before', ({ before }) => json(before)),
  ...plain<TrailEntry>('after', 'Después', 'After', ({ after }) => json(after)),
  ...plain<TrailEntry>('program', 'Programa (clave)', 'Program (token)', ({ program }) => program),
];

/** The services bound to the trail. */
export function createAuditServices(trail: TrailReader) {
  return {
    searchTrail: (actor: Actor, search: AuditSearch) => searchTrail(trail, actor, search),
    trailFile: (actor: Actor, search: AuditSearch) => trailFile(trail, actor, search),
  };
}
export type AuditServices = ReturnType<typeof createAuditServices>;
