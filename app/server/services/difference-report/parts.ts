/** A difference report as what its forms are made from. */
import { composeDifference } from '#server/reports/difference/compose.ts';
import { differenceJson } from '#server/reports/difference/json.ts';
import { differenceTables } from '#server/reports/difference/tables/all.ts';
import { differenceWorkbook } from '#server/reports/difference/workbook-facts.ts';
import { hashOf } from '#server/reports/status/json.ts';
import type { ReportParts } from '#server/reports/status/parts.ts';
import type { DifferenceRequest } from '../status-report/render-request.ts';
import { aboutOf } from '../status-report/scope.ts';
import { differenceReport } from './make.ts';

const KIND = { es: 'diferencias', en: 'differences' } as const;

/** @param rows of a table that a document shows; left out: all of them */
export function differenceParts(request: Omit<DifferenceRequest, 'form'>, rows?: number): ReportParts {
  const { dossier, commitments, scope, from, to, locale, origin, permalink } = request;
  const report = differenceReport(dossier, commitments, scope, { from, to });
  const tables = differenceTables(report);
  const json = differenceJson(report, tables);
  const imprint = { origin, permalink, dataHash: hashOf(json) };
  return {
    ...{ locale, tables, json },
    workbook: () => differenceWorkbook(report, imprint, locale),
    compose: () => composeDifference(report, imprint, locale, rows),
    selfAssessment: null,
    name: { kind: KIND[locale], about: aboutOf(report), days: [from.day, to.day] },
  };
}
