/** What the point of contact states of OGP's requirements, with evidence. */
import {
  DECLARED_PIECES,
  type DeclarationTyped,
  type RequirementDesk,
  type RequirementForm,
} from '#contracts/requirement-views.ts';
import { type IsoDate, isIsoDay, isoFromTyped } from '#domain/dates.ts';
import { checkTogether, invalid, notFound } from '#domain/errors.ts';
import type { Actor } from '#domain/policy/roles.ts';
import type { PlanDossier } from '#domain/records.ts';
import { requirementChecks } from '#domain/requirements/checks.ts';
import { DECLARED_STATES, type DeclaredState } from '#domain/requirements/declaration.ts';
import { planYears } from '#domain/requirements/span.ts';
import { isAsked, type Requirement, requirementOf } from '#domain/requirements/table.ts';
import { requirementName, requirementStateWord } from '#format/words/requirements.ts';
import { m } from '#messages';
import { publicTrace } from '../administration/access.ts';
import { allow, noteOf, requireDone, signature } from '../filing/access.ts';
import { planLabel } from '../plan-labels.ts';
import { idOfRequest, type Oversight, onToday } from './access.ts';
import { readPiece, requireEvidence, type SentFiles } from './declared-evidence.ts';

/** The requirements of every plan, as they stand today. @throws FORBIDDEN */
export async function requirementDesks(oversight: Oversight, actor: Actor): Promise<RequirementDesk[]> {
  allow(actor, 'REQUIREMENT_DECLARE', null);
  return (await oversight.dossiers.all()).map((whole) => {
    const { dossier, today } = onToday(oversight, whole);
    const checks = requirementChecks(dossier, today).checks.filter(({ state }) => state !== 'NOT_APPLICABLE');
    return { plan: planLabel(dossier), years: yearsOf(dossier, today), checks };
  });
}

const yearsOf = (dossier: PlanDossier, today: IsoDate): number[] =>
  planYears(dossier, today).map(({ period }) => period.year);

export interface RequirementPlace {
  readonly plan: string;
  readonly requirement: string;
}

/** The form of one requirement. @throws FORBIDDEN; NOT_FOUND PLAN, REQUIREMENT (unknown, or not asked of the plan) */
export async function requirementForm(
  oversight: Oversight,
  actor: Actor,
  place: RequirementPlace,
): Promise<RequirementForm> {
  allow(actor, 'REQUIREMENT_DECLARE', null);
  const { dossier, today, requirement } = await find(oversight, place);
  const check = requirementChecks(dossier, today).checks.find((one) => one.requirement.id === requirement.id);
  if (!check) throw notFound('REQUIREMENT', place.requirement);
  return { plan: planLabel(dossier), years: yearsOf(dossier, today), requirement: requirement.id, check };
}

async function find(oversight: Oversight, { plan, requirement: id }: RequirementPlace) {
  const { dossier, today } = onToday(oversight, await oversight.dossiers.find(plan));
  const requirement = requirementOf(id);
  if (!requirement || !isAsked(requirement, dossier.plan.ruleSet)) throw notFound('REQUIREMENT', id);
  return { dossier, today, requirement };
}

export interface DeclarationRequest extends RequirementPlace {
  readonly typed: DeclarationTyped;
  /** Files that came with it, by the number of their piece. */
  readonly files?: SentFiles;
  /** The same key is taken once. */
  readonly requestKey: string;
}

/**
 * States whether a requirement is met. It is public at once and takes the place of the statement before.
 * @throws FORBIDDEN; NOT_FOUND PLAN, REQUIREMENT; INVALID STATE_MISSING, YEAR_UNKNOWN, PUBLISHED_ON, NOTE_MISSING,
 *   NOTE_TOO_LONG, EVIDENCE_MISSING, and of a piece, with its number as subject, TITLE_MISSING, TITLE_TOO_LONG, URL_INVALID,
 *   URL_OR_FILE_MISSING, FILE_REFUSED; CONFLICT REQUEST_KEY_USED for another statement with the key of one
 */
export async function declareRequirement(
  oversight: Oversight,
  actor: Actor,
  request: DeclarationRequest,
): Promise<void> {
  const by = allow(actor, 'REQUIREMENT_DECLARE', null);
  const place = await find(oversight, request);
  const { dossier, requirement } = place;
  const stated = await read(request, place);
  const id = idOfRequest(oversight, request.requestKey);
  if (isDeclared(dossier, id, requirement)) return;
  const audit = publicTrace(
    m.req_trail_declared,
    (say, locale) => ({
      ...{ id: requirement.id, name: requirementName(requirement.id, locale), plan: say(dossier.plan.shortTitle) },
      state: requirementStateWord(stated.state, locale),
      period: stated.year === null ? m.req_declared_whole({}, { locale }) : String(stated.year),
    }),
    { action: 'REQUIREMENT_DECLARED', entity: 'RequirementDeclaration', entityId: id, after: stated },
  );
  const outcome = await oversight.declarations.declare({
    ...{ ...stated, id, planId: dossier.plan.id, requirement: requirement.id },
    ...{ by: signature(oversight, actor, by), audit },
  });
  await oversight.dossiers.refresh();
  if (!isDeclared(await oversight.dossiers.find(request.plan), id, requirement))
    requireDone(outcome, 'REQUEST_KEY_USED');
}

/** The same form twice is one statement. */
function isDeclared({ requirementDeclarations = [] }: PlanDossier, id: string, requirement: Requirement): boolean {
  return requirementDeclarations.some((one) => one.id === id && one.requirement === requirement.id);
}

interface Place {
  readonly dossier: PlanDossier;
  readonly today: IsoDate;
  readonly requirement: Requirement;
}

async function read({ typed, files = {} }: Pick<DeclarationRequest, 'typed' | 'files'>, place: Place) {
  await checkTogether(
    () => stateOf(typed),
    () => yearOf(typed, place),
    () => publishedOnOf(typed, place),
    () => noteOf(typed.note, true),
    () => requireEvidence(typed, files),
    ...DECLARED_PIECES.map((piece) => () => readPiece(typed, files, piece)),
  );
  return {
    state: stateOf(typed),
    year: yearOf(typed, place),
    publishedOn: publishedOnOf(typed, place),
    note: noteOf(typed.note, true) ?? '',
    evidence: DECLARED_PIECES.flatMap((piece) => readPiece(typed, files, piece) ?? []),
  };
}

function stateOf({ state }: DeclarationTyped): DeclaredState {
  const found = DECLARED_STATES.find((one) => one === state);
  if (!found) throw invalid('STATE_MISSING');
  return found;
}

function yearOf({ year }: DeclarationTyped, { dossier, today }: Place): number | null {
  if (year === '') return null;
  if (!yearsOf(dossier, today).includes(Number(year))) throw invalid('YEAR_UNKNOWN', year);
  return Number(year);
}

/** The requirement of which the day of a publication is asked. */
const ASKS_DAY = 'R10';

function publishedOnOf(typed: DeclarationTyped, { today, requirement }: Place): IsoDate | null {
  if (requirement.id !== ASKS_DAY || typed.publishedOn === '') return null;
  const publishedOn = isoFromTyped(typed.publishedOn);
  if (!isIsoDay(publishedOn) || publishedOn > today) throw invalid('PUBLISHED_ON', publishedOn);
  return publishedOn;
}
