/** Visits some of the addresses that the public record gives as evidence. */
import type { IsoDate } from '#domain/dates.ts';
import { dayIn } from '#domain/instants.ts';
import { evidenceAddresses } from '#domain/links/addresses.ts';
import { afterVisit } from '#domain/links/course.ts';
import { believed, type Visit, wasHeard } from '#domain/links/visit.ts';
import type { PlanDossier } from '#domain/records.ts';
import type { Dossiers } from '../dossiers.ts';
import type { LinkResult, LinkStore, LinkVisitor, TakenLink } from '../ports-links.ts';

export interface LinkPorts {
  readonly dossiers: Pick<Dossiers, 'all'>;
  readonly store: LinkStore;
  readonly visitor: LinkVisitor;
  readonly now: () => Date;
}

/** Addresses visited in one run. */
export const RUN_LIMIT = 30;
/** Nobody else visits what a node has taken up: longer than a run takes. */
const TERM_MS = 60 * 60 * 1000;
/** No further address is begun after that. */
const RUN_MS = 20 * 60 * 1000;

interface Visited {
  readonly link: TakenLink;
  readonly at: Date;
  readonly visit: Visit;
}

/** One run. May run on several nodes. @returns how many addresses it visited */
export async function checkLinks(ports: LinkPorts, signal: AbortSignal): Promise<number> {
  const { store, now } = ports;
  const start = now();
  await store.enroll(await publicAddresses(ports), start);
  const till = new Date(start.getTime() + TERM_MS);
  const taken = await store.take({ now: start, till, limit: RUN_LIMIT });
  try {
    const visited = await visitAll(ports, taken, start.getTime() + RUN_MS, signal);
    const isHeard = visited.length > 0 && (await wasAnybodyHeard(ports, visited, signal));
    await store.record(
      visited.map((one) => resultOf(one, isHeard)),
      till,
    );
    return visited.length;
  } finally {
    if (taken.length > 0) await store.giveBack(till);
  }
}

async function publicAddresses({ dossiers, now }: LinkPorts): Promise<string[]> {
  const todayAt = ({ jurisdiction }: PlanDossier): IsoDate => dayIn(now(), jurisdiction.timezone);
  const all = await dossiers.all();
  return [...new Set(all.flatMap((dossier) => evidenceAddresses(dossier, todayAt(dossier))))];
}

/** One after the other; ends where it is asked to stop, with what was visited by then. */
async function visitAll(
  { visitor, now }: LinkPorts,
  taken: readonly TakenLink[],
  until: number,
  signal: AbortSignal,
): Promise<Visited[]> {
  const visited: Visited[] = [];
  for (const link of taken) {
    if (signal.aborted || now().getTime() > until) break;
    const visit = await visitor.visit(link.url, signal).catch((failure: unknown) => {
      if (signal.aborted) return null;
      throw failure;
    });
    if (visit === null) break;
    visited.push({ link, visit, at: now() });
  }
  return visited;
}

/** Silence counts only where somebody else answers: else this server may be cut off. */
async function wasAnybodyHeard(
  { store, visitor }: LinkPorts,
  visited: readonly Visited[],
  signal: AbortSignal,
): Promise<boolean> {
  if (visited.some(({ visit }) => wasHeard(visit))) return true;
  const known = signal.aborted ? null : await store.reference();
  if (known === null) return false;
  return visitor.visit(known, signal).then(wasHeard, () => false);
}

function resultOf({ link, at, visit }: Visited, isHeard: boolean): LinkResult {
  const result = believed(visit, isHeard);
  return { url: link.url, at, visit: result, ...afterVisit(link, result.outcome, at) };
}
