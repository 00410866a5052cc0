import { answer, defineRoute, readBody } from '@/lib/action/route';
import { requireAssessment, requireComment } from '@/lib/assessment/access';
import { getThreads } from '@/lib/assessment/comment-data';
import { addComment } from '@/lib/assessment/comment-mutations';
import { commentSchema } from '@/lib/assessment/discussion-schema';
import { db } from '@/lib/db/client';

type Params = { assessmentId: string; areaId: string };

/** What was said about an area. */
export const GET = defineRoute<Params>(async (_request, { assessmentId, areaId }) => {
  const scope = await requireAssessment(assessmentId);
  return answer({ threads: await getThreads(db(), scope, areaId) });
});

/** Adds a comment or a reply; answers all that was said by then. */
export const POST = defineRoute<Params>(async (request, { assessmentId, areaId }) => {
  const scope = await requireComment(assessmentId);
  await addComment(db(), scope, areaId, await readBody(request, commentSchema));
  return answer({ threads: await getThreads(db(), scope, areaId) });
});
