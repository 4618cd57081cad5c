/**
 * Who may do what in the workspace: every service under `/panel` for every role, for bodies that have nothing to do with what it
 * is done to, and without the second factor. An action without a row fails here.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FilingKey } from '#contracts/filing-views.ts';
import type { Actor, Role } from '#domain/policy/roles.ts';
import { createAdministrationStore } from '#server/db/administration-repository.ts';
import { createAttempts, createPeople } from '#server/db/accounts-repository.ts';
import { createTrailReader } from '#server/db/audit-repository.ts';
import { copyOfDatabase, type TemporaryDatabase } from '#server/testing/database.ts';
import {
  AN_ADDRESS,
  deskOn,
  filingDesk,
  type FilingDesk,
  IN_ORDER,
  keyOf,
  PERIOD,
  PLAN,
} from '#server/testing/filing.ts';
import { A_DECLARATION, AN_ANSWER, oversightOn } from '#server/testing/oversight.ts';
import { programDesk, RIGHT } from '#server/testing/programs.ts';
import { CODE, resultsCoding, reviewingOn, UDLA, UTPL } from '#server/testing/reviewing.ts';
import { createAccountServices } from './accounts/all.ts';
import type { InvitationRequest } from './accounts/invitations.ts';
import { noImporter } from '#server/testing/importer.ts';
import { createAdministrationServices } from './administration/all.ts';
import { createAuditServices } from './audit.ts';
import { createFilingServices } from './filing/all.ts';
import type { Gate, Person } from './ports-accounts.ts';
import { createReviewingServices } from './reviewing/all.ts';
import { createTokenServices } from './tokens/all.ts';
import { webhookSecrets } from '#server/compose-webhooks.ts';
import { createWebhookStore } from '#server/db/webhooks-repository.ts';
import { createWebhookServices } from './webhooks/all.ts';

const MINTEL = 'ecuador/mintel';
const REDAM = 'ecuador/redam';
const NUCLEUS = 'ecuador/grupo-nucleo';

/** Roles for the milestones of commitment 1, which MINTEL leads and REDAM accompanies; `other…`: for another commitment. */
const PEOPLE = {
  editor: ['AGENCY_EDITOR', MINTEL],
  approver: ['AGENCY_APPROVER', MINTEL],
  counterpart: ['COUNTERPART', REDAM],
  forum: ['CORE_GROUP', NUCLEUS],
  contact: ['POINT_OF_CONTACT', null],
  reviewer: ['REVIEWER', UTPL],
  admin: ['ADMIN', null],
  otherEditor: ['AGENCY_EDITOR', 'ecuador/sercop'],
  otherApprover: ['AGENCY_APPROVER', 'ecuador/sercop'],
  otherCounterpart: ['COUNTERPART', 'ecuador/fcd'],
  otherForum: ['CORE_GROUP', 'ecuador/sercop'],
  // A counterpart's role for the body that leads: the same body, another side.
  otherSide: ['COUNTERPART', MINTEL],
} as const satisfies Record<string, readonly [Role, string | null]>;
type Who = keyof typeof PEOPLE;
const EVERYBODY = Object.keys(PEOPLE) as Who[];
/** Who does nothing of the role before the session has a second factor. */
const BOUND: readonly Who[] = ['contact', 'reviewer', 'admin'];

/** What there is before anything is asked. */
interface Ground {
  readonly draft: string;
  readonly version: number;
  readonly piece: string;
  readonly submitted: string;
  readonly submittedVersion: number;
  readonly report: string;
  readonly blockage: string;
  readonly proposal: string;
  /** An assessment that the reviewer writes, and one that is opened to the body that answers. */
  readonly review: string;
  readonly opened: string;
}

const OWN: FilingKey = keyOf('C01-H07', MINTEL);
const OF_COUNTERPART: FilingKey = keyOf('C01-H07', REDAM, { source: 'COUNTERPART' });
const OF_FORUM: FilingKey = keyOf('C01-H07', NUCLEUS, { source: 'CORE_GROUP' });
const SHEET = { plan: PLAN, period: PERIOD, source: 'AGENCY_SELF', organization: MINTEL } as const;
const MILESTONE = { plan: PLAN, milestone: 'C01-H07' } as const;
const A_FILE = { sha256: 'a'.repeat(64), size: 9, mediaType: 'text/csv', fileName: 'a.csv', scan: 'CLEAN' } as const;

