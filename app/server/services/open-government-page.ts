import type { OpenGovernmentView } from '#contracts/about-views.ts';
import type { IsoDate } from '#domain/dates.ts';
import type { Dossiers } from './dossiers.ts';

/** The pillars of open government as the newest plan declares them; null on a site without a plan. */
export async function openGovernmentPage(
  dossiers: Dossiers,
  { asOf }: { readonly asOf: IsoDate },
): Promise<OpenGovernmentView | null> {
  const [dossier] = await dossiers.all(asOf);
  if (!dossier) return null;
  const { plan, commitments, pillars } = dossier;
  return {
    planTitle: plan.title,
    commitments: commitments.length,
    pillars: pillars
      .toSorted((a, b) => a.order - b.order)
      .map(({ id, title }) => ({
        title,
        commitments: commitments.filter((commitment) => commitment.pillars.includes(id)).length,
      })),
  };
}
