/** An open database. Prisma's types stay below this folder. */
import type { Prisma, PrismaClient } from './generated/client.ts';
import type { Provider } from './schema-file.ts';

/** An open database, whichever of the two it is. */
export interface Database {
  readonly provider: Provider;
  /** For reading: connections of its own, so that nobody sees a change before it is complete. */
  readonly reader: PrismaClient;
  /** For single statements that write; made when something is first written, as readers far outnumber writers. */
  readonly writer: PrismaClient;
  /**
   * Several reads that all see the same moment, whatever others write meanwhile. A record with what belongs to it is
   * several reads too.
   */
  snapshot<T>(work: (tx: Transaction) => Promise<T>, limits?: TransactionLimits): Promise<T>;
  /**
   * One change: all of it or nothing. Changes come one after the other, over all processes and nodes, so what is read in
   * one holds until its end (docs/decisions/0017). On SQLite it must begin with a write.
   */
  change<T>(work: (tx: Transaction) => Promise<T>, limits: TransactionLimits): Promise<T>;
  close(): Promise<void>;
}

/** A client within a transaction. */
export type Transaction = Prisma.TransactionClient;

/** In milliseconds. */
export interface TransactionLimits {
  /** How long to wait for a turn. */
  readonly maxWait: number;
  /** How long the work may take before it is undone. */
  readonly timeout: number;
}

/** For what a page shows. */
export const READ_LIMITS: TransactionLimits = { maxWait: 10_000, timeout: 30_000 };
