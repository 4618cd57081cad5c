import { describe, expect, it } from 'vitest';
import { cleanFileName, contentDisposition, MAX_NAME } from './names.ts';

describe('the name of a file', () => {
  it.each([
    ['informe.pdf', 'informe.pdf'],
    ['Informe de gestión 2021.PDF', 'Informe de gestión 2021.pdf'],
    // Paths of either system, up and down
    ['C:\\Users\\ana\\Desktop\\acta.pdf', 'acta.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['/tmp/x/..', 'archivo.pdf'],
    ['acta.pdf/', 'archivo.pdf'],
    // What the eye does not see
    ['acta\u0000.pdf', 'acta.pdf'],
    ['acta\r\nSet-Cookie: x.pdf', 'actaSet-Cookie- x.pdf'],
    ['acta\u202Efdp.exe', 'actafdp.exe.pdf'],
    ['a\u200Bc\uFEFFta.pdf', 'acta.pdf'],
    ['acta\uD800.pdf', 'acta.pdf'],
    // An ending that its content does not bear out
    ['acta.html', 'acta.html.pdf'],
    ['acta', 'acta.pdf'],
    ['acta.pdf.exe', 'acta.pdf.exe.pdf'],
    ['acta.pdf ', 'acta.pdf'],
    ['acta.pdf...', 'acta.pdf'],
    // Nothing left, devices, hidden files, signs of shells
    ['', 'archivo.pdf'],
    ['.pdf', 'pdf.pdf'],
    ['....', 'archivo.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['CON', '_CON.pdf'],
    ['aux.pdf', '_aux.pdf'],
    ['com1.tar.pdf', '_com1.tar.pdf'],
    ['conserva.pdf', 'conserva.pdf'],
    ['¿cuánto? <b>"x"|*.pdf', '¿cuánto- -b--x---.pdf'],
    // One letter, however it was typed
    ['gestio\u0301n.pdf', 'gestión.pdf'],
  ])('%j becomes %j', (given, expected) => {
    expect(cleanFileName(given, ['pdf'])).toBe(expected);
  });

  it('keeps any ending that the content may have', () => {
    expect(cleanFileName('foto.JPEG', ['jpg', 'jpeg'])).toBe('foto.jpeg');
  });

  it('is cut without losing its ending or half a letter', () => {
    const name = cleanFileName(`${'😀'.repeat(300)}.pdf`, ['pdf']);
    expect([...name]).toHaveLength(MAX_NAME);
    expect(name.endsWith('😀.pdf')).toBe(true);
  });

  it('cleaned once stays as it is', () => {
    for (const given of ['CON', '../a b', 'x\u202Ey.html', '😀'.repeat(300)]) {
      const once = cleanFileName(given, ['pdf']);
      expect(cleanFileName(once, ['pdf'])).toBe(once);
    }
  });
});

describe('the header of a download', () => {
  it.each([
    ['acta.pdf', `inline; filename="acta.pdf"; filename*=UTF-8''acta.pdf`],
    ['gestión ñ.pdf', `inline; filename="gestion n.pdf"; filename*=UTF-8''gesti%C3%B3n%20%C3%B1.pdf`],
    ["a'b(c)*.pdf", `inline; filename="a'b(c)*.pdf"; filename*=UTF-8''a%27b%28c%29%2A.pdf`],
    ['a"b\\c%.pdf', `inline; filename="a_b_c_.pdf"; filename*=UTF-8''a%22b%5Cc%25.pdf`],
    ['😀.pdf', `inline; filename="_.pdf"; filename*=UTF-8''%F0%9F%98%80.pdf`],
  ])('names %j in both ways', (name, expected) => {
    expect(contentDisposition('inline', name)).toBe(expected);
  });
});
