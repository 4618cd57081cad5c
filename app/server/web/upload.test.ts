import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { invalid } from '#domain/errors.ts';
import { readUpload, type SentFile } from './upload.ts';

const post = (form: FormData) => new Request('http://tracker.test/', { method: 'POST', body: form });
const text = async ({ bytes }: SentFile) => String(await buffer(bytes));
const formOf = (...parts: [string, string | File][]) => {
  const form = new FormData();
  for (const [name, value] of parts) form.append(name, value);
  return form;
};
const LARGE = 'x'.repeat(3_000_000);

describe('a form with files', () => {
  it('gives its fields and what became of its files', async () => {
    const form = formOf(
      ['titulo', 'Acta ñ'],
      ['archivo', new File(['uno'], 'a.txt')],
      ['tema', 'a'],
      ['tema', 'b'],
      ['otro', new File([LARGE], 'b.txt')],
    );
    const { form: fields, files } = await readUpload(post(form), async (file) => [
      file.name,
      (await text(file)).length,
    ]);
    expect([...fields]).toEqual([
      ['titulo', 'Acta ñ'],
      ['tema', 'a'],
      ['tema', 'b'],
    ]);
    expect(files).toEqual([
      { field: 'archivo', ok: true, value: ['a.txt', 3] },
      { field: 'otro', ok: true, value: ['b.txt', LARGE.length] },
    ]);
  });

  it('loses nothing that was typed when a file is refused before it is read, after a part, or at its end', async () => {
    const failure = invalid('FILE_TOO_LARGE', '20');
    const refusals = [
      () => Promise.reject(failure),
      async ({ bytes }: SentFile) => {
        for await (const _ of bytes) throw failure;
      },
      async (file: SentFile) => {
        await text(file);
        throw failure;
      },
    ];
    for (const refuse of refusals) {
      const form = formOf(['archivo', new File([LARGE], 'a.txt')], ['relato', 'Lo escrito']);
      const { form: fields, files } = await readUpload(post(form), refuse);
      expect(fields.get('relato')).toBe('Lo escrito');
      expect(files).toEqual([{ field: 'archivo', ok: false, failure }]);
    }
  });

  it('passes on what nobody expects', async () => {
    const form = formOf(['archivo', new File([LARGE], 'a.txt')]);
    await expect(readUpload(post(form), () => Promise.reject(new Error('bug')))).rejects.toThrow('bug');
  });

  it('does not count a field for a file that was left empty', async () => {
    const body =
      '--x\r\nContent-Disposition: form-data; name="archivo"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--x--\r\n';
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const request = new Request('http://tracker.test/', { method: 'POST', body, headers });
    expect((await readUpload(request, text)).files).toEqual([]);
  });

  it('keeps of a name what comes behind the path', async () => {
    const { files } = await readUpload(
      post(formOf(['a', new File(['x'], '../../C:\\x\\acta.txt')])),
      async ({ name }) => name,
    );
    expect(files).toEqual([{ field: 'a', ok: true, value: 'acta.txt' }]);
  });

  it.each([
    ['a field too long', formOf(['relato', 'x'.repeat(300_000)])],
    ['too many fields', formOf(...Array.from({ length: 501 }, (_, n): [string, string] => [`f${n}`, '']))],
    ['too many files', formOf(...Array.from({ length: 6 }, (): [string, File] => ['a', new File(['x'], 'a.txt')]))],
  ])('with %s is refused whole', async (_, form) => {
    await expect(readUpload(post(form), text)).rejects.toMatchObject({ detail: 'FORM_TOO_LARGE' });
  });

  it('that breaks off in a file is refused, and nobody waits for the rest', async () => {
    const head = '--x\r\nContent-Disposition: form-data; name="a"; filename="a.txt"\r\n\r\nhalf';
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const lost = new ReadableStream({
      start: (controller) => controller.enqueue(Buffer.from(head)),
      pull: (controller) => controller.error(new Error('connection lost')),
    });
    for (const body of [head, lost]) {
      const request = new Request('http://tracker.test/', {
        method: 'POST',
        body,
        headers,
        duplex: 'half',
      } as RequestInit);
      await expect(readUpload(request, text)).rejects.toMatchObject({ detail: 'FORM_BROKEN' });
    }
  });

  it.each(['application/x-www-form-urlencoded', 'multipart/form-data', ''])(
    'of type %j is no such form',
    async (type) => {
      const request = new Request('http://tracker.test/', {
        method: 'POST',
        body: 'a=1',
        headers: { 'content-type': type },
      });
      await expect(readUpload(request, text)).rejects.toMatchObject({ code: 'INVALID', detail: 'FORM_TYPE' });
    },
  );
});
