/** Oversight in the database: implements the ports of its services. */
import type { DeclarationStore, FlagStore, ResponseStore } from '../services/ports-oversight.ts';
import type { Database } from './client.ts';
import { writing } from './tables/filing-trail.ts';
import { takeFlagStep } from './tables/flags.ts';
import { answerRecommendation } from './tables/recommendations.ts';
import { declareRequirement } from './tables/requirement-declarations.ts';

export function createDeclarationStore(database: Database): DeclarationStore {
  return { declare: (declaration) => writing(database, (tx) => declareRequirement(tx, declaration)) };
}

export function createFlagStore(database: Database): FlagStore {
  return { take: (step) => writing(database, (tx) => takeFlagStep(tx, step)) };
}

export function createResponseStore(database: Database): ResponseStore {
  return { answer: (response) => writing(database, (tx) => answerRecommendation(tx, response)) };
}
