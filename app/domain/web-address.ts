/**
 * Whether a text is an address that anyone can open: http or https, a host with a dot, no name or password in it.
 * Whether it answers is another question.
 */
export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return /^https?:$/u.test(protocol) && hostname.includes('.') && username === '' && password === '';
}
