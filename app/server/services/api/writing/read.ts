/** What a program reads before it writes: what is owed, and one report as it stands. */
import type { ApiDesk, ApiFiling, ApiPeriod, ApiToken } from '#contracts/api/writing.ts';
import type { FilingPage, OwedReport } from '#contracts/filing-views.ts';
import { takesReports } from '#domain/filing/period.ts';
import { permission } from '#domain/policy/policy.ts';
import type { Actor } from '#domain/policy/roles.ts';
import type { Locale } from '#format/locale.ts';
import { type Filing } from '../../filing/access.ts';
import { dayOf } from '../../filing/duties.ts';
import { reviewFiling } from '../../filing/draft.ts';
import { whatIOwe } from '../../filing/owed.ts';
import { findFiling, periodView, targetOf } from '../../filing/place.ts';
import { filingPage } from '../../filing/view.ts';
import type { Bearer } from '../../tokens/bearer.ts';
import { apiFiling, apiOwed, dateText } from './views.ts';

export function describeToken({ token, scopes, actor }: Bearer): ApiToken {
  const offices = actor.roles.map(({ role, organization, office }) => ({ role, organization, office }));
  return { name: token.name, expiresAt: token.expiresAt, scopes, offices };
}

/** What the owner of the token owes, has under way and is to review today, and the periods that take reports. */
export async function readDesk(filing: Filing, actor: Actor): Promise<ApiDesk> {
  const { reports, toReview } = await whatIOwe(filing, actor);
  return {
    periods: await periodsOf(filing, [...reports, ...toReview]),
    reports: reports.map(apiOwed),
    toReview: toReview.map(apiOwed),
  };
}

/** Those that take reports today, and those that something is under way in. */
async function periodsOf(filing: Filing, named: readonly OwedReport[]): Promise<ApiPeriod[]> {
  const days = (await filing.dossiers.all()).map((dossier) => dayOf(filing, dossier));
  const wanted = new Set(named.map(({ key }) => `${key.plan} ${key.period}`));
  return days.flatMap(({ dossier, today }) =>
    dossier.periods
      .map((period) => periodView(period, today))
      .filter(({ id, standing }) => takesReports(standing) || wanted.has(`${dossier.plan.slug} ${id}`))
      .map(({ id, label, opensOn, closesOn, standing }) => ({
        ...{ plan: dossier.plan.slug, id, label, opensOn: dateText(opensOn), closesOn: dateText(closesOn), standing },
      })),
  );
}

export interface FilingReadRequest {
  readonly id: string;
  readonly locale: Locale;
}

/**
 * A report of one's own side as it stands, or one that was submitted for who reviews it.
 * @throws NOT_FOUND FILING; FORBIDDEN; CONFLICT FILING_STATUS for who reviews, while it is with its authors
 */
export async function readFiling(filing: Filing, actor: Actor, { id, locale }: FilingReadRequest): Promise<ApiFiling> {
  return apiFiling(await pageOf(filing, actor, id), locale);
}

/** @throws as `readFiling` */
export async function pageOf(filing: Filing, actor: Actor, id: string): Promise<FilingPage> {
  const { stored, place } = await findFiling(filing, id);
  const isAuthor = permission(actor, 'FILING_READ', targetOf(place)).allowed;
  return isAuthor ? filingPage(actor, place, stored) : reviewFiling(filing, actor, id);
}
