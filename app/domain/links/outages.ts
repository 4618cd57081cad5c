/** Addresses of evidence that did not answer on a day, as the server's own visits found. */
import type { IsoDate } from '../dates.ts';
import { dayIn, type Instant } from '../instants.ts';
import type { PlanDossier } from '../records.ts';
import { evidencePieces } from '../reviewing/verdicts.ts';

/** The days of an outage, by the clock of the place. */
export interface OutageDays {
  readonly since: IsoDate;
  /** From that day on it is said. */
  readonly confirmedOn: IsoDate;
}

/** Of each address that counted as broken on a day, since when; by address. */
export function outagesOn({ linkOutages = [], jurisdiction }: PlanDossier, asOf: IsoDate): Map<string, OutageDays> {
  const dayOf = (at: Instant): IsoDate => dayIn(at, jurisdiction.timezone);
  const standing = linkOutages.filter(
    ({ confirmedAt, endedAt }) => dayOf(confirmedAt) <= asOf && (endedAt === null || dayOf(endedAt) > asOf),
  );
  return new Map(
    standing.map(({ url, since, confirmedAt }) => [url, { since: dayOf(since), confirmedOn: dayOf(confirmedAt) }]),
  );
}

/** Of the addresses that a commitment's public evidence gives, those that counted as broken on a day; by address. */
export function commitmentOutages(
  dossier: PlanDossier,
  commitment: string,
  asOf: IsoDate,
): Readonly<Record<string, OutageDays>> {
  if (!dossier.linkOutages) return {};
  const outages = outagesOn(dossier, asOf);
  const addresses = evidencePieces(dossier, commitment, asOf).map(({ evidence }) => evidence.url ?? '');
  return Object.fromEntries(
    addresses.flatMap((url) => {
      const days = outages.get(url);
      return days ? [[url, days] as const] : [];
    }),
  );
}
