import 'server-only';
import type { Prisma } from '@/lib/db/generated/client';
import type { AuditEvent } from './events';

/** Who did it, and in whose organisation. A scope will do. */
export type Actor = { organisationId: string; memberId: string | null };

/** Records an event in the transaction of the change that it tells of: both are kept, or neither. */
export async function recordEvent(
  transaction: Prisma.TransactionClient,
  { organisationId, memberId }: Actor,
  event: AuditEvent,
): Promise<void> {
  const detail: Prisma.InputJsonObject = 'detail' in event ? (event.detail as Prisma.InputJsonObject) : {};
  await transaction.auditEvent.create({
    data: {
      organisationId,
      memberId,
      type: event.type,
      subjectId: 'subjectId' in event ? event.subjectId : null,
      areaId: 'areaId' in event ? event.areaId : null,
      detail,
    },
    select: { id: true },
  });
}
