/** Records of a plan as administrators add and change them. Nothing is deleted; what was there stands in the trail. */
import type { RecordKindName } from '#domain/plan-records.ts';
import type { RecordChange, RecordOfKind } from '../../services/ports-administration.ts';
import type { Transaction } from '../client.ts';
import { dateColumns, idOf, idOrNull, json, jsonOrNull } from '../columns.ts';
import { leaveTrace, undo } from './filing-trail.ts';
import { saveCommitment, saveMilestone } from './plan-promises.ts';

type Writer<K extends RecordKindName> = (
  tx: Transaction,
  written: Omit<RecordOfKind<K>, 'kind' | 'revision'>,
) => Promise<unknown>;

const plan: Writer<'PLAN'> = async (tx, { key, isNew, planId, jurisdictionId, facts }) => {
  const data = {
    ...{ title: json(facts.title), shortTitle: json(facts.shortTitle), status: facts.status },
    contactOrganizationId: idOrNull(jurisdictionId, facts.contact),
    contactOffice: jsonOrNull(facts.contactOffice),
    ogpActionPlanId: facts.ogpActionPlanId,
    blockagePublicAfterDays: facts.blockagePublicAfterDays,
  };
  if (!isNew) return tx.plan.update({ where: { id: planId }, data });
  const [last] = await tx.plan.findMany({ where: { jurisdictionId }, orderBy: { number: 'desc' }, take: 1 });
  const { ruleSet, stateVocabulary, slug } = facts;
  await tx.plan.create({
    data: {
      ...{ ...data, id: key, slug, ruleSet, stateVocabulary, jurisdictionId, number: (last?.number ?? 0) + 1 },
      ...{ ogpIdConfirmed: false, methodologyNotes: [] },
      planTextLicense: json(last?.planTextLicense ?? {}),
      datasetLicense: json(last?.datasetLicense ?? {}),
    },
  });
  const first = { ...facts, kind: 'ORIGINAL', approvedBy: null, why: null, rules: null, note: null } as const;
  return version(tx, { key: 'original', isNew, planId: key, jurisdictionId, facts: first });
};

const version: Writer<'VERSION'> = async (tx, { key, isNew, planId, jurisdictionId, facts }) => {
  const id = idOf(planId, key);
  const data = {
    ...{ kind: facts.kind, label: json(facts.label), reason: jsonOrNull(facts.why), rules: jsonOrNull(facts.rules) },
    note: jsonOrNull(facts.note),
    approvedById: idOrNull(jurisdictionId, facts.approvedBy),
    ...{ ...dateColumns('submittedOn', facts.submittedOn), ...dateColumns('publishedOn', facts.publishedOn) },
    ...{ ...dateColumns('startsOn', facts.startsOn), ...dateColumns('endsOn', facts.endsOn) },
  };
  if (!isNew) return tx.planVersion.update({ where: { id }, data });
  const position = await tx.planVersion.count({ where: { planId } });
  return tx.planVersion.create({ data: { ...data, id, planId, position, milestoneDatesKnown: true, sources: [] } });
};

const theme: Writer<'THEME'> = async (tx, { key, isNew, planId, facts }) => {
  const id = idOf(planId, key);
  const data = { title: json(facts.title), description: json(facts.description) };
  if (!isNew) return tx.theme.update({ where: { id }, data });
  return tx.theme.create({
    data: { ...data, id, planId, position: (await tx.theme.count({ where: { planId } })) + 1 },
  });
};

const forum: Writer<'FORUM'> = (tx, { isNew, planId, jurisdictionId, facts }) => {
  const data = {
    organizationId: idOf(jurisdictionId, facts.organization),
    ...{ localName: json(facts.localName), legalAct: facts.legalAct, rulesUrl: facts.rulesUrl },
    ...{ ...dateColumns('legalActOn', facts.legalActOn), ...dateColumns('established', facts.established) },
  };
  return isNew
    ? tx.forum.create({ data: { ...data, planId, sources: [] } })
    : tx.forum.update({ where: { planId }, data });
};

const seat: Writer<'SEAT'> = (tx, { key, isNew, planId, facts }) => {
  const number = Number(key);
  const data = { sector: facts.sector, note: jsonOrNull(facts.note) };
  return isNew
    ? tx.forumSeat.create({ data: { ...data, planId, number } })
    : tx.forumSeat.update({ where: { planId_number: { planId, number } }, data });
};

const holder: Writer<'HOLDER'> = (tx, { key, isNew, planId, jurisdictionId, facts }) => {
  const [seatNumber = 0, position = 0] = key.split('/').map(Number);
  const place = { planId, seatNumber, position };
  const data = {
    organizationId: idOf(jurisdictionId, facts.organization),
    ...{ ...dateColumns('from', facts.from), ...dateColumns('to', facts.to) },
  };
  return isNew
    ? tx.seatHolder.create({ data: { ...data, ...place } })
    : tx.seatHolder.update({ where: { planId_seatNumber_position: place }, data });
};

const meeting: Writer<'MEETING'> = (tx, { key, isNew, planId, facts }) => {
  const place = { planId, position: Number(key) };
  const number = facts.number === null ? null : Number(facts.number);
  const { minutesUrl, commentsUrl } = facts;
  const data = {
    ...{ number, online: facts.online === 'YES', kind: facts.meetingKind, minutesUrl, commentsUrl },
    ...dateColumns('heldOn', facts.heldOn),
  };
  return isNew
    ? tx.meeting.create({ data: { ...data, ...place } })
    : tx.meeting.update({ where: { planId_position: place }, data });
};

const WRITERS: { readonly [K in RecordKindName]: Writer<K> } = {
  PLAN: plan,
  VERSION: version,
  THEME: theme,
  COMMITMENT: saveCommitment,
  MILESTONE: saveMilestone,
  FORUM: forum,
  SEAT: seat,
  HOLDER: holder,
  MEETING: meeting,
};

/** The trace comes first: it makes the revision, which tells whether anything was written since the record was read. */
export async function saveRecord<K extends RecordKindName>(tx: Transaction, change: RecordChange<K>): Promise<void> {
  const revision = await leaveTrace(tx, change.by, change.audit, true);
  if (revision !== change.revision + 1) throw undo('CHANGED');
  await WRITERS[change.kind](tx, { ...change, facts: change.facts as RecordOfKind<K>['facts'] });
}
