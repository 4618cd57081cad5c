import type { PlanDossier } from '#domain/records.ts';
import type { ApiOptions } from '#server/http/api/plugin.ts';
import { createApiServices } from '#server/services/api/all.ts';
import { dossiersOf } from './dossiers.ts';

export const API_TODAY = '2026-11-22';
export const API_ORIGIN = 'https://gobierno.example';

/** An API over the plans given, which no limit is put to and which remembers nothing. */
export function apiOptionsOf(dossiers: readonly PlanDossier[] = [], change: Partial<ApiOptions> = {}): ApiOptions {
  return {
    services: createApiServices(dossiersOf(...dossiers)),
    generation: () => `1 ${API_TODAY}`,
    keeps: false,
    today: () => API_TODAY,
    origin: API_ORIGIN,
    perMinute: 0,
    writing: null,
    ...change,
  };
}
