/** What a feed or a calendar is about: every plan, or one plan, commitment, institution or theme. */
import type { SubscriptionQuery } from '#contracts/following-queries.ts';
import type { IsoDate } from '#domain/dates.ts';
import { notFound } from '#domain/errors.ts';
import type { PlanDossier } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { Dossiers } from '../dossiers.ts';
import { partiesOn } from './choices.ts';

/** A plan, and which of its commitments; null: the plan as a whole. */
export interface ScopedPlan {
  readonly dossier: PlanDossier;
  readonly commitments: ReadonlySet<string> | null;
}

export interface Subscription {
  readonly plans: readonly ScopedPlan[];
  /** What it is about, in names of the data; empty: every plan. */
  readonly names: readonly LocalizedText[];
}

/** @throws NOT_FOUND `PLAN`, `COMMITMENT`, `INSTITUTION` or `THEME` for one that no plan has */
export async function subscription(
  dossiers: Pick<Dossiers, 'all'>,
  query: SubscriptionQuery,
  asOf: IsoDate,
): Promise<Subscription> {
  const all = await dossiers.all(asOf);
  const plans = query.plan === undefined ? all : all.filter(({ plan }) => plan.slug === query.plan);
  if (query.plan !== undefined && plans.length === 0) throw notFound('PLAN', query.plan);
  const names = [...planNames(query, plans), ...partNames(query, plans)];
  return { plans: plans.flatMap((dossier) => scoped(dossier, query, asOf)), names };
}

const planNames = ({ plan }: SubscriptionQuery, plans: readonly PlanDossier[]): LocalizedText[] =>
  plan === undefined ? [] : plans.map((dossier) => dossier.plan.shortTitle);

function partNames(
  { compromiso, institucion, tema }: SubscriptionQuery,
  plans: readonly PlanDossier[],
): LocalizedText[] {
  const found: LocalizedText[] = [];
  const need = (id: string | undefined, detail: string, look: (dossier: PlanDossier) => LocalizedText | undefined) => {
    if (id === undefined) return;
    const name = plans.map(look).find((text) => text !== undefined);
    if (!name) throw notFound(detail, id);
    found.push(name);
  };
  need(compromiso, 'COMMITMENT', ({ commitments }) => {
    const one = commitments.find(({ code }) => code === compromiso);
    return one?.shortTitle ?? one?.title;
  });
  need(institucion, 'INSTITUTION', ({ organizations }) => organizations.find(({ id }) => id === institucion)?.name);
  need(tema, 'THEME', ({ themes }) => themes.find(({ id }) => id === tema)?.title);
  return found;
}

function scoped(dossier: PlanDossier, query: SubscriptionQuery, asOf: IsoDate): ScopedPlan[] {
  const { compromiso, institucion, tema } = query;
  if (compromiso === undefined && institucion === undefined && tema === undefined) {
    return [{ dossier, commitments: null }];
  }
  const parties = partiesOn(dossier, asOf);
  const fitting = dossier.commitments
    .filter(({ code }) => compromiso === undefined || code === compromiso)
    .filter(({ id }) => institucion === undefined || parties(id).includes(institucion))
    .filter(({ theme }) => tema === undefined || theme === tema);
  return fitting.length === 0 ? [] : [{ dossier, commitments: new Set(fitting.map(({ id }) => id)) }];
}
