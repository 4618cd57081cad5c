import { describe, expect, it } from 'vitest';
import { conflict, invalid, notFound } from '#domain/errors.ts';
import { attempt, type FaultReader, versionOf } from './form-faults.ts';

const reader: FaultReader = ({ detail }) =>
  detail === 'NOTE_MISSING' ? [{ field: 'note', code: detail, message: 'Escriba el motivo.' }] : [];
const typed = { note: ' ', other: 'kept' };
const refused = (failure: unknown) =>
  attempt(typed, reader, () => Promise.reject<string>(failure)).catch((caught: unknown) => caught);

describe('what a form asks for', () => {
  it('comes back with its faults, each with field, code and words, and with what was typed', async () => {
    expect(await refused(invalid('NOTE_MISSING'))).toMatchObject({
      ok: false,
      failure: { status: 400, data: { typed, faults: [{ field: 'note', code: 'NOTE_MISSING' }] } },
    });
  });

  it.each([
    [notFound('FLAG', 'NONE'), 404, 'FLAG'],
    [invalid('SOMETHING'), 400, 'SOMETHING'],
    [conflict('ELSE'), 409, 'ELSE'],
  ])('%s, for which the form has no words, is the page of its status, with a code', async (failure, status, code) => {
    expect(await refused(failure)).toMatchObject({ status, body: { code } });
  });

  it('that fails unexpectedly passes the failure on', async () => {
    const failure = new Error('disk');
    expect(await refused(failure)).toBe(failure);
  });
});

describe('the version that a form was filled on', () => {
  it.each([
    ['3', 3],
    [' 0 ', 0],
    ['', 0],
    ['abc', -1],
    ['-1', -1],
    ['1.5', -1],
    ['1e3', -1],
    ['99999999999', -1],
  ])('"%s" is %i', (typed, version) => {
    const form = new FormData();
    form.set('version', typed);
    expect(versionOf(form)).toBe(version);
  });

  it('is none yet where the form has none', () => {
    expect(versionOf(new FormData())).toBe(0);
  });
});
