import { dayIn } from './clock.ts';
import type { Config } from './config.ts';
import { createServices, type Services } from './services/all.ts';
import { ecuadorDossier } from './testing/database.ts';
import { dossiersOf } from './testing/dossiers.ts';

export type { Services };

/** Everything that the server is made of, and how to take it down. */
export interface Composition {
  readonly services: Services;
  /** The day it is where the newest plan is at home. */
  readonly today: () => string;
  /** Data revision and day: what a rendered page depends on besides its address. */
  readonly generation: () => string;
  readonly probe: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export async function compose(_config: Config): Promise<Composition> {
  const dossiers = dossiersOf(await ecuadorDossier());
  const today = () => dayIn('America/Guayaquil');
  return {
    services: createServices(dossiers),
    today,
    generation: () => `${dossiers.revision()} ${today()}`,
    probe: async () => 1,
    close: async () => undefined,
  };
}
