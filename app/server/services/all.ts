import type { Dossiers } from './dossiers.ts';
import { planList } from './plan-list.ts';
import { planOverview } from './plan-overview.ts';
import { planPage } from './plan-page.ts';
import { siteFrame } from './site-frame.ts';

/** Every service bound to what it reads from: what pages, API and jobs call. One line for each thing to be done. */
export function createServices(dossiers: Dossiers) {
  return {
    planList: ({ asOf }: { readonly asOf: string }) => planList(dossiers, asOf),
    planPage: (input: { readonly plan: string; readonly asOf: string }) => planPage(dossiers, input),
    planOverview: (input: { readonly plan: string; readonly asOf: string }) => planOverview(dossiers, input),
    siteFrame: ({ asOf }: { readonly asOf: string }) => siteFrame(dossiers, asOf),
  };
}

export type Services = ReturnType<typeof createServices>;
