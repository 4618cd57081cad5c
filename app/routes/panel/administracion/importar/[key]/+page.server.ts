import { redirect, type RequestEvent } from '@sveltejs/kit';
import { DONE_PARAMETER } from '#contracts/done.ts';
import { releaseIn } from '#contracts/import-preview.ts';
import { localizePath } from '#format/addresses.ts';
import { m } from '#messages';
import { administrationFaults } from '#server/web/administration-faults.ts';
import { answer } from '#server/web/errors.ts';
import { attempt, versionOf } from '#server/web/form-faults.ts';
import { requireOwn } from '#server/web/own.ts';
import type { Actions, PageServerLoad, RouteParams } from './$types';

const START = '/panel/administracion/importar';

const sentOf = ({ params, url }: RequestEvent<RouteParams>) => ({
  key: params.key,
  release: releaseIn(url.searchParams),
});

export const load: PageServerLoad = async (event) => {
  const { actor } = requireOwn(event);
  const { services, locale } = event.locals;
  const preview = await answer(services.administration.datasetPreview(actor, sentOf(event)));
  // What cannot be read was refused where it was sent.
  if ('texts' in preview) redirect(303, localizePath(START, locale));
  return {
    preview,
    release: sentOf(event).release,
    meta: { title: m.import_preview_title(), description: m.import_lede() },
  };
};

export const actions: Actions = {
  take: async (event) => {
    const { actor } = requireOwn(event);
    const { services, locale } = event.locals;
    const revision = versionOf(await event.request.formData(), 'revision');
    const done = await attempt({}, administrationFaults, () =>
      services.administration.importDataset(actor, { ...sentOf(event), revision }),
    );
    if (!done.ok) return done.failure;
    const what = done.value === 'SAME' ? 'SAME' : 'DONE';
    redirect(303, `${localizePath(START, locale)}?${DONE_PARAMETER}=${what}`);
  },
};
