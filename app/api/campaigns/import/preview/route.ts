import { answer, defineRoute } from '@/lib/action/route';
import { validate } from '@/lib/action/validation';
import { withUpload } from '@/lib/assessment/read-upload';
import { db } from '@/lib/db/client';
import { LARGEST_IMPORT } from '@/lib/exchange/constants';
import { getNewCampaign } from '@/lib/exchange/new-campaign-data';
import { fileNameSchema } from '@/lib/exchange/schema';
import { requireAdministrator } from '@/lib/team/access';

/** Which campaign, answers and actions the export that is the body would make. Writes nothing. */
export const POST = defineRoute<object>(async (request) => {
  await requireAdministrator();
  const { name } = validate(fileNameSchema, Object.fromEntries(request.nextUrl.searchParams));
  return withUpload(
    request,
    async (content) => answer((await getNewCampaign(db(), content, name)).preview),
    LARGEST_IMPORT,
  );
});
