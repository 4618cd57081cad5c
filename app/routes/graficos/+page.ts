/** The interactive charts need a script; it is asked for only when a reader wants one. */
export const csr = true;
