import { answer, defineRoute } from '@/lib/action/route';
import { validate } from '@/lib/action/validation';
import { requireRating } from '@/lib/assessment/access';
import { fileFactsSchema } from '@/lib/assessment/discussion-schema';
import { getEvidence } from '@/lib/assessment/evidence-data';
import { addFile } from '@/lib/assessment/evidence-mutations';
import { provenFile } from '@/lib/assessment/evidence-proof';
import { withUpload } from '@/lib/assessment/read-upload';
import { db } from '@/lib/db/client';

type Params = { assessmentId: string; areaId: string };

/** Adds a file, whose bytes are the body: its name, date and title stand in the query. Answers all evidence of the area. */
export const POST = defineRoute<Params>(async (request, { assessmentId, areaId }) => {
  const scope = await requireRating(assessmentId);
  const facts = validate(fileFactsSchema, Object.fromEntries(request.nextUrl.searchParams));
  const declared = request.headers.get('content-type') ?? '';
  await withUpload(request, async (content) =>
    addFile(db(), scope, areaId, await provenFile(facts, declared, content)),
  );
  return answer({ evidence: await getEvidence(db(), scope, areaId) });
});
