import { describe, expect, it } from 'vitest';
import { EMPTY_CONTENT, TEXT_LIMITS } from '#domain/filing/content.ts';
import { rawFromForm, readContent } from './filing.ts';
import { readEvidence } from './filing-evidence.ts';

const agency = { source: 'AGENCY_SELF', vocabulary: 'EC_2021' } as const;

function formOf(...fields: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe('answers of a form', () => {
  it('may all be missing', () => {
    expect(readContent(rawFromForm(formOf()), agency)).toEqual({ content: EMPTY_CONTENT, findings: [] });
  });

  it('are read as they are typed', () => {
    const form = formOf(
      ...([
        ['state', 'EJECUCION'],
        ['percent', ' 40 % '],
        ['narrative', ' Se hizo.\r\nY más. '],
        ['challenges', '   '],
        ['participants', '120'],
        ['sectors', 'ACADEMIA'],
        ['sectors', 'OTRO'],
        ['sectors', 'ACADEMIA'],
        ['initiatives', 'SDG'],
        ['point.SDG', '16.6'],
        ['point.EITI', 'not ticked'],
        ['fulfilled.ecuador/redam', 'NO'],
        ['reason.ecuador/redam', 'No vino.'],
        ['fulfilled.ecuador/fcd', ''],
        ['reason.ecuador/fcd', ''],
      ] as const),
    );
    expect(readContent(rawFromForm(form), agency)).toEqual({
      findings: [],
      content: {
        ...EMPTY_CONTENT,
        state: 'EJECUCION',
        percent: 40,
        narrative: 'Se hizo.\nY más.',
        participants: 120,
        sectors: ['ACADEMIA', 'OTRO'],
        initiatives: [{ code: 'SDG', point: '16.6' }],
        partnerFulfilled: [
          { about: 'ecuador/redam', fulfilled: false, reason: 'No vino.' },
          { about: 'ecuador/fcd', fulfilled: null, reason: null },
        ],
      },
    });
  });

  it.each([
    ['1.200', 1200],
    ['1,200', 1200],
    ['1 200', 1200],
    ['1.234.567', 1_234_567],
  ])('are numbers as people write them: %s', (typed, participants) => {
    expect(readContent({ participants: typed }, agency).content.participants).toBe(participants);
  });

  it('read back from what they were read into', () => {
    const { content } = readContent(
      { state: 'COMPLETADO', percent: 100, noProgress: false, sectors: ['OTRO'] },
      agency,
    );
    expect(readContent(JSON.parse(JSON.stringify(content)) as object as Record<string, unknown>, agency)).toEqual({
      content,
      findings: [],
    });
  });

  it('keep what they do not mention and take away what is blank', () => {
    const previous = { ...EMPTY_CONTENT, narrative: 'Antes', challenges: 'Muchos' };
    const { content } = readContent({ challenges: '' }, { ...agency, previous });
    expect(content).toEqual({ ...EMPTY_CONTENT, narrative: 'Antes' });
  });

  it.each([
    ['percent', '140', 'PERCENT_RANGE'],
    ['percent', '-1', 'NUMBER_INVALID'],
    ['percent', '12.5', 'NUMBER_INVALID'],
    ['percent', 'half', 'NUMBER_INVALID'],
    ['participants', '1.20', 'NUMBER_INVALID'],
    ['participants', '12.00', 'NUMBER_INVALID'],
    ['participants', -3, 'NUMBER_INVALID'],
    ['activities', '999999999999', 'NUMBER_INVALID'],
    ['state', 'COMPLETE', 'VALUE_UNKNOWN'],
    ['sectors', ['VECINOS'], 'VALUE_UNKNOWN'],
    ['noProgress', 'maybe', 'VALUE_UNKNOWN'],
    ['narrative', 12, 'VALUE_UNKNOWN'],
    ['narrative', 'x'.repeat(TEXT_LIMITS.narrative + 1), 'TEXT_TOO_LONG'],
    ['initiatives', 'SDG', 'VALUE_UNKNOWN'],
    ['partnerFulfilled', [null], 'VALUE_UNKNOWN'],
  ])('that cannot be read are told, and the answer before stays: %s', (field, given, code) => {
    const previous = { ...EMPTY_CONTENT, percent: 30, narrative: 'Antes' };
    const { content, findings } = readContent({ [field]: given }, { ...agency, previous });
    expect(content).toEqual(previous);
    expect(findings).toMatchObject([{ field, code }]);
  });

  it('name which of several answers is meant', () => {
    const reason = 'x'.repeat(TEXT_LIMITS.reason + 1);
    const raw = { partnerFulfilled: [{ about: 'ecuador/redam', fulfilled: 'NO', reason }] };
    expect(readContent(raw, agency).findings).toEqual([
      { field: 'partnerFulfilled', code: 'TEXT_TOO_LONG', item: 'ecuador/redam' },
    ]);
  });

  it('to what a side is not asked are passed over', () => {
    const raw = { percent: '40', perceivedChange: 'MEJORO_POCO' };
    expect(readContent(raw, { source: 'COUNTERPART', vocabulary: 'EC_2021' }).content).toEqual({
      ...EMPTY_CONTENT,
      perceivedChange: 'MEJORO_POCO',
    });
  });
});

describe('evidence', () => {
  const given = {
    kind: 'DOCUMENT',
    title: ' Acta ',
    language: 'es',
    issuedOn: '2026-10',
    url: 'https://example.org/acta',
  };
  const read = (over: object = {}, hasFile = false) => readEvidence({ ...given, ...over }, hasFile, '2026-11-25');

  it('is read with a date as exactly as it is given', () => {
    expect(read().facts).toEqual({
      kind: 'DOCUMENT',
      title: 'Acta',
      language: 'es',
      issuedOn: { date: '2026-10-31', precision: 'MONTH' },
      url: 'https://example.org/acta',
    });
    expect(read({ issuedOn: '2026' }).facts?.issuedOn).toEqual({ date: '2026-12-31', precision: 'YEAR' });
    expect(read({ issuedOn: '' }).facts?.issuedOn).toBeNull();
  });

  it('may be a file without an address', () => {
    expect(read({ url: '' }, true).facts?.url).toBeNull();
  });

  it.each([
    [{ kind: 'SONG' }, 'kind KIND_UNKNOWN'],
    [{ title: ' ' }, 'title TITLE_MISSING'],
    [{ title: undefined }, 'title TITLE_MISSING'],
    [{ title: 'x'.repeat(501) }, 'title TITLE_TOO_LONG'],
    [{ language: 'Spanish!' }, 'language LANGUAGE_UNKNOWN'],
    [{ issuedOn: '31/02/2026' }, 'issuedOn DATE_INVALID'],
    [{ issuedOn: '2026-13' }, 'issuedOn DATE_INVALID'],
    [{ issuedOn: '2026-11-26' }, 'issuedOn DATE_INVALID'],
    [{ url: 'javascript:alert(1)' }, 'url URL_INVALID'],
    [{ url: 'ftp://example.org/a' }, 'url URL_INVALID'],
    [{ url: 'https://user:secret@example.org/' }, 'url URL_INVALID'],
    [{ url: 'https://intranet/' }, 'url URL_INVALID'],
    [{ url: 'example.org' }, 'url URL_INVALID'],
    [{ url: '' }, 'url URL_OR_FILE_MISSING'],
  ])('is refused with its reason: %j', (over, finding) => {
    expect(read(over).findings?.map(({ field, code }) => `${field} ${code}`)).toEqual([finding]);
  });
});
