/** What may still be changed of a version of the plan once it is public: what it says stays, what it left open may be filled in. */
import type { PartialDate } from '#domain/dates.ts';
import { invalid } from '#domain/errors.ts';
import type { PlanDossier } from '#domain/records.ts';
import { isPublicText } from '#domain/versions.ts';

interface Dates {
  readonly startsOn: PartialDate | null;
  readonly endsOn: PartialDate | null;
}

/**
 * Dates that were published are changed by new dates that the forum approves, or by another version; a correction in place
 * would leave no way to tell that something was late.
 * @throws INVALID DATES_PUBLISHED, of each date that is known and would be another
 */
export function requirePublishedDates(known: Dates, written: Dates): void {
  const [first, ...also] = (['startsOn', 'endsOn'] as const)
    .filter((name) => known[name] !== null && !sameDate(known[name], written[name]))
    .map((name) => invalid('DATES_PUBLISHED', name));
  if (first) throw Object.assign(first, { also });
}

const sameDate = (a: PartialDate | null, b: PartialDate | null): boolean =>
  a?.date === b?.date && a?.precision === b?.precision;

/** @throws INVALID VERSION_PUBLIC where the version is public and does not have the record */
export function requireOpenVersion(dossier: PlanDossier, version: string, isThere: boolean, today: string): void {
  if (!isThere && isPublicText(dossier, version, today)) throw invalid('VERSION_PUBLIC', 'version');
}
