/** The feed and the calendar, read by parsers that are not ours. */
import { parseAtomFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { SubscriptionQuery } from '#contracts/following-queries.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { changeFeed } from './change-feed.ts';
import { deadlineCalendar } from './deadline-calendar.ts';

const dossiers = dossiersOf(await ecuadorDossier());
const ASKED = { asOf: '2026-11-22', locale: 'es', origin: 'https://gobierno.example' } as const;
const feed = async (query: SubscriptionQuery = {}) => parseAtomFeed(await changeFeed(dossiers, { ...ASKED, query }));

async function calendar(query: SubscriptionQuery = {}, locale: 'es' | 'en' = 'es') {
  const text = await deadlineCalendar(dossiers, { ...ASKED, locale, query });
  const parsed = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = parsed.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  return { text, parsed, events };
}

describe('the feed of changes', () => {
  it('of every plan has the fifty latest, each with an id of its own', async () => {
    const { entries = [], title } = await feed();
    expect(title?.value ?? title).toBe('Cambios de todos los planes');
    expect(entries).toHaveLength(50);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(50);
  });

  it('of a commitment has what is about it alone, in sentences', async () => {
    const { entries = [] } = await feed({ compromiso: 'EC0003' });
    expect(entries.length).toBeGreaterThan(3);
    for (const { links } of entries) expect(links?.[0]?.href).toBe('https://gobierno.example/compromisos/EC0003');
    const text = JSON.stringify(entries);
    expect(text).toContain('SERCOP reportó 7 hitos de Compras públicas abiertas (EC0003). Completado (4)');
  });

  it.each([
    [{ institucion: 'sercop' }, 'EC0003'],
    [{ tema: 'open-data' }, 'EC0001'],
    [{ plan: 'ecuador-2019-2022' }, 'EC0010'],
  ])('of %j tells of %s', async (query, code) => {
    expect(JSON.stringify(await feed(query))).toContain(`/compromisos/${code}`);
  });
});

describe('the calendar', () => {
  it('of a plan has every dated milestone on its last day, and the plan’s own dates', async () => {
    const { events, parsed } = await calendar();
    const due = events.filter(({ summary }) => summary.startsWith('Vence el hito'));
    expect(due).toHaveLength(59);
    expect(events.length).toBeGreaterThan(59);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect(parsed.getFirstPropertyValue('version')).toBe('2.0');
  });

  it('of a commitment has its deadlines alone, as whole days with address and state', async () => {
    const { events } = await calendar({ compromiso: 'EC0001' });
    expect(events).toHaveLength(7);
    const [first] = events;
    expect(first?.startDate.isDate).toBe(true);
    expect(first?.description).toContain('Último estado según la entidad: ');
    expect(first?.component.getFirstPropertyValue('url')).toContain('/compromisos/EC0001#h');
  });

  it('keeps names of entries in another language, and comes out the same again', async () => {
    const [es, en, again] = [await calendar(), await calendar({}, 'en'), await calendar()];
    expect(en.events.map(({ uid }) => uid)).toEqual(es.events.map(({ uid }) => uid));
    expect(en.events.some(({ summary }) => summary.includes('is due'))).toBe(true);
    expect(again.text).toBe(es.text);
  });

  it.each([
    [{ plan: 'nowhere' }, 'PLAN'],
    [{ compromiso: 'EC9999' }, 'COMMITMENT'],
    [{ institucion: 'nobody' }, 'INSTITUTION'],
    [{ tema: 'nothing' }, 'THEME'],
  ])('%j is refused with %s', async (query, detail) => {
    await expect(calendar(query)).rejects.toMatchObject({ code: 'NOT_FOUND', detail });
  });
});
