/** Flags escalated, settled and raised on a real database, and what the public is told of them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/policy/roles.ts';
import { type FilingDesk, filingDesk, PLAN } from '#server/testing/filing.ts';
import { oversightOn } from '#server/testing/oversight.ts';
import { changeList } from '../change-list.ts';
import { discrepancyFeed } from '../discrepancy-feed.ts';
import { discrepanciesFile } from '../discrepancy-file.ts';
import { discrepancyList } from '../discrepancy-list.ts';
import type { OversightServices } from './all.ts';

let desk: FilingDesk;
let services: OversightServices;
let contact: Actor;
let forum: Actor;

beforeEach(async () => {
  desk = await filingDesk();
  services = oversightOn(desk);
  contact = await desk.person('POINT_OF_CONTACT');
  forum = await desk.person('CORE_GROUP', 'ecuador/grupo-nucleo');
});
afterEach(() => desk.db.remove());

const TODAY = '2026-11-25';
/** The widest discrepancy of the plan. */
const widest = async () => {
  const { discrepancies } = await discrepancyList(desk.filing.dossiers, { asOf: TODAY, query: {} });
  const flag = discrepancies[0]?.flag;
  if (!flag) throw new Error('There is no discrepancy');
  return flag;
};
const place = async () => ({ plan: PLAN, flag: (await widest()).key });
const A_RESOLUTION = {
  ...{ note: 'La entidad corrige su reporte.', documentTitle: 'Acta 31' },
  documentUrl: 'https://example.org/acta-31',
};

describe('a discrepancy', () => {
  it('is brought before the forum and settled by it, in public and signed by offices', async () => {
    expect(await widest()).toMatchObject({ kind: 'SOURCE_DISCREPANCY', state: 'OPEN', steps: [] });
    await services.escalateFlag(contact, { ...(await place()), note: 'No hay acuerdo entre las partes.' });
    expect((await services.flagsWaiting(forum)).toResolve).toHaveLength(1);
    await services.resolveFlag(forum, { ...(await place()), ...A_RESOLUTION });
    expect(await widest()).toMatchObject({
      state: 'RESOLVED',
      steps: [
        { action: 'ESCALATED', office: { es: 'Oficina POINT_OF_CONTACT' }, document: null },
        { action: 'RESOLVED', office: { es: 'Oficina CORE_GROUP' }, document: { title: 'Acta 31' } },
      ],
    });
    expect((await services.flagsWaiting(forum)).toResolve).toEqual([]);
    const before = await discrepancyList(desk.filing.dossiers, { asOf: '2026-11-24', query: {} });
    expect(before.discrepancies[0]?.flag?.steps).toEqual([]);
  });

  it('is told among the changes, once each, with its commitment', async () => {
    await services.escalateFlag(contact, { ...(await place()), note: 'No hay acuerdo.' });
    const list = await changeList(desk.filing.dossiers, (query) => desk.db.reader.auditEvents(query), {
      ...{ asOf: TODAY, query: { desde: TODAY } },
    });
    const told = list.groups.flatMap(({ entries }) => entries);
    expect(told.filter(({ kind }) => kind === 'FLAG')).toMatchObject([
      { action: 'ESCALATED', text: { es: 'No hay acuerdo.' } },
    ]);
    expect(JSON.stringify(told)).not.toContain('se llevó al Grupo Núcleo');
  });

  it('stands in the feed under the same name before and after, and in the file', async () => {
    const feed = () =>
      discrepancyFeed(desk.filing.dossiers, { asOf: TODAY, plan: undefined, locale: 'es', origin: 'https://x.test' });
    const idsOf = (xml: string) => [...xml.matchAll(/<id>([^<]+)<\/id>/gu)].map(([, id]) => id).toSorted();
    const before = await feed();
    expect(idsOf(before)).toHaveLength(4);
    expect(new Set(idsOf(before)).size).toBe(4);
    await services.escalateFlag(contact, { ...(await place()), note: 'No hay <acuerdo>.' });
    await services.resolveFlag(forum, { ...(await place()), ...A_RESOLUTION });
    const after = await feed();
    expect(idsOf(after)).toEqual(idsOf(before));
    expect(after).toContain('No hay &lt;acuerdo&gt;.');
    expect(after).toContain('<updated>2026-11-25T17:00:00.000Z</updated>');
    const file = await discrepanciesFile(desk.filing.dossiers, { asOf: TODAY, query: {}, format: 'json' });
    const { rows } = JSON.parse(file.body) as { rows: Record<string, unknown>[] };
    expect(rows).toHaveLength(17);
    expect(rows[0]).toMatchObject({ flag: 'RESOLVED', resolution: A_RESOLUTION.note, document: 'Acta 31' });
  });

  it('is not brought before the forum twice, nor settled twice', async () => {
    const at = await place();
    await services.escalateFlag(contact, { ...at, note: 'No hay acuerdo.' });
    await expect(services.escalateFlag(contact, { ...at, note: 'Otra vez.' })).rejects.toMatchObject({
      detail: 'FLAG_MOVED',
    });
    await services.resolveFlag(forum, { ...at, ...A_RESOLUTION });
    await expect(services.resolveFlag(forum, { ...at, ...A_RESOLUTION, note: 'Otra.' })).rejects.toMatchObject({
      detail: 'FLAG_MOVED',
    });
  });

  it('takes each step once, however often its form is sent', async () => {
    const at = await place();
    const note = 'No hay acuerdo.';
    await Promise.all([
      services.escalateFlag(contact, { ...at, note }),
      services.escalateFlag(contact, { ...at, note }),
    ]);
    await services.resolveFlag(forum, { ...at, ...A_RESOLUTION });
    await services.resolveFlag(forum, { ...at, ...A_RESOLUTION });
    expect(await desk.db.database.reader.flagStep.count()).toBe(2);
  });

  it('shows what each source said to those who decide on it', async () => {
    const { columns } = await services.openFlag(forum, await place());
    expect(columns.map(({ source, report }) => [source, report?.state.value])).toEqual([
      ['AGENCY_SELF', 'COMPLETADO'],
      ['COUNTERPART', 'DEFINICION'],
      ['CORE_GROUP', 'COMPLETADO'],
    ]);
  });

  it('is settled by one of two who settle it at once', async () => {
    const other = oversightOn(await desk.otherNode());
    const at = await place();
    const both = [services, other].map((one, i) =>
      one.resolveFlag(forum, { ...at, ...A_RESOLUTION, note: `Acta ${i}` }),
    );
    const outcomes = (await Promise.allSettled(both)).map(({ status }) => status);
    expect(outcomes.toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await desk.db.database.reader.flagStep.count()).toBe(1);
  });

  it.each([
    [{ note: ' ' }, 'NOTE_MISSING'],
    [{ documentTitle: '' }, 'DOCUMENT_MISSING'],
    [{ documentUrl: 'acta' }, 'DOCUMENT_URL'],
    [{ documentTitle: 'x'.repeat(301) }, 'DOCUMENT_TOO_LONG'],
  ])('is not settled with %j', async (over, detail) => {
    await expect(services.resolveFlag(forum, { ...(await place()), ...A_RESOLUTION, ...over })).rejects.toMatchObject({
      ...{ code: 'INVALID', detail },
    });
  });
});

