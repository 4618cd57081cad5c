/** Records of a plan, added and changed on a real database. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordForm } from '#contracts/plan-records.ts';
import type { RecordKindName } from '#domain/plan-records.ts';
import { type Actor, type Role, ROLES } from '#domain/policy/roles.ts';
import { planOn } from '#domain/existence.ts';
import { changesBy } from '#domain/changes.ts';
import { planStandings } from '#domain/standing.ts';
import { noImporter } from '#server/testing/importer.ts';
import { createAdministrationStore } from '#server/db/administration-repository.ts';
import { type FilingDesk, filingDesk, PLAN } from '#server/testing/filing.ts';
import { planPage } from '../../plan-page.ts';
import { type AdministrationServices, createAdministrationServices } from '../all.ts';

let desk: FilingDesk;
let services: AdministrationServices;
let contact: Actor;

beforeEach(async () => {
  desk = await filingDesk();
  services = createAdministrationServices({
    ...desk.filing,
    importer: noImporter,
    store: createAdministrationStore(desk.db.database),
  });
  contact = await desk.person('POINT_OF_CONTACT');
});
afterEach(() => desk.db.remove());

const dossier = () => desk.filing.dossiers.find(PLAN);
const view = () => services.plan(contact, { plan: PLAN, locale: 'es' });
const commitment = (code: string) => services.commitment(contact, { code, locale: 'es' });

async function addition(kind: RecordKindName): Promise<RecordForm> {
  const form = kind === 'MILESTONE' ? (await commitment('EC0003')).newMilestone : (await view()).additions[kind];
  if (!form) throw new Error(`Nothing of the kind ${kind} can be added`);
  return form;
}
async function change(kind: RecordKindName, key: string): Promise<RecordForm> {
  const own = await commitment('EC0003');
  const forms = [own.form, ...own.milestones.map(({ form }) => form), ...(await view()).forms[kind]];
  const form = forms.find((one) => one.kind === kind && one.key === key);
  if (!form) throw new Error(`There is no ${kind} ${key}`);
  return form;
}
const send = ({ kind, key, values, seen }: RecordForm, typed: Record<string, string> = {}, actor = contact) =>
  services.saveRecord(actor, { plan: PLAN, kind, key, typed: { reason: 'Plan, p. 12', ...values, seen, ...typed } });
const lastEvent = () => desk.db.database.reader.auditEvent.findFirstOrThrow({ orderBy: { at: 'desc' } });

const VERSION = {
  labelEs: 'Plan ajustado',
  labelEn: '',
  publishedOn: '2026-12-20',
  startsOn: '2026-11',
  endsOn: '2027',
};
const NEW: Readonly<Record<RecordKindName, Record<string, string>>> = {
  PLAN: {
    ...{ slug: 'ecuador-2026-2028', titleEs: 'Plan 2026-2028', shortTitleEs: 'Plan 2026-2028', labelEs: 'Original' },
    ...{ stateVocabulary: 'OGP_SELF', publishedOn: '2027-01-10', startsOn: '2027', endsOn: '2028' },
  },
  VERSION,
  THEME: { titleEs: 'Justicia abierta', descriptionEs: 'Datos judiciales.' },
  COMMITMENT: {
    code: 'EC0099',
    theme: 'open-data',
    titleEs: 'Un compromiso',
    shortTitleEs: 'Uno',
    sdgs: '16, 3',
    startsOn: '2027',
    endsOn: '2027',
  },
  MILESTONE: { titleEs: 'Publicar el portal', deliverableEs: 'Portal', startsOn: '2026-11', endsOn: '2027-02' },
  FORUM: {},
  SEAT: { sector: 'ACADEMIA' },
  HOLDER: { seat: '1', organization: 'sercop', from: '2026-11' },
  MEETING: { heldOn: '2026-11-12', number: '9', online: 'YES', meetingKind: 'RESULTS' },
};
/** What is brought in needs a version that is not public yet. */
const IN_VERSION: readonly RecordKindName[] = ['COMMITMENT', 'MILESTONE'];
const begun = async (kind: RecordKindName): Promise<RecordForm> => {
  if (IN_VERSION.includes(kind)) await send(await addition('VERSION'), VERSION);
  desk.at('2026-11-25T18:00:00.000Z');
  return addition(kind);
};
const KINDS = Object.keys(NEW).filter((kind) => kind !== 'FORUM') as RecordKindName[];

