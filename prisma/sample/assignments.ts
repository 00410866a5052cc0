import type { Prisma } from '@/lib/db/generated/client';
import type { Area } from '@/lib/framework/types';
import type { SampleCampaign } from './campaigns';
import { found } from './history';
import { leadOf } from './people';
import type { TeamKey } from './teams';

/** Who answers what in the team of the sign-in accounts: the rater the operations, the lead what is critical to all. */
const RATER = 'rater@sample.example';
const SHARED_OUT: Readonly<
  Partial<Record<TeamKey, readonly { groupingIds: readonly string[]; of: string }[]>>
> = {
  network: [
    { groupingIds: ['smo', 'rmo', 'sprm'], of: RATER },
    { groupingIds: ['rdm', 'rmo', 'erm'], of: leadOf('network') },
  ],
};

/** Shares areas of the open campaign out, in the teams that do so. */
export async function shareOut(
  transaction: Prisma.TransactionClient,
  { memberIds }: { memberIds: ReadonlyMap<string, string> },
  { yearsAgo }: Pick<SampleCampaign, 'yearsAgo'>,
  assessmentIds: ReadonlyMap<TeamKey, string>,
  areas: readonly Area[],
): Promise<void> {
  if (yearsAgo > 0) return;
  const teams = Object.entries(SHARED_OUT) as [TeamKey, NonNullable<(typeof SHARED_OUT)[TeamKey]>][];
  await transaction.assignment.createMany({
    data: teams.flatMap(([team, shares]) =>
      shares.flatMap(({ groupingIds, of }) =>
        areas
          .filter(({ groupingId }) => groupingIds.includes(groupingId))
          .map(({ id }) => ({
            assessmentId: found(assessmentIds, team),
            areaId: id,
            memberId: found(memberIds, of),
          })),
      ),
    ),
  });
}
