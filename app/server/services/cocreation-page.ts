import type { CocreationFigures, CocreationView, Mismatch, ProposalFate } from '#contracts/cocreation-views.ts';
import { compareDates, isKnownBy, type IsoDate, type PartialDate } from '#domain/dates.ts';
import type { Cocreation, IntegratedProposal, PlanDossier } from '#domain/records.ts';
import { IAP2_LEVELS } from '#domain/values.ts';
import { arePublic, eventsUntil, roadEvent, sourcesOf } from './about/names.ts';
import type { Dossiers } from './dossiers.ts';
import type { AboutRequest } from './partnership-page.ts';
import { choosePlan, labelsOf, planChoices, planLabel, type Labels } from './plan-labels.ts';

/**
 * How a plan came to be: from proposals to commitments, as it was public on a day.
 * @throws NOT_FOUND when there is no such plan
 */
export async function cocreationPage(dossiers: Dossiers, { plan, asOf }: AboutRequest): Promise<CocreationView> {
  const dossier = await choosePlan(dossiers, plan, asOf);
  const labels = labelsOf(dossier);
  const { cocreation } = dossier;
  const status = statusOf(dossier, asOf);
  const sources = sourcesOf(dossier, cocreation?.sources ?? []);
  return {
    plan: planLabel(dossier),
    plans: await planChoices(dossiers, asOf),
    asOf,
    planTitle: dossier.plan.title,
    period: cocreation && { startsOn: cocreation.startsOn, endsOn: cocreation.endsOn },
    status,
    publishedOn: sources.flatMap(({ date }) => date ?? []).reduce(later, null),
    levels: cocreation?.participationLevels ?? [],
    stages: cocreation?.stages ?? [],
    figures: cocreation && status === 'PUBLISHED' ? figuresOf(dossier, cocreation, labels) : null,
    events: eventsUntil(dossier, asOf)
      .filter(({ kind }) => kind.startsWith('CO_CREATION'))
      .map((event) => roadEvent(dossier, labels, event)),
    influence: influenceOn(dossier, asOf),
    sources,
  };
}

const later = (last: PartialDate | null, date: PartialDate): PartialDate =>
  last === null || compareDates(last, date) < 0 ? date : last;

function statusOf(dossier: PlanDossier, asOf: IsoDate): CocreationView['status'] {
  const { cocreation } = dossier;
  if (!cocreation) return 'NONE';
  if (!isKnownBy(cocreation.startsOn, asOf)) return 'AHEAD';
  return arePublic(dossier, cocreation.sources ?? [], asOf) ? 'PUBLISHED' : 'UNPUBLISHED';
}

function figuresOf(dossier: PlanDossier, cocreation: Cocreation, labels: Labels): CocreationFigures {
  const { funnel, filterCriteria, scoring, traceability, sdgShares, web, tables, workingGroup, proposals } = cocreation;
  const dates = new Map(dossier.events.map(({ id, startsOn }) => [id, startsOn]));
  return {
    funnel,
    filterCriteria,
    scoring,
    traceability,
    sdgShares,
    web,
    tables,
    tableRows: (tables?.events ?? []).map(({ city, host, event, participants }) => ({
      city,
      host: labels.body(host),
      date: dates.get(event) ?? null,
      participants,
    })),
    workingGroup: workingGroup && {
      delegates: workingGroup.delegates,
      bodies: labels.bodies(workingGroup.organizations),
    },
    categories: funnel.categories.map(({ category, outcome }) => ({
      category,
      outcome,
      proposals: proposals.filter((one) => one.category === category).map((one) => fateOf(one, labels)),
    })),
    mismatches: mismatchesOf(cocreation),
  };
}

function fateOf(proposal: IntegratedProposal, labels: Labels): ProposalFate {
  const { category, number, title, outcome, reason, fallbackCategory = null, commitment, organizations } = proposal;
  return {
    category,
    number,
    title,
    outcome,
    reason,
    fallbackCategory,
    commitment: commitment === null ? null : labels.commitment(commitment),
    bodies: labels.bodies(organizations),
  };
}

/** Where the source contradicts itself; nothing is corrected, both numbers are shown. */
function mismatchesOf({ web, tables, funnel }: Cocreation): Mismatch[] {
  const found: Mismatch[] = web?.note ? [{ kind: 'NOTE', text: web.note }] : [];
  if (tables && tables.participants !== tables.eventsParticipants) {
    const { participants: total, women, men, eventsParticipants: byTable } = tables;
    found.push({ kind: 'PARTICIPANTS', total, bySex: [women, men], byTable });
  }
  const sum = funnel.categories.reduce((total, { count }) => total + count, 0);
  if (sum !== funnel.integratedProposals) found.push({ kind: 'FUNNEL', whole: funnel.integratedProposals, sum });
  return found;
}

function influenceOn({ planFindings, irmReports }: PlanDossier, asOf: IsoDate): CocreationView['influence'] {
  const finding = planFindings.find(({ variable }) => variable === 'PUBLIC_INFLUENCE_DEVELOPMENT');
  const report = irmReports.find(({ id, publishedOn }) => id === finding?.report && isKnownBy(publishedOn, asOf));
  const level = IAP2_LEVELS.find((known) => known === finding?.value);
  return report && level ? { level, report } : null;
}
