import { describe, expect, it } from 'vitest';
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

  it('name every fault at once, so that they are mended in one go', () => {
    const faulty = { PORT: 'many', ORIGIN: 'example.org', DATABASE_URL: 'mysql://x', PAGE_CACHE: 'maybe' };
    try {
      readConfig(faulty);
      expect.unreachable();
    } catch (failure) {
      expect(failure).toMatchObject({ code: 'CONFIG_INVALID' });
      for (const name of Object.keys(faulty)) expect(String(failure)).toContain(name);
    }
  });
});
