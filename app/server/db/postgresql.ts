/** Connections to PostgreSQL. */
import { PrismaPg } from '@prisma/adapter-pg';

/** A server that does not answer is told of, not waited for. */
const CONNECT_MS = 5_000;
/** A node that vanished in the middle of a change lets go of its turn after this long, in milliseconds. */
const SILENT_MS = 60_000;

/** Prisma's adapter for PostgreSQL, which takes a whole script at once. */
export class PostgresqlAdapter extends PrismaPg {
  /**
   * @param url `postgresql://user:password@host:port/database`, with `sslmode` and the like as the driver takes them
   * @param most connections at once
   */
  constructor(url: string, most: number) {
    const config = {
      connectionString: url,
      max: most,
      connectionTimeoutMillis: CONNECT_MS,
      idle_in_transaction_session_timeout: SILENT_MS,
      keepAlive: true,
      application_name: 'ogp-tracker',
    };
    super(config, { schema: 'public' });
  }

  /** By itself the adapter takes scripts apart at every semicolon, also within texts and functions, and half may remain. */
  override async connect() {
    const connection = await super.connect();
    connection.executeScript = async (script) => {
      await connection.underlyingDriver().query(script);
    };
    const start = connection.startTransaction.bind(connection);
    connection.startTransaction = async (level) => oneAfterAnother(await start(level));
    return connection;
  }
}

type Connection = Awaited<ReturnType<PrismaPg['connect']>>;
type Transaction = Awaited<ReturnType<Connection['startTransaction']>>;

/**
 * A transaction has one connection. Prisma reads what belongs to a record at once; the driver puts such queries into a
 * queue, warns of it, and its next version will refuse them.
 */
function oneAfterAnother(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve();
  const queued = <Given, Answer>(ask: (given: Given) => Promise<Answer>): ((given: Given) => Promise<Answer>) => {
    return (given) => {
      const answer = last.then(() => ask(given));
      last = answer.catch(() => undefined);
      return answer;
    };
  };
  transaction.queryRaw = queued(transaction.queryRaw.bind(transaction));
  transaction.executeRaw = queued(transaction.executeRaw.bind(transaction));
  return transaction;
}

const REASONS: Readonly<Record<string, string>> = {
  DatabaseNotReachable: 'nothing answers at its address',
  SocketTimeout: 'nothing answers at its address',
  ConnectionClosed: 'it closed the connection',
  DatabaseDoesNotExist: 'the server has no database of that name',
  DatabaseAccessDenied: 'the server does not let this user in',
  AuthenticationFailed: 'it does not take the user and password given',
  TooManyConnections: 'it has too many connections',
  TlsConnectionError: 'no encrypted connection could be made',
};

/** A failure to connect as one sentence without the address, which may carry a password; null for any other failure. */
export function unreachable(failure: unknown): Error | null {
  const { cause, message } = failure as { cause?: { kind?: string }; message?: string };
  const late = message?.includes('timeout exceeded when trying to connect') ? 'SocketTimeout' : undefined;
  const reason = REASONS[cause?.kind ?? late ?? ''];
  if (reason === undefined) return null;
  const sentence = `The database that DATABASE_URL names cannot be opened: ${reason}`;
  return Object.assign(new Error(sentence), { code: 'DATABASE_UNREACHABLE' });
}
