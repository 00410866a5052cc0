import { defineRoute } from '@/lib/action/route';
import { requireAssessment } from '@/lib/assessment/access';
import { requireCampaign } from '@/lib/campaign/access';
import { db } from '@/lib/db/client';
import { getAssessmentExport } from '@/lib/exchange/data';
import { download } from '@/lib/report/documents';
import { datedFileName } from '@/lib/report/file-name';

/** The whole assessment, for another instance to import: see docs/api.md. */
export const GET = defineRoute<{ assessmentId: string }>(async (_request, { assessmentId }) => {
  const scope = await requireAssessment(assessmentId);
  const document = await getAssessmentExport(db(), scope, await requireCampaign(scope.campaignId));
  return download(`${JSON.stringify(document, null, 2)}\n`, {
    contentType: 'application/json; charset=utf-8',
    fileName: datedFileName(['Assessment', scope.teamName, scope.campaignName], new Date(), 'json'),
  });
});
