import { describe, expect, it } from 'vitest';
import { choicesFromForm, PATCH_PREFIX, pieceTick, TAKE_PREFIX, TICK_PREFIX } from './filing-sheet.ts';
import { sheetPatch } from './sheet-patch.ts';

function formOf(...fields: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe('what is chosen of a spreadsheet', () => {
  it('is read milestone by milestone: what is ticked, everything or nothing', () => {
    const form = formOf(
      [`${PATCH_PREFIX}C01-H07`, '{}'],
      [`${TICK_PREFIX}C01-H07`, 'state'],
      [`${TICK_PREFIX}C01-H07`, pieceTick(0)],
      [`${PATCH_PREFIX}C02.H1`, '[]'],
      [`${TAKE_PREFIX}C02.H1`, 'ALL'],
      [`${PATCH_PREFIX}C03-H01`, ''],
      [`${TAKE_PREFIX}C03-H01`, 'NONE'],
      [`${TICK_PREFIX}C09-H01`, 'state'],
    );
    expect(choicesFromForm(form)).toEqual([
      { patch: '{}', take: 'TICKED', ticked: ['state', 'evidence.0'] },
      { patch: '[]', take: 'ALL', ticked: [] },
      { patch: '', take: 'NONE', ticked: [] },
    ]);
  });

  it('is only what is ticked where the choice is none that there is', () => {
    const form = formOf([`${PATCH_PREFIX}H`, '{}'], [`${TAKE_PREFIX}H`, 'EVERYTHING']);
    expect(choicesFromForm(form)).toEqual([{ patch: '{}', take: 'TICKED', ticked: [] }]);
  });
});

describe('what a page carries of a milestone', () => {
  const piece = { address: 'Evidencia!C3', kind: 'DOCUMENT', title: 'Acta', language: 'es', issuedOn: null, url: null };
  const patch = { milestone: 'H', version: 1, changedMeanwhile: false, cells: {}, evidence: [piece] };
  it.each([
    [patch, true],
    [{ ...patch, evidence: Array.from({ length: 51 }, () => piece) }, false],
    [{ ...patch, evidence: [{ ...piece, id: 'x' }] }, false],
    [{ ...patch, cells: { state: 'COMPLETADO' } }, false],
    [{ ...patch, version: -1 }, false],
  ])('is taken as it was given, and nothing else %#', (given, isTaken) => {
    expect(sheetPatch.safeParse(given).success).toBe(isTaken);
  });
});
