/** What the services of oversight work with. */
import type { Dossiers } from '../dossiers.ts';
import type { FilingClock } from '../ports-filing.ts';
import type { DeclarationStore, FlagStore, ResponseStore } from '../ports-oversight.ts';

export interface Oversight {
  readonly dossiers: Dossiers;
  readonly declarations: DeclarationStore;
  readonly flags: FlagStore;
  readonly recommendations: ResponseStore;
  readonly clock: FilingClock;
  /** A new identifier, never given before. */
  readonly newId: () => string;
}