async function lay(desk: FilingDesk, people: Readonly<Record<Who, Actor>>): Promise<Ground> {
  const { approver, contact } = people;
  const begun = async (milestone: string) =>
    (await desk.saveDraft(approver, { key: keyOf(milestone, MINTEL), version: 0, answers: IN_ORDER })).filing;
  const move = (filing: { readonly id: string | null; readonly version: number }, requestKey: string) => ({
    ...{ id: filing.id ?? '', version: filing.version, requestKey },
  });
  const draft = await begun('C01-H07');
  const { evidence } = await desk.addEvidence(approver, { key: OWN, facts: { ...AN_ADDRESS, url: '' }, file: A_FILE });
  await desk.saveDraft(people.counterpart, { key: OF_COUNTERPART, version: 0, answers: { narrative: 'Lo nuestro.' } });
  const submitted = await desk.submitFiling(approver, move(await begun('C01-H06'), 's1'));
  const sent = await desk.submitFiling(approver, move(await begun('C01-H05'), 's2'));
  const { report } = await desk.validateFiling(contact, { ...move(sent, 'p2'), publishOn: null });
  const blockage = await desk.reportBlockage(approver, { ...BLOCKAGE, milestone: 'C01-H06' });
  const proposal = await desk.proposeRescheduling(approver, { ...PROPOSAL, milestone: 'C01-H06' });
  return {
    ...{ draft: draft.id ?? '', version: draft.version, piece: evidence[0]?.id ?? '' },
    ...{ submitted: submitted.id ?? '', submittedVersion: submitted.version, report: report ?? '' },
    ...{ blockage: blockage.id, proposal: proposal.id },
    ...(await layReviews(desk, people.reviewer)),
  };
}

async function layReviews(filing: FilingDesk, reviewer: Actor): Promise<Pick<Ground, 'review' | 'opened'>> {
  const desk = reviewingOn(filing);
  const second = await filing.person('REVIEWER', UDLA);
  const begun = (methodology: string, moment: string) =>
    desk.beginReview(reviewer, { code: CODE, methodology, moment, isDouble: false });
  const { id: review } = await begun('IRM_2021_PLUS', 'END_OF_TERM');
  const { id, version } = await begun('IRM_2018_2020', 'END_OF_TERM');
  const send = { id, version, codingVersion: 1, coding: resultsCoding('LIMITED'), requestKey: 'r1' };
  const sent = await desk.sendCoding(reviewer, send);
  const confirmed = await desk.moveReview(second, { ...sent, move: 'CONFIRM', requestKey: 'r2' });
  const opened = await desk.moveReview(reviewer, { ...confirmed, move: 'OPEN', requestKey: 'r3' });
  return { review, opened: opened.id };
}

const BLOCKAGE = { ...MILESTONE, organization: MINTEL, what: 'Falta la firma.', liftedBy: 'El ministerio.' };
const PROPOSAL = {
  ...{ ...MILESTONE, organization: MINTEL, startsOn: null, reason: 'Faltó personal.' },
  endsOn: { date: '2027-12-31', precision: 'DAY' as const },
};
const BODY = { key: 'agencia-nueva', nameEs: 'Agencia Nueva', nameEn: '', acronym: '', type: 'AGENCY' };
const LABEL = { es: 'Diciembre', en: 'December' };
const PERIOD_AHEAD = { plan: PLAN, period: '2026-12', label: LABEL, opensOn: '2026-12-01', closesOn: '2026-12-31' };
const OF_PERIOD = { plan: PLAN, period: PERIOD, note: 'Motivo.' };
const INVITATION: InvitationRequest = {
  email: 'new@example.org',
  locale: 'es',
  role: 'COUNTERPART',
  organization: REDAM,
  office: { es: 'Oficina' },
};

/** Where one row is tried: the services on a database of its own. */
interface Bench extends Awaited<ReturnType<typeof servicesOn>> {
  readonly ground: Ground;
  readonly people: Readonly<Record<Who, Actor>>;
}

interface Row {
  readonly service: string;
  /** What it is done to, where a service has several rows. */
  readonly of?: string;
  readonly may: readonly Who[];
  /** What those who may run into, where it is not done: the rule after the permission. */
  readonly meets?: string;
  /** Refusals that are not the usual ones. */
  readonly refused?: Readonly<Record<string, string>>;
  readonly does: (bench: Bench, actor: Actor) => Promise<unknown>;
}

const AUTHORS: readonly Who[] = ['editor', 'approver'];
const NO_DATASET = { key: 'f'.repeat(64), release: null };
async function* noBytes(): AsyncGenerator<Uint8Array> {}
const NO_BYTES = noBytes();
const PLAN_MANAGERS: readonly Who[] = ['contact', 'admin'];
/** Those who watch the whole: the point of contact and the forum. */
const WATCHERS: readonly Who[] = ['contact', 'forum', 'otherForum'];
const A_FLAG = { plan: PLAN, flag: 'STALE-C03' };
const once = { requestKey: 'k1', note: 'Motivo.' };

