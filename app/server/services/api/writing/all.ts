/** What programs with a token can do, bound to what it works with. */
import type { Actor } from '#domain/policy/roles.ts';
import type { Filing } from '../../filing/access.ts';
import type { KeptAnswer } from '../../ports-writing.ts';
import { clearRequests, once, type OncePorts, type OnceRequest } from './once.ts';
import { describeToken, readDesk, readFiling } from './read.ts';
import { attachEvidence, beginReport, detachEvidence, requireEvidence, saveAnswers, takeStep } from './write.ts';

export function createWritingServices(filing: Filing, ports: OncePorts) {
  const bind =
    <Input, View>(work: (filing: Filing, actor: Actor, input: Input) => Promise<View>) =>
    (actor: Actor, input: Input): Promise<View> =>
      work(filing, actor, input);
  return {
    describeToken,
    readDesk: (actor: Actor) => readDesk(filing, actor),
    readFiling: bind(readFiling),
    beginReport: bind(beginReport),
    saveAnswers: bind(saveAnswers),
    requireEvidence: bind(requireEvidence),
    attachEvidence: bind(attachEvidence),
    detachEvidence: bind(detachEvidence),
    takeStep: bind(takeStep),
    once: (request: OnceRequest, work: () => Promise<KeptAnswer>) => once(ports, request, work),
    /** For the job that runs now and then. */
    clearRequests: () => clearRequests(ports),
  };
}

export type WritingServices = ReturnType<typeof createWritingServices>;
