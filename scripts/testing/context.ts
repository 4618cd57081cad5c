import type { PostgresqlForTests } from '../../app/server/testing/postgresql-databases.ts';

declare module 'vitest' {
  /** What the setups of projects hand to their tests. */
  interface ProvidedContext {
    siteUrl: string;
    chromiumPath: string;
    /** The server that databases are made on; not provided where they are SQLite's. */
    postgresql?: PostgresqlForTests;
  }
}

export {};
