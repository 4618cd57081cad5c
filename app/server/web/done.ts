import { redirect } from '@sveltejs/kit';
import { DONE_PARAMETER } from '#contracts/done.ts';
import { pageQuery } from './own.ts';

/**
 * Leads back to the page once its form was taken, so that loading it again, or coming back to it, sends nothing twice.
 * @param done what the page then says was done, a key of its words
 */
export function doneAt({ url }: { readonly url: URL }, done: string): never {
  redirect(303, url.pathname + pageQuery(url, { [DONE_PARAMETER]: done }));
}
