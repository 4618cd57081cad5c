/** From the facts of a plan to a report in one of its forms. Runs in a process of its own: a large plan takes seconds. */
import { chartSpecs } from '#charts/build.ts';
import { composeReport } from '#server/reports/status/compose/compose.ts';
import { selfAssessment } from '#server/reports/status/compose/self-assessment.ts';
import { draftForm, type ReportDraft } from '#server/reports/status/forms.ts';
import { hashOf, reportJson } from '#server/reports/status/json.ts';
import type { Progress, ReportParts } from '#server/reports/status/parts.ts';
import { reportTables } from '#server/reports/status/tables/all.ts';
import { workbookFacts } from '#server/reports/status/workbook-facts.ts';
import { differenceParts } from '../difference-report/parts.ts';
import { statusReport } from './make.ts';
import type { RenderedReport, RenderRequest, StatusRequest } from './render-request.ts';
import { aboutOf, onlyCommitments } from './scope.ts';

const CHARTS = ['hitos-por-estado', 'planificado-y-reportado', 'por-tema'] as const;

/** @param onProgress told how far a long report is */
export function renderReport(request: RenderRequest, onProgress?: Progress): Promise<RenderedReport> {
  return draftOf(request, onProgress).then(written);
}

interface Draft extends ReportDraft {
  readonly dataSha256: string;
}

async function draftOf(request: RenderRequest, onProgress: Progress | undefined): Promise<Draft> {
  const parts = 'asOf' in request ? statusParts(request) : differenceParts(request);
  return { ...(await draftForm(request.form, parts, onProgress)), dataSha256: hashOf(parts.json) };
}

async function written({ write, type, name, dataSha256 }: Draft): Promise<RenderedReport> {
  const body = await write();
  return { body, type, name, sha256: hashOf(body), dataSha256 };
}

function statusParts(request: StatusRequest): ReportParts {
  const { asOf, locale, origin, permalink } = request;
  const dossier = onlyCommitments(request.dossier, request.commitments);
  const report = statusReport(request.dossier, request.commitments, request.scope, asOf);
  const tables = reportTables(report, dossier);
  const json = reportJson(report, tables);
  const imprint = { origin, permalink, dataHash: hashOf(json) };
  const compose = () => composeReport(report, chartSpecs(dossier, locale, asOf, CHARTS), imprint, locale);
  return {
    ...{ locale, tables, json, compose },
    workbook: () => workbookFacts(report, imprint, locale),
    selfAssessment: () => selfAssessment(report, compose()),
    name: { kind: locale === 'en' ? 'report' : 'informe', about: aboutOf(report), days: [asOf] },
  };
}
