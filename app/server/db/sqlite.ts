/** Connections to SQLite with the settings that keep what was written. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';

const BUSY_MS = 5_000;

/**
 * Parameters that SQLite takes in a statement. Prisma goes by 999, as older versions did, and fails (P2029) where what
 * belongs to more records than that is read in an order: of 1,550 reports the evidence.
 */
const PARAMETERS = 32_766;

/**
 * WAL lets people read while something is written; FULL makes a confirmed write survive a power cut;
 * foreign keys are off in SQLite unless asked for.
 */
const SETTINGS = ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', `busy_timeout = ${BUSY_MS}`]
  .map((setting) => `PRAGMA ${setting};`)
  .join(' ');

type Connection = Awaited<ReturnType<PrismaBetterSqlite3['connect']>>;

/** Prisma's adapter for SQLite; every connection gets the settings above. */
export class SqliteAdapter extends PrismaBetterSqlite3 {
  constructor(file: string) {
    super({ url: file, timeout: BUSY_MS });
  }

  override async connect() {
    const connection = await super.connect();
    await connection.executeScript(SETTINGS);
    connection.getConnectionInfo = () => ({ supportsRelationJoins: false, maxBindValues: PARAMETERS });
    return keptApart(connection);
  }

  /** The schema engine replays whole migrations in a scratch database as if each were one statement; this takes them. */
  override async connectToShadowDb() {
    const connection = await super.connectToShadowDb();
    const statement = connection.executeRaw.bind(connection);
    connection.executeRaw = async (query) => {
      if (query.args.length > 0) return statement(query);
      await connection.executeScript(query.sql);
      return 0;
    };
    return connection;
  }
}

/**
 * A client has one connection, and by itself the adapter lets statements that belong to no transaction run within the
 * one that happens to be open: a write could be undone with a stranger's, a read could see what is older or never was.
 * Here they wait until no transaction is open.
 */
function keptApart(connection: Connection): Connection {
  let open = 0;
  let waiting: (() => void)[] = [];
  const ended = (): void => {
    open -= 1;
    if (open > 0) return;
    for (const proceed of waiting) proceed();
    waiting = [];
  };
  const alone = async (): Promise<void> => {
    while (open > 0) await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const start = connection.startTransaction.bind(connection);
  connection.startTransaction = async (level) => {
    open += 1;
    const transaction = await start(level).catch((failure: unknown) => {
      ended();
      throw failure;
    });
    const [commit, rollback] = [transaction.commit.bind(transaction), transaction.rollback.bind(transaction)];
    transaction.commit = () => commit().finally(ended);
    transaction.rollback = () => rollback().finally(ended);
    return transaction;
  };
  const [query, execute] = [connection.queryRaw.bind(connection), connection.executeRaw.bind(connection)];
  connection.queryRaw = async (statement) => alone().then(() => query(statement));
  connection.executeRaw = async (statement) => alone().then(() => execute(statement));
  return connection;
}

/** The file that an address such as `file:./data/tracker.db` names; its folder is made when there is none. */
export function sqliteFile(url: string): string {
  const file = url.replace(/^file:/u, '');
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  return file;
}