const ROWS: readonly Row[] = [
  { service: 'filing.whatIOwe', may: EVERYBODY, does: ({ filing }, actor) => filing.whatIOwe(actor) },
  { service: 'filing.openBlockages', may: EVERYBODY, does: ({ filing }, actor) => filing.openBlockages(actor) },
  { service: 'filing.roundProgress', may: EVERYBODY, does: ({ filing }, actor) => filing.roundProgress(actor) },
  { service: 'filing.reviewQueue', may: ['contact'], does: ({ filing }, actor) => filing.reviewQueue(actor) },
  { service: 'filing.openFiling', may: AUTHORS, does: ({ filing }, actor) => filing.openFiling(actor, OWN) },
  {
    ...{ service: 'filing.openFiling', of: 'a counterpart', may: ['counterpart'] },
    does: ({ filing }, actor) => filing.openFiling(actor, OF_COUNTERPART),
  },
  {
    ...{ service: 'filing.openFiling', of: 'the forum', may: ['forum'] },
    does: ({ filing }, actor) => filing.openFiling(actor, OF_FORUM),
  },
  {
    ...{ service: 'filing.reviewFiling', of: 'what was submitted', may: ['contact'] },
    does: ({ filing, ground }, actor) => filing.reviewFiling(actor, ground.submitted),
  },
  {
    ...{ service: 'filing.reviewFiling', of: 'a draft', may: ['contact'], meets: 'FILING_STATUS' },
    does: ({ filing, ground }, actor) => filing.reviewFiling(actor, ground.draft),
  },
  {
    ...{ service: 'filing.saveDraft', may: AUTHORS },
    does: ({ filing, ground }, actor) =>
      filing.saveDraft(actor, { key: OWN, version: ground.version, answers: { ...IN_ORDER, percent: '61' } }),
  },
  {
    ...{ service: 'filing.saveDraft', of: 'the forum', may: ['forum'] },
    does: ({ filing }, actor) => filing.saveDraft(actor, { key: OF_FORUM, version: 0, answers: {} }),
  },
  {
    ...{ service: 'filing.addEvidence', may: AUTHORS },
    does: ({ filing }, actor) => filing.addEvidence(actor, { key: OWN, facts: AN_ADDRESS, file: null }),
  },
  {
    ...{ service: 'filing.evidenceFile', of: 'a draft', may: AUTHORS },
    // What is being written is not there for anybody else.
    refused: { contact: 'FILING', 'contact, one factor': 'SECOND_FACTOR_NEEDED' },
    does: ({ filing, ground }, actor) => filing.evidenceFile(actor, { filing: ground.draft, evidence: ground.piece }),
  },
  {
    ...{ service: 'filing.removeEvidence', may: AUTHORS },
    does: ({ filing, ground }, actor) => filing.removeEvidence(actor, { filing: ground.draft, evidence: ground.piece }),
  },
  {
    ...{ service: 'filing.submitFiling', may: ['approver'] },
    does: ({ filing, ground }, actor) =>
      filing.submitFiling(actor, { id: ground.draft, version: ground.version, ...once }),
  },
  {
    ...{ service: 'filing.withdrawFiling', may: ['approver'] },
    does: ({ filing, ground }, actor) =>
      filing.withdrawFiling(actor, { id: ground.submitted, version: ground.submittedVersion, ...once }),
  },
  {
    ...{ service: 'filing.returnFiling', may: ['contact'] },
    does: ({ filing, ground }, actor) =>
      filing.returnFiling(actor, { id: ground.submitted, version: ground.submittedVersion, ...once }),
  },
  ...[null, '2026-12-01'].map((publishOn): Row => ({
    ...{ service: 'filing.validateFiling', of: publishOn ?? 'today', may: ['contact'] },
    does: ({ filing, ground }, actor) =>
      filing.validateFiling(actor, { id: ground.submitted, version: ground.submittedVersion, ...once, publishOn }),
  })),
  {
    ...{ service: 'filing.beginCorrection', may: AUTHORS },
    does: ({ filing, ground }, actor) => filing.beginCorrection(actor, { plan: PLAN, report: ground.report }),
  },
  {
    service: 'filing.openPeriod',
    may: ['contact'],
    does: ({ filing }, actor) => filing.openPeriod(actor, PERIOD_AHEAD),
  },
  {
    ...{ service: 'filing.extendPeriod', may: ['contact'] },
    does: ({ filing }, actor) => filing.extendPeriod(actor, { ...OF_PERIOD, closesOn: '2026-12-15' }),
  },
  {
    service: 'filing.closePeriod',
    may: ['contact'],
    does: ({ filing }, actor) => filing.closePeriod(actor, OF_PERIOD),
  },
  {
    ...{ service: 'filing.lockPeriod', of: 'one that is open', may: ['contact'], meets: 'PERIOD_OPEN' },
    does: ({ filing }, actor) => filing.lockPeriod(actor, { ...OF_PERIOD, confirmed: true }),
  },
  {
    ...{ service: 'filing.withdrawPeriod', of: 'one with reports', may: ['contact'], meets: 'PERIOD_IN_USE' },
    does: ({ filing }, actor) => filing.withdrawPeriod(actor, { ...OF_PERIOD, confirmed: true }),
  },
  {
    ...{ service: 'filing.reportBlockage', may: AUTHORS },
    does: ({ filing }, actor) => filing.reportBlockage(actor, BLOCKAGE),
  },
  {
    ...{ service: 'filing.liftBlockage', may: [...AUTHORS, 'contact'] },
    does: ({ filing, ground }, actor) => filing.liftBlockage(actor, { id: ground.blockage, resolution: 'Se firmó.' }),
  },
  {
    ...{ service: 'filing.proposeRescheduling', may: ['approver', 'contact'] },
    does: ({ filing }, actor) => filing.proposeRescheduling(actor, PROPOSAL),
  },
  {
    // A role of the forum is held for the forum alone; its decisions concern every commitment.
    ...{ service: 'filing.decideRescheduling', may: ['forum', 'otherForum'] },
    does: ({ filing, ground }, actor) =>
      filing.decideRescheduling(actor, {
        ...{ id: ground.proposal, approved: true, documentTitle: 'Acta', documentUrl: null, note: null },
      }),
  },
  {
    ...{ service: 'filing.milestoneDesk', may: [...AUTHORS, 'counterpart', 'forum', 'otherForum', 'contact'] },
    does: ({ filing }, actor) => filing.milestoneDesk(actor, MILESTONE),
  },
  { service: 'filing.sheetPage', may: AUTHORS, does: ({ filing }, actor) => filing.sheetPage(actor, SHEET) },
  {
    ...{ service: 'filing.sheetFile', may: AUTHORS },
    does: ({ filing }, actor) => filing.sheetFile(actor, { key: SHEET, locale: 'es' }),
  },
  {
    ...{ service: 'filing.compareSheet', of: 'a file that is none', may: AUTHORS, meets: 'SHEET_NOT_XLSX' },
    does: ({ filing }, actor) => filing.compareSheet(actor, { key: SHEET, file: new Uint8Array(9), locale: 'es' }),
  },
  {
    ...{ service: 'filing.compareSheetAgain', may: AUTHORS },
    does: ({ filing, ground }, actor) =>
      filing.compareSheetAgain(actor, { key: SHEET, patches: [patchOf(ground)], locale: 'es' }),
  },
  {
    ...{ service: 'filing.acceptSheet', may: AUTHORS },
    does: ({ filing, ground }, actor) =>
      filing.acceptSheet(actor, { key: SHEET, choices: [{ patch: patchOf(ground), take: 'ALL', ticked: [] }] }),
  },
  {
    service: 'administration.view',
    may: PLAN_MANAGERS,
    does: ({ administration }, actor) => administration.view(actor),
  },
  {
    ...{ service: 'administration.commitment', may: PLAN_MANAGERS },
    does: ({ administration }, actor) => administration.commitment(actor, { code: 'EC0003', locale: 'es' }),
  },
  {
    ...{ service: 'administration.plan', may: PLAN_MANAGERS },
    does: ({ administration }, actor) => administration.plan(actor, { plan: PLAN, locale: 'es' }),
  },
  {
    ...{ service: 'administration.keepDataset', may: PLAN_MANAGERS },
    does: ({ administration }, actor) => administration.keepDataset(actor, { bytes: NO_BYTES, name: 'a.csv' }),
  },
  {
    ...{ service: 'administration.datasetPreview', may: PLAN_MANAGERS, meets: 'IMPORT' },
    does: ({ administration }, actor) => administration.datasetPreview(actor, NO_DATASET),
  },
  {
    ...{ service: 'administration.datasetFindings', may: PLAN_MANAGERS, meets: 'IMPORT' },
    does: ({ administration }, actor) => administration.datasetFindings(actor, NO_DATASET),
  },
  {
    ...{ service: 'administration.importDataset', may: PLAN_MANAGERS, meets: 'IMPORT' },
    does: ({ administration }, actor) => administration.importDataset(actor, { ...NO_DATASET, revision: 1 }),
  },
  {
    ...{ service: 'administration.saveOrganization', may: PLAN_MANAGERS },
    does: ({ administration }, actor) => administration.saveOrganization(actor, { form: BODY, isNew: true }),
  },
  {
    ...{ service: 'administration.addSuccession', may: PLAN_MANAGERS },
    does: ({ administration }, actor) =>
      administration.addSuccession(actor, { from: 'sercop', to: 'mintel', kind: 'MERGED', on: '2026', legalAct: '' }),
  },
  {
    ...{ service: 'administration.addParticipation', may: PLAN_MANAGERS },
    does: ({ administration }, actor) =>
      administration.addParticipation(actor, {
        ...{ code: 'EC0003', form: { organization: 'mintel', role: 'CO_LEAD', since: '2026-11' } },
      }),
  },
  {
    ...{ service: 'administration.endParticipation', may: PLAN_MANAGERS },
    does: ({ administration }, actor) =>
      administration.endParticipation(actor, {
        code: 'EC0003',
        form: { organization: 'sercop', role: 'LEAD', until: '2026-12', reason: 'Decreto 12', confirmed: 'yes' },
      }),
  },
  {
    ...{ service: 'administration.saveRecord', of: 'an old form', may: PLAN_MANAGERS, meets: 'RECORD_CHANGED' },
    does: ({ administration }, actor) =>
      administration.saveRecord(actor, { plan: PLAN, kind: 'THEME', key: null, typed: { seen: '0' } }),
  },
  {
    ...{ service: 'oversight.requirementDesks', may: ['contact'] },
    does: ({ oversight }, actor) => oversight.requirementDesks(actor),
  },
  {
    ...{ service: 'oversight.requirementForm', may: ['contact'] },
    does: ({ oversight }, actor) => oversight.requirementForm(actor, { plan: PLAN, requirement: 'R1' }),
  },
  {
    ...{ service: 'oversight.declareRequirement', may: ['contact'] },
    does: ({ oversight }, actor) =>
      oversight.declareRequirement(actor, { plan: PLAN, requirement: 'R1', typed: A_DECLARATION, requestKey: '' }),
  },
  {
    ...{ service: 'oversight.flagList', may: WATCHERS },
    does: ({ oversight }, actor) => oversight.flagList(actor, {}),
  },
  {
    ...{ service: 'oversight.openFlag', may: WATCHERS },
    does: ({ oversight }, actor) => oversight.openFlag(actor, A_FLAG),
  },
  {
    ...{ service: 'oversight.flagsWaiting', may: EVERYBODY },
    does: ({ oversight }, actor) => oversight.flagsWaiting(actor),
  },
  {
    ...{ service: 'oversight.escalateFlag', may: WATCHERS },
    does: ({ oversight }, actor) => oversight.escalateFlag(actor, { ...A_FLAG, note: 'Motivo.' }),
  },
  {
    ...{ service: 'oversight.resolveFlag', may: ['forum', 'otherForum'] },
    does: ({ oversight }, actor) =>
      oversight.resolveFlag(actor, { ...A_FLAG, note: 'Motivo.', documentTitle: 'Acta', documentUrl: '' }),
  },
  {
    ...{ service: 'oversight.raiseFlag', may: WATCHERS },
    does: ({ oversight }, actor) =>
      oversight.raiseFlag(actor, {
        ...{ plan: PLAN, commitment: 'EC0003', milestone: '', note: 'Motivo.', requestKey: '' },
      }),
  },
  {
    ...{ service: 'oversight.recommendationDesks', may: ['contact'] },
    does: ({ oversight }, actor) => oversight.recommendationDesks(actor),
  },
  {
    ...{ service: 'oversight.answerRecommendation', may: ['contact'] },
    does: ({ oversight }, actor) => oversight.answerRecommendation(actor, AN_ANSWER),
  },
  { service: 'audit.searchTrail', may: ['admin'], does: ({ audit }, actor) => audit.searchTrail(actor, {}) },
  { service: 'audit.trailFile', may: ['admin'], does: ({ audit }, actor) => audit.trailFile(actor, {}) },
  { service: 'accounts.peopleList', may: PLAN_MANAGERS, does: ({ accounts }, actor) => accounts.peopleList(actor) },
  {
    ...{ service: 'accounts.invitePerson', may: PLAN_MANAGERS },
    does: ({ accounts }, actor) => accounts.invitePerson(actor, INVITATION),
  },
  {
    ...{ service: 'accounts.invitePerson', of: 'an administrator', may: ['admin'] },
    does: ({ accounts }, actor) => accounts.invitePerson(actor, { ...INVITATION, role: 'ADMIN', organization: null }),
  },
  {
    ...{ service: 'accounts.withdrawInvitation', of: 'none', may: PLAN_MANAGERS, meets: 'INVITATION_USED' },
    does: ({ accounts }, actor) => accounts.withdrawInvitation(actor, 'none'),
  },
  {
    ...{ service: 'accounts.endRole', of: 'none', may: PLAN_MANAGERS, meets: 'ROLE' },
    does: ({ accounts }, actor) => accounts.endRole(actor, { id: 'none', confirmed: true }),
  },
  {
    ...{ service: 'accounts.closeAccount', of: 'a person', may: PLAN_MANAGERS, meets: 'CLOSING_UNCONFIRMED' },
    does: ({ accounts, people }, actor) =>
      accounts.closeAccount(actor, { userId: people.editor.userId, confirmed: false }),
  },
  {
    ...{ service: 'webhooks.webhookDesk', may: PLAN_MANAGERS },
    does: ({ webhooks }, actor) => webhooks.webhookDesk(actor),
  },
  ...(['rotateSecret', 'pauseWebhook', 'resumeWebhook', 'removeWebhook', 'sendTest'] as const).map((name): Row => ({
    ...{ service: `webhooks.${name}`, of: 'none', may: PLAN_MANAGERS, meets: 'WEBHOOK' },
    does: ({ webhooks }, actor) => webhooks[name](actor, { id: 'none', confirmed: true }),
  })),
  {
    ...{ service: 'webhooks.sendAgain', of: 'none', may: PLAN_MANAGERS, meets: 'DELIVERY' },
    does: ({ webhooks }, actor) => webhooks.sendAgain(actor, { id: 'none', delivery: 'none' }),
  },
  {
    ...{ service: 'webhooks.addWebhook', of: 'a page without https', may: PLAN_MANAGERS, meets: 'WEBHOOK_URL' },
    does: async ({ webhooks }, actor) => {
      const own = {
        actor,
        person: { id: actor.userId } as Person,
        visitor: { cookie: null, address: '', browser: null },
      };
      return webhooks.addWebhook(own, { url: 'http://example.org/', about: '', password: RIGHT });
    },
  },
  { service: 'tokens.tokenDesk', may: EVERYBODY, does: ({ tokens }, actor) => tokens.tokenDesk(actor) },
  {
    ...{ service: 'tokens.revokeToken', of: 'none', may: ['admin'], meets: 'TOKEN' },
    does: ({ tokens }, actor) => tokens.revokeToken(actor, { id: 'none', confirmed: true }),
  },
];

