/** Oversight in the database: implements the ports of its services. */
import type { DeclarationStore } from '../services/ports-oversight.ts';
import type { Database } from './client.ts';
import { writing } from './tables/filing-trail.ts';
import { declareRequirement } from './tables/requirement-declarations.ts';

export function createDeclarationStore(database: Database): DeclarationStore {
  return { declare: (declaration) => writing(database, (tx) => declareRequirement(tx, declaration)) };
}
