import { answer, defineRoute } from '@/lib/action/route';
import { validate } from '@/lib/action/validation';
import { requireRating } from '@/lib/assessment/access';
import { withUpload } from '@/lib/assessment/read-upload';
import { db } from '@/lib/db/client';
import { LARGEST_IMPORT } from '@/lib/exchange/constants';
import { getImportPreview } from '@/lib/exchange/preview-data';
import { fileNameSchema } from '@/lib/exchange/schema';

/** What the file that is the body would change of the assessment: `?name=` is what it is called. Writes nothing. */
export const POST = defineRoute<{ assessmentId: string }>(async (request, { assessmentId }) => {
  const scope = await requireRating(assessmentId);
  const { name } = validate(fileNameSchema, Object.fromEntries(request.nextUrl.searchParams));
  return withUpload(
    request,
    async (content) => answer(await getImportPreview(db(), scope, content, name)),
    LARGEST_IMPORT,
  );
});
