/** A difference report as what its forms are made from. */
import type { DifferenceEnd } from '#contracts/difference-report.ts';
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
  const { dossier, earlier, commitments, scope, from, to, locale, origin, permalink } = request;
  const report = differenceReport(dossier, commitments, scope, { from, to }, earlier);
  const tables = differenceTables(report);
  const json = differenceJson(report, tables);
  const imprint = { origin, permalink, dataHash: hashOf(json) };
  return {
    ...{ locale, tables, json },
    workbook: () => differenceWorkbook(report, imprint, locale),
    compose: () => composeDifference(report, imprint, locale, rows),
    selfAssessment: null,
    name: { kind: KIND[locale], about: aboutOf(report), days: namesOf(from, to) },
  };
}

/** The two days in the name of a file; of two revisions of one day, the day and their numbers. */
const namesOf = (from: DifferenceEnd, to: DifferenceEnd): string[] =>
  from.day === to.day ? [from.day, `r${from.revision}`, `r${to.revision}`] : [from.day, to.day];