const REPORT = 'irm-results-2023';
const COPY = {
  ...{ code: CODE, report: REPORT, question: 'COMPLETION', moment: 'END_OF_TERM', value: 'LIMITED', naReason: null },
  ...{ page: '12', url: '', note: '', reason: '', requestKey: 'k1' },
};

const REVIEWING_ROWS: readonly Row[] = [
  { service: 'reviewing.reviewInbox', may: ['reviewer'], does: ({ reviewing }, actor) => reviewing.reviewInbox(actor) },
  {
    ...{ service: 'reviewing.evidenceDesk', may: ['reviewer'] },
    does: ({ reviewing }, actor) => reviewing.evidenceDesk(actor, CODE),
  },
  {
    ...{ service: 'reviewing.judgeEvidence', may: ['reviewer'] },
    does: async ({ reviewing, people: all }, actor) => {
      const [piece] = (await reviewing.evidenceDesk(all.reviewer, CODE)).pieces;
      return reviewing.judgeEvidence(actor, {
        ...{ code: CODE, evidence: piece?.evidence.id ?? '', verdict: 'SUPPORTS', ...once },
      });
    },
  },
  {
    ...{ service: 'reviewing.beginReview', may: ['reviewer'] },
    does: ({ reviewing }, actor) =>
      reviewing.beginReview(actor, { code: CODE, methodology: 'IRM_2018_2020', moment: 'DESIGN', isDouble: true }),
  },
  {
    ...{ service: 'reviewing.correctAssessment', of: 'none', may: ['reviewer'], meets: 'ASSESSMENT' },
    does: ({ reviewing }, actor) => reviewing.correctAssessment(actor, { code: CODE, assessment: 'none', reason: 'x' }),
  },
  {
    ...{ service: 'reviewing.openReview', may: ['reviewer'] },
    does: ({ reviewing, ground }, actor) => reviewing.openReview(actor, ground.review),
  },
  {
    ...{ service: 'reviewing.saveCoding', may: ['reviewer'] },
    does: ({ reviewing, ground }, actor) =>
      reviewing.saveCoding(actor, { id: ground.review, codingVersion: 1, coding: {} }),
  },
  {
    ...{ service: 'reviewing.sendCoding', of: 'an empty one', may: ['reviewer'], meets: 'CODING_INCOMPLETE' },
    does: ({ reviewing, ground }, actor) =>
      reviewing.sendCoding(actor, { id: ground.review, version: 1, codingVersion: 1, coding: {}, requestKey: 'k1' }),
  },
  ...(['OPEN', 'RELEASE', 'WITHDRAW', 'CONFIRM', 'RETURN', 'JOIN'] as const).map((move): Row => ({
    ...{ service: 'reviewing.moveReview', of: move, may: ['reviewer'] },
    ...(move === 'RELEASE' || move === 'WITHDRAW' || move === 'RETURN' ? {} : { meets: 'REVIEW_STATUS' }),
    does: async ({ reviewing, ground, people: all }, actor) => {
      const { version } = await reviewing.openReview(all.reviewer, ground.opened);
      return reviewing.moveReview(actor, { id: ground.opened, version, move, ...once });
    },
  })),
  {
    ...{ service: 'reviewing.waitingReviews', may: EVERYBODY },
    does: ({ reviewing }, actor) => reviewing.waitingReviews(actor),
  },
  { service: 'reviewing.repliesDesk', may: EVERYBODY, does: ({ reviewing }, actor) => reviewing.repliesDesk(actor) },
  {
    ...{ service: 'reviewing.openForReply', may: ['approver'] },
    does: ({ reviewing, ground }, actor) => reviewing.openForReply(actor, ground.opened),
  },
  {
    ...{ service: 'reviewing.openForReply', of: 'one that is not opened', may: ['approver'], meets: 'REVIEW' },
    does: ({ reviewing, ground }, actor) => reviewing.openForReply(actor, ground.review),
  },
  {
    ...{ service: 'reviewing.replyTo', may: ['approver'] },
    does: ({ reviewing, ground }, actor) =>
      reviewing.replyTo(actor, { id: ground.opened, text: 'Se publicó.', requestKey: 'k1' }),
  },
  {
    ...{ service: 'reviewing.replyTo', of: 'one that is not opened', may: ['approver'], meets: 'REVIEW' },
    does: ({ reviewing, ground }, actor) =>
      reviewing.replyTo(actor, { id: ground.review, text: 'Se publicó.', requestKey: 'k1' }),
  },
  {
    ...{ service: 'reviewing.transcriptionList', may: ['contact'] },
    does: ({ reviewing }, actor) => reviewing.transcriptionList(actor),
  },
  {
    ...{ service: 'reviewing.transcriptionDesk', may: ['contact'] },
    does: ({ reviewing }, actor) => reviewing.transcriptionDesk(actor, { code: CODE, report: REPORT }),
  },
  {
    ...{ service: 'reviewing.transcribe', may: ['contact'] },
    does: ({ reviewing }, actor) => reviewing.transcribe(actor, COPY),
  },
];

