import 'server-only';
import type { PrismaClient } from '@/lib/db/generated/client';
import { writeAroundArea } from './discussion-mutations';
import type { RatingScope } from './types';

/**
 * Gives, changes or (null) withdraws one's own opinion of an area. The same again changes nothing.
 * @throws AppError not_found, locked
 */
export async function saveOpinion(
  db: PrismaClient,
  scope: RatingScope,
  areaId: string,
  opinion: { level: number; note: string } | null,
): Promise<void> {
  const { assessmentId, memberId } = scope;
  const key = { assessmentId, areaId, memberId };
  await writeAroundArea(db, scope, areaId, 'opinions', async (transaction) => {
    const known = await transaction.opinion.findUnique({
      where: { assessmentId_areaId_memberId: key },
      select: { level: true, note: true },
    });
    if (known?.level === opinion?.level && known?.note === opinion?.note) return { event: null };
    if (opinion === null) await transaction.opinion.deleteMany({ where: key });
    else
      await transaction.opinion.upsert({
        where: { assessmentId_areaId_memberId: key },
        create: { ...key, ...opinion },
        update: { ...opinion, updatedAt: new Date() },
        select: { level: true },
      });
    const detail = { from: known?.level ?? null, to: opinion?.level ?? null };
    return { event: { type: 'opinion_saved', subjectId: assessmentId, areaId, detail } };
  });
}
