import { defineRoute } from '@/lib/action/route';
import { requireAssessment } from '@/lib/assessment/access';
import { readId } from '@/lib/assessment/discussion-data';
import { getEvidenceFile } from '@/lib/assessment/evidence-data';
import { db } from '@/lib/db/client';
import { attachmentHeader } from '@/lib/report/file-name';

type Params = { assessmentId: string; areaId: string; evidenceId: string };

/** The file as a download. Nobody's file is ever shown in this site's name: even opened, it may do nothing. */
export const GET = defineRoute<Params>(async (_request, { assessmentId, areaId, evidenceId }) => {
  const scope = await requireAssessment(assessmentId);
  const { name, mediaType, content } = await getEvidenceFile(db(), scope, areaId, readId(evidenceId));
  return new Response(content, {
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(content.length),
      'Content-Disposition': attachmentHeader(name),
      'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
});
