/** What happened on the road. */
import type { RoadmapEvent } from '#domain/records.ts';
import type { Transaction } from '../client.ts';
import {
  BY_POSITION,
  dateColumns,
  dateOf,
  dateOrNull,
  idOf,
  idOrNull,
  json,
  jsonOrNull,
  keyOf,
  keyOrNull,
  keysOf,
  selectDates,
  textOf,
  textOrNull,
} from '../columns.ts';
import type { Prisma } from '../generated/client.ts';

const EVENT = {
  id: true,
  kind: true,
  title: true,
  commitmentId: true,
  place: true,
  note: true,
  sources: true,
  organizations: { select: { organizationId: true }, orderBy: BY_POSITION },
  evidence: { select: { evidence: { select: { kind: true, url: true, title: true } } }, orderBy: BY_POSITION },
  ...selectDates('startsOn', 'endsOn'),
} satisfies Prisma.RoadmapEventSelect;

type Row = Prisma.RoadmapEventGetPayload<{ select: typeof EVENT }>;

export async function readEvents(tx: Transaction, planId: string): Promise<RoadmapEvent[]> {
  const rows = await tx.roadmapEvent.findMany({ where: { planId }, orderBy: BY_POSITION, select: EVENT });
  return rows.map((row) => ({
    id: keyOf(row.id),
    kind: row.kind,
    title: textOf(row.title),
    startsOn: dateOf(row.startsOn, row.startsOnPrecision),
    endsOn: dateOrNull(row.endsOn, row.endsOnPrecision),
    commitment: keyOrNull(row.commitmentId),
    organizations: row.organizations.map(({ organizationId }) => keyOf(organizationId)),
    place: row.place,
    evidence: row.evidence.map(({ evidence }) => mapEvidence(evidence)),
    note: textOrNull(row.note),
    sources: keysOf(row.sources),
  }));
}

function mapEvidence({ kind, url, title }: Row['evidence'][number]['evidence']) {
  const reference = textOrNull(title);
  return reference === null ? { kind, url } : { kind, url, reference };
}

export async function writeEvents(
  tx: Transaction,
  planId: string,
  jurisdictionId: string,
  events: readonly RoadmapEvent[],
): Promise<void> {
  await tx.roadmapEvent.createMany({
    data: events.map(({ id, kind, title, startsOn, endsOn, commitment, place, note, sources }, position) => ({
      ...{ id: idOf(planId, id), planId, position, kind, place, commitmentId: idOrNull(planId, commitment) },
      ...{ title: json(title), note: jsonOrNull(note), sources: json(sources) },
      ...{ ...dateColumns('startsOn', startsOn), ...dateColumns('endsOn', endsOn) },
    })),
  });
  await tx.eventOrganization.createMany({
    data: events.flatMap(({ id, organizations }) =>
      organizations.map((organization, position) => ({
        ...{ eventId: idOf(planId, id), organizationId: idOf(jurisdictionId, organization), position },
      })),
    ),
  });
}
