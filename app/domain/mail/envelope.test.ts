import { describe, expect, it } from 'vitest';
import { mailFault } from './envelope.ts';

const mail = { to: 'oficina@example.org', subject: 'Recordatorio', text: 'Un informe por presentar.' };

describe('a message', () => {
  it.each([
    ['oficina@example.org', null],
    ['o.ficina+ogp@sub.example.org', null],
    ['ñandú@example.org', null],
    ['operator@localhost', null],
    ['', 'MAIL_ADDRESS'],
    ['oficina', 'MAIL_ADDRESS'],
    ['oficina@', 'MAIL_ADDRESS'],
    ['a@example.org, b@example.org', 'MAIL_ADDRESS'],
    ['a@example.org;b@example.org', 'MAIL_ADDRESS'],
    ['A <a@example.org>', 'MAIL_ADDRESS'],
    ['a@example.org\r\nBcc: b@example.org', 'MAIL_ADDRESS'],
    ['a@example.org\n', 'MAIL_ADDRESS'],
    ['a@b@example.org', 'MAIL_ADDRESS'],
    [`${'a'.repeat(250)}@example.org`, 'MAIL_ADDRESS'],
  ])('to %j: %s', (to, fault) => {
    expect(mailFault({ ...mail, to })).toBe(fault);
  });

  it.each([
    ['Período «2026-11»: faltan 7 días', null],
    ['Hola\r\nBcc: b@example.org', 'MAIL_SUBJECT'],
    ['Hola\nBcc: b@example.org', 'MAIL_SUBJECT'],
    ['Hola\u2028Bcc: b@example.org', 'MAIL_SUBJECT'],
    ['Hola\0', 'MAIL_SUBJECT'],
    ['  ', 'MAIL_SUBJECT'],
    ['a'.repeat(201), 'MAIL_SUBJECT'],
  ])('about %j: %s', (subject, fault) => {
    expect(mailFault({ ...mail, subject })).toBe(fault);
  });

  it('says something', () => {
    expect(mailFault({ ...mail, text: ' \n' })).toBe('MAIL_TEXT');
  });
});
