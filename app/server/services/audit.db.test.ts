import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Role, ROLES } from '#domain/policy/roles.ts';
import { createTrailReader } from '#server/db/audit-repository.ts';
import { filingDesk, type FilingDesk } from '#server/testing/filing.ts';
import { type AuditServices, createAuditServices } from './audit.ts';

let desk: FilingDesk;
let audit: AuditServices;
const admin = { userId: 'a', secondFactor: true, roles: [{ role: 'ADMIN' as const, organization: null, office: {} }] };

beforeAll(async () => {
  desk = await filingDesk();
  audit = createAuditServices(createTrailReader(desk.db.database));
  const summary = { es: 'Se abrió la sesión', en: '=1+1' };
  const entry = { actor: 'programa', action: 'OTHER', entity: 'Thing', summary };
  const data = Array.from({ length: 1203 }, (_, n) => ({
    ...{ ...entry, id: `e${n}`, entityId: `thing-${n}`, at: new Date(Date.UTC(2026, 0, 1 + (n % 30), 12)) },
  }));
  await desk.db.database.writer.auditEvent.createMany({ data });
});
afterAll(() => desk.db.remove());

describe('the audit trail', () => {
  it('is for administrators with a second factor alone', async () => {
    const others = ROLES.filter((role): role is Exclude<Role, 'ADMIN'> => role !== 'ADMIN');
    for (const role of others) {
      const actor = { ...admin, roles: [{ role, organization: null, office: {} }] };
      await expect(audit.searchTrail(actor, {}), role).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(audit.trailFile(actor, {}), role).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    const weak = { ...admin, secondFactor: false };
    await expect(audit.searchTrail(weak, {})).rejects.toMatchObject({ detail: 'SECOND_FACTOR_NEEDED' });
  });

  it('tells who did what in whose name, the newest first', async () => {
    const { entries, actions } = await audit.searchTrail(admin, {});
    expect(entries.find(({ action }) => action === 'PERIOD_OPENED')).toMatchObject({
      actor: 'Oficina POINT_OF_CONTACT',
      person: 'A person',
    });
    expect(actions).toEqual(expect.arrayContaining(['OTHER', 'PERIOD_OPENED', 'PLAN_IMPORTED']));
    expect(entries.map(({ at }) => at)).toEqual(
      entries
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
  });

  it('is found by words in any order, whatever their accents and case', async () => {
    const { entries, more } = await audit.searchTrail(admin, { q: 'SESION abrio thing-1202' });
    expect([entries.map(({ id }) => id), more]).toEqual([['e1202'], false]);
    expect((await audit.searchTrail(admin, { q: 'nadie' })).entries).toEqual([]);
  });

  it('is found by what was done and to what, in words of either language, and narrowed by either', async () => {
    for (const q of ['Período abierto', 'period opened', 'reporting period']) {
      const { entries } = await audit.searchTrail(admin, { q });
      expect(
        entries.map(({ action }) => action),
        q,
      ).toEqual(['PERIOD_OPENED']);
    }
    const { entries, subjects } = await audit.searchTrail(admin, { sobre: 'ReportingPeriod' });
    expect(entries.map(({ action }) => action)).toEqual(['PERIOD_OPENED']);
    expect(subjects).toEqual(['Plan', 'ReportingPeriod', 'Thing']);
  });

  it('is narrowed by action and by days, both included', async () => {
    const { entries } = await audit.searchTrail(admin, { accion: 'OTHER', desde: '2026-01-30', hasta: '2026-01-30' });
    expect(new Set(entries.map(({ at }) => at.slice(0, 10)))).toEqual(new Set(['2026-01-30']));
    expect(entries).toHaveLength(40);
  });

  it('comes in pages, each entry once', async () => {
    const ids: string[] = [];
    for (let pagina = 1, more = true; more; pagina += 1) {
      const found = await audit.searchTrail(admin, { accion: 'OTHER', pagina });
      ids.push(...found.entries.map(({ id }) => id));
      more = found.more;
    }
    expect([ids.length, new Set(ids).size]).toEqual([1203, 1203]);
  });

  it('goes out as a file with everything that was found and no formula in it', async () => {
    const lines = (await audit.trailFile(admin, { accion: 'OTHER' })).trim().split('\r\n');
    expect(lines).toHaveLength(1204);
    expect(lines[0]).toContain('at,office,person,action');
    expect(lines[1]).toContain("'=1+1");
  });
});
