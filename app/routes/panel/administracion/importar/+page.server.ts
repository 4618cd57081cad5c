import { fail, redirect } from '@sveltejs/kit';
import { isRelease, RELEASE_PARAMETER } from '#contracts/import-preview.ts';
import { invalid } from '#domain/errors.ts';
import { localizePath } from '#format/addresses.ts';
import { m } from '#messages';
import { administrationFaults } from '#server/web/administration-faults.ts';
import { answer } from '#server/web/errors.ts';
import { attempt, textOf } from '#server/web/form-faults.ts';
import { requireOwn } from '#server/web/own.ts';
import { readUpload } from '#server/web/upload.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { actor } = requireOwn(event);
  await answer(event.locals.services.administration.view(actor));
  return { meta: { title: m.import_title(), description: m.import_lede() } };
};

export const actions: Actions = {
  /** Keeps the file and leads to what it would change; one that cannot be read says so here. */
  sendDataset: async (event) => {
    const { actor } = requireOwn(event);
    const { locale, services } = event.locals;
    // Permission first: whoever may not import sends nothing here either.
    await answer(services.administration.view(actor));
    let release = '';
    const done = await attempt({ release }, administrationFaults, async () => {
      const { form, files } = await readUpload(event.request, (file) =>
        services.administration.keepDataset(actor, file),
      );
      release = textOf(form, 'release').trim();
      const [file] = files;
      if (!file) throw invalid('IMPORT_MISSING');
      if (!file.ok) throw file.failure;
      if (release !== '' && !isRelease(release)) throw invalid('RELEASE_INVALID', 'release');
      const sent = { key: file.value, release: release || null };
      return { key: sent.key, preview: await services.administration.datasetPreview(actor, sent) };
    });
    if (!done.ok) return done.failure;
    const { key, preview } = done.value;
    if ('texts' in preview) {
      const fault = { field: 'file', code: preview.code, message: preview.texts[locale] };
      return fail(400, { faults: [fault], typed: { release } });
    }
    const query = release === '' ? '' : `?${RELEASE_PARAMETER}=${release}`;
    redirect(303, localizePath(`/panel/administracion/importar/${key}`, locale) + query);
  },
};
