import { dev } from '$app/environment';

/**
 * Public pages are complete as HTML and ship no script; a page that needs one turns it on itself. In development the
 * script carries changes into the open page.
 */
export const csr = dev;
