/** Public pages are complete as HTML and ship no script; a page that needs one turns it on itself. */
export const csr = false;
