/** What administrators added to the text of a plan, or corrected in what was public already: told with its reason. */
import { firstDay, lastDay, type IsoDate, type PartialDate } from './dates.ts';
import { dayIn } from './instants.ts';
import type { EditedFact, PlanDossier, PlanEdit } from './records.ts';
import { isPublicText } from './versions.ts';

/** An edit as the public is told of it, and since when. */
export interface ToldEdit {
  readonly edit: PlanEdit;
  readonly day: IsoDate;
}

/** Facts that a record has for one version of the plan; a commitment has no others of that kind. */
const OF_VERSION: readonly string[] = ['startsOn', 'endsOn'];

/**
 * What was brought in is told from the day on which its version is public; a correction on the day it was made, if what it
 * corrects was public by then. How a version was written before its day is nobody's news.
 */
export function toldEdits(dossier: PlanDossier): ToldEdit[] {
  return (dossier.edits ?? []).flatMap((edit) => {
    const made = dayIn(edit.at, dossier.jurisdiction.timezone);
    if (edit.added) return [{ edit, day: laterOf(made, publicSince(dossier, edit.version)) }];
    const facts = publicFacts(dossier, edit, made);
    return facts.length > 0 ? [{ edit: { ...edit, facts }, day: made }] : [];
  });
}

/** The facts of a correction that the public reads: wording of a milestone and dates belong to one version. */
export function publicFacts(
  dossier: Pick<PlanDossier, 'versions'>,
  { milestone, version, facts }: Pick<PlanEdit, 'milestone' | 'version' | 'facts'>,
  day: IsoDate,
): readonly EditedFact[] {
  if (isPublicText(dossier, version, day)) return facts;
  return milestone === null ? facts.filter(({ field }) => !OF_VERSION.includes(field)) : [];
}

/** First day of a version in public; null: unknown, and so from the start. */
function publicSince({ versions }: PlanDossier, id: string): PartialDate | null {
  const version = versions.find((one) => one.id === id);
  return version?.publishedOn ?? version?.submittedOn ?? null;
}

function laterOf(made: IsoDate, since: PartialDate | null): IsoDate {
  return since !== null && firstDay(since) > made ? lastDay(since) : made;
}
