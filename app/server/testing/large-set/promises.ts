/** Commitments of a made-up plan with their milestones and who answers for them. */
import type { Commitment, Milestone, Participation, ResponsibilityChange } from '#domain/records.ts';
import { POLICY_AREAS } from '#server/import/ogp/policy-areas.ts';
import type { Bodies } from './bodies.ts';
import { dayOf, type PlanFrame } from './plan-frame.ts';
import { Chance } from './random.ts';
import type { PlanShape } from './shape.ts';
import { storyIn, titleIn } from './words.ts';

export interface Promises {
  readonly commitments: readonly Commitment[];
  readonly milestones: readonly Milestone[];
  readonly participations: readonly Participation[];
  readonly responsibilityChanges: readonly ResponsibilityChange[];
}

export function promisesOf(shape: PlanShape, frame: PlanFrame, bodies: Bodies): Promises {
  const chance = new Chance(shape.seed, 'promises', shape.member.jurisdiction.slug, shape.number);
  const steps = chance.split(shape.milestones, shape.commitments);
  const commitments = steps.map((_, at) => commitmentOf(chance, shape, frame, at + 1));
  const milestones = commitments.flatMap(({ id }, at) =>
    Array.from({ length: steps[at] ?? 0 }, (_, n) => milestoneOf(chance, shape.year, frame, id, n + 1)),
  );
  const parts = commitments.map(({ id }) => partsOf(chance, shape.year, bodies, id));
  return {
    ...{ commitments, milestones },
    participations: parts.flatMap(({ participations }) => participations),
    responsibilityChanges: parts.flatMap(({ changes }) => changes),
  };
}

function commitmentOf(chance: Chance, shape: PlanShape, frame: PlanFrame, number: number): Commitment {
  const { tongues, themes, versions } = frame;
  const code = `${shape.member.prefix}${String(shape.codesBefore + number).padStart(4, '0')}`;
  const story = (often: number, most: number) =>
    chance.percent(often) ? storyIn(chance, tongues, chance.whole(1, most)) : null;
  const period = { startsOn: dayOf(`${shape.year}-09-01`), endsOn: dayOf(`${shape.year + 2}-08-31`) };
  return {
    ...{ id: `C${String(number).padStart(3, '0')}`, code, number, ogpId: code, ogpIdConfirmed: true, ogpUrl: null },
    lifecycle: chance.percent(3) ? 'WITHDRAWN' : chance.percent(5) ? 'CARRIED_FORWARD' : 'ACTIVE',
    theme: chance.pick(themes).id,
    title: storyIn(chance, tongues, 1),
    shortTitle: titleIn(chance, tongues),
    alternateTitles: [],
    ...{ problem: story(95, 5), description: story(98, 7), contribution: story(70, 4), relevance: story(70, 3) },
    ...{ additionalInfo: story(30, 3), technicalNote: story(8, 1), reschedulingScope: null },
    periods: Object.fromEntries(versions.map(({ id }) => [id, period])),
    sdgs: chance.percent(50) ? chance.some(GOALS, chance.whole(1, 3)).sort((a, b) => a - b) : [],
    pillars: [],
    policyAreas: chance.some(POLICY_AREAS, chance.whole(0, 4)),
    unnamedActors: null,
    ...{ notes: [], sources: [], continues: [] },
  };
}

const GOALS = Array.from({ length: 17 }, (_, at) => at + 1);

function milestoneOf(
  chance: Chance,
  year: number,
  { tongues, versions }: PlanFrame,
  commitment: string,
  number: number,
): Milestone {
  const [begins, lasts] = [chance.whole(0, 17), chance.whole(1, 7)];
  const isDated = chance.percent(92);
  const title = titleIn(chance, tongues);
  const deliverable = chance.percent(60) ? storyIn(chance, tongues, 1) : null;
  return {
    ...{ id: `${commitment}-H${String(number).padStart(2, '0')}`, commitment, number },
    versions: versions.map(({ id }, place) => {
      const late = place === 0 ? 0 : 4;
      return {
        ...{ planVersion: id, title, deliverable, contentChange: null, dataNotes: [], sources: [] },
        startsOn: isDated ? { date: monthAfter(year, begins), precision: 'MONTH' as const } : null,
        endsOn: isDated ? { date: lastDayAfter(year, begins + lasts + late), precision: 'MONTH' as const } : null,
        reason: late ? { es: 'Reprogramado por el foro.', en: 'Rescheduled by the forum.' } : null,
      };
    }),
  };
}

/** The first day of the month so many months after September of a year. */
function monthAfter(year: number, months: number): string {
  return new Date(Date.UTC(year, 8 + months, 1)).toISOString().slice(0, 10);
}

function lastDayAfter(year: number, months: number): string {
  return new Date(Date.UTC(year, 9 + months, 0)).toISOString().slice(0, 10);
}

function partsOf(chance: Chance, year: number, bodies: Bodies, commitment: string) {
  const [lead, second] = chance.some(bodies.public, 2);
  const others = chance.some(bodies.others, chance.whole(0, 3));
  const part = (organization: string, role: Participation['role'], at = 0): Participation => ({
    ...{ commitment, organization, role, from: null, to: null, basis: 'PLAN', via: null },
    ...(at === 0 ? {} : { from: dayOf(`${at}-05-24`), basis: 'SUCCESSOR' as const }),
  });
  const heir = bodies.heirs.get(lead?.id ?? '');
  const isHandedOn = heir !== undefined && heir.year > year && heir.year <= year + 2;
  const first = part(lead?.id ?? '', 'LEAD');
  const leads = isHandedOn
    ? [{ ...first, to: dayOf(`${heir.year}-05-24`) }, part(heir.to, 'LEAD', heir.year)]
    : [first];
  const changes: ResponsibilityChange[] = isHandedOn
    ? [{ commitment, from: first.organization, to: heir.to, on: dayOf(`${heir.year}-05-24`), note: null, sources: [] }]
    : [];
  const participations = [
    ...leads,
    ...(second && chance.percent(20) ? [part(second.id, 'CO_LEAD')] : []),
    ...others.map(({ id, type }, at) =>
      part(id, at === 0 ? 'COUNTERPART' : type === 'UNIVERSITY' ? 'ACADEMIA' : 'CSO'),
    ),
  ];
  return { participations, changes };
}
