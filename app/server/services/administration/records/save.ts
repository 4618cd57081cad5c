/** Adding and changing records of a plan: one way for every kind, so that each is checked, signed and traced alike. */
import { isReasoned, REASON } from '#contracts/plan-records.ts';
import { type AnyFacts, type Fields, readFields, type Typed } from '#contracts/record-fields.ts';
import { conflict, notFound } from '#domain/errors.ts';
import { recordId } from '#domain/filing/ids.ts';
import { RECORD_KIND_NAMES, type RecordKindName } from '#domain/plan-records.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { planOn } from '#domain/existence.ts';
import type { PlanDossier } from '#domain/records.ts';
import { isPlanPublicBy, isPublicText } from '#domain/versions.ts';
import type { LocalizedText } from '#domain/text.ts';
import { recordKindWord } from '#format/words/records.ts';
import { m } from '#messages';
import type { AuditNote } from '../../ports-filing.ts';
import { type Administration, publicTrace, signatureOf } from '../access.ts';
import { fieldsOf } from './kind.ts';
import { requireSeenHints } from './hints.ts';
import { RECORD_KINDS } from './kinds.ts';
import { todayOf } from './view.ts';

export interface RecordRequest {
  /** Address of the plan. */
  readonly plan: string;
  readonly kind: string;
  /** Null: a new one. */
  readonly key: string | null;
  /** What was typed, with `seen` (the revision that the form was made from), `reason` where it is asked, and `hints` that were shown. */
  readonly typed: Typed;
}

/**
 * @returns the key of the record
 * @throws FORBIDDEN; NOT_FOUND PLAN, RECORD, FORUM; INVALID HINTS_UNSEEN and as the fields and the kind say; CONFLICT RECORD_CHANGED where
 * anything was published since, CODE_TAKEN, FORUM_EXISTS, RECORD_EXISTS
 */
export async function saveRecord(
  administration: Administration,
  actor: Actor,
  request: RecordRequest,
): Promise<string> {
  const by = signatureOf(administration, actor);
  const name = kindNamed(request.kind);
  await administration.dossiers.refresh();
  const dossier = await administration.dossiers.find(request.plan);
  // What was written since may be what this form changes; and sent twice, an addition would be there twice.
  if (request.typed['seen'] !== String(dossier.revision)) throw conflict('RECORD_CHANGED');
  const { key, facts, before, reason } = readRecord(administration, dossier, name, request);
  const today = todayOf(administration, dossier);
  if (name === 'MILESTONE') requireSeenHints(dossier, { facts, before, seen: request.typed['hints'] ?? '' }, today);
  const { plan, jurisdiction } = dossier;
  const owner = name === 'PLAN' ? key : plan.id;
  const audit = traceOf(name, {
    ...{ label: RECORD_KINDS[name].label(facts), reason, before, after: facts },
    entityId: name === 'PLAN' ? owner : recordId(plan.id, key),
    isPublic: isSeen(dossier, name, { key, facts }, today),
  });
  const place = { planId: name === 'PLAN' && before ? plan.id : owner, jurisdictionId: jurisdiction.slug };
  const change = { kind: name, key, isNew: before === null, facts, revision: dossier.revision, ...place, by, audit };
  const outcome = await administration.store.saveRecord(change);
  await administration.dossiers.refresh();
  if (outcome === 'CHANGED') throw conflict('RECORD_CHANGED');
  return key;
}

function kindNamed(name: string): RecordKindName {
  const found = RECORD_KIND_NAMES.find((known) => known === name);
  if (!found) throw notFound('RECORD', name);
  return found;
}

interface ReadRecord {
  readonly key: string;
  readonly facts: AnyFacts;
  readonly before: AnyFacts | null;
  readonly reason: string | null;
}

/** Whether the public sees what is written; of a version that is not public yet nothing is told before its day. */
function isSeen(
  dossier: PlanDossier,
  name: RecordKindName,
  { key, facts }: Pick<ReadRecord, 'key' | 'facts'>,
  today: string,
): boolean {
  if (name === 'MILESTONE') return isPublicText(dossier, String(facts['version']), today);
  if (name !== 'COMMITMENT') return true;
  return isPlanPublicBy(dossier, today) && planOn(dossier, today).commitments.some(({ id }) => id === key);
}

function readRecord(
  administration: Administration,
  dossier: PlanDossier,
  name: RecordKindName,
  { key, typed }: RecordRequest,
): ReadRecord {
  const kind = RECORD_KINDS[name];
  const today = todayOf(administration, dossier);
  const { reason, ...read } = readReasoned(fieldsOf(name, key === null), isReasoned(name, key), typed);
  if (key === null) {
    kind.check(dossier, read, null, today);
    return { key: kind.newKey(dossier, read), facts: read, before: null, reason };
  }
  const { version } = read as { version?: string };
  const before = kind.find(dossier, key, today, version)?.facts;
  if (!before) throw notFound('RECORD', key);
  const facts = { ...before, ...read };
  kind.check(dossier, facts, key, today);
  return { key, facts, before, reason };
}

/** The reason is read with the fields, so that all that is wrong is told at once. */
function readReasoned(fields: Fields, reasoned: boolean, typed: Typed): AnyFacts & { readonly reason: string | null } {
  const { reason = null, ...facts } = readFields(reasoned ? { ...fields, ...REASON } : fields, typed);
  return { ...facts, reason: reason as string | null };
}

interface Told {
  readonly label: LocalizedText;
  readonly reason: string | null;
  readonly entityId: string;
  readonly before: AnyFacts | null;
  readonly after: AnyFacts;
  readonly isPublic: boolean;
}

function traceOf(kind: RecordKindName, { label, reason, entityId, before, after, isPublic }: Told): AuditNote {
  const entity = { entity: kind, entityId, after: reason === null ? after : { ...after, reason } };
  const trace =
    before === null
      ? publicTrace(m.trail_record_added, (say, locale) => ({ what: recordKindWord(kind, locale), name: say(label) }), {
          action: `${kind}_ADDED`,
          ...entity,
        })
      : publicTrace(
          m.trail_record_changed,
          (say, locale) => ({ what: recordKindWord(kind, locale), name: say(label), reason: reason ?? '' }),
          { action: `${kind}_CHANGED`, ...entity, before },
        );
  return { ...trace, isPublic };
}
