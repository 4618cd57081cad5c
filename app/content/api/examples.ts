/** Programs that the documentation shows. A test runs the first against the API itself. */

export interface Example {
  /** Language of the program, as it is called everywhere. */
  readonly name: string;
  readonly code: string;
}

/** Milestones that are past their end, by commitment, from every page of the list. */
export function overdueScript(origin: string, plan: string): string {
  return `const api = '${origin}/api/v1';
const late = {};
let cursor = '';
do {
  const page = await fetch(\`\${api}/milestones?plan=${plan}&overdue=true&limit=20&cursor=\${cursor}\`);
  const { items, next } = await page.json();
  for (const { commitment } of items) late[commitment] = (late[commitment] ?? 0) + 1;
  cursor = next;
} while (cursor !== null);
console.log(JSON.stringify(late));`;
}

/** Files a report on a milestone that is owed: the draft, one piece of evidence, the step to the point of contact. */
export function filingScript(origin: string): string {
  return `const api = '${origin}/api/v1';
const send = (method, path, body, version) => fetch(api + path, { method, body: body && JSON.stringify(body), headers: {
  'authorization': \`Bearer \${process.env.OGP_TOKEN}\`, 'content-type': 'application/json',
  'idempotency-key': crypto.randomUUID(), ...(version && { 'if-match': version }) } });
const { reports } = await (await send('GET', '/desk')).json();
const { plan, milestone, period, source, organization } = reports.find(({ filing }) => filing === null);
const answers = { state: 'EJECUCION', percent: 60, narrative: 'Se publicó la guía.', challenges: 'Faltó personal.' };
const begun = await send('POST', '/filings', { plan, milestone, period, source, organization, answers });
const { id, findings } = await begun.json();
const evidence = { kind: 'DOCUMENT', title: 'Guía', language: 'es', url: 'https://example.org/guia' };
await send('POST', \`/filings/\${id}/evidence\`, evidence);
const sent = await send('POST', \`/filings/\${id}/steps\`, { action: 'SUBMIT' }, begun.headers.get('etag'));
console.log(JSON.stringify(await sent.json()));`;
}

/** Imported by the program that is shown, not by this file. */
const CRYPTO = 'node:crypto';

/** Receives webhooks: verifies who sent one, and that it is of now. */
export function receiverScript(): string {
  return `import { createHmac, timingSafeEqual } from ${JSON.stringify(CRYPTO)};
export function verify(secret, headers, body) {
  const { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signatures } = headers;
  if (Math.abs(Date.now() / 1000 - Number(time)) > 300) throw new Error('too old');
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const own = createHmac('sha256', key).update(\`\${id}.\${time}.\${body}\`).digest();
  const given = signatures.split(' ').map((one) => Buffer.from(one.slice('v1,'.length), 'base64'));
  if (!given.some((one) => one.length === own.length && timingSafeEqual(one, own))) throw new Error('not signed');
  return JSON.parse(body); // { type, timestamp, data: { revision, changes } }
}`;
}

export function examples(origin: string, plan: string): readonly Example[] {
  return [
    { name: 'JavaScript', code: overdueScript(origin, plan) },
    {
      name: 'Python',
      code: `import csv, io, urllib.request
url = '${origin}/api/v1/milestones.csv?plan=${plan}'
text = urllib.request.urlopen(url).read().decode('utf-8')
for row in csv.DictReader(io.StringIO(text)):
    print(row['commitment'], row['number'], row['agency_state_es'] or row['agency_missing'])`,
    },
    {
      name: 'R',
      code: `hitos <- read.csv("${origin}/api/v1/milestones.csv?plan=${plan}", encoding = "UTF-8")
table(hitos$commitment, hitos$overdue)`,
    },
    { name: 'curl', code: `curl "${origin}/api/v1/plans/${plan}?lang=es&include=commitments"` },
  ];
}
