/** What people do about flags: brought before the forum, settled by it, raised by hand. */
import { checkTogether, conflict, invalid, notFound } from '#domain/errors.ts';
import type { FlagAction, FlagStep } from '#domain/flags/flag.ts';
import { FLAG_MOVES, flagsOn } from '#domain/flags/standing.ts';
import type { Actor } from '#domain/policy/roles.ts';
import type { PlanDossier } from '#domain/records.ts';
import { isWebAddress } from '#domain/web-address.ts';
import { flagKindWord } from '#format/words/flags.ts';
import { m } from '#messages';
import { publicTrace } from '../administration/access.ts';
import { allow, noteOf, requireDone, signature } from '../filing/access.ts';
import type { NewFlagStep } from '../ports-oversight.ts';
import { FLAG_PERMISSIONS, type FlagPlace, idOfRequest, type Oversight, onToday } from './access.ts';

/**
 * Brings a flag before the forum. It is public at once.
 * @throws FORBIDDEN; NOT_FOUND PLAN, FLAG; INVALID NOTE_MISSING, NOTE_TOO_LONG; CONFLICT FLAG_MOVED when it is no longer open
 */
export async function escalateFlag(
  oversight: Oversight,
  actor: Actor,
  { note, ...place }: FlagPlace & { readonly note: string },
): Promise<void> {
  await move(oversight, actor, place, 'ESCALATED', () => ({ note: noteOf(note, true) ?? '', document: null }));
}

export interface ResolutionRequest extends FlagPlace {
  readonly note: string;
  readonly documentTitle: string;
  /** http or https; empty: none. */
  readonly documentUrl: string;
}

/**
 * Settles a flag, with the reason and the document of the forum. A situation that comes back later opens it anew.
 * @throws FORBIDDEN; NOT_FOUND PLAN, FLAG; INVALID NOTE_MISSING, NOTE_TOO_LONG, DOCUMENT_MISSING, DOCUMENT_URL; CONFLICT
 *   FLAG_MOVED when it is settled already
 */
export async function resolveFlag(oversight: Oversight, actor: Actor, request: ResolutionRequest): Promise<void> {
  const { note, documentTitle, documentUrl, ...place } = request;
  const document = () => documentOf(documentTitle.trim(), documentUrl.trim());
  await move(oversight, actor, place, 'RESOLVED', async () => {
    await checkTogether(document, () => noteOf(note, true));
    return { note: noteOf(note, true) ?? '', document: document() };
  });
}

const TITLE_LIMIT = 300;

function documentOf(title: string, url: string): NonNullable<NewFlagStep['document']> {
  if (title === '') throw invalid('DOCUMENT_MISSING');
  if (title.length > TITLE_LIMIT) throw invalid('DOCUMENT_TOO_LONG', String(TITLE_LIMIT));
  if (url !== '' && !isWebAddress(url)) throw invalid('DOCUMENT_URL', url);
  return { title, url: url === '' ? null : url };
}

type Said = Pick<NewFlagStep, 'note' | 'document'>;

async function move(
  oversight: Oversight,
  actor: Actor,
  { plan, flag: key }: FlagPlace,
  action: 'ESCALATED' | 'RESOLVED',
  say: () => Said | Promise<Said>,
): Promise<void> {
  const by = allow(actor, FLAG_PERMISSIONS[action], null);
  const { dossier, today } = onToday(oversight, await oversight.dossiers.find(plan));
  const flag = flagsOn(dossier, today).find((one) => one.key === key);
  if (!flag) throw notFound('FLAG', key);
  const said = await say();
  if (isTaken(flag.steps.at(-1), action, said)) return;
  if (!FLAG_MOVES[flag.state].includes(action)) throw conflict('FLAG_MOVED', key);
  const { kind, commitment, milestone, steps } = flag;
  const step = { ...said, planId: dossier.plan.id, key, kind, commitment, milestone, after: steps.length, action };
  await take(oversight, dossier, { ...step, by: signature(oversight, actor, by) }, 'FLAG_MOVED');
}

