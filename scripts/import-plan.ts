/**
 * `npm run import -- <folder>` loads a plan from its files (format: prisma/data/README.md) into the database.
 *
 * `npm run import -- file <path>` reads whatever the path holds, tells by its content what it is, and prints what it would
 * change; `--apply` writes it. For OGP's dataset of commitments as CSV also `--findings FILE.csv` (what was found, row by row),
 * `--release 2024-07` (when OGP published it) and `--lang en`.
 */
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readConfig } from '../app/server/config.ts';
import { describeFindings, loadPlan } from '../app/server/import/load-plan.ts';
import { readPlanFiles } from '../app/server/import/plan-files.ts';
import { generateClient } from './prisma-generate.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    apply: { type: 'boolean', default: false },
    findings: { type: 'string' },
    release: { type: 'string' },
    lang: { type: 'string', default: 'es' },
  },
});
const isDryRun = positionals[0] === 'file' && !values.apply;
const path = positionals[0] === 'file' ? positionals[1] : positionals[0];
if (path === undefined) {
  process.stderr.write('Give what to import: a folder with the files of a plan, or: file PATH [--apply]\n');
  process.exit(2);
}

// In a fresh clone the client is made first; only then can what needs it be loaded.
await generateClient();
const isFolder = await stat(path).then(
  (facts) => facts.isDirectory(),
  () => positionals[0] !== 'file',
);
if (isFolder && isDryRun) await showPlan(path);
else if (isFolder) await importPlan(path);
else {
  const { importDataset } = await import('../app/server/import-command.ts');
  const { findings = null, release = null, lang, apply } = values;
  const options = { path, findings, release, apply, language: lang === 'en' ? ('en' as const) : ('es' as const) };
  process.exitCode = await importDataset(readConfig().databaseUrl, options);
}

/** What a plan's files hold, or what is wrong with them; nothing is written. */
async function showPlan(folder: string): Promise<void> {
  const { dossier, findings } = await readPlanFiles(folder);
  if (dossier === undefined) return fail(findings);
  const { plan, commitments, milestones, reports, organizations } = dossier;
  const counts = Object.entries({ commitments, milestones, reports, organizations });
  process.stdout.write(`${plan.slug}\n${counts.map(([name, list]) => `  ${list.length} ${name}`).join('\n')}\n`);
}

async function importPlan(folder: string): Promise<void> {
  const { openDatabase } = await import('../app/server/db/open-database.ts');
  const { createPlanWriter } = await import('../app/server/db/plan-repository.ts');
  const database = await openDatabase(readConfig().databaseUrl);
  try {
    const { slug, revision, findings } = await loadPlan(createPlanWriter(database), folder, new Date());
    if (findings) fail(findings);
    else process.stdout.write(`Loaded ${slug} as revision ${revision.number}.\n`);
  } finally {
    await database.close();
  }
}

function fail(findings: Parameters<typeof describeFindings>[0]): void {
  process.stderr.write(`${describeFindings(findings, 'es')}\n\n${describeFindings(findings, 'en')}\n`);
  process.stderr.write(`Findings: ${findings.length}. Nothing was changed.\n`);
  process.exitCode = 1;
}
