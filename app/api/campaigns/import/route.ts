import { answer, defineRoute } from '@/lib/action/route';
import { validate } from '@/lib/action/validation';
import { withUpload } from '@/lib/assessment/read-upload';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { toApplication } from '@/lib/exchange/application';
import { LARGEST_IMPORT } from '@/lib/exchange/constants';
import { importCampaign } from '@/lib/exchange/mutations';
import { getNewCampaign } from '@/lib/exchange/new-campaign-data';
import { applySchema, newCampaignSchema } from '@/lib/exchange/schema';
import { requireAdministrator } from '@/lib/team/access';

/**
 * Makes and opens a campaign with the plan of the export that is the body, for one team, and fills in its answers and
 * actions.
 */
export const POST = defineRoute<object>(async (request) => {
  const administrator = await requireAdministrator();
  const query = Object.fromEntries(request.nextUrl.searchParams);
  const { name, campaignName, teamId, skipWrong } = validate(newCampaignSchema, query);
  return withUpload(
    request,
    async (content) => {
      const { plan, preview, actions } = await getNewCampaign(db(), content, name);
      if (preview.wrong.length > 0 && skipWrong === 'no')
        throw new AppError('invalid', 'Some rows of the export are wrong. Nothing was written.', {
          skipWrong: 'must be yes, to leave the wrong rows out',
        });
      // Checked before anything is made: what is written is what the preview showed.
      const application = validate(applySchema, toApplication(preview, {}));
      const named = { ...plan, name: campaignName };
      return answer(await importCampaign(db(), administrator, { plan: named, teamId, application, actions }));
    },
    LARGEST_IMPORT,
  );
});