/** The same form twice is one step. */
function isTaken(last: FlagStep | undefined, action: FlagAction, { note, document }: Said): boolean {
  if (last?.action !== action || last.note !== note) return false;
  return last.document?.title === document?.title && last.document?.url === document?.url;
}

const lastStep = ({ flags = [] }: PlanDossier, key: string): FlagStep | undefined =>
  flags.find((flag) => flag.key === key)?.steps.at(-1);

export interface RaiseRequest {
  readonly plan: string;
  /** Code of the commitment. */
  readonly commitment: string;
  /** Number of the milestone within it; empty: the commitment as a whole. */
  readonly milestone: string;
  readonly note: string;
  /** The same key is taken once. */
  readonly requestKey: string;
}

/**
 * Raises a flag by hand.
 * @returns its key
 * @throws FORBIDDEN; NOT_FOUND PLAN; INVALID COMMITMENT_MISSING, MILESTONE_UNKNOWN, NOTE_MISSING, NOTE_TOO_LONG; CONFLICT
 *   REQUEST_KEY_USED for another flag with the key of one
 */
export async function raiseFlag(oversight: Oversight, actor: Actor, request: RaiseRequest): Promise<string> {
  const by = allow(actor, 'FLAG_RAISE', null);
  const { dossier } = onToday(oversight, await oversight.dossiers.find(request.plan));
  const about = () => aboutOf(request, dossier);
  await checkTogether(about, () => noteOf(request.note, true));
  const key = `MANUAL-${idOfRequest(oversight, request.requestKey)}`;
  const said = { note: noteOf(request.note, true) ?? '', document: null };
  const step = { ...said, ...about(), planId: dossier.plan.id, key, kind: 'MANUAL', after: 0 } as const;
  if (isTaken(lastStep(dossier, key), 'RAISED', said)) return key;
  const raised = { ...step, action: 'RAISED', by: signature(oversight, actor, by) } as const;
  await take(oversight, dossier, raised, 'REQUEST_KEY_USED');
  return key;
}

function aboutOf({ commitment: code, milestone: number }: RaiseRequest, { commitments, milestones }: PlanDossier) {
  const commitment = commitments.find((one) => one.code === code);
  if (!commitment) throw invalid('COMMITMENT_MISSING', code);
  if (number === '') return { commitment: commitment.id, milestone: null };
  const found = milestones.find((one) => one.commitment === commitment.id && String(one.number) === number);
  if (!found) throw invalid('MILESTONE_UNKNOWN', number);
  return { commitment: commitment.id, milestone: found.id };
}

const SENTENCES = {
  RAISED: m.flags_trail_raised,
  ESCALATED: m.flags_trail_escalated,
  RESOLVED: m.flags_trail_resolved,
} satisfies Record<FlagAction, unknown>;

/** @throws CONFLICT with the given detail where somebody else took a step meanwhile */
async function take(
  oversight: Oversight,
  dossier: PlanDossier,
  step: Omit<NewFlagStep, 'audit'>,
  changed: string,
): Promise<void> {
  const { key, kind, action, note, document } = step;
  const code = dossier.commitments.find(({ id }) => id === step.commitment)?.code ?? '';
  const number = dossier.milestones.find(({ id }) => id === step.milestone)?.number;
  const audit = publicTrace(
    SENTENCES[action],
    (_, locale) => ({
      kind: flagKindWord(kind, locale),
      about: number === undefined ? code : m.req_rec_milestone({ code, n: number }, { locale }),
    }),
    { action: `FLAG_${action}`, entity: 'Flag', entityId: key, after: { note, document } },
  );
  const outcome = await oversight.flags.take({ ...step, audit });
  await oversight.dossiers.refresh();
  const now = lastStep(await oversight.dossiers.find(dossier.plan.slug), key);
  if (!isTaken(now, action, step)) requireDone(outcome, changed);
}
