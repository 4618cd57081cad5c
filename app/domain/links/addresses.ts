/** Every address that the public record gives as evidence: what the server may visit. */
import type { IsoDate } from '../dates.ts';
import type { PlanDossier } from '../records.ts';
import { isWebAddress } from '../web-address.ts';

/** Longer ones are kept in no index. */
const LONGEST = 2000;

/** Addresses of evidence that was public by a day, each once: of reports, events, requirements, flags, decisions and meetings. */
export function evidenceAddresses(dossier: PlanDossier, asOf: IsoDate): string[] {
  const { reports, events, requirementDeclarations = [], flags = [], milestones, forum } = dossier;
  const reschedulings = milestones.flatMap(({ reschedulings: all = [] }) => all);
  const given = [
    ...reports
      .filter(({ publishedOn }) => publishedOn <= asOf)
      .flatMap(({ evidence }) => evidence.map(({ url }) => url)),
    ...events.flatMap(({ evidence }) => evidence.map(({ url }) => url)),
    ...requirementDeclarations.flatMap(({ evidence }) => evidence.map(({ url }) => url)),
    ...flags.flatMap(({ steps }) => steps.map(({ document }) => document?.url)),
    ...reschedulings.map(({ document }) => document?.url),
    ...(dossier.requirementFacts ?? []).map(({ url }) => url),
    ...(forum?.meetings.flatMap(({ minutesUrl, commentsUrl }) => [minutesUrl, commentsUrl]) ?? []),
  ];
  const addresses = given.filter((url) => typeof url === 'string');
  return [...new Set(addresses)].filter((url) => url.length <= LONGEST && isWebAddress(url));
}
