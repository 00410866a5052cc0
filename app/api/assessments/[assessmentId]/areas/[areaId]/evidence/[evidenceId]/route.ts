import { answer, defineRoute, readBody } from '@/lib/action/route';
import { requireRating } from '@/lib/assessment/access';
import { readId } from '@/lib/assessment/discussion-data';
import { evidenceChangeSchema } from '@/lib/assessment/discussion-schema';
import { getEvidence } from '@/lib/assessment/evidence-data';
import { changeEvidence, removeEvidence } from '@/lib/assessment/evidence-mutations';
import { db } from '@/lib/db/client';

type Params = { assessmentId: string; areaId: string; evidenceId: string };

/** Corrects the title or the date; answers all evidence of the area. */
export const PATCH = defineRoute<Params>(async (request, { assessmentId, areaId, evidenceId }) => {
  const scope = await requireRating(assessmentId);
  const change = await readBody(request, evidenceChangeSchema);
  await changeEvidence(db(), scope, areaId, readId(evidenceId), change);
  return answer({ evidence: await getEvidence(db(), scope, areaId) });
});

/** Takes it away; answers what is left. */
export const DELETE = defineRoute<Params>(async (_request, { assessmentId, areaId, evidenceId }) => {
  const scope = await requireRating(assessmentId);
  await removeEvidence(db(), scope, areaId, readId(evidenceId));
  return answer({ evidence: await getEvidence(db(), scope, areaId) });
});