describe('records of a plan', () => {
  it.each(KINDS)('adds one of the kind %s once, and leaves a trace', async (kind) => {
    const form = await begun(kind);
    const key = await send(form, NEW[kind]);
    const event = await lastEvent();
    expect(event).toMatchObject({ action: `${kind}_ADDED`, userId: contact.userId });
    // Of a version that is not public yet nothing is told before its day.
    expect(event.revisionNumber === null).toBe(IN_VERSION.includes(kind));
    await expect(send(form, NEW[kind])).rejects.toMatchObject({ code: 'CONFLICT', detail: 'RECORD_CHANGED' });
    expect(key).not.toBe('');
  });

  it.each(KINDS)('only lets the point of contact and administrators save a %s', async (kind) => {
    const form = await addition(kind);
    for (const role of ROLES.filter((one) => one !== 'POINT_OF_CONTACT' && one !== ('ADMIN' satisfies Role))) {
      const actor = { ...contact, roles: [{ role, organization: 'ecuador/mintel', office: { es: 'Oficina' } }] };
      await expect(send(form, NEW[kind], actor), role).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('shows an added milestone from the day of its version on, and not before', async () => {
    const version = await send(await addition('VERSION'), VERSION);
    const key = await send(await addition('MILESTONE'), { ...NEW.MILESTONE, version });
    const whole = await dossier();
    const on = (day: string) => planStandings(planOn(whole, day), day).filter(({ milestone }) => milestone.id === key);
    expect([on('2026-12-19').length, on('2026-12-20')[0]?.version.endsOn]).toEqual([
      0,
      { date: '2027-02-28', precision: 'MONTH' },
    ]);
  });

  it('takes no meeting of the forum twice', async () => {
    const meeting = { heldOn: '2026-11-12', number: '9', online: 'YES', meetingKind: 'RESULTS' };
    await send(await addition('MEETING'), meeting);
    const again = send(await addition('MEETING'), { ...meeting, online: 'NO' });
    await expect(again).rejects.toMatchObject({ code: 'CONFLICT', detail: 'MEETING_EXISTS' });
    await send(await addition('MEETING'), { ...meeting, number: '10' });
  });

  it('keeps what a version said when a later one words a milestone otherwise', async () => {
    const version = await send(await addition('VERSION'), VERSION);
    await send(await change('MILESTONE', 'C03-H06'), { titleEs: 'Publicar la plataforma', version });
    const milestone = (await dossier()).milestones.find(({ id }) => id === 'C03-H06');
    expect(milestone?.versions.at(-1)).toMatchObject({
      title: { es: 'Publicar la plataforma' },
      contentChange: 'REWORDED',
    });
    expect(milestone?.versions.at(-2)?.title['es']).not.toBe('Publicar la plataforma');
  });

  it('shows an added commitment from the day of its version on, and its form says that version', async () => {
    const version = await send(await addition('VERSION'), VERSION);
    const key = await send(await addition('COMMITMENT'), { ...NEW.COMMITMENT, version });
    const whole = await dossier();
    const has = (day: string) => planOn(whole, day).commitments.some(({ id }) => id === key);
    expect([has('2026-12-19'), has('2026-12-20')]).toEqual([false, true]);
    expect((await commitment('EC0099')).form.values).toMatchObject({ version, startsOn: '2027' });
  });

  it('tells what was added, and why, once its version is public', async () => {
    const version = await send(await addition('VERSION'), VERSION);
    await send(await addition('MILESTONE'), { ...NEW.MILESTONE, version });
    const told = async (asOf: string) => changesBy(await dossier(), asOf, { kinds: ['EDIT'] });
    expect(await told('2026-12-19')).toEqual([]);
    const edit = { added: true, title: { es: 'Publicar el portal' }, reason: 'Plan, p. 12' };
    expect(await told('2026-12-20')).toMatchObject([{ commitment: 'C03', day: '2026-12-20', edit }]);
  });

  it('tells what a milestone said before a correction and what it says since, with the reason', async () => {
    const form = await change('MILESTONE', 'C03-H06');
    desk.at('2026-11-26');
    await send(form, { titleEs: 'Publicar la plataforma' });
    const [told, ...others] = changesBy(await dossier(), '2026-11-26', { kinds: ['EDIT'] });
    const edit = { added: false, commitment: 'C03', milestone: 'C03-H06', reason: 'Plan, p. 12' };
    expect([told, others]).toMatchObject([{ commitment: 'C03', edit }, []]);
    const title = { field: 'title', before: { es: form.values['titleEs'] }, after: { es: 'Publicar la plataforma' } };
    expect(told?.kind === 'EDIT' && told.edit.facts).toMatchObject([title]);
    expect(changesBy(await dossier(), '2026-11-25', { kinds: ['EDIT'] })).toEqual([]);
  });

  it('keeps the dates of a public version, names each that would be another, and says nothing of it', async () => {
    const form = await change('MILESTONE', 'C03-H06');
    for (const typed of [
      { startsOn: '2019-01', endsOn: '2030' },
      { startsOn: '', endsOn: '' },
    ]) {
      const sent = send(form, typed);
      await expect(sent).rejects.toMatchObject({ code: 'INVALID', detail: 'DATES_PUBLISHED', subject: 'startsOn' });
      await expect(sent).rejects.toMatchObject({ also: [{ detail: 'DATES_PUBLISHED', subject: 'endsOn' }] });
    }
    const own = send(await change('COMMITMENT', 'C03'), { endsOn: '2030' });
    await expect(own).rejects.toMatchObject({ detail: 'DATES_PUBLISHED', subject: 'endsOn' });
    expect((await change('MILESTONE', 'C03-H06')).values).toEqual(form.values);
  });

  it('fills in a date that a public version left unknown, and changes those of one that is not public yet', async () => {
    const unknown = (await dossier()).versions[0]?.id ?? '';
    const dates = { startsOn: '2019-12', endsOn: '2020-06' };
    await send(await change('MILESTONE', 'C03-H06'), { ...dates, version: unknown });
    const version = await send(await addition('VERSION'), VERSION);
    await send(await change('MILESTONE', 'C03-H06'), { endsOn: '2027-02', version });
    await send(await change('MILESTONE', 'C03-H06'), { endsOn: '2027-03', version });
    const texts = (await dossier()).milestones.find(({ id }) => id === 'C03-H06')?.versions ?? [];
    expect([texts[0]?.endsOn?.date, texts.at(-1)?.endsOn?.date]).toEqual(['2020-06-30', '2027-03-31']);
    const again = send(await change('MILESTONE', 'C03-H06'), { ...dates, endsOn: '2020-07', version: unknown });
    await expect(again).rejects.toMatchObject({ detail: 'DATES_PUBLISHED', subject: 'endsOn' });
  });

  it('does not let a public version go back into the future', async () => {
    const last = (await dossier()).versions.at(-1)?.id ?? '';
    const sent = send(await change('VERSION', last), { publishedOn: '2027-01-01' });
    await expect(sent).rejects.toMatchObject({ detail: 'VERSION_STAYS_PUBLIC', subject: 'publishedOn' });
  });

  it('corrects how a milestone was transcribed, with the reason in public and what it said in the trail', async () => {
    const bare = { titleEs: 'Plataforma', deliverableEs: '', deliverableEn: '' };
    await send(await change('MILESTONE', 'C03-H06'), { ...bare, hints: 'NO_PRODUCT,NO_VERB' });
    const { milestones } = await commitment('EC0003');
    expect(milestones.find(({ id }) => id === 'C03-H06')?.hints).toEqual(['NO_PRODUCT', 'NO_VERB']);
    const event = await lastEvent();
    expect(event).toMatchObject({ action: 'MILESTONE_CHANGED', before: { commitment: 'C03' } });
    expect((event.summary as { es: string }).es).toContain('Motivo: Plan, p. 12');
  });

  it('tells what a milestone lacks before anything is saved, and saves it once that was seen', async () => {
    const version = await send(await addition('VERSION'), VERSION);
    const form = await addition('MILESTONE');
    const bare = { ...NEW.MILESTONE, version, deliverableEs: '', endsOn: '' };
    for (const hints of ['', 'NO_DATE', 'NO_VERB']) {
      const sent = send(form, { ...bare, hints });
      await expect(sent, hints).rejects.toMatchObject({ detail: 'HINTS_UNSEEN', subject: 'NO_DATE,NO_PRODUCT' });
    }
    const before = (await dossier()).milestones.length;
    // Of what was seen some may have been mended.
    await send(form, { ...bare, endsOn: '2027-02', hints: 'NO_DATE,NO_PRODUCT' });
    expect((await dossier()).milestones.length).toBe(before + 1);
  });

  it('does not ask again for what a milestone lacked already', async () => {
    await send(await change('MILESTONE', 'C03-H06'), { deliverableEs: '', deliverableEn: '', hints: 'NO_PRODUCT' });
    await send(await change('MILESTONE', 'C03-H06'), { titleEs: 'Publicar la plataforma' });
    expect((await lastEvent()).action).toBe('MILESTONE_CHANGED');
  });

  it('changes the facts of a commitment and leaves its links and dates as they are typed', async () => {
    await send(await change('COMMITMENT', 'C03'), { lifecycle: 'WITHDRAWN', sdgs: '1,17' });
    const found = (await dossier()).commitments.find(({ id }) => id === 'C03');
    expect(found).toMatchObject({ lifecycle: 'WITHDRAWN', sdgs: [1, 17] });
    expect(Object.keys(found?.periods ?? {}).length).toBeGreaterThan(0);
  });

  it('records what a commitment continues, which its page and the plan’s then tell', async () => {
    await send(await change('COMMITMENT', 'C03'), { continues: 'ec9001, EC9002' });
    expect((await dossier()).commitments.find(({ id }) => id === 'C03')?.continues).toEqual(['EC9001', 'EC9002']);
    const { lineage } = await planPage(desk.filing.dossiers, { plan: PLAN, asOf: '2026-11-25' });
    expect(lineage).toMatchObject([
      { commitment: { code: 'EC0003' }, continues: [{ code: 'EC9001' }, { code: 'EC9002' }] },
    ]);
    await send(await change('COMMITMENT', 'C03'), { continues: '' });
    expect((await dossier()).commitments.find(({ id }) => id === 'C03')?.continues).toEqual([]);
  });

  it('sets after how many days a blockage becomes public', async () => {
    await send(await change('PLAN', PLAN), { blockagePublicAfterDays: '10' });
    expect((await dossier()).plan.blockagePublicAfterDays).toBe(10);
  });

  it('names seats with their sector and holders with their seat, and lists the commitments', async () => {
    const { forms, commitments } = await view();
    expect(forms.SEAT[0]?.label['es']).toMatch(/^Puesto 1 \(.+\)$/);
    expect(forms.HOLDER[0]?.label['es']).toMatch(/^Puesto \d+: .+/);
    expect(commitments.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('adds a plan that nobody is shown before its day', async () => {
    await send(await addition('PLAN'), NEW.PLAN);
    const newest = async (day: string) => (await desk.filing.dossiers.all(day))[0]?.plan.slug;
    expect([await newest('2027-01-09'), await newest('2027-01-10')]).toEqual([PLAN, 'ecuador-2026-2028']);
  });

  it('changes nothing when the form says what there is already but for the trail', async () => {
    const before = await dossier();
    for (const kind of ['PLAN', 'VERSION', 'THEME', 'FORUM', 'SEAT', 'HOLDER', 'MEETING'] as const) {
      for (const { key } of (await view()).forms[kind]) await send(await change(kind, key ?? ''));
    }
    await send(await change('COMMITMENT', 'C03'));
    await send(await change('MILESTONE', 'C03-H06'));
    const { revision: _, revisedAt: __, edits: ___, ...after } = await dossier();
    expect(after).toEqual(Object.fromEntries(Object.keys(after).map((name) => [name, Reflect.get(before, name)])));
  }, 30_000);

  it('refuses a change of what somebody else changed meanwhile', async () => {
    const form = await change('THEME', 'open-data');
    await send(form, { titleEs: 'Datos' });
    await expect(send(form, { titleEs: 'Otros' })).rejects.toMatchObject({ detail: 'RECORD_CHANGED' });
    expect((await dossier()).themes.find(({ id }) => id === 'open-data')?.title['es']).toBe('Datos');
  });

  it.each<[RecordKindName, string | null, Record<string, string>, string, string]>([
    ['PLAN', null, { slug: 'Con Espacio' }, 'KEY_INVALID', 'slug'],
    ['PLAN', null, { publishedOn: '' }, 'PUBLICATION_MISSING', 'publishedOn'],
    ['PLAN', PLAN, { blockagePublicAfterDays: '-1' }, 'NUMBER_INVALID', 'blockagePublicAfterDays'],
    ['PLAN', PLAN, { contactOfficeEs: '', contactOfficeEn: '' }, 'CONTACT_INCOMPLETE', 'contactOfficeEs'],
    ['VERSION', null, { publishedOn: '2019-12-31' }, 'VERSION_ORDER', 'publishedOn'],
    ['VERSION', null, { publishedOn: '' }, 'PUBLICATION_MISSING', 'publishedOn'],
    ['VERSION', null, { endsOn: '2020' }, 'DATES_ORDER', 'endsOn'],
    ['VERSION', null, { startsOn: 'ayer' }, 'DATE_INVALID', 'startsOn'],
    ['THEME', null, { titleEs: ' ' }, 'TEXT_MISSING', 'titleEs'],
    ['THEME', 'open-data', { reason: '' }, 'VALUE_MISSING', 'reason'],
    ['THEME', null, { titleEs: 'x'.repeat(301) }, 'TEXT_TOO_LONG', 'titleEs'],
    ['COMMITMENT', null, { code: 'ec0003' }, 'CODE_INVALID', 'code'],
    ['COMMITMENT', null, { theme: 'no' }, 'CHOICE_MISSING', 'theme'],
    ['COMMITMENT', null, { sdgs: '18' }, 'NUMBER_INVALID', 'sdgs'],
    ['COMMITMENT', null, { startsOn: '2026', endsOn: '' }, 'DATE_INVALID', 'endsOn'],
    ['COMMITMENT', null, { startsOn: '', endsOn: '' }, 'DATE_MISSING', 'startsOn'],
    ['COMMITMENT', null, {}, 'VERSION_PUBLIC', 'version'],
    ['COMMITMENT', null, { reason: '' }, 'VALUE_MISSING', 'reason'],
    ['MILESTONE', null, {}, 'VERSION_PUBLIC', 'version'],
    ['MILESTONE', null, { reason: ' ' }, 'VALUE_MISSING', 'reason'],
    ['COMMITMENT', null, { continues: 'EC0003' }, 'CODES_INVALID', 'continues'],
    ['COMMITMENT', null, { continues: 'uno dos' }, 'CODES_INVALID', 'continues'],
    ['MILESTONE', null, { endsOn: '2019' }, 'DATES_ORDER', 'endsOn'],
    ['MILESTONE', null, { commitment: 'C99' }, 'CHOICE_MISSING', 'commitment'],
    ['HOLDER', null, { to: '2020' }, 'DATES_ORDER', 'to'],
    ['MEETING', null, { number: 'dos' }, 'NUMBER_INVALID', 'number'],
    ['MEETING', null, { commentsUrl: 'aquí' }, 'URL_INVALID', 'commentsUrl'],
    ['FORUM', 'forum', { rulesUrl: 'javascript:1' }, 'URL_INVALID', 'rulesUrl'],
  ])('refuses of a %s (%s) %j: %s', async (kind, key, typed, detail, subject) => {
    const isOpen = detail !== 'VERSION_PUBLIC';
    const form = key ? await change(kind, key) : await (isOpen ? begun(kind) : addition(kind));
    const sent = send(form, { ...(key === null ? NEW[kind] : {}), ...typed });
    await expect(sent).rejects.toMatchObject({ code: 'INVALID', detail, subject });
  });

  it('refuses a code that another commitment has', async () => {
    const sent = send(await begun('COMMITMENT'), { ...NEW.COMMITMENT, code: 'EC0003' });
    await expect(sent).rejects.toMatchObject({ code: 'CONFLICT', detail: 'CODE_TAKEN' });
  });
});
