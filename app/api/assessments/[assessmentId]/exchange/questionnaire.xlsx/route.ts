import { defineRoute } from '@/lib/action/route';
import { requireAssessment } from '@/lib/assessment/access';
import { db } from '@/lib/db/client';
import { getExchangedAssessment } from '@/lib/exchange/data';
import { writeWorkbook } from '@/lib/exchange/write-workbook';
import { download } from '@/lib/report/documents';
import { datedFileName } from '@/lib/report/file-name';

/** The questionnaire as a workbook, to fill in offline and import again. */
export const GET = defineRoute<{ assessmentId: string }>(async (_request, { assessmentId }) => {
  const scope = await requireAssessment(assessmentId);
  const moment = new Date();
  const content = await writeWorkbook(scope, await getExchangedAssessment(db(), scope), moment);
  return download(content, {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    fileName: datedFileName(['Questionnaire', scope.teamName, scope.campaignName], moment, 'xlsx'),
  });
});
