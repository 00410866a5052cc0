import 'server-only';
import type { AuditEvent } from '@/lib/audit/events';
import { recordEvent } from '@/lib/audit/mutations';
import type { Prisma } from '@/lib/db/generated/client';
import type { Queryable } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import { notify } from '@/lib/live/notify';
import type { LiveMessage } from '@/lib/live/types';
import { assertArea } from './discussion-data';
import { isEditable, isOpenToComments, lockReason } from './policy';
import type { AssessmentScope, AssessmentState } from './types';
import type { CampaignState } from '@/lib/campaign/types';

/** A file of ten megabytes on a slow disk takes longer than the default of five seconds. */
const LONGEST_TRANSACTION_MS = 30_000;

/** For a free connection, as long as the pool itself waits; the default gives a busy server up sooner. */
const LONGEST_WAIT_MS = 5_000;

type Kind = Extract<LiveMessage['kind'], 'comments' | 'evidence' | 'opinions'>;
type States = { state: AssessmentState; campaignState: CampaignState };

/** Comments go on while an assessment is reviewed; what answers rest on stands still with them. */
function assertOpen(kind: Kind, states: States): void {
  if (kind === 'comments' ? isOpenToComments(states) : isEditable(states)) return;
  throw new AppError('locked', lockReason(states) ?? undefined);
}

/**
 * Runs a write around the answer of an area in one transaction, after the assessment is locked and found to allow it:
 * nobody submits it meanwhile, and limits that are counted hold. Records what the write tells of and notifies who is
 * looking on; null for `event` says that nothing changed.
 * @throws AppError not_found when the area is not in scope, locked
 */
export async function writeAroundArea<Written extends { event: AuditEvent | null }>(
  db: Queryable,
  scope: AssessmentScope,
  areaId: string,
  kind: Kind,
  write: (transaction: Prisma.TransactionClient) => Promise<Written>,
): Promise<Written> {
  await assertArea(db, scope, areaId);
  return db.$transaction(
    async (transaction) => {
      const [found] = await transaction.$queryRaw<(States & { isAsked: boolean })[]>`
        select a.state, c.state as "campaignState",
          exists (select from campaign_area where campaign_id = c.id and area_id = ${areaId}) as "isAsked"
        from assessment a join campaign c on c.id = a.campaign_id
        where a.id = ${scope.assessmentId}::uuid and a.organisation_id = ${scope.organisationId}::uuid
        for update of a`;
      if (!found?.isAsked) throw new AppError('not_found');
      assertOpen(kind, found);
      const written = await write(transaction);
      if (written.event) {
        await recordEvent(transaction, scope, written.event);
        await notify(transaction, {
          topic: scope.assessmentId,
          kind,
          areaIds: [areaId],
          memberId: scope.memberId,
        });
      }
      return written;
    },
    { timeout: LONGEST_TRANSACTION_MS, maxWait: LONGEST_WAIT_MS },
  );
}
