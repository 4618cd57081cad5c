import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { USUAL_KINDS } from '#domain/files/kinds.ts';
import { readConfig } from './config.ts';

function catchError(work: () => unknown): unknown {
  try {
    return work();
  } catch (failure) {
    return failure;
  }
}

describe('settings', () => {
  it('have defaults that serve one machine', () => {
    expect(readConfig({ PORT: '' })).toEqual({
      port: 3000,
      host: '0.0.0.0',
      origin: 'http://localhost:3000',
      site: { jurisdiction: null, title: null },
      databaseUrl: 'file:./data/tracker.db',
      demo: null,
      pageCache: true,
      logLevel: 'info',
      planData: 'prisma/data/ecuador-2019-2022',
      apiPerMinute: 600,
      imports: 'data/imports',
      evidence: { folder: 'data/evidence', maxBytes: 20 * 1024 * 1024, types: USUAL_KINDS, clamd: null },
      linkChecks: false,
      webhooks: 'OFF',
      reportsReady: true,
      mail: {
        smtpUrl: null,
        from: { name: '', address: 'no-reply@localhost' },
        outbox: 'data/outbox',
        secretFile: 'data/secret',
      },
    });
  });

  it('give the demonstration a database of its own and let no message leave', () => {
    const config = readConfig({ DEMO: '1', SMTP_URL: 'smtp://mail.example.org' });
    expect(config).toMatchObject({ databaseUrl: 'file:./data/demo/tracker.db', demo: 'data/demo/people.json' });
    expect(config.mail).toMatchObject({ smtpUrl: null, outbox: 'data/demo/outbox', secretFile: 'data/demo/secret' });
    expect(readConfig({ DEMO: '1', DATABASE_URL: 'file:/x/y.db' })).toMatchObject({ demo: '/x/people.json' });
    expect(() => readConfig({ DEMO: 'yes' })).toThrow('DEMO');
  });

  it('name the site, and the member that it is about', () => {
    const given = { SITE_JURISDICTION: 'ecuador', SITE_TITLE: 'Observatorio', SITE_TITLE_EN: 'Observatory' };
    expect(readConfig(given).site).toEqual({
      jurisdiction: 'ecuador',
      title: { es: 'Observatorio', en: 'Observatory' },
    });
    expect(() => readConfig({ SITE_JURISDICTION: 'El Ecuador' })).toThrow('SITE_JURISDICTION');
  });

  it('take a folder for what is not in the database', () => {
    const given = { DATABASE_URL: 'postgresql://tracker:x%40y@db:5432/tracker', DATA_DIR: '/shared' };
    expect(readConfig(given)).toMatchObject({
      ...{ databaseUrl: given.DATABASE_URL, imports: '/shared/imports', evidence: { folder: '/shared/evidence' } },
      mail: { outbox: '/shared/outbox', secretFile: '/shared/secret' },
    });
  });

  it.each(['postgresql://tracker:hunter2@', 'postgresql://tracker:hunter2@db:port/x', 'postgres://:hunter2@db/'])(
    'refuse %s without repeating its password',
    (url) => {
      const refusal = catchError(() => readConfig({ DATABASE_URL: url }));
      expect(String(refusal)).toContain('DATABASE_URL: must be postgresql://user:password@host');
      expect(inspect(refusal, { depth: 9 })).not.toContain('hunter2');
    },
  );

  it('are taken from the environment', () => {
    const given = { PORT: '80', ORIGIN: 'https://example.org/', PLAN_DATA: 'none', PAGE_CACHE: 'off' };
    expect(readConfig(given)).toMatchObject({
      port: 80,
      origin: 'https://example.org',
      planData: null,
      pageCache: false,
    });
  });

  it('of mail say by which server and from whom', () => {
    const given = { SMTP_URL: 'smtps://user:secret@mail.example.org', ORIGIN: 'https://ogp.example.org' };
    expect(readConfig(given).mail).toMatchObject({
      smtpUrl: given.SMTP_URL,
      from: { name: '', address: 'no-reply@ogp.example.org' },
    });
    const from = (MAIL_FROM: string) => readConfig({ MAIL_FROM }).mail.from;
    expect(from('Gobierno Abierto <aviso@example.org>')).toEqual({
      name: 'Gobierno Abierto',
      address: 'aviso@example.org',
    });
    expect(from('aviso@example.org')).toEqual({ name: '', address: 'aviso@example.org' });
    expect(() => from('A <a@example.org>, B <b@example.org>')).toThrow('MAIL_FROM');
    expect(() => from('A\nBcc: x <a@example.org>')).toThrow('MAIL_FROM');
    expect(() => readConfig({ SMTP_URL: 'http://mail.example.org' })).toThrow('SMTP_URL');
  });

  it('of evidence files say where, how large, which, and who scans them', () => {
    expect(readConfig({ DATABASE_URL: 'file:/srv/ogp/tracker.db' }).evidence.folder).toBe('/srv/ogp/evidence');
    const given = {
      EVIDENCE_DIR: '/files',
      EVIDENCE_MAX_MB: '5',
      EVIDENCE_TYPES: 'pdf, JPG, pdf',
      CLAMD_URL: 'tcp://scan:3310',
    };
    expect(readConfig(given).evidence).toEqual({
      folder: '/files',
      maxBytes: 5 * 1024 * 1024,
      types: ['pdf', 'jpg'],
      clamd: 'tcp://scan:3310',
    });
  });

  it('refuse a size or a kind of evidence that is none, and say which there are', () => {
    for (const size of ['0', '501', '1.5', 'ten']) {
      expect(() => readConfig({ EVIDENCE_MAX_MB: size })).toThrow(
        'EVIDENCE_MAX_MB: must be a whole number of MB from 1 to 500',
      );
    }
    expect(() => readConfig({ EVIDENCE_TYPES: 'pdf,exe' })).toThrow(/EVIDENCE_TYPES.*: must be of pdf, jpg, .*, mp3/u);
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
