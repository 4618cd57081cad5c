/** A set of plans of the size of the Partnership's whole history, made up and the same for the same seed. */
import type { PlanDossier } from '#domain/records.ts';
import { type Bodies, bodiesOf } from './bodies.ts';
import { irmOf } from './irm.ts';
import { planFrame } from './plan-frame.ts';
import { promisesOf } from './promises.ts';
import { reportsOf } from './reports.ts';
import { type PlanShape, planShapes, type SetSize } from './shape.ts';

const STAMP = { revision: 0, revisedAt: '1970-01-01T00:00:00.000Z' };

/** The plans one by one, so that no more than one is in memory. */
export function* largeSet(size: SetSize): Generator<PlanDossier> {
  for (const shape of planShapes(size)) yield planOf(shape);
}

function planOf(shape: PlanShape): PlanDossier {
  const bodies = bodiesOf(shape.member, shape.seed);
  const frame = planFrame(shape, bodies);
  const promises = promisesOf(shape, frame, bodies);
  const { tongues: _, ...outline } = frame;
  return {
    ...STAMP,
    jurisdiction: shape.member.jurisdiction,
    ...{ ...outline, pillars: [], ...promises },
    ...{ organizations: bodies.all, successions: bodies.successions },
    reports: reportsOf(shape, frame, promises, bodies.forum.id),
    ...irmOf(shape, frame, promises.commitments),
    ...{ irmFindings: [], planFindings: [], unplacedValues: [], events: [], cocreation: null, publishedFigures: [] },
    forum: forumOf(shape, bodies),
  };
}

function forumOf({ year }: PlanShape, { forum, public: own, others }: Bodies): PlanDossier['forum'] {
  const seat = (organization: string, at: number, sector: 'PUBLIC' | 'CIVIL_SOCIETY') => ({
    ...{ seat: at + 1, sector, holders: [{ organization, from: null, to: null }], note: null },
  });
  return {
    organization: forum.id,
    localName: { es: 'Foro de Gobierno Abierto', en: 'Open Government Forum' },
    ...{ equivalentTo: null, legalBasis: null, bodies: [], sources: [] },
    establishedFrom: { date: `${year}-01-01`, precision: 'YEAR' },
    seats: [
      ...own.slice(0, 3).map(({ id }, at) => seat(id, at, 'PUBLIC')),
      ...others.slice(0, 3).map(({ id }, at) => seat(id, at + 3, 'CIVIL_SOCIETY')),
    ],
    meetings: [1, 2, 3].map((n) => ({
      ...{ number: n, date: { date: `${year + 1}-0${n * 2}-10`, precision: 'DAY' as const }, online: n === 2 },
      event: null,
    })),
  };
}