const PATCH = { milestone: 'C01-H07', changedMeanwhile: false, evidence: [] };
const patchOf = ({ version }: Ground): string =>
  JSON.stringify({ ...PATCH, version, cells: { percent: { address: 'H9', value: '70' } } });

const EVERY_ROW: readonly Row[] = [...ROWS, ...REVIEWING_ROWS];

const SECRET = 'shown by a secret: a password, a code, a link from a message';
const JOB = 'done by a job, never by a person';
const SESSION = 'done to the account of the session itself, and to no other';
/** Services that no role decides on, and why. */
const WITHOUT_ROLE: Readonly<Record<string, string>> = {
  'filing.publishDue': 'done by a job, never by a person',
  'reviewing.releaseDue': 'done by a job, never by a person',
  'filing.periodList': 'public: the same periods as on the calendar',
  ...Object.fromEntries(
    ['whoIs', 'signIn', 'verifyCode', 'signOut', 'readInvitation', 'acceptInvitation']
      .concat('requestReset', 'resetPassword', 'confirmEmail')
      .map((name) => [`accounts.${name}`, SECRET]),
  ),
  ...Object.fromEntries(
    ['changePassword', 'beginSecondFactor', 'confirmSecondFactor', 'newBackupCodes', 'changeEmail']
      .concat('setPreferences', 'sessions', 'endSession', 'endOtherSessions')
      .map((name) => [`accounts.${name}`, SESSION]),
  ),
  ...Object.fromEntries(['tellChanges', 'sendDeliveries', 'clearDeliveries'].map((name) => [`webhooks.${name}`, JOB])),
  'tokens.whoBears': SECRET,
  'tokens.makeToken': SESSION,
  'accounts.administratorLink': 'for whoever runs the server',
  'accounts.firstAdministratorLink': 'for whoever runs the server',
};

