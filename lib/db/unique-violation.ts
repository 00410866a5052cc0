import { Prisma } from './generated/client';

/** Did a write fail because another row has the value that must be unique? */
export function isUniqueViolation(thrown: unknown): boolean {
  return thrown instanceof Prisma.PrismaClientKnownRequestError && thrown.code === 'P2002';
}
