import { isKnownBy, type IsoDate } from '#domain/dates.ts';
import type { Forum, PlanDossier } from '#domain/records.ts';
import { seatWord } from '#format/words.ts';
import { code, type Column, count, date, flag, list, plain, text } from '../columns.ts';
import { openTable, type OpenTable } from '../table.ts';

interface Of<Part> {
  readonly dossier: PlanDossier;
  readonly forum: Forum;
  readonly part: Part;
}

const PLAN = <Row extends Of<unknown>>(): Column<Row>[] => [
  ...plain<Row>('plan', 'Dirección del plan', 'Address of the plan', ({ dossier }) => dossier.plan.slug),
  ...plain<Row>(
    'forum',
    'Institución que es el foro',
    'Organization that is the forum',
    ({ forum }) => forum.organization,
  ),
];

const FORUM: readonly Column<Of<null>>[] = [
  ...PLAN<Of<null>>(),
  ...text<Of<null>>('local_name', 'Nombre en el país', 'Name in the country', ({ forum }) => forum.localName),
  ...text<Of<null>>('equivalent_to', 'Equivale a', 'Equivalent to', ({ forum }) => forum.equivalentTo),
  ...date<Of<null>>('established_on', 'Creación', 'Established', ({ forum }) => forum.establishedFrom),
  ...plain<Of<null>>('legal_act', 'Norma que lo crea', 'Act that establishes it', ({ forum }) => forum.legalBasis?.act),
  ...date<Of<null>>('legal_act_on', 'Fecha de la norma', 'Date of the act', ({ forum }) => forum.legalBasis?.date),
  ...count<Of<null>>('seats', 'Puestos', 'Seats', ({ forum }) => forum.seats.length),
  ...plain<Of<null>>('rules_url', 'Reglas de participación', 'Rules for taking part', ({ forum }) => forum.rulesUrl),
];

type Seat = Forum['seats'][number];
const SEAT: readonly Column<Of<Seat>>[] = [
  ...PLAN<Of<Seat>>(),
  ...count<Of<Seat>>('seat', 'Número del puesto', 'Number of the seat', ({ part }) => part.seat),
  ...code('sector', 'Sector', 'Sector', ({ part }: Of<Seat>) => part.sector, seatWord),
  ...list<Of<Seat>>('holders', 'Quienes lo ocupan u ocuparon', 'Who holds or held it', ({ part }) =>
    part.holders.map(({ organization }) => organization),
  ),
  ...text<Of<Seat>>('note', 'Nota', 'Note', ({ part }) => part.note),
];

type Meeting = Forum['meetings'][number];
const MEETING: readonly Column<Of<Meeting>>[] = [
  ...PLAN<Of<Meeting>>(),
  ...count<Of<Meeting>>('number', 'Número de la reunión', 'Number of the meeting', ({ part }) => part.number),
  ...date<Of<Meeting>>('held_on', 'Fecha', 'Date', ({ part }) => part.date),
  ...flag<Of<Meeting>>('online', 'Si fue en línea', 'Whether it was online', ({ part }) => part.online),
  ...plain<Of<Meeting>>('kind', 'Para qué fue: código', 'What it was for: code', ({ part }) => part.kind),
  ...plain<Of<Meeting>>('minutes_url', 'Acta', 'Minutes', ({ part }) => part.minutesUrl),
  ...plain<Of<Meeting>>('comments_url', 'Comentarios recogidos', 'Comments collected', ({ part }) => part.commentsUrl),
];

function parts<Part>(dossiers: readonly PlanDossier[], read: (forum: Forum) => readonly Part[]): Of<Part>[] {
  return dossiers.flatMap((dossier) => {
    const { forum } = dossier;
    return forum === null ? [] : read(forum).map((part) => ({ dossier, forum, part }));
  });
}

export function forumsTable(dossiers: readonly PlanDossier[]): OpenTable {
  return openTable(
    'foros',
    FORUM,
    parts(dossiers, () => [null]),
  );
}

export function seatsTable(dossiers: readonly PlanDossier[]): OpenTable {
  return openTable(
    'puestos',
    SEAT,
    parts(dossiers, ({ seats }) => seats),
  );
}

/** Meetings of the forum that had been held by that day. */
export function meetingsTable(dossiers: readonly PlanDossier[], asOf: IsoDate): OpenTable {
  const held = parts(dossiers, ({ meetings }) => meetings.filter(({ date: on }) => isKnownBy(on, asOf)));
  return openTable('reuniones', MEETING, held);
}
