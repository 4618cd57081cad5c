/** Stands in for a PostgreSQL server where two models are compared: the engine asks it for nothing but its version. */
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';

/** The oldest version that is supported; the SQL written is for it and everything later. */
const VERSION_ANSWER = {
  columnNames: ['exists', 'version', 'numeric_version'],
  columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
  rows: [[true, 'PostgreSQL 15.0', 150_000]],
};

const connection: SqlDriverAdapter = {
  provider: 'postgres',
  adapterName: 'postgresql-offline',
  queryRaw: ({ sql }) => (sql.includes('version()') ? Promise.resolve(VERSION_ANSWER) : noServer()),
  executeRaw: noServer,
  executeScript: noServer,
  startTransaction: noServer,
  dispose: () => Promise.resolve(),
  getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
};

/** Enough of PostgreSQL to write migrations for it on any machine; applying them takes a server. */
export const offlinePostgresql: SqlMigrationAwareDriverAdapterFactory = {
  provider: 'postgres',
  adapterName: 'postgresql-offline',
  connect: () => Promise.resolve(connection),
  connectToShadowDb: noServer,
};

function noServer(): Promise<never> {
  return Promise.reject(new Error('This takes a PostgreSQL server; only models can be compared without one'));
}
