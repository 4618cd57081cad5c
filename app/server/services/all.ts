import type { Dossiers } from './dossiers.ts';
import { siteFrame } from './site-frame.ts';

/** Every service bound to what it reads from: what pages, API and jobs call. One line for each thing to be done. */
export function createServices(dossiers: Dossiers) {
  return {
    siteFrame: ({ asOf }: { readonly asOf: string }) => siteFrame(dossiers, asOf),
  };
}

export type Services = ReturnType<typeof createServices>;
