import type { Dossiers } from '../dossiers.ts';
import { apiGuide, type GuideRequest } from './guide.ts';
import { apiItem, type ItemRequest } from './item.ts';
import { apiList, type ListRequest } from './list.ts';
import { type DescriptionRequest, openApiDocument } from './openapi/document.ts';

/** What the API reads, and what describes it. */
export function createApiServices(dossiers: Dossiers) {
  return {
    apiList: (request: ListRequest) => apiList(dossiers, request),
    apiItem: (request: ItemRequest) => apiItem(dossiers, request),
    apiDescription: (request: DescriptionRequest) => openApiDocument(request),
    apiGuide: (request: GuideRequest) => apiGuide(dossiers, request),
  };
}

export type ApiServices = ReturnType<typeof createApiServices>;
