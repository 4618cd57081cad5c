/** Every service of filing bound to what it works with: what pages, spreadsheets and jobs call. */
import type { Actor } from '#domain/policy/roles.ts';
import { acceptSheet } from '../sheet/accept.ts';
import { compareAgain, compareSheet } from '../sheet/compare.ts';
import { sheetFile } from '../sheet/download.ts';
import { sheetPage } from '../sheet/rows.ts';
import type { Filing } from './access.ts';
import { liftBlockage, openBlockages, reportBlockage } from './blockages.ts';
import { beginCorrection } from './correct.ts';
import { openFiling, reviewFiling, saveDraft } from './draft.ts';
import { addEvidence, evidenceFile, removeEvidence } from './evidence.ts';
import { reviewQueue, whatIOwe } from './owed.ts';
import { closePeriod, extendPeriod, lockPeriod, withdrawPeriod } from './period-decisions.ts';
import { openPeriod, periodList } from './periods.ts';
import { milestoneDesk } from './milestone-desk.ts';
import { decideRescheduling, proposeRescheduling } from './reschedulings.ts';
import { publishDue, returnFiling, validateFiling } from './review.ts';
import { roundProgress } from './rounds.ts';
import { submitFiling, withdrawFiling } from './submit.ts';

export function createFilingServices(filing: Filing) {
  const bind =
    <Input, View>(work: (filing: Filing, actor: Actor, input: Input) => Promise<View>) =>
    (actor: Actor, input: Input): Promise<View> =>
      work(filing, actor, input);
  return {
    whatIOwe: (actor: Actor) => whatIOwe(filing, actor),
    reviewQueue: (actor: Actor) => reviewQueue(filing, actor),
    openFiling: bind(openFiling),
    reviewFiling: bind(reviewFiling),
    saveDraft: bind(saveDraft),
    addEvidence: bind(addEvidence),
    removeEvidence: bind(removeEvidence),
    evidenceFile: bind(evidenceFile),
    submitFiling: bind(submitFiling),
    withdrawFiling: bind(withdrawFiling),
    returnFiling: bind(returnFiling),
    validateFiling: bind(validateFiling),
    beginCorrection: bind(beginCorrection),
    /** For the job that runs every minute or so, on every node. */
    publishDue: () => publishDue(filing),
    roundProgress: (actor: Actor) => roundProgress(filing, actor),
    periodList: bind(periodList),
    openPeriod: bind(openPeriod),
    extendPeriod: bind(extendPeriod),
    closePeriod: bind(closePeriod),
    lockPeriod: bind(lockPeriod),
    withdrawPeriod: bind(withdrawPeriod),
    openBlockages: (actor: Actor) => openBlockages(filing, actor),
    reportBlockage: bind(reportBlockage),
    liftBlockage: bind(liftBlockage),
    proposeRescheduling: bind(proposeRescheduling),
    decideRescheduling: bind(decideRescheduling),
    milestoneDesk: bind(milestoneDesk),
    sheetPage: bind(sheetPage),
    sheetFile: bind(sheetFile),
    compareSheet: bind(compareSheet),
    compareSheetAgain: bind(compareAgain),
    acceptSheet: bind(acceptSheet),
  };
}

export type FilingServices = ReturnType<typeof createFilingServices>;
