/** `npm run import -- <folder>`: loads a plan from its files (format: prisma/data/README.md) into the database. */
import { readConfig } from '../app/server/config.ts';
import { describeFindings, loadPlan } from '../app/server/import/load-plan.ts';
import { generateClient } from './prisma-generate.ts';

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write('Give the folder with the files of the plan, for example prisma/data/ecuador-2019-2022\n');
  process.exit(2);
}

// In a fresh clone the client is made first; only then can what needs it be loaded.
await generateClient();
const { openDatabase } = await import('../app/server/db/client.ts');
const { createPlanWriter } = await import('../app/server/db/plan-repository.ts');

const database = await openDatabase(readConfig().databaseUrl);
try {
  const { slug, revision, findings } = await loadPlan(createPlanWriter(database), folder, new Date());
  if (findings) {
    process.stderr.write(`${describeFindings(findings, 'es')}\n\n${describeFindings(findings, 'en')}\n`);
    process.stderr.write(`Findings: ${findings.length}. Nothing was changed.\n`);
    process.exitCode = 1;
  } else {
    process.stdout.write(`Loaded ${slug} as revision ${revision.number}.\n`);
  }
} finally {
  await database.close();
}
