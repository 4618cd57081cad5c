import type { DifferencePage, ShownDifference } from '#contracts/difference-page.ts';
import type { TextBlock } from '#contracts/report-blocks.ts';
import { planOn } from '#domain/existence.ts';
import type { PlanDossier } from '#domain/records.ts';
import type { Locale } from '#format/locale.ts';
import { ROWS_ON_PAGE } from '#server/reports/difference/cut.ts';
import { m } from '#messages';
import { planLabel } from '../plan-labels.ts';
import { choicesOf } from '../status-report/page.ts';
import type { ScopeChoice } from '../status-report/scope.ts';
import { type Ends, type EndsAsked, resolveEnds, usualStart } from './ends.ts';
import { type DifferencePorts, differenceRequest } from './file.ts';
import { differenceParts } from './parts.ts';

export interface DifferencePageRequest extends EndsAsked {
  readonly plan: string;
  readonly scope: ScopeChoice;
  readonly locale: Locale;
  readonly origin: string;
}

/** What changed between two days, to be read on a page. @throws as `differenceReportFile` */
export async function differencePage(
  { dossiers, revisions }: Pick<DifferencePorts, 'dossiers' | 'revisions'>,
  request: DifferencePageRequest,
): Promise<DifferencePage> {
  const dossier = await dossiers.find(request.plan);
  const isUsual = request.from === undefined && request.to === undefined;
  const isTooEarly = isUsual && usualStart(dossier, request.asOf) >= request.asOf;
  const report = isTooEarly ? null : shown(await resolveEnds(revisions, dossier, request), dossier, request);
  const day = report?.to.day ?? request.asOf;
  const choices = choicesOf(planOn(dossier, day), day);
  return { plan: planLabel(dossier), revision: dossier.revision, choices, report };
}

function shown(ends: Ends, dossier: PlanDossier, request: DifferencePageRequest): ShownDifference {
  const { locale } = request;
  const document = differenceParts(differenceRequest(dossier, ends, request), ROWS_ON_PAGE).compose();
  const blocks = document.blocks.flatMap((block) => (block.kind === 'chart' ? [] : [block]));
  const facts: TextBlock[] = [
    { kind: 'heading', level: 1, text: m.diff_page_facts({}, { locale }) },
    { kind: 'facts', items: document.cover },
  ];
  return { ...ends, subtitle: document.subtitle, blocks: [...blocks, ...facts] };
}
