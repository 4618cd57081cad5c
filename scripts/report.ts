/**
 * `npm run report -- --plan ecuador-2019-2022 --format pdf --as-of 2021-12-31 --lang es --out FILE`: a status report from
 * the database, the same as the site gives. With --from and --to, each a day or the number of a data revision, in place of
 * --as-of: a report of what changed between the two. Further: --institution ID, --theme ID, --commitments CODE,CODE, --paper a4|letter,
 * --table ID (CSV), --origin ADDRESS. Without --out it goes to the standard output.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readConfig } from '../app/server/config.ts';
import { compileMessages } from './messages.ts';
import { generateClient } from './prisma-generate.ts';

const OPTIONS = [
  'plan',
  'format',
  'as-of',
  'from',
  'to',
  'lang',
  'out',
  'institution',
  'theme',
  'commitments',
  'paper',
  'table',
  'origin',
] as const;

const { values } = parseArgs({
  options: Object.fromEntries(OPTIONS.map((name) => [name, { type: 'string' as const }])) as Record<
    (typeof OPTIONS)[number],
    { type: 'string' }
  >,
});

if (values.plan === undefined) fail('Give the plan, for example --plan ecuador-2019-2022');

// In a fresh clone client and words are made first; only then can what needs them be loaded.
await generateClient();
await compileMessages();
const { makeReport } = await import('../app/server/report-command.ts');

try {
  const file = await makeReport(readConfig(), { ...values, plan: values.plan });
  if (values.out === undefined) process.stdout.write(file.body);
  else writeFileSync(values.out, file.body);
  process.stderr.write(
    `${values.out ?? file.name}  ${file.body.length} B  sha256 ${file.sha256}  data ${file.dataSha256}\n`,
  );
} catch (failure) {
  const { code, detail, subject, message } = failure as {
    code?: string;
    detail?: string;
    subject?: string;
    message: string;
  };
  if (code === undefined) throw failure;
  fail([code, detail, subject].filter(Boolean).join(' ') || message);
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}
