import { describe, expect, it } from 'vitest';
import { anEvidence, aReport, dossierWith } from '../testing/dossier.ts';
import { evidenceAddresses } from './addresses.ts';
import { commitmentOutages, outagesOn } from './outages.ts';

const URL_A = 'https://a.example.org/acta';
const outage = {
  ...{ url: URL_A, since: '2021-11-03T15:00:00.000Z', confirmedAt: '2021-11-05T03:00:00.000Z' },
  endedAt: '2021-11-09T15:00:00.000Z',
};
const report = (url: string | null, publishedOn = '2021-10-15') =>
  aReport({ publishedOn, evidence: [anEvidence({ id: `e-${publishedOn}`, url })] });

describe('an outage', () => {
  const plan = dossierWith({ reports: [report(URL_A)], linkOutages: [outage] });
  it.each([
    // 03:00 in Greenwich is the evening before in Quito.
    ['2021-11-03', []],
    ['2021-11-04', [[URL_A, { since: '2021-11-03', confirmedOn: '2021-11-04' }]]],
    ['2021-11-08', [[URL_A, { since: '2021-11-03', confirmedOn: '2021-11-04' }]]],
    ['2021-11-09', []],
  ])('on %s', (asOf, expected) => {
    expect([...outagesOn(plan, asOf)]).toEqual(expected);
    expect(Object.entries(commitmentOutages(plan, 'C01', asOf))).toEqual(expected);
  });

  it('that has no end yet goes on', () => {
    const going = { ...plan, linkOutages: [{ ...outage, endedAt: null }] };
    expect(outagesOn(going, '2026-01-01').size).toBe(1);
  });

  it('is told of a commitment only where its public evidence gives the address', () => {
    expect(commitmentOutages({ ...plan, reports: [report('https://b.example.org/')] }, 'C01', '2021-11-05')).toEqual(
      {},
    );
    expect(commitmentOutages({ ...plan, reports: [report(URL_A, '2021-11-06')] }, 'C01', '2021-11-05')).toEqual({});
  });
});

describe('addresses of evidence', () => {
  it('are those that the public record gives, each once', () => {
    const said = { title: 'Acta', url: 'https://c.example.org/' };
    const plan = dossierWith({
      reports: [report(URL_A), report(URL_A, '2021-10-16'), report('https://later.example.org/', '2021-12-01')],
      requirementDeclarations: [
        {
          ...{ id: 'd1', requirement: 'R1', state: 'MET', year: null, publishedOn: null, note: 'Nota.' },
          ...{ evidence: [said], office: { es: 'Oficina' }, at: '2021-10-01T12:00:00.000Z' },
        },
      ],
    });
    expect(evidenceAddresses(plan, '2021-11-01')).toEqual([URL_A, 'https://c.example.org/']);
  });

  it.each([null, 'acta', 'ftp://a.example.org/', 'https://ana:clave@a.example.org/', `${URL_A}?${'x'.repeat(2000)}`])(
    '%s is none to visit',
    (url) => {
      expect(evidenceAddresses(dossierWith({ reports: [report(url)] }), '2021-11-01')).toEqual([]);
    },
  );
});
