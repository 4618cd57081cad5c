/** Everything that is done in the background. Each may run on every node at once (`Job`). */
import type { WritingServices } from '../services/api/writing/all.ts';
import type { FileServices } from '../services/files.ts';
import type { FilingServices } from '../services/filing/all.ts';
import { sendMail, type SendPorts } from '../services/mail/send.ts';
import { writeReminders } from '../services/reminders/daily.ts';
import { writeNotices } from '../services/reminders/notices.ts';
import type { ReviewingServices } from '../services/reviewing/all.ts';
import type { Reminding } from '../services/reminders/ports.ts';
import type { Job, JobLog } from './runner.ts';

export interface JobPorts {
  readonly sending: SendPorts;
  readonly reminding: Reminding;
  readonly publishDue: FilingServices['publishDue'];
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

export function createJobs({ sending, reminding, publishDue }: JobPorts, log: JobLog): Job[] {
  return [
    { name: 'send mail', everyMs: 5 * SECOND, run: (signal) => send(sending, log, signal) },
    { name: 'publish reports', everyMs: MINUTE, run: async () => void (await publishDue()) },
    { name: 'notices', everyMs: MINUTE, run: async (signal) => void (await writeNotices(reminding, signal)) },
    { name: 'reminders', everyMs: 10 * MINUTE, run: async (signal) => void (await writeReminders(reminding, signal)) },
  ];
}

export function releasingJob(releaseDue: ReviewingServices['releaseDue']): Job {
  return { name: 'release assessments', everyMs: MINUTE, run: async () => void (await releaseDue()) };
}

export function clearingJob(clearFiles: FileServices['clearFiles']): Job {
  return { name: 'clear files', everyMs: 6 * 60 * MINUTE, run: async () => void (await clearFiles()) };
}

export function forgettingJob(clearRequests: WritingServices['clearRequests']): Job {
  return { name: 'forget requests', everyMs: 60 * MINUTE, run: clearRequests };
}

/** Visits addresses of evidence. Says only how many: addresses may hold what nobody should read in a log. */
export function linkJob(checkLinks: (signal: AbortSignal) => Promise<number>, log: JobLog): Job {
  const job = 'check links';
  const run = async (signal: AbortSignal): Promise<void> => {
    const visited = await checkLinks(signal);
    if (visited > 0) log({ level: 'info', job, message: `${visited} addresses of evidence were visited` });
  };
  return { name: job, everyMs: 10 * MINUTE, run };
}

async function send(ports: SendPorts, log: JobLog, signal: AbortSignal): Promise<void> {
  const { failures } = await sendMail(ports, signal);
  for (const { id, failure, givenUp } of failures) {
    const message = `message ${id} was not sent: ${failure}; ${givenUp ? 'given up' : 'tried again later'}`;
    log({ level: givenUp ? 'error' : 'warn', job: 'send mail', message });
  }
}
