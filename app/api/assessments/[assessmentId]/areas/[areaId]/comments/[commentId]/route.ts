import { answer, defineRoute, readBody } from '@/lib/action/route';
import { requireComment } from '@/lib/assessment/access';
import { getThreads } from '@/lib/assessment/comment-data';
import { deleteComment, resolveThread } from '@/lib/assessment/comment-mutations';
import { readId } from '@/lib/assessment/discussion-data';
import { resolutionSchema } from '@/lib/assessment/discussion-schema';
import { db } from '@/lib/db/client';

type Params = { assessmentId: string; areaId: string; commentId: string };

/** Resolves a thread or opens it again; answers all that was said. */
export const PATCH = defineRoute<Params>(async (request, { assessmentId, areaId, commentId }) => {
  const scope = await requireComment(assessmentId);
  const { isResolved } = await readBody(request, resolutionSchema);
  await resolveThread(db(), scope, areaId, readId(commentId), isResolved);
  return answer({ threads: await getThreads(db(), scope, areaId) });
});

/** Takes one's own comment back; answers what is left. */
export const DELETE = defineRoute<Params>(async (_request, { assessmentId, areaId, commentId }) => {
  const scope = await requireComment(assessmentId);
  await deleteComment(db(), scope, areaId, readId(commentId));
  return answer({ threads: await getThreads(db(), scope, areaId) });
});