const noPoster = { post: async () => ({ failure: 'CONNECTION' }) };

async function servicesOn(db: TemporaryDatabase) {
  const desk = await deskOn(db);
  const { filing } = desk;
  const { dossiers, clock, newId } = filing;
  const { programs } = programDesk(db, clock.now);
  return {
    reviewing: createReviewingServices(reviewingOn(desk).reviewing),
    filing: createFilingServices(filing),
    administration: createAdministrationServices({
      ...{ dossiers, clock, newId, importer: noImporter, store: createAdministrationStore(db.database) },
    }),
    oversight: oversightOn({ filing, db }),
    audit: createAuditServices(createTrailReader(db.database)),
    tokens: createTokenServices(programs),
    webhooks: createWebhookServices({
      ...{ ...webhookSecrets('secret'), accounts: programs.accounts, dossiers, today: () => '2026-11-25' },
      ...{ store: createWebhookStore(db.database), poster: noPoster, random: () => 0.5, mode: 'ON' },
    }),
    accounts: createAccountServices({
      ...{ people: createPeople(db.database), attempts: createAttempts(db.database), now: clock.now, newId },
      ...{
        newSecret: () => 'secret',
        hash: (text) => text,
        origin: '',
        home: () => ({ name: { es: 'Ecuador' }, timezone: 'UTC' }),
      },
      mailbox: { queue: async () => undefined },
      // Nothing that a role decides on asks the account library.
      gate: {} as Gate,
    }),
  };
}

