import type { DifferencePage, EndFault, ShownDifference } from '#contracts/difference-page.ts';
import type { TextBlock } from '#contracts/report-blocks.ts';
import { planOn } from '#domain/existence.ts';
import type { PlanDossier } from '#domain/records.ts';
import type { Locale } from '#format/locale.ts';
import { ROWS_ON_PAGE } from '#server/reports/difference/cut.ts';
import { m } from '#messages';
import { planLabel } from '../plan-labels.ts';
import { planAtRevision } from '../status-report/at-revision.ts';
import { choicesOf } from '../status-report/page.ts';
import type { ScopeChoice } from '../status-report/scope.ts';
import { endFault, type Ends, type EndsAsked, resolveEnds, usualStart } from './ends.ts';
import {
  type ComparedPlans,
  comparedPlans,
  type ComparisonPorts,
  type DifferenceFileRequest,
  differenceRequest,
  requireDifference,
} from './file.ts';
import { differenceParts } from './parts.ts';

export interface DifferencePageRequest extends EndsAsked {
  readonly plan: string;
  /** Data revision that it is made from; left out: the present one. */
  readonly revision?: number | undefined;
  readonly scope: ScopeChoice;
  readonly locale: Locale;
  readonly origin: string;
}

/**
 * What changed between two days, to be read on a page. Days or revisions that cannot be compared are told at their field.
 * @throws as `differenceReportFile`, but for what `resolveEnds` refuses
 */
export async function differencePage(ports: ComparisonPorts, request: DifferencePageRequest): Promise<DifferencePage> {
  const dossier = await planAtRevision(ports, request.plan, request.revision);
  const isUsual = request.from === undefined && request.to === undefined;
  const isTooEarly = isUsual && usualStart(dossier, request.asOf) >= request.asOf;
  const compared = isTooEarly ? null : await comparedOrFault(ports, dossier, request);
  const fault = compared && 'field' in compared ? compared : null;
  const report = compared && !('field' in compared) ? shown(compared, request) : null;
  const day = report?.to.day ?? request.asOf;
  const choices = choicesOf(planOn(dossier, day), day);
  return { plan: planLabel(dossier), revision: dossier.revision, choices, report, fault };
}

interface Compared {
  readonly ends: Ends;
  readonly plans: ComparedPlans;
}

async function comparedOrFault(
  ports: ComparisonPorts,
  dossier: PlanDossier,
  request: DifferencePageRequest,
): Promise<Compared | EndFault> {
  try {
    const ends = await resolveEnds(ports.revisions, dossier, request);
    return { ends, plans: await comparedPlans(ports, dossier, ends) };
  } catch (failure) {
    const fault = endFault(failure, request);
    if (!fault) throw failure;
    return fault;
  }
}

/** How much a report is about, for whoever is to wait for it. @throws as `requireDifference` */
export async function differenceSize(ports: ComparisonPorts, request: Omit<DifferenceFileRequest, 'form'>) {
  const { dossier, commitments, to } = await requireDifference(ports, request);
  const own = new Set(commitments);
  const milestones = planOn(dossier, to.day).milestones.filter(({ commitment }) => own.has(commitment)).length;
  return { plan: planLabel(dossier), counts: { commitments: commitments.length, milestones } };
}

function shown({ ends, plans }: Compared, request: DifferencePageRequest): ShownDifference {
  const { locale } = request;
  const document = differenceParts(differenceRequest(plans, ends, request), ROWS_ON_PAGE).compose();
  const blocks = document.blocks.flatMap((block) => (block.kind === 'chart' ? [] : [block]));
  const facts: TextBlock[] = [
    { kind: 'heading', level: 1, text: m.diff_page_facts({}, { locale }) },
    { kind: 'facts', items: document.cover },
  ];
  return { from: ends.from, to: ends.to, subtitle: document.subtitle, blocks: [...blocks, ...facts] };
}
