/** What a file changed in a plan's promises, as the audit trail tells it: record by record, with what stood before. */
import type { MilestoneVersion, PlanDossier } from '#domain/records.ts';
import type { ComparedPlan, PlansImport } from '../../services/ports-packages.ts';
import type { Transaction } from '../client.ts';
import { idOf } from '../columns.ts';
import { writeAuditEvent } from './trail.ts';

/** Whose act the import is. */
export type Trace = Omit<PlansImport, 'plans' | 'revision'> & { readonly revision: number };

type Facts = Readonly<Record<string, unknown>>;

export async function tellChanges(tx: Transaction, plan: ComparedPlan, trace: Trace): Promise<void> {
  const { merged, stored, changed, added } = plan;
  const tell = (entity: 'COMMITMENT' | 'MILESTONE', key: string, before: Facts | null, after: Facts): Promise<void> => {
    const { revision, at, actor, userId, fileName } = trace;
    const title = after['title'] as Readonly<Record<string, string>>;
    const name = (locale: string): string => title[locale] ?? Object.values(title)[0] ?? key;
    return writeAuditEvent(tx, {
      ...{ revision, at, actor, ...(userId === undefined ? {} : { userId }), entity },
      ...{ action: `${entity}_${before ? 'CHANGED' : 'ADDED'}`, entityId: idOf(merged.plan.id, key) },
      summary: {
        es: `El archivo ${fileName} cambia «${name('es')}».`,
        en: `The file ${fileName} changes "${name('en')}".`,
      },
      ...(before ? { before } : {}),
      after: { ...after, reason: `Importación de ${fileName}` },
    });
  };
  const keys = (list: string, records: readonly { readonly list: string; readonly key: string }[]) =>
    new Set(records.flatMap((record) => (record.list === list ? [record.key] : [])));
  const latest = merged.versions.at(-1)?.id ?? 'original';
  for (const key of keys('commitments', added)) await tell('COMMITMENT', key, null, factsOf(merged, key, latest));
  for (const key of keys('commitments', changed))
    await tell('COMMITMENT', key, stored && factsOf(stored, key, latest), factsOf(merged, key, latest));
  for (const key of keys('milestones', added)) await tellMilestone(merged, null, key, tell);
  for (const key of keys('milestones', changed)) await tellMilestone(merged, stored, key, tell);
}

/** Facts that the public is told of when they change; dates are those of one version. */
const COMMITMENT_FACTS = [
  'title',
  'shortTitle',
  'problem',
  'description',
  'contribution',
  'relevance',
  'additionalInfo',
] as const;

function factsOf({ commitments }: PlanDossier, key: string, latest: string): Facts {
  const commitment = commitments.find(({ id }) => id === key);
  if (!commitment) return { title: {} };
  const version = latest in commitment.periods ? latest : (Object.keys(commitment.periods).at(-1) ?? latest);
  const { startsOn = null, endsOn = null } = commitment.periods[version] ?? {};
  const texts = Object.fromEntries(COMMITMENT_FACTS.map((field) => [field, commitment[field]]));
  const { theme, lifecycle, sdgs, pillars, continues } = commitment;
  return { ...texts, theme, lifecycle, sdgs, pillars, continues, startsOn, endsOn, version };
}

/** One event for each version of the text that differs. */
async function tellMilestone(
  merged: PlanDossier,
  stored: PlanDossier | null,
  key: string,
  tell: (entity: 'MILESTONE', key: string, before: Facts | null, after: Facts) => Promise<void>,
): Promise<void> {
  const milestone = merged.milestones.find(({ id }) => id === key);
  const earlier = stored?.milestones.find(({ id }) => id === key);
  for (const version of milestone?.versions ?? []) {
    const before = earlier?.versions.find(({ planVersion }) => planVersion === version.planVersion);
    const [was, is] = [before && wordsOf(before), wordsOf(version)];
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    await tell('MILESTONE', key, was ?? null, { ...is, commitment: milestone?.commitment });
  }
}

const wordsOf = ({ title, deliverable, startsOn, endsOn, planVersion }: MilestoneVersion): Facts => ({
  ...{ title, deliverable, startsOn, endsOn, version: planVersion },
});
