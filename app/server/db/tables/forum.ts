/** The multi-stakeholder forum: seats and their holders, bodies, meetings. */
import type { Forum, ForumSeat } from '#domain/records.ts';
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

const SEAT = {
  number: true,
  sector: true,
  note: true,
  holders: { select: { organizationId: true, ...selectDates('from', 'to') }, orderBy: BY_POSITION },
} satisfies Prisma.ForumSeatSelect;
const MEETING = {
  ...{ number: true, online: true, eventId: true, kind: true, minutesUrl: true, commentsUrl: true },
  ...selectDates('heldOn'),
} satisfies Prisma.MeetingSelect;
const FORUM = {
  organizationId: true,
  localName: true,
  equivalentTo: true,
  legalAct: true,
  rulesUrl: true,
  sources: true,
  seats: { select: SEAT, orderBy: { number: 'asc' } },
  bodies: {
    select: { key: true, purpose: true, members: { select: { organizationId: true }, orderBy: BY_POSITION } },
    orderBy: BY_POSITION,
  },
  meetings: { select: MEETING, orderBy: BY_POSITION },
  ...selectDates('established', 'legalActOn'),
} satisfies Prisma.ForumSelect;

type Row = Prisma.ForumGetPayload<{ select: typeof FORUM }>;

export async function readForum(tx: Transaction, planId: string): Promise<Forum | null> {
  const row = await tx.forum.findUnique({ where: { planId }, select: FORUM });
  if (row === null) return null;
  const { legalAct } = row;
  return {
    organization: keyOf(row.organizationId),
    localName: textOf(row.localName),
    equivalentTo: textOrNull(row.equivalentTo),
    establishedFrom: dateOrNull(row.established, row.establishedPrecision),
    legalBasis: legalAct === null ? null : { act: legalAct, date: dateOrNull(row.legalActOn, row.legalActOnPrecision) },
    seats: row.seats.map(mapSeat),
    bodies: row.bodies.map(({ key, purpose, members }) => ({
      ...{ id: key, purpose: textOf(purpose), members: members.map(({ organizationId }) => keyOf(organizationId)) },
    })),
    meetings: row.meetings.map(mapMeeting),
    ...(row.rulesUrl !== null && { rulesUrl: row.rulesUrl }),
    sources: keysOf(row.sources),
  };
}

function mapMeeting(row: Row['meetings'][number]): Forum['meetings'][number] {
  const { number, online, eventId, heldOn, heldOnPrecision, kind, minutesUrl, commentsUrl } = row;
  return {
    ...{ number, online, event: keyOrNull(eventId), date: dateOf(heldOn, heldOnPrecision) },
    ...{ ...(kind && { kind }), ...(minutesUrl && { minutesUrl }), ...(commentsUrl && { commentsUrl }) },
  };
}

function mapSeat({ number, sector, note, holders }: Row['seats'][number]): ForumSeat {
  return {
    seat: number,
    sector,
    holders: holders.map((holder) => ({
      organization: keyOf(holder.organizationId),
      from: dateOrNull(holder.from, holder.fromPrecision),
      to: dateOrNull(holder.to, holder.toPrecision),
    })),
    note: textOrNull(note),
  };
}

export async function writeForum(
  tx: Transaction,
  planId: string,
  jurisdictionId: string,
  forum: Forum | null,
): Promise<void> {
  if (forum === null) return;
  const body = (key: string) => idOf(jurisdictionId, key);
  await tx.forum.create({
    data: {
      ...{ planId, organizationId: body(forum.organization), legalAct: forum.legalBasis?.act ?? null },
      rulesUrl: forum.rulesUrl ?? null,
      ...{
        localName: json(forum.localName),
        equivalentTo: jsonOrNull(forum.equivalentTo),
        sources: json(forum.sources),
      },
      ...dateColumns('established', forum.establishedFrom),
      ...dateColumns('legalActOn', forum.legalBasis?.date ?? null),
    },
  });
  await writeSeats(tx, planId, body, forum.seats);
  await tx.forumBody.createMany({
    data: forum.bodies.map(({ id, purpose }, position) => ({ planId, key: id, position, purpose: json(purpose) })),
  });
  await tx.forumBodyMember.createMany({
    data: forum.bodies.flatMap(({ id, members }) =>
      members.map((member, position) => ({ planId, bodyKey: id, organizationId: body(member), position })),
    ),
  });
  await tx.meeting.createMany({
    data: forum.meetings.map(({ date, event, ...rest }, position) => ({
      ...{ ...rest, planId, position, eventId: idOrNull(planId, event), ...dateColumns('heldOn', date) },
    })),
  });
}

async function writeSeats(
  tx: Transaction,
  planId: string,
  body: (key: string) => string,
  seats: readonly ForumSeat[],
): Promise<void> {
  await tx.forumSeat.createMany({
    data: seats.map(({ seat, sector, note }) => ({ planId, number: seat, sector, note: jsonOrNull(note) })),
  });
  await tx.seatHolder.createMany({
    data: seats.flatMap(({ seat, holders }) =>
      holders.map(({ organization, from, to }, position) => ({
        ...{ planId, seatNumber: seat, position, organizationId: body(organization) },
        ...{ ...dateColumns('from', from), ...dateColumns('to', to) },
      })),
    ),
  });
}
