/** Prisma's schema engine as WebAssembly: writes and applies migrations without a download and without a process. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

/**
 * Bindings that have their program. This file may be there several times in a process (tests), the bindings once: a second program
 * under them would pull the ground from under whoever uses the first.
 */
const LOADED = Symbol.for('ogp-tracker.schema-engine');
const shared = globalThis as unknown as { [LOADED]?: WeakSet<object> };
const loaded = (shared[LOADED] ??= new WeakSet());

/** A schema as the engine takes it in a comparison. */
export function datamodel(content: string) {
  return { tag: 'schemaDatamodel' as const, files: [{ path: 'schema.prisma', content }] };
}

export const NO_FILTERS = { externalTables: [], externalEnums: [] };

/**
 * Lends an engine for one database. Its connections are closed afterwards: the engine locks a SQLite file for itself alone
 * and never lets go on its own.
 */
export async function withSchemaEngine<T>(
  schema: string,
  adapter: SqlMigrationAwareDriverAdapterFactory,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  if (!loaded.has(bindings)) load();
  const opened: SqlDriverAdapter[] = [];
  const log = () => undefined;
  const datamodels: [string, string][] = [['schema.prisma', schema]];
  const factory = bindMigrationAwareSqlAdapterFactory(remembering(adapter, opened));
  const engine = await bindings.SchemaEngine.new({ datamodels }, log, factory);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await Promise.all(opened.map((connection) => connection.dispose()));
  }
}

function remembering(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  opened: SqlDriverAdapter[],
): SqlMigrationAwareDriverAdapterFactory {
  const remember = (connection: SqlDriverAdapter) => {
    opened.push(connection);
    return connection;
  };
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    connect: async () => remember(await adapter.connect()),
    connectToShadowDb: () => adapter.connectToShadowDb(),
  };
}

/**
 * The package's own entry imports the WebAssembly file as a module, which Node still calls experimental and says so on
 * every start. So it is tied to its bindings by hand, as Prisma's command line does.
 */
function load(): void {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const file = join(dirname(entry), 'schema_engine_bg.wasm');
  const glue = bindings as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void };
  const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)), {
    './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
  loaded.add(bindings);
}
