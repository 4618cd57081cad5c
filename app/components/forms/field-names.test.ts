import { describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '#runtime';
import { fieldName, recordFieldName } from './field-names.ts';

describe('the name of a field', () => {
  it.each([
    [fieldName, 'propose-endsOn', 'Nuevo término'],
    [fieldName, 'evidence-file', 'Archivo'],
    [fieldName, 'email', undefined],
    [fieldName, 'lift-b1-note', '¿Cómo se resolvió?'],
    [fieldName, 'note', undefined],
    [fieldName, 'add-nameEs', 'Nombre, en español'],
    [recordFieldName, 'part-organization', 'Institución'],
    [recordFieldName, 'COMMITMENT-C01-titleEs', 'Título'],
    [recordFieldName, 'MEETING--heldOn', 'Fecha'],
  ] as const)('%o of %s is %s', (nameOf, field, name) => {
    overwriteGetLocale(() => 'es');
    expect(nameOf(field)).toBe(name);
  });
});
