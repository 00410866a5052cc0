import { answer, defineRoute, readBody } from '@/lib/action/route';
import { requireAssessment, requireRating } from '@/lib/assessment/access';
import { linkSchema } from '@/lib/assessment/discussion-schema';
import { getEvidence } from '@/lib/assessment/evidence-data';
import { addLink } from '@/lib/assessment/evidence-mutations';
import { db } from '@/lib/db/client';

type Params = { assessmentId: string; areaId: string };

/** What an area's answer rests on. */
export const GET = defineRoute<Params>(async (_request, { assessmentId, areaId }) => {
  const scope = await requireAssessment(assessmentId);
  return answer({ evidence: await getEvidence(db(), scope, areaId) });
});

/** Adds a link; answers all evidence of the area. */
export const POST = defineRoute<Params>(async (request, { assessmentId, areaId }) => {
  const scope = await requireRating(assessmentId);
  await addLink(db(), scope, areaId, await readBody(request, linkSchema));
  return answer({ evidence: await getEvidence(db(), scope, areaId) });
});