let prepared: FilingDesk;
let people: Readonly<Record<Who, Actor>>;
let ground: Ground;

beforeAll(async () => {
  prepared = await filingDesk();
  const made = EVERYBODY.map(async (who) => {
    const [role, organization] = PEOPLE[who];
    return [who, await prepared.person(role, organization)] as const;
  });
  people = Object.fromEntries(await Promise.all(made)) as Record<Who, Actor>;
  ground = await lay(prepared, people);
}, 60_000);
afterAll(() => prepared.db.remove());

/** `null`: done; else why not. */
const outcome = (work: Promise<unknown>): Promise<string | null> =>
  work.then(
    () => null,
    (failure: { detail?: string }) => failure.detail ?? String(failure),
  );

/** Everything that leaves a trace. */
const traces = (db: TemporaryDatabase): Promise<number> => db.database.reader.auditEvent.count();

describe('in the workspace', () => {
  it('each service has a row for every role, or a reason for having none', async () => {
    const services = await servicesOn(prepared.db);
    const all = Object.entries(services).flatMap(([part, own]) => Object.keys(own).map((name) => `${part}.${name}`));
    const told = [...EVERY_ROW.map(({ service }) => service), ...Object.keys(WITHOUT_ROLE)];
    expect([...new Set(told)].toSorted()).toEqual(all.toSorted());
  });

  it.each(EVERY_ROW.map((row) => [`${row.service}${row.of ? ` (${row.of})` : ''}`, row] as const))(
    '%s is done by those who may, and refused to everybody else',
    async (_, { may, meets = null, refused, does }) => {
      const db = await copyOfDatabase(prepared.db);
      const bench: Bench = { ...(await servicesOn(db)), ground, people };
      const before = await traces(db);
      const refusals: Record<string, string | null> = {};
      const expected: Record<string, string | null> = {};
      for (const who of EVERYBODY.filter((one) => !may.includes(one))) {
        refusals[who] = await outcome(does(bench, people[who]));
        expected[who] = 'NOT_ALLOWED';
      }
      if (may.length < EVERYBODY.length) {
        for (const who of BOUND) {
          refusals[`${who}, one factor`] = await outcome(does(bench, { ...people[who], secondFactor: false }));
          expected[`${who}, one factor`] = may.includes(who) ? 'SECOND_FACTOR_NEEDED' : 'NOT_ALLOWED';
        }
        refusals['no role'] = await outcome(does(bench, { ...people.editor, roles: [] }));
        expected['no role'] = 'NOT_ALLOWED';
      }
      expect(refusals).toEqual({ ...expected, ...refused });
      expect(await traces(db)).toBe(before);
      // The first does it; the others may find it done.
      const [first, ...others] = may;
      if (first) expect(await outcome(does(bench, people[first])), first).toBe(meets);
      for (const who of others) {
        const met = await outcome(does(bench, people[who]));
        expect(['NOT_ALLOWED', 'SECOND_FACTOR_NEEDED'], who).not.toContain(met);
      }
      await db.remove();
    },
    30_000,
  );

  it('nobody finds what others write or may see among what is their own', async () => {
    const { filing } = await servicesOn(prepared.db);
    const seen = async (who: Who) => {
      const [owed, blockages] = [await filing.whatIOwe(people[who]), await filing.openBlockages(people[who])];
      const bodies = [...owed.reports.map(({ key }) => key.organization), ...owed.toReview.map(() => 'to review')];
      const counts = { toDecide: owed.toDecide.length, rounds: (await filing.roundProgress(people[who])).length };
      return { bodies: [...new Set(bodies)], blockages: blockages.length, ...counts };
    };
    const nothing = { bodies: [], blockages: 0, toDecide: 0, rounds: 0 };
    expect(await seen('editor')).toEqual({ ...nothing, bodies: [MINTEL], blockages: 1 });
    expect(await seen('counterpart')).toEqual({ ...nothing, bodies: [REDAM] });
    expect(await seen('otherApprover')).toEqual({ ...nothing, bodies: ['ecuador/sercop'] });
    expect(await seen('reviewer')).toEqual(nothing);
    expect(await seen('admin')).toEqual({ ...nothing, rounds: 1 });
    expect(await seen('contact')).toEqual({ ...nothing, bodies: ['to review'], blockages: 1, rounds: 1 });
    expect(await seen('forum')).toMatchObject({ bodies: [NUCLEUS], blockages: 1, toDecide: 1 });
  });
});
