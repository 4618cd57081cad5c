/** From the facts of a plan to a report in one of its forms. Runs in a process of its own: a large plan takes seconds. */
import { chartSpecs } from '#charts/build.ts';
import type { ReportForm } from '#contracts/status-query.ts';
import type { ReportScope } from '#contracts/status-report.ts';
import type { IsoDate } from '#domain/dates.ts';
import type { PlanDossier } from '#domain/records.ts';
import type { Locale } from '#format/locale.ts';
import { composeReport } from '#server/reports/status/compose/compose.ts';
import { selfAssessment } from '#server/reports/status/compose/self-assessment.ts';
import { draftForm, type ReportDraft, type ReportFile } from '#server/reports/status/forms.ts';
import { hashOf, reportJson } from '#server/reports/status/json.ts';
import type { Progress, ReportParts } from '#server/reports/status/parts.ts';
import { reportTables } from '#server/reports/status/tables/all.ts';
import { workbookFacts } from '#server/reports/status/workbook-facts.ts';
import { onlyCommitments } from './scope.ts';
import { statusReport } from './make.ts';

/** Everything that a report is made from: plain data, so that it can be handed to another process. */
export interface RenderRequest {
  readonly dossier: PlanDossier;
  readonly scope: ReportScope;
  /** Ids of the commitments in scope. */
  readonly commitments: readonly string[];
  readonly asOf: IsoDate;
  readonly locale: Locale;
  readonly form: ReportForm;
  readonly origin: string;
  readonly permalink: string;
}

export interface RenderedReport extends ReportFile {
  /** SHA-256 of the file. */
  readonly sha256: string;
  /** SHA-256 of the data: of the JSON form. */
  readonly dataSha256: string;
}

const CHARTS = ['hitos-por-estado', 'planificado-y-reportado', 'por-tema'] as const;

/** @param onProgress told how far a long report is */
export function renderReport(request: RenderRequest, onProgress?: Progress): Promise<RenderedReport> {
  return draftOf(request, onProgress).then(written);
}

interface Draft extends ReportDraft {
  readonly dataSha256: string;
}

async function draftOf(request: RenderRequest, onProgress: Progress | undefined): Promise<Draft> {
  const parts = statusParts(request);
  return { ...(await draftForm(request.form, parts, onProgress)), dataSha256: hashOf(parts.json) };
}

async function written({ write, type, name, dataSha256 }: Draft): Promise<RenderedReport> {
  const body = await write();
  return { body, type, name, sha256: hashOf(body), dataSha256 };
}

function statusParts(request: RenderRequest): ReportParts {
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

/** What files of a report are called after. */
export function aboutOf({ plan, scope }: { plan: { slug: string }; scope: ReportScope }): string[] {
  const part = scope.institution?.id ?? scope.theme?.id ?? (scope.commitments.length > 0 ? 'seleccion' : null);
  return part === null ? [plan.slug] : [plan.slug, part];
}
