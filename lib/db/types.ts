import type { Prisma, PrismaClient } from './generated/client';

/** The client or a transaction on it: what a read or write inside a larger transaction takes. */
export type Queryable = PrismaClient | Prisma.TransactionClient;
