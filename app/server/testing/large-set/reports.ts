/** Progress reports on a made-up plan: exactly so many, some milestones with none, progress that never goes back. */
import type { Evidence, Participation, ProgressReport, ReportedState } from '#domain/records.ts';
import { partsOn } from '#domain/participation.ts';
import type { ReportSource } from '#domain/values.ts';
import { dayOf, type PlanFrame } from './plan-frame.ts';
import { Chance } from './random.ts';
import type { Promises } from './promises.ts';
import type { PlanShape } from './shape.ts';
import { storyIn, titleIn } from './words.ts';

/** A report that could be filed. */
interface Slot {
  readonly milestone: Promises['milestones'][number];
  readonly round: number;
  readonly source: ReportSource;
  readonly organization: string;
  /** The lower, the sooner it is filed. */
  readonly rank: number;
}

/** Reports of the forum are few, and counterparts report less than agencies. */
const RELUCTANCE: Readonly<Record<ReportSource, number>> = { AGENCY_SELF: 0, COUNTERPART: 0.45, CORE_GROUP: 0.75 };

export function reportsOf(shape: PlanShape, frame: PlanFrame, promises: Promises, forum: string): ProgressReport[] {
  const chance = new Chance(shape.seed, 'reports', shape.member.jurisdiction.slug, shape.number);
  const slots = slotsOf(chance, frame, promises, forum);
  const filed = slots.toSorted((a, b) => a.rank - b.rank).slice(0, shape.reports);
  if (filed.length < shape.reports) throw new RangeError(`${frame.plan.slug} has room for ${slots.length} reports`);
  const order = new Map(slots.map((slot, at) => [slot, at]));
  const pace = new Map(promises.milestones.map(({ id }) => [id, chance.next()]));
  return filed
    .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    .map((slot) => reportOf(chance, frame, slot, pace.get(slot.milestone.id) ?? 0));
}

function slotsOf(chance: Chance, { periods }: PlanFrame, promises: Promises, forum: string): Slot[] {
  const bodies = Map.groupBy(promises.participations, ({ commitment }) => commitment);
  return promises.milestones.flatMap((milestone) => {
    const silence = chance.percent(15) ? 2 : chance.next() * 0.6;
    const own = { participations: bodies.get(milestone.commitment) ?? [] };
    return periods.flatMap((period, round) => {
      const on = period.closesOn?.date ?? period.id;
      const holder = (roles: readonly Participation['role'][]) => partsOn(own, milestone.commitment, roles, on)[0];
      const bySource: readonly [ReportSource, string | undefined][] = [
        ['AGENCY_SELF', holder(['LEAD', 'CO_LEAD'])?.organization],
        ['COUNTERPART', holder(['COUNTERPART'])?.organization],
        ['CORE_GROUP', forum],
      ];
      return bySource.flatMap(([source, organization]) =>
        organization === undefined
          ? []
          : [{ milestone, round, source, organization, rank: silence + RELUCTANCE[source] + chance.next() * 0.9 }],
      );
    });
  });
}

function reportOf(chance: Chance, frame: PlanFrame, slot: Slot, pace: number): ProgressReport {
  const { milestone, round, source, organization } = slot;
  const { tongues, periods, plan } = frame;
  const period = periods[round]?.id ?? '';
  const isAgency = source === 'AGENCY_SELF';
  const said = isAgency ? pace * 1.4 : pace * 1.1;
  const share = Math.min(1, ((round + 1) / periods.length) * said);
  const evidence = isAgency && (share >= 1 || chance.percent(55)) ? [evidenceOf(chance, frame, slot, period)] : [];
  const story = (often: number, most: number) =>
    chance.percent(often) ? storyIn(chance, tongues, chance.whole(1, most)) : null;
  const percent = isAgency && chance.percent(60) ? Math.floor(share * 100) : null;
  return {
    ...{ id: `${milestone.id}-${period}-${source}`, milestone: milestone.id, period, source, organization },
    ...{ reportedOn: dayOf(`${period}-${chance.whole(10, 19)}`), publishedOn: `${period}-${chance.whole(22, 28)}` },
    ...{ state: stateOf(plan.stateVocabulary, share), percent, noProgress: false },
    ...{ narrative: story(90, 4), challenges: story(35, 2), nextSteps: story(30, 2), before: null, after: null },
    perceivedChange: null,
    partnerFulfilled: [],
    activities: isAgency && chance.percent(30) ? chance.whole(1, 12) : null,
    activitiesSummary: null,
    participants: isAgency && chance.percent(25) ? chance.whole(5, 900) : null,
    sectors: isAgency && chance.percent(25) ? ['SOCIEDAD_CIVIL', 'ACADEMIA'] : [],
    ...{ sectorsOther: null, initiatives: [], communicationStrategyCoCreated: null, evidence, dataNotes: [] },
    ...{ supersedes: null, sources: [], sourceRows: null },
  };
}

function stateOf(vocabulary: ReportedState['vocabulary'], share: number): ReportedState {
  const step = share >= 1 ? 3 : share > 0.6 ? 2 : share > 0.15 ? 1 : 0;
  return vocabulary === 'EC_2021'
    ? { vocabulary, value: (['DEFINICION', 'PLANIFICACION', 'EJECUCION', 'COMPLETADO'] as const)[step] }
    : { vocabulary, value: (['NOT_STARTED', 'LIMITED', 'SUBSTANTIAL', 'COMPLETE'] as const)[step] };
}

function evidenceOf(chance: Chance, { plan, tongues }: PlanFrame, { milestone }: Slot, period: string): Evidence {
  const id = `${milestone.id}-${period}-e1`;
  return {
    ...{ id, kind: chance.pick(['DOCUMENT', 'WEB_PAGE', 'DATASET', 'MINUTES'] as const), issuedOn: null },
    title: titleIn(chance, tongues),
    url: `https://example.org/${plan.slug}/${id}`,
    publishedOn: dayOf(`${period}-15`),
  };
}
