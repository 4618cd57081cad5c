/**
 * `npm run report -- --plan ecuador-2019-2022 --format pdf --as-of 2021-12-31 --lang es --out FILE`: a status report from
 * the database, the same as the site gives. `--help` tells the rest.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readConfig } from '../app/server/config.ts';
import { compileMessages } from './messages.ts';
import { generateClient } from './prisma-generate.ts';

const HELP = `npm run report -- --plan ADDRESS [options]

A status report of a plan, the same file that the site gives.

  --plan ADDRESS        for example ecuador-2019-2022
  --format FORM         pdf (usual), docx, xlsx, csv, json, autoevaluacion (OGP's self-assessment form)
  --as-of YYYY-MM-DD    cut-off day; usually today
  --revision N          made from the data of that revision, for a report that was made before
  --lang es|en          usually es
  --out FILE            usually the standard output
  --institution ID, --theme ID, --commitments CODE,CODE   a part of the plan
  --paper a4|letter     of a PDF
  --table ID            of a CSV file
  --origin ADDRESS      of the site, as the report prints it

With --from and --to, each a day or the number of a data revision, in place of --as-of: a report of what changed between the two.
`;

const TEXTS = [
  ...(['plan', 'format', 'as-of', 'revision', 'from', 'to', 'lang', 'out'] as const),
  ...(['institution', 'theme', 'commitments', 'paper', 'table', 'origin'] as const),
];
const options = Object.fromEntries(TEXTS.map((name) => [name, { type: 'string' as const }])) as Record<
  (typeof TEXTS)[number],
  { type: 'string' }
>;

const isEnglish = /--lang[= ]en\b/.test(process.argv.join(' '));
if (process.argv.includes('--help')) process.stdout.write(HELP);
else await run();

async function run(): Promise<void> {
  // In a fresh clone client and words are made first; only then can what needs them be loaded.
  await generateClient();
  await compileMessages();
  const { makeReport } = await import('../app/server/report-command.ts');
  const { refusalSentence } = await import('../app/server/report-refusals.ts');
  try {
    const { values } = parseArgs({ options });
    const file = await makeReport(readConfig(), values);
    if (values.out === undefined) process.stdout.write(file.body);
    else writeFileSync(values.out, file.body);
    const hashes = `sha256 ${file.sha256}  data ${file.dataSha256}`;
    process.stderr.write(`${values.out ?? file.name}  ${file.body.length} B  ${hashes}\n`);
  } catch (failure) {
    const sentence = refusalSentence(failure, isEnglish ? 'en' : 'es');
    if (sentence === null) throw failure;
    process.stderr.write(`${sentence}\n`);
    process.exitCode = 2;
  }
}