describe('a flag that a person raises', () => {
  const raise = (over = {}) =>
    services.raiseFlag(contact, {
      plan: PLAN,
      commitment: 'EC0003',
      milestone: '6',
      note: 'El portal no abre.',
      requestKey: 'key-of-a-form',
      ...over,
    });

  it('is public, and stays until the forum settles it', async () => {
    const key = await raise();
    const shown = async () => (await discrepancyList(desk.filing.dossiers, { asOf: TODAY, query: {} })).taken;
    expect(await shown()).toMatchObject([{ key, kind: 'MANUAL', state: 'OPEN', milestone: { number: 6 } }]);
    await services.resolveFlag(forum, { plan: PLAN, flag: key, ...A_RESOLUTION });
    expect(await shown()).toMatchObject([{ key, state: 'RESOLVED' }]);
  });

  it('is raised once, however often its form is sent; another flag needs another form', async () => {
    const [first, again] = [await raise(), await raise()];
    expect([again, await desk.db.database.reader.flag.count()]).toEqual([first, 1]);
    await expect(raise({ note: 'Otra cosa.' })).rejects.toMatchObject({ detail: 'REQUEST_KEY_USED' });
    await raise({ requestKey: 'another-form' });
    expect(await desk.db.database.reader.flag.count()).toBe(2);
  });

  it.each([
    [{ commitment: 'EC9999' }, 'COMMITMENT_MISSING'],
    [{ milestone: '99' }, 'MILESTONE_UNKNOWN'],
    [{ note: '' }, 'NOTE_MISSING'],
  ])('needs something to be about: %j', async (over, detail) => {
    await expect(raise(over)).rejects.toMatchObject({ code: 'INVALID', detail });
  });
});

describe('the list of the workspace', () => {
  it('shows what waits for the forum first, and is narrowed by state, kind and commitment', async () => {
    await services.escalateFlag(contact, { ...(await place()), note: 'No hay acuerdo.' });
    const all = await services.flagList(contact, {});
    expect(all.flags[0]).toMatchObject({ state: 'ESCALATED' });
    expect(all.counts.ESCALATED).toBe(1);
    const narrow = await services.flagList(contact, { tipo: 'OVERDUE', compromiso: 'EC0003', estado: 'OPEN' });
    expect(narrow.flags.length).toBeGreaterThan(0);
    expect(narrow.flags.every(({ kind, commitment }) => kind === 'OVERDUE' && commitment.code === 'EC0003')).toBe(true);
  });

  it('offers each what they may do', async () => {
    const at = await place();
    expect((await services.openFlag(contact, at)).may).toEqual(['ESCALATED']);
    expect((await services.openFlag(forum, at)).may).toEqual(['ESCALATED', 'RESOLVED']);
    await expect(services.openFlag(contact, { ...at, flag: 'OVERDUE-C99' })).rejects.toMatchObject({ detail: 'FLAG' });
  });
});
