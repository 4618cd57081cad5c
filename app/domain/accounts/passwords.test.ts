import { describe, expect, it } from 'vitest';
import { passwordFault } from './passwords.ts';

const COMMON = new Set(['password', 'qwertyuiopas', '123456789012']);
const KNOWN = ['María Ejemplo', 'maria.ejemplo@mintel.example.org'];

describe('a password', () => {
  it.each([
    ['once letras', 'PASSWORD_SHORT'],
    ['doce letras!', null],
    ['ñandú volador', null],
    ['x'.repeat(129), 'PASSWORD_LONG'],
    ['qwertyuiopas', 'PASSWORD_COMMON'],
    ['QwertyUiopAs', 'PASSWORD_COMMON'],
    ['123456789012', 'PASSWORD_COMMON'],
    ['Password2026!', 'PASSWORD_COMMON'],
    ['Contraseña#2026', 'PASSWORD_COMMON'],
    ['ecuador-2019-2022', 'PASSWORD_COMMON'],
    ['abababababababab', 'PASSWORD_COMMON'],
    ['Ejemplo-2026-99', 'PASSWORD_PERSONAL'],
    ['mintel20262026', 'PASSWORD_PERSONAL'],
    ['maria.ejemplo@mintel.example.org', 'PASSWORD_PERSONAL'],
    ['Maria-Ejemplo-99', 'PASSWORD_PERSONAL'],
    ['tres tazas de canela', null],
  ])('%s: %s', (password, fault) => {
    expect(passwordFault(password, KNOWN, (word) => COMMON.has(word))).toBe(fault);
  });
});
