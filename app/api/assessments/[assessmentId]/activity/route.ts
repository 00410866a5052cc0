import { answer, defineRoute } from '@/lib/action/route';
import { requireAssessment } from '@/lib/assessment/access';
import { getSurroundings } from '@/lib/assessment/surroundings-data';
import { db } from '@/lib/db/client';

/** What goes on around each area in scope, and whom areas can be assigned to. */
export const GET = defineRoute<{ assessmentId: string }>(async (_request, { assessmentId }) =>
  answer(await getSurroundings(db(), await requireAssessment(assessmentId))),
);
