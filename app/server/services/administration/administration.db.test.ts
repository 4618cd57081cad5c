import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Actor, type Role, ROLES } from '#domain/policy/roles.ts';
import { noImporter } from '#server/testing/importer.ts';
import { createAdministrationStore } from '#server/db/administration-repository.ts';
import { filingDesk, type FilingDesk, PLAN } from '#server/testing/filing.ts';
import { type AdministrationServices, createAdministrationServices } from './all.ts';

const CODE = 'EC0003';
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
const lastEvent = () =>
  desk.db.database.reader.auditEvent.findFirstOrThrow({
    where: { userId: contact.userId, entity: { not: 'ReportingPeriod' } },
  });
const BODY = { key: 'agencia-nueva', nameEs: 'Agencia Nueva', nameEn: 'New Agency', acronym: 'AN', type: 'AGENCY' };
const PART = { organization: 'mintel', role: 'CO_LEAD', since: '2026-11' };
const END = { until: '2026-12', reason: 'Decreto 12 de 2026', confirmed: 'yes' };
/** Everything that can be done, by name. */
const WORK: Readonly<Record<string, (actor: Actor) => Promise<unknown>>> = {
  view: (actor) => services.view(actor),
  commitment: (actor) => services.commitment(actor, { code: CODE, locale: 'es' }),
  plan: (actor) => services.plan(actor, { plan: PLAN, locale: 'es' }),
  'add an institution': (actor) => services.saveOrganization(actor, { form: BODY, isNew: true }),
  'change an institution': (actor) =>
    services.saveOrganization(actor, { form: { ...BODY, key: 'sercop' }, isNew: false }),
  'record a succession': (actor) =>
    services.addSuccession(actor, { from: 'sercop', to: 'mintel', kind: 'MERGED', on: '2026', legalAct: '' }),
  'add a participation': (actor) => services.addParticipation(actor, { code: CODE, form: PART }),
  'end a participation': (actor) =>
    services.endParticipation(actor, { code: CODE, form: { ...END, organization: 'sercop', role: 'LEAD' } }),
};
const ALLOWED: readonly Role[] = ['POINT_OF_CONTACT', 'ADMIN'];

