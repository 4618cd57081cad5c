/** Oversight in the database: implements the ports of its services. */
import type { DeclarationStore, FlagStore } from '../services/ports-oversight.ts';
import type { Database } from './client.ts';
import { writing } from './tables/filing-trail.ts';
import { takeFlagStep } from './tables/flags.ts';
import { declareRequirement } from './tables/requirement-declarations.ts';

export function createDeclarationStore(database: Database): DeclarationStore {
  return { declare: (declaration) => writing(database, (tx) => declareRequirement(tx, declaration)) };
}

export function createFlagStore(database: Database): FlagStore {
  return { take: (step) => writing(database, (tx) => takeFlagStep(tx, step)) };
}
