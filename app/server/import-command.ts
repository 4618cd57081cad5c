/** Importing a file from the shell: what is printed where, and what the exit code says. */
import { writeFile } from 'node:fs/promises';
import { FileRefusal } from './import/csv/refusal.ts';
import { createDatasetStore } from './db/dataset-repository.ts';
import { openDatabase } from './db/open-database.ts';
import { createPlanStore } from './db/plan-store.ts';
import { compareAnyFile } from './import/import-file.ts';
import { describeView, type Language, type Progress, stageLine } from './import/view/describe.ts';
import { findingsCsv } from './import/view/findings-file.ts';
import { type ComparisonView, refusedIn } from './import/view/view.ts';

export interface ImportOptions {
  readonly path: string;
  /** Where the findings are written as CSV; null: nowhere. */
  readonly findings: string | null;
  /** When OGP published the file; null: not known. */
  readonly release: string | null;
  readonly apply: boolean;
  readonly language: Language;
}

const SAID = {
  dry: [
    'No se cambió nada. Para guardar: la misma orden con --apply.',
    'Nothing was changed. To write: the same with --apply.',
  ],
  same: ['No había nada que cambiar.', 'There was nothing to change.'],
  meanwhile: [
    'Alguien escribió mientras tanto; no se cambió nada. Repita la orden.',
    'Somebody wrote meanwhile; nothing was changed. Give the command again.',
  ],
  release: ['--release se escribe 2024-07-15, 2024-07 o 2024.', '--release is written 2024-07-15, 2024-07 or 2024.'],
} as const;

/**
 * @returns the exit code: 0 done, also where nothing was to be done; 1 somebody wrote meanwhile; 2 the file or an option cannot
 *   be read; 3 done, but something of the file was not taken
 */
export async function importFile(databaseUrl: string, options: ImportOptions): Promise<number> {
  const { path, language } = options;
  const say = (key: keyof typeof SAID): void => void process.stderr.write(`${SAID[key][language === 'es' ? 0 : 1]}\n`);
  const database = await openDatabase(databaseUrl);
  const stores = { dataset: createDatasetStore(database), plans: createPlanStore(database) };
  const progress = progressOn(process.stderr, language);
  try {
    const { view, apply } = await compareAnyFile(stores, path, options.release, progress);
    await tell(view, options);
    const done = refusedIn(view) > 0 ? 3 : 0;
    if (!options.apply) {
      if (!view.isSame) say('dry');
      return done;
    }
    const outcome = await apply({ actor: 'import', at: new Date(), progress });
    if (outcome === 'CHANGED') say('meanwhile');
    else if (outcome === 'SAME') say('same');
    else process.stdout.write(language === 'es' ? `Revisión ${outcome.number}.\n` : `Revision ${outcome.number}.\n`);
    return outcome === 'CHANGED' ? 1 : done;
  } catch (failure) {
    if (failure instanceof RangeError && failure.message === 'RELEASE_INVALID') say('release');
    else if (failure instanceof FileRefusal) process.stderr.write(`${failure.code}: ${failure.texts[language]}\n`);
    else throw failure;
    return 2;
  } finally {
    await database.close();
  }
}

async function tell(view: ComparisonView, { findings, language }: ImportOptions): Promise<void> {
  process.stdout.write(`${describeView(view, language)}\n\n`);
  if (findings !== null) await writeFile(findings, findingsCsv(view.findings));
}

const EVERY_MS = 500;

/** On a terminal one line that is written over, elsewhere a line now and then. */
function progressOn(stream: NodeJS.WriteStream, language: Language): Progress {
  let last = 0;
  return (stage, done, of) => {
    const now = Date.now();
    if (now - last < EVERY_MS && done !== of) return;
    last = now;
    const line = stageLine(stage, done, of, language);
    stream.write(stream.isTTY ? `\r\u001b[K${line}${done === of ? '\n' : ''}` : `${line}\n`);
  };
}
