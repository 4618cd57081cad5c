import { describe, expect, it } from 'vitest';
import { USUAL_KINDS } from '#domain/files/kinds.ts';
import { readConfig } from './config.ts';

describe('settings', () => {
  it('have defaults that serve one machine', () => {
    expect(readConfig({ PORT: '' })).toEqual({
      port: 3000,
      host: '0.0.0.0',
      origin: 'http://localhost:3000',
      databaseUrl: 'file:./data/tracker.db',
      pageCache: true,
      logLevel: 'info',
      planData: 'prisma/data/ecuador-2019-2022',
      evidence: { folder: 'data/evidence', maxBytes: 20 * 1024 * 1024, types: USUAL_KINDS, clamd: null },
    });
  });

  it('are taken from the environment', () => {
    const given = { PORT: '80', ORIGIN: 'https://example.org/', PLAN_DATA: 'none', PAGE_CACHE: 'off' };
    expect(readConfig(given)).toMatchObject({
      port: 80,
      origin: 'https://example.org',
      planData: null,
      pageCache: false,
    });
  });

  it('of evidence files say where, how large, which, and who scans them', () => {
    expect(readConfig({ DATABASE_URL: 'file:/srv/ogp/tracker.db' }).evidence.folder).toBe('/srv/ogp/evidence');
    const given = {
      EVIDENCE_DIR: '/files',
      EVIDENCE_MAX_MB: '5',
      EVIDENCE_TYPES: 'pdf, JPG',
      CLAMD_URL: 'tcp://scan:3310',
    };
    expect(readConfig(given).evidence).toEqual({
      folder: '/files',
      maxBytes: 5 * 1024 * 1024,
      types: ['pdf', 'jpg'],
      clamd: 'tcp://scan:3310',
    });
  });

  it('name every fault at once, so that they are mended in one go', () => {
    const faulty = {
      PORT: 'many',
      ORIGIN: 'example.org',
      DATABASE_URL: 'mysql://x',
      PAGE_CACHE: 'maybe',
      EVIDENCE_TYPES: 'pdf,html',
      CLAMD_URL: 'scan',
    };
    try {
      readConfig(faulty);
      expect.unreachable();
    } catch (failure) {
      expect(failure).toMatchObject({ code: 'CONFIG_INVALID' });
      for (const name of Object.keys(faulty)) expect(String(failure)).toContain(name);
    }
  });
});