describe('administration', () => {
  it.each(ROLES)('as %s is allowed or refused for everything alike', async (role) => {
    const actor = { ...contact, roles: [{ role, organization: 'ecuador/mintel', office: { es: 'Oficina' } }] };
    for (const [name, work] of Object.entries(WORK)) {
      if (ALLOWED.includes(role)) await expect(work(actor), name).resolves.not.toThrow();
      else await expect(work(actor), name).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('needs a second factor', async () => {
    for (const [name, work] of Object.entries(WORK)) {
      const refused = expect(work({ ...contact, secondFactor: false }), name).rejects;
      await refused.toMatchObject({ detail: 'SECOND_FACTOR_NEEDED' });
    }
  });

  it('adds and changes an institution, with a trace of what it was', async () => {
    await services.saveOrganization(contact, { form: BODY, isNew: true });
    expect((await dossier()).organizations.at(-1)).toMatchObject({
      id: 'agencia-nueva',
      acronym: 'AN',
      sector: 'PUBLIC',
    });
    await expect(services.saveOrganization(contact, { form: BODY, isNew: true })).rejects.toMatchObject({
      detail: 'ORGANIZATION_EXISTS',
    });
    await services.saveOrganization(contact, { form: { ...BODY, acronym: '' }, isNew: false });
    expect((await dossier()).organizations.at(-1)).toMatchObject({ acronym: null });
    const events = await desk.db.database.reader.auditEvent.findMany({ where: { entityId: 'ecuador/agencia-nueva' } });
    expect(events.map(({ action }) => action).toSorted()).toEqual(['ORGANIZATION_ADDED', 'ORGANIZATION_CHANGED']);
    expect(events.find(({ action }) => action === 'ORGANIZATION_CHANGED')?.before).toMatchObject({ acronym: 'AN' });
  });

  it('records no succession twice, and none in a circle', async () => {
    const succession = { from: 'sercop', to: 'mintel', kind: 'MERGED', on: '2026', legalAct: '' };
    const third = { ...succession, from: 'mintel', to: 'agencia-nueva' };
    await services.saveOrganization(contact, { form: BODY, isNew: true });
    for (const one of [succession, third]) await services.addSuccession(contact, one);
    const again = services.addSuccession(contact, { ...succession, on: '' });
    await expect(again).rejects.toMatchObject({ code: 'CONFLICT', detail: 'SUCCESSION_EXISTS' });
    const back = services.addSuccession(contact, { ...succession, from: 'agencia-nueva', to: 'sercop' });
    await expect(back).rejects.toMatchObject({ code: 'CONFLICT', detail: 'SUCCESSION_CIRCLE' });
  });

  it.each([
    ['LEAD', 'COUNTERPART'],
    ['COUNTERPART', 'CO_LEAD'],
  ])('keeps the sides of a commitment apart: who is its %s does not become its %s', async (held, role) => {
    const { participations, commitments } = await dossier();
    const part = participations.find((one) => one.role === held && one.to === null);
    const { code = '' } = commitments.find(({ id }) => id === part?.commitment) ?? {};
    const form = { ...PART, organization: part?.organization, role };
    const joining = services.addParticipation(contact, { code, form });
    await expect(joining).rejects.toMatchObject({ code: 'CONFLICT', detail: 'BOTH_SIDES' });
  });

  it('records a succession', async () => {
    await WORK['record a succession']?.(contact);
    expect((await dossier()).successions.at(-1)).toMatchObject({
      ...{ from: ['sercop'], to: 'mintel', kind: 'MERGED', on: { date: '2026-01-01', precision: 'YEAR' } },
    });
    expect(await lastEvent()).toMatchObject({ action: 'SUCCESSION_ADDED' });
  });

  it('adds a participation from a date and ends it on one; who answers changes with it', async () => {
    const lead = { organization: 'mintel', role: 'CO_LEAD', since: '2026-11-01' };
    await services.addParticipation(contact, { code: CODE, form: lead });
    await expect(services.addParticipation(contact, { code: CODE, form: lead })).rejects.toMatchObject({
      detail: 'PARTICIPATION_EXISTS',
    });
    const mintel = await desk.person('AGENCY_EDITOR', 'ecuador/mintel');
    const owes = async () => (await desk.whatIOwe(mintel)).reports.some(({ key }) => key.milestone.startsWith('C03'));
    expect(await owes()).toBe(true);
    const end = { ...END, organization: 'mintel', role: 'CO_LEAD', until: '2026-11-20' };
    const tooEarly = { code: CODE, form: { ...end, until: '2025' } };
    await expect(services.endParticipation(contact, tooEarly)).rejects.toMatchObject({ detail: 'DATES_ORDER' });
    await services.endParticipation(contact, { code: CODE, form: end });
    expect(await owes()).toBe(false);
    const where = { action: 'PARTICIPATION_ENDED' };
    const event = await desk.db.database.reader.auditEvent.findFirstOrThrow({ where });
    expect(event).toMatchObject({ before: { role: 'CO_LEAD' }, after: { reason: 'Decreto 12 de 2026' } });
    expect((event.summary as { es: string }).es).toContain('Motivo: Decreto 12 de 2026');
    expect(event.revisionNumber).not.toBeNull();
    expect(
      (await services.commitment(contact, { code: CODE, locale: 'es' })).parts.find(({ role }) => role === 'CO_LEAD'),
    ).toMatchObject({
      to: { date: '2026-11-20', precision: 'DAY' },
    });
    await expect(services.endParticipation(contact, { code: CODE, form: end })).rejects.toMatchObject({
      detail: 'PARTICIPATION_ENDED',
    });
  });

  it.each([
    ['add an institution', { ...BODY, nameEs: ' ' }, 'NAME_MISSING', 'nameEs'],
    ['add an institution', { ...BODY, key: 'Con Espacio' }, 'KEY_INVALID', 'key'],
    ['add an institution', { ...BODY, type: 'CLUB' }, 'TYPE_MISSING', 'type'],
    ['record a succession', { from: 'sercop', to: 'sercop', kind: 'MERGED', on: '', legalAct: '' }, 'SAME_BODY', 'to'],
    ['add a participation', { ...PART, since: 'ayer' }, 'DATE_INVALID', 'since'],
    ['end a participation', { ...PART, ...END, until: '' }, 'DATE_INVALID', 'until'],
    ['end a participation', { ...PART, ...END, reason: ' ' }, 'REASON_MISSING', 'reason'],
    ['end a participation', { ...PART, ...END, confirmed: '' }, 'PART_END_UNCONFIRMED', 'confirmed'],
  ])('refuses to %s with %j: %s', async (what, form, detail, subject) => {
    const work: Readonly<Record<string, () => Promise<void>>> = {
      'add an institution': () => services.saveOrganization(contact, { form, isNew: true }),
      'record a succession': () => services.addSuccession(contact, form),
      'add a participation': () => services.addParticipation(contact, { code: CODE, form }),
      'end a participation': () => services.endParticipation(contact, { code: CODE, form }),
    };
    await expect(work[what]?.()).rejects.toMatchObject({ code: 'INVALID', detail, subject });
  });
});
