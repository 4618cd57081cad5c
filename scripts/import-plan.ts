/** `npm run import`: plans and data from files. What it takes and answers stands in `USAGE`, and in docs/importing.md. */
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readConfig } from '../app/server/config.ts';
import { describeFindings, loadPlan } from '../app/server/import/load-plan.ts';
import { generateClient } from './prisma-generate.ts';

const USAGE = {
  es: `Uso:
  npm run import -- file RUTA [--apply] [--findings HALLAZGOS.csv] [--release 2024-07] [--lang es|en]
  npm run import -- CARPETA

  file RUTA    Lee la RUTA, dice qué es por su contenido y muestra qué cambiaría. No guarda nada sin --apply.
               Puede ser: el paquete de un plan (ZIP o JSON de /datos), la carpeta con los archivos de un plan, la
               plantilla (XLSX, ZIP de CSV o un CSV), los datos de compromisos de OGP (CSV).
  CARPETA      Carga un plan nuevo desde sus archivos; si ya está cargado, no cambia nada.

  --apply      Guarda todo en una sola transacción.
  --findings   Escribe los hallazgos como CSV: tabla, fila, registro, columna, valor, qué se hizo.
  --release    Cuándo publicó OGP sus datos: 2024-07-15, 2024-07 o 2024.
  --lang       Idioma de lo que se imprime; es si no se dice otra cosa.

Códigos de salida:
  0  hecho, o no había nada que hacer        3  hecho, pero algo del archivo no se tomó (vea los hallazgos)
  1  alguien escribió mientras tanto         130  interrumpido: no quedó nada a medias
  2  el archivo o una opción no se puede leer
`,
  en: `Usage:
  npm run import -- file PATH [--apply] [--findings FINDINGS.csv] [--release 2024-07] [--lang es|en]
  npm run import -- FOLDER

  file PATH    Reads PATH, tells by its content what it is, and shows what it would change. Keeps nothing without --apply.
               It may be: the package of a plan (ZIP or JSON from /datos), the folder with the files of a plan, the template
               (XLSX, ZIP of CSV, or one CSV), OGP's data of commitments (CSV).
  FOLDER       Loads a new plan from its files; where it is loaded already, nothing changes.

  --apply      Writes everything in one transaction.
  --findings   Writes the findings as CSV: table, row, record, column, value, what was done.
  --release    When OGP published its data: 2024-07-15, 2024-07 or 2024.
  --lang       Language of what is printed; es unless told otherwise.

Exit codes:
  0  done, or nothing to do                  3  done, but something of the file was not taken (see the findings)
  1  somebody wrote meanwhile                130  interrupted: nothing was left half done
  2  the file or an option cannot be read
`,
} as const;

const OPTIONS = {
  apply: { type: 'boolean', default: false },
  findings: { type: 'string' },
  release: { type: 'string' },
  lang: { type: 'string', default: 'es' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const read = readArguments();
const language = read?.values.lang === 'en' ? 'en' : 'es';
if (read?.values.help) process.stdout.write(USAGE[language]);
else if (read === null || read.path === undefined) {
  process.stderr.write(USAGE[language]);
  process.exitCode = 2;
} else await run(read.path, read);

interface Arguments {
  readonly values: ReturnType<typeof parseAll>['values'];
  readonly isFile: boolean;
  readonly path: string | undefined;
}

function parseAll() {
  return parseArgs({ allowPositionals: true, options: OPTIONS });
}

/** Null: they cannot be read; what is wrong is printed. */
function readArguments(): Arguments | null {
  try {
    const { values, positionals } = parseAll();
    const isFile = positionals[0] === 'file';
    const [path, more] = isFile ? positionals.slice(1) : positionals;
    if (more !== undefined) throw new TypeError(`Unexpected argument '${more}'`);
    if (!['es', 'en'].includes(values.lang)) throw new TypeError(`--lang ${values.lang}: es | en`);
    return { values, isFile, path };
  } catch (failure) {
    process.stderr.write(`${(failure as Error).message}\n\n`);
    return null;
  }
}

async function run(path: string, { values, isFile }: Arguments): Promise<void> {
  // In a fresh clone the client is made first; only then can what needs it be loaded.
  await generateClient();
  const isFolder = await stat(path).then(
    (facts) => facts.isDirectory(),
    () => !isFile,
  );
  if (isFolder && !isFile) return importPlan(path);
  const { importFile } = await import('../app/server/import-command.ts');
  const { findings = null, release = null, apply } = values;
  process.exitCode = await importFile(readConfig().databaseUrl, { path, findings, release, apply, language });
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
