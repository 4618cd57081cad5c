/**
 * A process that files reports on a database until it is killed, as the server does: with its services, its jobs and its
 * mail. Says on its output each step once it was acknowledged, so that a test knows what must be found again.
 */
import { once } from 'node:events';
import { openDatabase } from '#server/db/open-database.ts';
import {
  createBlockageStore,
  createFilingStore,
  createPeriodStore,
  createReschedulingStore,
} from '#server/db/filing-repository.ts';
import { createMessageStore } from '#server/db/message-store.ts';
import { createPlanReader } from '#server/db/plan-repository.ts';
import { createDossiers } from '#server/services/dossiers.ts';
import { createFilingServices } from '#server/services/filing/all.ts';
import { createMailbox } from '#server/services/mail/mailbox.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { AN_ADDRESS, IN_ORDER, keyOf } from './filing.ts';

const [url = '', round = '', people = '', milestones = ''] = process.argv.slice(2);
const { editor, approver, contact } = JSON.parse(people) as Record<'editor' | 'approver' | 'contact', Actor>;
const database = await openDatabase(url);
const now = (): Date => new Date('2026-11-25T17:00:00.000Z');
let ids = 0;
const newId = (): string => `r${round}-${++ids}`;
const dossiers = await createDossiers(createPlanReader(database));
const services = createFilingServices({
  dossiers,
  filings: createFilingStore(database),
  periods: createPeriodStore(database),
  blockages: createBlockageStore(database),
  reschedulings: createReschedulingStore(database),
  clock: { now },
  newId,
});
const mailbox = createMailbox({ messages: createMessageStore(database), now, newId });
const say = (...words: readonly (string | number)[]): void => void process.stdout.write(`${words.join(' ')}\n`);

// Started ahead of its turn, to save the test time.
await once(process.stdin, 'data');
process.stdin.destroy();
await dossiers.refresh();
say('ready');
for (let turn = 0; ; turn += 1) {
  for (const milestone of milestones.split(',')) await oneStep(milestone, `${round}.${turn}`);
}

/** The next step of a report, whichever it is; what was acknowledged is said. */
async function oneStep(milestone: string, turn: string): Promise<void> {
  const key = keyOf(milestone, 'ecuador/mintel');
  const { filing } = await services.openFiling(editor, key);
  const { id, version } = filing;
  const move = { id: id ?? '', version, requestKey: `${milestone} ${turn}`, note: null };
  if (filing.status === 'SUBMITTED') {
    const done = await services.validateFiling(contact, { ...move, publishOn: null });
    return say('published', milestone, done.version);
  }
  if (filing.status === 'PUBLISHED') {
    const done = await services.beginCorrection(editor, { plan: key.plan, report: filing.report ?? '' });
    return say('begun', milestone, done.version);
  }
  if (filing.content.narrative?.endsWith('Lista.')) {
    if (filing.evidence.length === 0) {
      const facts = { ...AN_ADDRESS, title: `Acta ${turn}` };
      await services.addEvidence(editor, { key, facts, file: null });
      return say('evidence', milestone, turn);
    }
    const done = await services.submitFiling(approver, { ...move, note: 'Se completa.' });
    return say('submitted', milestone, done.version);
  }
  const narrative = filing.status === null ? `Avance ${turn}.` : `Avance ${turn}. Lista.`;
  const saved = await services.saveDraft(editor, { key, version, answers: { ...IN_ORDER, narrative } });
  say('saved', milestone, `${saved.filing.id}@${saved.filing.version}`, narrative);
  const mail = { to: 'oficina@example.org', userId: null, subject: 'Guardado', text: narrative, secret: false };
  await mailbox.queue({ ...mail, key: `test:${milestone} ${turn}` });
  say('queued', milestone, turn);
}
